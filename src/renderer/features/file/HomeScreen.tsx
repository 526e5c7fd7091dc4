import './home.css';
import { useQueryOf } from '../../hooks';
import { Dashboard } from './Dashboard';
import { Welcome } from './Welcome';

/** Accueil: what needs me in the open file, or the ways to get a file open. */
export function HomeScreen() {
  const file = useQueryOf('file.current', {});
  if (file.isPending) return null;
  return file.data ? <Dashboard readOnly={file.data.readOnly !== null} /> : <Welcome />;
}

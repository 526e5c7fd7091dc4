import { useParams } from 'wouter';
import { useQueryOf } from '../../hooks';
import { Sheet } from './Sheet';
import { useFieldWords } from './words';

/** Fiche: every field of a project in place. What it reads was read by the frame around it. */
export function SheetScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const file = useQueryOf('file.current', {}).data;
  const lists = useQueryOf('portfolio.lists', {}).data;
  const portfolio = useQueryOf('portfolio.get', {}).data;
  const project = useQueryOf('projects.list', {}).data?.find((one) => one.id === id);
  const words = useFieldWords(lists, portfolio);
  if (!file || !words || !portfolio || !project) return null;
  return (
    // A fiche of its own for each project: nothing half-written passes from one to the next.
    <Sheet
      key={id}
      project={project}
      words={words}
      readOnly={file.readOnly !== null}
      currency={portfolio.currency}
    />
  );
}

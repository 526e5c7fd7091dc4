import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQueryOf } from '../../hooks';
import { Failure } from '../../ui/Failure';
import { Spinner } from '../../ui/Progress';
import { NoPlan } from './NoPlan';
import { Planner } from './Planner';
import './planning.css';

/** Planning: the tasks of a project, in a table and on the time axis. */
export function PlanningScreen() {
  const { t } = useTranslation();
  const { id = '' } = useParams<{ id: string }>();
  const file = useQueryOf('file.current', {}).data;
  const view = useQueryOf('planning.get', { projectId: id });
  if (view.error) return <Failure refusal={view.error.refusal} onAgain={() => void view.refetch()} />;
  if (!file || view.data === undefined) return <Spinner label={t('planning.opening')} />;
  const readOnly = file.readOnly !== null;
  if (view.data === null) return <NoPlan projectId={id} readOnly={readOnly} />;
  return (
    <Planner
      key={id}
      file={`${file.folder}/${file.name}`}
      projectId={id}
      view={view.data}
      readOnly={readOnly}
    />
  );
}

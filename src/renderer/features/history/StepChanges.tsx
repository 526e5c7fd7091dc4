import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useQueryOf } from '../../hooks';
import { useTextContext } from '../../ui/fieldWords';
import { Spinner } from '../../ui/Progress';
import type { Line } from './line';
import { linesOf } from './lines';

/** Beyond this, a reader looks for one project's own history rather than scroll. */
const shownLines = 300;

/** What one step changed: subject, field, before, after. */
export function StepChanges({ step }: { step: number }) {
  const { t } = useTranslation();
  const changes = useQueryOf('history.changes', { step }).data;
  const lists = useQueryOf('portfolio.lists', {}).data;
  const projects = useQueryOf('projects.list', {}).data;
  const context = useTextContext(lists);
  const lines = useMemo(() => {
    if (!changes || !context || !projects) return null;
    return linesOf(changes, { ...context, t, names: new Map(projects.map(({ id, name }) => [id, name])) });
  }, [changes, context, projects, t]);
  if (!lines) return <Spinner label={t('shell.opening')} />;
  if (lines.length === 0) return <p className="muted history-none">{t('history.nothing')}</p>;
  return (
    <>
      <table className="history-changes">
        <thead>
          <tr>
            <th scope="col">{t('history.column.subject')}</th>
            <th scope="col">{t('history.column.field')}</th>
            <th scope="col">{t('history.column.before')}</th>
            <th scope="col">{t('history.column.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownLines).map((line, index) => (
            <Row key={line.key} line={line} again={lines[index - 1]?.subject === line.subject} />
          ))}
        </tbody>
      </table>
      {lines.length > shownLines && (
        <p className="muted history-none">{t('history.andMore', { count: lines.length - shownLines })}</p>
      )}
    </>
  );
}

/** `again`: the line above speaks of the same thing; its name is not written twice. */
function Row({ line, again }: { line: Line; again: boolean }) {
  const { t } = useTranslation();
  const { subject, projectId, field, before, after } = line;
  const whole = before === null ? 'history.created' : 'history.deleted';
  return (
    <tr>
      <td>
        {again && <span className="visually-hidden">{subject}</span>}
        {!again && (projectId ? <Link href={`/projects/${projectId}`}>{subject}</Link> : subject)}
      </td>
      {field === '' ? (
        <td colSpan={3}>{t(whole)}</td>
      ) : (
        <>
          <td>{field}</td>
          <td className="history-before">{before || <Nothing />}</td>
          <td>{after || <Nothing />}</td>
        </>
      )}
    </tr>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <span className="muted">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{t('history.void')}</span>
    </span>
  );
}

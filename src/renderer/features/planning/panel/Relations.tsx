import { X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { relationTypes, type Lag, type RelationType } from '../../../../core/model/plan';
import { formatLag } from '../../../../core/planning/predecessors';
import { Badge } from '../../../ui/Badge';
import { IconButton } from '../../../ui/Button';
import { LiveField } from '../../../ui/LiveField';
import { Select } from '../../../ui/Select';
import { parseLag } from '../durations';
import { dateText, relationText } from '../words';
import { AddRelation } from './AddRelation';
import type { PanelProps } from './props';

/** One relation as the panel lists it, from this task's side. */
interface Line {
  key: string;
  /** The other end. */
  projectId: string;
  uid: number;
  name: string;
  /** Of the other end: its finish for what is waited for, its start for who waits. */
  date: number | null;
  /** Name of the other project; null within this plan. */
  project: string | null;
  type: RelationType;
  lag: Lag;
}

/** What the task waits for and who waits for it, in this plan and in others (adhérences). */
export function Relations(props: PanelProps) {
  const { row, view, projectId, words } = props;
  const { t } = words;
  const { task } = row;
  if (!task) return null;
  const { plan, successors } = view;
  const byUid = new Map(plan.tasks.map((one) => [one.uid, one]));
  const before: Line[] = [
    ...task.predecessors.map(({ predecessorUid, type, lag }) => ({
      key: `in-${predecessorUid}`,
      projectId,
      uid: predecessorUid,
      name: byUid.get(predecessorUid)?.name ?? '',
      date: byUid.get(predecessorUid)?.finish ?? null,
      project: null,
      type,
      lag,
    })),
    ...task.outside.map(({ projectId: other, predecessorUid, name, project, finish, type, lag }) => ({
      key: `in-${other}-${predecessorUid}`,
      projectId: other,
      uid: predecessorUid,
      name,
      date: finish,
      project,
      type,
      lag,
    })),
  ];
  const after: Line[] = [
    ...plan.tasks.flatMap((one) =>
      one.predecessors
        .filter(({ predecessorUid }) => predecessorUid === task.uid)
        .map(({ type, lag }) => ({
          key: `out-${one.uid}`,
          projectId,
          uid: one.uid,
          name: one.name,
          date: one.start,
          project: null,
          type,
          lag,
        })),
    ),
    ...successors
      .filter(({ uid }) => uid === task.uid)
      .map(({ projectId: other, successorUid, name, project, start, type, lag }) => ({
        key: `out-${other}-${successorUid}`,
        projectId: other,
        uid: successorUid,
        name,
        date: start,
        project,
        type,
        lag,
      })),
  ];
  return (
    <>
      <List title={t('planning.panel.predecessors')} lines={before} side="before" {...props} />
      <List title={t('planning.panel.successors')} lines={after} side="after" {...props} />
    </>
  );
}

function List(props: PanelProps & { title: string; lines: readonly Line[]; side: 'before' | 'after' }) {
  const { title, lines, side, row, projectId, view, words, deeds, readOnly, onGo } = props;
  const { t } = words;
  const [adding, setAdding] = useState(false);
  const own = { projectId, uid: row.task?.uid ?? 0 };
  const ends = (line: { projectId: string; uid: number }) => {
    const other = { projectId: line.projectId, uid: line.uid };
    return side === 'before' ? { from: other, to: own } : { from: own, to: other };
  };
  return (
    <section className="plan-section">
      <h3>{title}</h3>
      {lines.length === 0 && <p className="muted">{t(`planning.panel.no.${side}`)}</p>}
      <ul className="plan-relations">
        {lines.map((line) => (
          <li key={line.key} data-relation={line.key}>
            <div className="plan-relation-name">
              {line.project === null ? (
                <button type="button" className="plan-link" onClick={() => onGo(line.uid)}>
                  {line.name || t('planning.unnamed')}
                </button>
              ) : (
                <>
                  <Link href={`/projects/${line.projectId}/planning`}>
                    {line.name || t('planning.unnamed')}
                  </Link>
                  <Badge tone="accent">{t('planning.panel.outside', { project: line.project })}</Badge>
                </>
              )}
              <span className="muted figure">{dateText(line.date, words, side === 'before')}</span>
            </div>
            <Select
              aria-label={t('planning.panel.type', { name: line.name })}
              options={relationTypes.map((type) => ({
                id: type,
                label: relationText(type, words),
                detail: t(`planning.relationHelp.${type}`),
              }))}
              value={line.type}
              onChange={(type) => void deeds.link([{ ...ends(line), type, lag: line.lag }])}
              isDisabled={readOnly}
            />
            <LiveField
              aria-label={t('planning.panel.lag', { name: line.name })}
              value={formatLag(line.lag, view.plan, words.locale)}
              placeholder={t('planning.panel.noLag')}
              isDisabled={readOnly}
              onSave={async (text) => {
                const lag = parseLag(text, { ...words, daysPerMonth: view.plan.daysPerMonth });
                if (!lag) return t('planning.error.lag', { text });
                await deeds.link([{ ...ends(line), type: line.type, lag }]);
                return null;
              }}
            />
            {!readOnly && (
              <IconButton
                label={t('planning.panel.unlink', { name: line.name })}
                icon={X}
                onPress={() => void deeds.unlink([ends(line)])}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <AddRelation
          label={t(`planning.panel.add.${side}`)}
          view={view}
          projectId={projectId}
          uid={own.uid}
          isOpen={adding}
          onOpen={setAdding}
          onChoose={(other) =>
            void deeds
              .link([{ ...ends(other), type: 'FS', lag: { unit: 'working', minutes: 0 } }])
              .then((done) => done && setAdding(false))
          }
        />
      )}
    </section>
  );
}

import { useCallback, useMemo, useState } from 'react';
import type { OutsideSuccessor } from '../../../contract/planning';
import type { GanttLink, GanttRow } from '../../../core/gantt/rows';
import { formatNumber } from '../../../core/format/numbers';
import type { Plan, PlanTask } from '../../../core/model/plan';
import { formatLag } from '../../../core/planning/predecessors';
import { segments } from '../../../core/schedule/segments';
import type { Schedule } from '../../../core/schedule/schedule';
import { filterOf } from './filters';
import type { Layout, ProjectLayout } from './layout';
import { predecessorsText } from './predecessors';
import { barMaker, newRow, openRows, rowMaker, rowsThatPass, type PlanRow } from './rows';
import { dateText, relationText, type PlanWords } from './words';

interface Source {
  plan: Plan;
  /** Tasks of other projects that wait for some of these. */
  successors: readonly OutsideSuccessor[];
  schedule: Schedule | null;
  words: PlanWords;
  layout: Layout;
  project: ProjectLayout;
  text: string;
  now: number;
  readOnly: boolean;
}

export interface ShownRows {
  /** Every task. */
  all: readonly PlanRow[];
  /** What the table shows: filtered, or with what is closed left out; the empty line last. */
  rows: readonly PlanRow[];
  /** Of every task: the chart draws those that the table shows. */
  bars: readonly GanttRow[];
  links: readonly GanttLink[];
  filtered: boolean;
}

/** The lines of a plan as they are shown, the table's and the chart's. */
export function useRows({
  plan,
  successors,
  schedule,
  words,
  layout,
  project,
  text,
  now,
  readOnly,
}: Source): ShownRows {
  const [rowsOf] = useState(rowMaker);
  const people = useMemo(() => peopleOf(plan, words), [plan, words]);
  const collapsed = useMemo(() => new Set(project.collapsed), [project.collapsed]);
  const predecessorsOf = useCallback(
    (task: PlanTask, numbers: ReadonlyMap<number, number>) => predecessorsText(task, plan, numbers, words),
    [plan, words],
  );
  const all = useMemo(
    () =>
      rowsOf({
        plan,
        schedule,
        baseline: project.baseline,
        collapsed,
        predecessorsOf,
        resourcesOf: (uid) => people.names.get(uid) ?? '',
      }),
    [rowsOf, plan, schedule, project.baseline, collapsed, predecessorsOf, people],
  );

  const passes = useMemo(
    () =>
      filterOf({
        filter: layout.filter,
        mine: project.mine,
        tasksOf: (uid) => people.tasks.get(uid) ?? new Set(),
        text,
        now,
      }),
    [layout.filter, project.mine, people, text, now],
  );
  const rows = useMemo(() => {
    if (passes) return rowsThatPass(all, passes);
    return readOnly ? openRows(all) : [...openRows(all), newRow];
  }, [all, passes, readOnly]);

  const bars = useBars(plan, successors, schedule, all, words);
  const links = useMemo(() => linksOf(plan, all, words), [plan, all, words]);
  return { all, rows, bars, links, filtered: passes !== null };
}

function useBars(
  plan: Plan,
  successors: readonly OutsideSuccessor[],
  schedule: Schedule | null,
  all: readonly PlanRow[],
  words: PlanWords,
): readonly GanttRow[] {
  const [barsOf] = useState(barMaker);
  const split = useMemo(() => stretchesOf(plan, schedule), [plan, schedule]);
  const awaitedBy = useMemo(() => {
    const found = new Map<number, OutsideSuccessor[]>();
    for (const one of successors) found.set(one.uid, [...(found.get(one.uid) ?? []), one]);
    return found;
  }, [successors]);
  return useMemo(
    () =>
      barsOf(all, split, ({ task, summary, resources }) => ({
        label: summary
          ? ''
          : task?.milestone
            ? dateText(task.finish, words, true)
            : resources.replaceAll(';', ', '),
        waitsFor: elsewhere(task?.outside ?? []),
        awaitedBy: elsewhere(awaitedBy.get(task?.uid ?? 0) ?? []),
      })),
    [barsOf, all, words, split, awaitedBy],
  );
}

/** « Spécifications de l’API (Socle d’échanges) » */
const elsewhere = (tasks: readonly { name: string; project: string }[]) =>
  tasks.map(({ name, project }) => `${name} (${project})`).join(', ');

/** The stretches of split tasks that lie where they are computed; elsewhere, the pauses are not known. */
function stretchesOf(plan: Plan, schedule: Schedule | null): Map<number, GanttRow['segments']> {
  const found = new Map<number, GanttRow['segments']>();
  if (!schedule) return found;
  const computed = segments(plan, schedule);
  plan.tasks.forEach(({ uid, start, finish }, i) => {
    const own = computed.get(uid);
    const at = schedule.tasks[i];
    if (own && at?.start === start && at.finish === finish) found.set(uid, own);
  });
  return found;
}

function linksOf(plan: Plan, all: readonly PlanRow[], words: PlanWords): GanttLink[] {
  const critical = new Set(all.filter((row) => row.critical).map(({ id }) => id));
  return plan.tasks.flatMap((task) =>
    task.predecessors.map(({ predecessorUid, type, lag }) => {
      const [from, to] = [String(predecessorUid), String(task.uid)];
      const shift = formatLag(lag, plan, words.locale);
      const text = [relationText(type, words), shift].filter(Boolean).join(' ');
      return { from, to, type, critical: critical.has(from) && critical.has(to), text };
    }),
  );
}

/** Names of who works on each task, and the tasks of each. */
function peopleOf({ resources, assignments }: Plan, words: PlanWords) {
  const known = new Map(resources.map(({ uid, name }) => [uid, name]));
  const parts = new Map<number, string[]>();
  const tasks = new Map<number, Set<number>>();
  for (const { taskUid, resourceUid, units } of assignments) {
    const name = known.get(resourceUid);
    if (!name) continue;
    const share =
      units === 1 ? name : `${name}[${formatNumber(units * 100, words.locale, { decimals: { upTo: 1 } })}%]`;
    parts.set(taskUid, [...(parts.get(taskUid) ?? []), share]);
    const mine = tasks.get(resourceUid) ?? new Set<number>();
    tasks.set(resourceUid, mine.add(taskUid));
  }
  const names = new Map([...parts].map(([uid, list]) => [uid, list.join(';')]));
  return { names, tasks };
}

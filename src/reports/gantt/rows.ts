import type { GanttPrint } from '../../core/gantt/printOptions';
import type { GanttLink, GanttRow } from '../../core/gantt/rows';
import { lastDayOf } from '../../core/gantt/snap';
import type { Plan, PlanTask } from '../../core/model/plan';
import { levelsOf, rowNumbers, summaryUids, wbsOf } from '../../core/planning/outline';
import type { Schedule, ScheduledTask } from '../../core/schedule/schedule';
import { segments } from '../../core/schedule/segments';

/** A line of the printed table and what it draws. */
export interface ReportRow extends GanttRow {
  task: PlanTask;
  /** Line number in the whole plan: predecessors are named by it. */
  number: number;
  /** Place in the outline: `2.1.3`. */
  wbs: string;
  /** Minutes; null = not known. */
  slack: number | null;
  /** Calendar days that its finish lies after the baseline's. */
  variance: number | null;
  resources: string[];
}

export interface ReportRows {
  rows: ReportRow[];
  links: GanttLink[];
  /** Line numbers by uid, of all tasks. */
  numbers: ReadonlyMap<number, number>;
  /** Tasks that the options leave out, and those that lie outside the dates asked for. */
  leftOut: number;
  outside: number;
}

/** The tasks that the options ask for, in the plan's order, with the dates in force. */
export function reportRows(
  plan: Plan,
  schedule: Schedule | null,
  options: GanttPrint,
  window: { from: number; to: number },
): ReportRows {
  const outline = outlineOf(plan);
  const results = new Map(schedule?.tasks.map((task) => [task.uid, task]));
  const people = resourcesOf(plan);
  const splits: ReadonlyMap<number, GanttRow['segments']> = schedule ? segments(plan, plan) : new Map();
  const all = plan.tasks.map((task, i) =>
    rowOf(task, outline[i] ?? nowhere, {
      result: results.get(task.uid),
      resources: people.get(task.uid) ?? [],
      segments: splits.get(task.uid) ?? [],
      baseline: options.baseline,
    }),
  );
  const wanted = all.filter(filterOf(options, all));
  const rows = wanted.filter(
    ({ start, finish }) => start === null || finish === null || (finish >= window.from && start < window.to),
  );
  const critical = new Set(rows.filter((row) => row.critical).map((row) => row.id));
  const shown = new Set(rows.map(({ id }) => id));
  const links = rows.flatMap(({ id, task }) =>
    task.predecessors.flatMap(({ predecessorUid, type }) => {
      const from = String(predecessorUid);
      if (!shown.has(from)) return [];
      return [{ from, to: id, type, critical: critical.has(from) && critical.has(id) }];
    }),
  );
  return {
    rows,
    links,
    numbers: new Map(all.map(({ task, number }) => [task.uid, number])),
    leftOut: all.length - wanted.length,
    outside: wanted.length - rows.length,
  };
}

interface Place {
  number: number;
  wbs: string;
  level: number;
  summary: boolean;
}

const nowhere: Place = { number: 0, wbs: '', level: 0, summary: false };

function outlineOf(plan: Plan): Place[] {
  const summaries = summaryUids(plan);
  const numbers = rowNumbers(plan);
  const levels = levelsOf(plan.tasks);
  const wbs = wbsOf(plan);
  return plan.tasks.map(({ uid }, i) => ({
    number: numbers.get(uid) ?? 0,
    wbs: wbs[i] ?? '',
    level: levels[i] ?? 0,
    summary: summaries.has(uid),
  }));
}

interface Facts {
  result: ScheduledTask | undefined;
  resources: string[];
  segments: GanttRow['segments'];
  baseline: number | null;
}

function rowOf(task: PlanTask, place: Place, { result, resources, segments, baseline }: Facts): ReportRow {
  const set = task.baselines.find(({ number }) => number === baseline);
  const planned =
    set && set.start !== null && set.finish !== null ? { start: set.start, finish: set.finish } : null;
  const { start, finish } = task;
  const variance =
    planned && start !== null && finish !== null ? lastDayOf({ start, finish }) - lastDayOf(planned) : null;
  return {
    id: String(task.uid),
    kind: place.summary ? 'summary' : task.milestone ? 'milestone' : 'task',
    name: task.name.replaceAll(/\s+/g, ' ').trim(),
    level: place.level,
    start,
    finish,
    segments,
    progress: task.percentComplete,
    critical: result ? result.critical : (task.source.critical ?? false),
    active: task.active,
    manual: task.manual,
    baseline: planned,
    deadline: task.deadline,
    label: '',
    task,
    number: place.number,
    wbs: place.wbs,
    slack: result ? result.totalSlack : task.source.totalSlack,
    variance,
    resources,
  };
}

function filterOf(options: GanttPrint, all: readonly ReportRow[]): (row: ReportRow) => boolean {
  const { criticalOnly, milestonesOnly, levels, uids } = options;
  const chosen = uids && new Set(uids);
  const kept = (row: ReportRow) =>
    (!criticalOnly || row.critical) && (!milestonesOnly || row.kind === 'milestone');
  // The summary tasks above what is kept say where it stands.
  const above = new Set<number>();
  const byUid = new Map(all.map((row) => [row.task.uid, row]));
  for (const row of all) {
    if (row.kind === 'summary' || !kept(row)) continue;
    for (let at = row.task.parentUid; at !== null && !above.has(at);) {
      above.add(at);
      at = byUid.get(at)?.task.parentUid ?? null;
    }
  }
  return (row) =>
    (levels === null || row.level < levels) &&
    (chosen === null || chosen.has(row.task.uid)) &&
    (row.kind === 'summary' && (criticalOnly || milestonesOnly) ? above.has(row.task.uid) : kept(row));
}

function resourcesOf({ resources, assignments }: Plan): Map<number, string[]> {
  const names = new Map(resources.map(({ uid, name }) => [uid, name]));
  const found = new Map<number, string[]>();
  for (const { taskUid, resourceUid } of assignments) {
    const name = names.get(resourceUid);
    if (name) found.set(taskUid, [...(found.get(taskUid) ?? []), name]);
  }
  return found;
}

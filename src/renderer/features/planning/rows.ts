import type { GanttRow } from '../../../core/gantt/rows';
import type { Plan, PlanTask, TaskBaseline } from '../../../core/model/plan';
import { levelsOf, projectSummary, rowNumbers, summaryUids } from '../../../core/planning/outline';
import type { Schedule, ScheduledTask } from '../../../core/schedule/schedule';

/** A line of the table, and what the chart draws on it. A line whose data did not change keeps its identity. */
export interface PlanRow {
  /** The task's number as text; `newRowId` for the empty line at the end. */
  id: string;
  /** Null on the empty line, where a task is typed. */
  task: PlanTask | null;
  /** As predecessors name it. */
  number: number;
  /** Place in the outline: `2.1.3`. */
  wbs: string;
  level: number;
  summary: boolean;
  collapsed: boolean;
  critical: boolean;
  /** What the calculation says of it. */
  computed: ScheduledTask | null;
  /** The one compared with. */
  baseline: TaskBaseline | null;
  /** Names of who works on it: `Alice; Hugo [50 %]`. */
  resources: string;
  /** Relations that come to it, its own and from other projects: to tell when their text changes. */
  predecessors: string;
}

export const newRowId = 'new';

export interface RowSource {
  plan: Plan;
  schedule: Schedule | null;
  /** Number of the baseline compared with; null = none. */
  baseline: number | null;
  collapsed: ReadonlySet<number>;
  predecessorsOf(task: PlanTask, numbers: ReadonlyMap<number, number>): string;
  resourcesOf(taskUid: number): string;
}

/** Makes the lines of a plan as it changes: those that stay equal keep their identity from one call to the next. */
export function rowMaker(): (source: RowSource) => readonly PlanRow[] {
  let rows: readonly PlanRow[] = [];
  return (source) => (rows = planRows(source, rows));
}

/** Every task as a line, in the plan's order; lines equal to those of `before` are those of `before`. */
export function planRows(source: RowSource, before: readonly PlanRow[] = []): PlanRow[] {
  const { plan, schedule, baseline, collapsed, predecessorsOf, resourcesOf } = source;
  const known = new Map(before.map((row) => [row.id, row]));
  const levels = levelsOf(plan.tasks);
  const summaries = summaryUids(plan);
  const numbers = rowNumbers(plan);
  const wbs = wbsOf(plan);
  return plan.tasks.map((task, i) => {
    const computed = schedule?.tasks[i] ?? null;
    const row: PlanRow = {
      id: String(task.uid),
      task,
      number: numbers.get(task.uid) ?? 0,
      wbs: wbs[i] ?? '',
      level: levels[i] ?? 0,
      summary: summaries.has(task.uid),
      collapsed: collapsed.has(task.uid),
      critical: computed?.critical ?? task.source.critical ?? false,
      computed,
      baseline: task.baselines.find(({ number }) => number === baseline) ?? null,
      resources: resourcesOf(task.uid),
      predecessors: predecessorsOf(task, numbers),
    };
    return kept(known.get(row.id), row);
  });
}

/** The empty line under the plan. */
export const newRow: PlanRow = {
  id: newRowId,
  task: null,
  number: 0,
  wbs: '',
  level: 0,
  summary: false,
  collapsed: false,
  critical: false,
  computed: null,
  baseline: null,
  resources: '',
  predecessors: '',
};

function kept(old: PlanRow | undefined, row: PlanRow): PlanRow {
  if (!old) return row;
  // A new calculation makes new records of equal content.
  const computed = sameResult(old.computed, row.computed) ? old.computed : row.computed;
  const next = { ...row, computed };
  return sameRecord(old, next) ? old : next;
}

function sameResult(one: ScheduledTask | null, other: ScheduledTask | null): boolean {
  if (!one || !other) return one === other;
  return (
    sameRecord({ ...one, driver: null }, { ...other, driver: null }) && sameRecord(one.driver, other.driver)
  );
}

function sameRecord<T extends object>(one: T | null, other: T | null): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (Object.keys(other) as (keyof T)[]).every((key) => one[key] === other[key]);
}

/** Outline numbers; the project's own summary is no level of them. */
export function wbsOf(plan: Plan): string[] {
  const whole = projectSummary(plan);
  const counts = new Map<number | null, number>();
  const found = new Map<number, string>();
  return plan.tasks.map((task) => {
    if (task === whole) return '0';
    const above = task.parentUid === null || task.parentUid === whole?.uid ? '' : found.get(task.parentUid);
    const rank = (counts.get(task.parentUid) ?? 0) + 1;
    counts.set(task.parentUid, rank);
    const text = above ? `${above}.${rank}` : String(rank);
    found.set(task.uid, text);
    return text;
  });
}

/** Rows that no closed summary task hides. */
export function openRows(rows: readonly PlanRow[]): PlanRow[] {
  const found: PlanRow[] = [];
  let closedAt = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.level > closedAt) continue;
    closedAt = row.summary && row.collapsed ? row.level : Number.POSITIVE_INFINITY;
    found.push(row);
  }
  return found;
}

/** Rows that pass, and the summary tasks above them, which say where they stand. */
export function rowsThatPass(rows: readonly PlanRow[], passes: (row: PlanRow) => boolean): PlanRow[] {
  const found: PlanRow[] = [];
  /** Summary tasks above the row, not yet shown. */
  let above: PlanRow[] = [];
  for (const row of rows) {
    above = above.filter(({ level }) => level < row.level);
    if (passes(row)) {
      found.push(...above, row);
      above = [];
    } else if (row.summary) above.push(row);
  }
  return found;
}

/** What is written beside a bar, and said of it. */
export type BarWords = Required<Pick<GanttRow, 'label' | 'waitsFor' | 'awaitedBy'>>;

const sameWords = (bar: GanttRow, { label, waitsFor, awaitedBy }: BarWords) =>
  bar.label === label && bar.waitsFor === waitsFor && bar.awaitedBy === awaitedBy;

/** Makes the bars of lines: a line that keeps its identity keeps its bar, unless the task is split. */
export function barMaker(): (
  rows: readonly PlanRow[],
  split: ReadonlyMap<number, GanttRow['segments']>,
  wordsOf: (row: PlanRow) => BarWords,
) => GanttRow[] {
  const made = new WeakMap<PlanRow, GanttRow>();
  return (rows, split, wordsOf) =>
    rows.flatMap((row) => {
      const segments = split.get(row.task?.uid ?? 0);
      const words = wordsOf(row);
      const known = made.get(row);
      if (known && !segments && sameWords(known, words)) return [known];
      const bar = ganttRow(row, words);
      if (!bar) return [];
      if (segments) return [{ ...bar, segments }];
      made.set(row, bar);
      return [bar];
    });
}

export const kindOf = ({ summary, task }: PlanRow): GanttRow['kind'] =>
  summary ? 'summary' : task?.milestone ? 'milestone' : 'task';

/** What the chart draws on a line. */
export function ganttRow(row: PlanRow, words: BarWords): GanttRow | null {
  const { task } = row;
  if (!task) return null;
  const { baseline } = row;
  return {
    id: row.id,
    kind: kindOf(row),
    name: task.name,
    level: row.level,
    start: task.start,
    finish: task.finish,
    segments: [],
    progress: task.percentComplete,
    critical: row.critical,
    active: task.active,
    manual: task.manual,
    baseline:
      baseline && baseline.start !== null && baseline.finish !== null
        ? { start: baseline.start, finish: baseline.finish }
        : null,
    deadline: task.deadline,
    ...words,
  };
}

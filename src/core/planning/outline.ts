import { AppError } from '../errors';
import type { Plan, PlanTask } from '../model/plan';

/** The outline of a plan: rows in order, each at a level, a row's parent being the last one above at a lesser level. */

/** The project's own summary task, row 0 of a plan that has one: it holds all the others and cannot be moved. */
export const projectSummary = (plan: Plan): PlanTask | null => {
  const [first] = plan.tasks;
  return first && first.uid === 0 && first.parentUid === null ? first : null;
};

/** Numbers of summary tasks. */
export function summaryUids({ tasks }: Plan): Set<number> {
  const found = new Set<number>();
  if (tasks[0]?.uid === 0 && tasks[0].parentUid === null) found.add(0);
  for (const { parentUid } of tasks) if (parentUid !== null) found.add(parentUid);
  return found;
}

/** What is looked up of the rows of a plan, found once for each state of it. */
interface Rows {
  byUid: ReadonlyMap<number, PlanTask>;
  /** Row numbers as shown: 1 is the first task, 0 the project's own summary. */
  numbers: ReadonlyMap<number, number>;
}
const rowsOfPlans = new WeakMap<Plan, Rows>();

function rowsOf(plan: Plan): Rows {
  const known = rowsOfPlans.get(plan);
  if (known) return known;
  const first = projectSummary(plan) ? 0 : 1;
  const rows = {
    byUid: new Map(plan.tasks.map((task) => [task.uid, task])),
    numbers: new Map(plan.tasks.map(({ uid }, i) => [uid, i + first])),
  };
  rowsOfPlans.set(plan, rows);
  return rows;
}

/** Row numbers as shown, by task: 1 is the first task, 0 the project's own summary. */
export const rowNumbers = (plan: Plan): ReadonlyMap<number, number> => rowsOf(plan).numbers;

export const tasksByUid = (plan: Plan): ReadonlyMap<number, PlanTask> => rowsOf(plan).byUid;

/** Depth of each row, 0 at the top. */
export function levelsOf(tasks: readonly PlanTask[]): number[] {
  const known = new Map<number, number>();
  return tasks.map(({ uid, parentUid }) => {
    const level = parentUid === null ? 0 : (known.get(parentUid) ?? -1) + 1;
    known.set(uid, level);
    return level;
  });
}

/** Places in the outline, `2.1.3`, row by row; the project's own summary is 0, and no level of the others. */
export function wbsOf(plan: Plan): string[] {
  const whole = projectSummary(plan);
  const counts = new Map<number | null, number>();
  const found = new Map<number, string>();
  return plan.tasks.map((task) => {
    if (task === whole) return '0';
    const { uid, parentUid } = task;
    const above = parentUid === null || parentUid === whole?.uid ? undefined : found.get(parentUid);
    const rank = (counts.get(parentUid) ?? 0) + 1;
    counts.set(parentUid, rank);
    const text = above === undefined ? String(rank) : `${above}.${rank}`;
    found.set(uid, text);
    return text;
  });
}

/** Row after the last one that stands under row `i`. */
export function subtreeEnd(levels: readonly number[], i: number): number {
  let end = i + 1;
  while (end < levels.length && (levels[end] ?? 0) > (levels[i] ?? 0)) end += 1;
  return end;
}

/** Rows in their new order and at their new levels, as a plan; tasks whose parent stays are the same objects. */
export function arrange(plan: Plan, tasks: readonly PlanTask[], levels: readonly number[]): Plan {
  const before = summaryUids(plan);
  /** The last row met at each level. */
  const open: number[] = [];
  const placed = tasks.map((task, i) => {
    const level = Math.min(levels[i] ?? 0, open.length);
    open.length = level;
    const parentUid = open.at(-1) ?? null;
    open.push(task.uid);
    return parentUid === task.parentUid ? task : { ...task, parentUid };
  });
  const arranged = { ...plan, tasks: placed };
  const now = summaryUids(arranged);
  return {
    ...arranged,
    tasks: placed.map((task) => (now.has(task.uid) && !before.has(task.uid) ? asSummary(task) : task)),
  };
}

/**
 * A task that now holds others: its links stay, its dates come from what it holds, and of its constraints only those
 * that a summary task can carry are kept (Microsoft Project: « Début au plus tôt le » and « Fin au plus tard le »).
 */
function asSummary(task: PlanTask): PlanTask {
  const kept = task.constraint === 'SNET' || task.constraint === 'FNLT';
  return {
    ...task,
    milestone: false,
    estimated: false,
    elapsed: false,
    levelingDelay: 0,
    fixed: task.manual ? task.fixed : null,
    constraint: kept ? task.constraint : 'ASAP',
    constraintDate: kept ? task.constraintDate : null,
    stop: null,
    resume: null,
  };
}

/** Rows of tasks, in order, without those that stand under another of them. @throws AppError on an unknown task */
export function topRows(plan: Plan, levels: readonly number[], uids: readonly number[]): number[] {
  const wanted = new Set(uids);
  const rows: number[] = [];
  const root = projectSummary(plan);
  let end = 0;
  plan.tasks.forEach(({ uid }, i) => {
    if (!wanted.delete(uid) || i < end) return;
    if (root?.uid === uid) throw new AppError('planEdit.error.projectSummary', { name: root.name });
    rows.push(i);
    end = subtreeEnd(levels, i);
  });
  const [missing] = wanted;
  if (missing !== undefined) throw noTask(missing);
  return rows;
}

export const noTask = (uid: number): AppError => new AppError('planEdit.error.noTask', { uid });

/** Takes tasks away with what is under them, the relations they had and who worked on them. */
export function deleteTasks(plan: Plan, uids: readonly number[]): Plan {
  const levels = levelsOf(plan.tasks);
  const gone = new Set<number>();
  for (const row of topRows(plan, levels, uids)) {
    for (let i = row; i < subtreeEnd(levels, row); i += 1) gone.add(plan.tasks[i]?.uid ?? 0);
  }
  return {
    ...plan,
    tasks: plan.tasks
      .filter(({ uid }) => !gone.has(uid))
      .map((task) =>
        task.predecessors.some(({ predecessorUid }) => gone.has(predecessorUid))
          ? {
              ...task,
              predecessors: task.predecessors.filter(({ predecessorUid }) => !gone.has(predecessorUid)),
            }
          : task,
      ),
    assignments: plan.assignments.filter(({ taskUid }) => !gone.has(taskUid)),
  };
}

/**
 * Indents tasks under the row of their level that stands above them, or outdents them, with what is under them; rows
 * of the same level that followed an outdented task become its own, as in Microsoft Project.
 * @throws AppError when none of them can
 */
export function indentTasks(plan: Plan, uids: readonly number[], by: 1 | -1): Plan {
  const levels = levelsOf(plan.tasks);
  const top = projectSummary(plan) ? 1 : 0;
  let changed = false;
  for (const row of topRows(plan, levels, uids)) {
    const own = levels[row] ?? 0;
    const possible = by === 1 ? row > top && (levels[row - 1] ?? -1) >= own : own > top;
    if (!possible) continue;
    changed = true;
    const end = subtreeEnd(levels, row);
    for (let i = row; i < end; i += 1) levels[i] = (levels[i] ?? 0) + by;
  }
  if (!changed) throw new AppError(by === 1 ? 'planEdit.error.indent' : 'planEdit.error.outdent');
  return arrange(plan, plan.tasks, levels);
}

/**
 * Puts tasks with what is under them before another row, at its level; null = at the end, at the top.
 * @throws AppError when that row is one of them, or under one of them
 */
export function moveTasks(plan: Plan, uids: readonly number[], before: number | null): Plan {
  const levels = levelsOf(plan.tasks);
  const top = projectSummary(plan) ? 1 : 0;
  const target = before === null ? plan.tasks.length : plan.tasks.findIndex(({ uid }) => uid === before);
  if (target < 0) throw noTask(before ?? 0);
  if (target < top) throw new AppError('planEdit.error.projectSummary', { name: plan.tasks[0]?.name ?? '' });
  const level = before === null ? top : (levels[target] ?? top);
  const moved: { task: PlanTask; level: number }[] = [];
  const taken = new Set<number>();
  for (const row of topRows(plan, levels, uids)) {
    const end = subtreeEnd(levels, row);
    if (target > row && target < end) throw new AppError('planEdit.error.moveInside', nameOf(plan, row));
    for (let i = row; i < end; i += 1) {
      const task = plan.tasks[i];
      if (!task) continue;
      taken.add(i);
      moved.push({ task, level: level + (levels[i] ?? 0) - (levels[row] ?? 0) });
    }
  }
  // Put before itself, a task goes before what follows it.
  let at = target;
  while (taken.has(at)) at += 1;
  const rest = (from: number, to: number) =>
    plan.tasks
      .slice(from, to)
      .map((task, i) => ({ task, level: levels[from + i] ?? 0, row: from + i }))
      .filter(({ row }) => !taken.has(row));
  const rows = [...rest(0, at), ...moved, ...rest(at, plan.tasks.length)];
  return arrange(
    plan,
    rows.map(({ task }) => task),
    rows.map((row) => row.level),
  );
}

const nameOf = (plan: Plan, row: number) => ({ name: plan.tasks[row]?.name ?? '' });

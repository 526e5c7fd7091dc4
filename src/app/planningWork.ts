import { AppError } from '../core/errors';
import type { MovedTask, ScheduleImpact } from '../contract/planning';
import type { Id } from '../core/model/common';
import type { Plan, PlanTask } from '../core/model/plan';
import { findCircle } from '../core/planning/circle';
import { refreshOutside, type Elsewhere } from '../core/planning/outside';
import { reschedule, type Attempt } from '../core/planning/reschedule';
import { dependentProjects } from '../data/planLists';
import { readPlan } from '../data/planning';
import { writePlan } from '../data/planWrite';
import { projectName } from '../data/projects';
import type { CommandContext } from './context';
import { attemptOf, keepAttempt, keepPlan, planOf } from './planningMemory';

/** The plans that a command edits, and those of other projects that wait for them. */
export interface PlanWork {
  /** The plan of a project as edited so far. @throws AppError `planEdit.error.noPlan` */
  plan(projectId: Id): Plan;
  edit(projectId: Id, plan: Plan): void;
  /** Dates in force that a person accepts as they are, calculation or not: nothing but what depends on them moves. */
  accept(projectId: Id, plan: Plan): void;
  /** A project whose plan goes away: those that waited for it no longer do. */
  forget(projectId: Id): void;
  /** Writes a plan as a whole, by `write`, over what it was (null = there was none): what waits for it follows. */
  replace(projectId: Id, before: Plan | null, write: () => void): void;
  /**
   * Computes what was edited, then what waits for it in other projects, as far as it goes, and writes all of it.
   * @throws AppError when a plan that could be scheduled no longer can
   */
  settle(): ScheduleImpact;
}

interface Entry {
  before: Plan;
  edited: Plan;
  after: Plan;
  accepted: boolean;
}

export function planWork({ db, session, afterCommit }: CommandContext): PlanWork {
  const { memory } = session;
  const entries = new Map<Id, Entry>();
  const gone = new Set<Id>();
  /** What plans that were written as a whole were before. */
  const replaced = new Map<Id, Plan | null>();
  const problems: AppError[] = [];
  const compute = (plan: Plan): Attempt => attemptOf(memory, plan);

  const open = (projectId: Id): Entry => {
    const known = entries.get(projectId);
    if (known) return known;
    const plan = planOf(memory, db, projectId);
    if (!plan) throw new AppError('planEdit.error.noPlan');
    const entry = { before: plan, edited: plan, after: plan, accepted: false };
    entries.set(projectId, entry);
    return entry;
  };
  const put = (projectId: Id, plan: Plan, accepted: boolean): void => {
    const entry = open(projectId);
    entry.edited = plan;
    entry.after = plan;
    entry.accepted = accepted;
  };

  /** Dates and names of a task of another plan, as they are by now. */
  const elsewhere: Elsewhere = (projectId) => {
    if (gone.has(projectId)) return new Map();
    const entry = entries.get(projectId);
    return entry ? tasksOf(entry.after) : null;
  };
  const tables = new WeakMap<Plan, Map<number, PlanTask>>();
  const tasksOf = (plan: Plan): Map<number, PlanTask> => {
    const known = tables.get(plan) ?? new Map(plan.tasks.map((task) => [task.uid, task]));
    tables.set(plan, known);
    return known;
  };

  /** Computes one plan again from what it was; true when what others see of it changed. */
  const advance = (entry: Entry): boolean => {
    const seen = entry.after === entry.edited ? entry.before : entry.after;
    // What a person accepted is where the plan starts from.
    const base = entry.accepted ? entry.edited : entry.before;
    const edited = refreshOutside(entry.edited, elsewhere);
    if (edited === base) {
      entry.after = base;
    } else {
      const next = reschedule(base, edited, compute(base), compute);
      if (next.attempt.problem) problems.push(next.attempt.problem);
      keepAttempt(memory, next.plan, next.attempt);
      entry.after = next.plan;
    }
    return seenChanged(seen, entry.after);
  };

  /** Every project that waits for an edited one, however far, when what waits for what changed. */
  const requireStraight = (): void => {
    const edited = [...entries].filter(([, entry]) => graphChanged(entry)).map(([id]) => id);
    const reached = new Set([...edited, ...replaced.keys()]);
    if (reached.size === 0) return;
    for (const projectId of reached) {
      open(projectId);
      for (const other of dependentProjects(db, projectId)) if (!gone.has(other)) reached.add(other);
    }
    const plans = (state: 'before' | 'edited') =>
      new Map(
        [...entries].flatMap(([id, entry]): [Id, Plan][] => {
          const then = state === 'before' && replaced.has(id) ? replaced.get(id) : entry[state];
          return gone.has(id) || !then ? [] : [[id, then]];
        }),
      );
    const circle = findCircle(plans('edited'));
    // One that was there already must not keep a person from undoing it.
    if (circle && !findCircle(plans('before'))) throw circle;
  };

  const settle = (): ScheduleImpact => {
    const waiting = new Set(
      [...entries].filter(([, entry]) => entry.edited !== entry.before).map(([id]) => id),
    );
    for (const projectId of [...gone, ...replaced.keys()]) {
      for (const other of dependentProjects(db, projectId)) if (!gone.has(other)) waiting.add(other);
    }
    requireStraight();
    let turns = 0;
    for (const projectId of waiting) {
      waiting.delete(projectId);
      if (!advance(open(projectId))) continue;
      for (const other of dependentProjects(db, projectId)) if (!gone.has(other)) waiting.add(other);
      turns += 1;
      // Only a circle that was there before goes round and round.
      if (turns > 20 * entries.size + 100) break;
    }
    return write();
  };

  const write = (): ScheduleImpact => {
    const moved: MovedTask[] = [];
    for (const [projectId, { before, after }] of entries) {
      if (gone.has(projectId)) continue;
      if (before === after) continue;
      writePlan(db, projectId, before, after);
      moved.push(...movedTasks(projectId, before, after));
      afterCommit(() => keepPlan(memory, projectId, after));
    }
    const [problem] = problems;
    return { moved, problem: problem ? { key: problem.key, params: problem.params } : null };
  };

  return {
    plan: (projectId) => open(projectId).edited,
    edit: (projectId, plan) => put(projectId, plan, false),
    accept: (projectId, plan) => put(projectId, plan, true),
    forget: (projectId) => void gone.add(projectId),
    replace: (projectId, before, write) => {
      // Read while they still say what they waited for.
      for (const other of dependentProjects(db, projectId)) open(other);
      write();
      replaced.set(projectId, before);
      const plan = readPlan(db, projectId);
      if (plan) entries.set(projectId, { before: plan, edited: plan, after: plan, accepted: false });
    },
    settle,
  };
}

function graphChanged({ before, edited }: Entry): boolean {
  if (before === edited) return false;
  if (before.tasks.length !== edited.tasks.length) return true;
  return edited.tasks.some((task, i) => {
    const then = before.tasks[i];
    if (then === task) return false;
    return (
      then?.uid !== task.uid ||
      then.parentUid !== task.parentUid ||
      then.predecessors !== task.predecessors ||
      then.outside !== task.outside ||
      then.active !== task.active
    );
  });
}

/** Whether tasks of another plan may see a difference: dates, names, tasks that came or went. */
function seenChanged(before: Plan, after: Plan): boolean {
  if (before === after) return false;
  if (before.tasks.length !== after.tasks.length) return true;
  return after.tasks.some((task, i) => {
    const then = before.tasks[i];
    if (then === task) return false;
    return (
      !then ||
      then.uid !== task.uid ||
      then.start !== task.start ||
      then.finish !== task.finish ||
      then.duration !== task.duration ||
      then.active !== task.active
    );
  });
}

function movedTasks(projectId: Id, before: Plan, after: Plan): MovedTask[] {
  const old = new Map(before.tasks.map((task) => [task.uid, task]));
  return after.tasks.flatMap((task): MovedTask[] => {
    const then = old.get(task.uid);
    if (!then || (then.start === task.start && then.finish === task.finish)) return [];
    return [
      {
        projectId,
        uid: task.uid,
        name: task.name,
        before: { start: then.start, finish: then.finish },
        after: { start: task.start, finish: task.finish },
      },
    ];
  });
}

/** What a project is called, for the label of a step. */
export const nameOfProject = ({ db }: Pick<CommandContext, 'db'>, projectId: Id): string => {
  const name = projectName(db, projectId);
  if (name === undefined) throw new AppError('errors.projects.missing', { id: projectId });
  return name;
};

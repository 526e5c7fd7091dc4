import type { WorkTime } from '../calendar/workTime';
import type { Plan, PlanAssignment, PlanResource, PlanTask } from '../model/plan';
import { createClocks, type Clocks } from '../schedule/clocks';
import { layWork } from '../schedule/teams';
import { tenth } from './amounts';
import { noTask, summaryUids, tasksByUid } from './outline';

/** A plan while its cells are written: the plan it came from is never touched. */
export interface Draft {
  readonly base: Plan;
  /** As it was before any cell was written. */
  before(uid: number): PlanTask | undefined;
  /** @throws AppError `planEdit.error.noTask` */
  task(uid: number): PlanTask;
  put(task: PlanTask): void;
  isSummary(uid: number): boolean;
  /** Numbers of what stands under a task. */
  under(uid: number): readonly number[];
  assignmentsOf(uid: number): readonly PlanAssignment[];
  setAssignments(uid: number, assignments: readonly PlanAssignment[]): void;
  resources: readonly PlanResource[];
  nextAssignment(): number;
  /** Working time of a task as it stands in the draft, people's calendars included. */
  span(uid: number): Span;
  /** The plan with what was written; the plan it came from when nothing was. */
  plan(): Plan;
}

/** When a task can be worked on. */
export interface Span {
  clock: WorkTime;
  /** Of the day, for dates given without a time, even when the duration runs day and night. */
  dayClock: WorkTime;
  /** When `minutes` of it are done if they begin at `start`. */
  finishAfter(start: number, minutes: number): number;
}

export function draftOf(base: Plan): Draft {
  const tasks = new Map<number, PlanTask>();
  const known = tasksByUid(base);
  const summaries = summaryUids(base);
  const teams = new Map<number, readonly PlanAssignment[]>();
  let byTask: Map<number, PlanAssignment[]> | null = null;
  let children: Map<number, number[]> | null = null;
  let clocks: Clocks | null = null;
  let lastAssignment = base.assignments.reduce((most, { uid }) => Math.max(most, uid), 0);
  const spans = new Map<number, { task: PlanTask; span: Span }>();

  const task = (uid: number): PlanTask => {
    const found = tasks.get(uid) ?? known.get(uid);
    if (!found) throw noTask(uid);
    return found;
  };
  const assignmentsOf = (uid: number): readonly PlanAssignment[] => {
    const changed = teams.get(uid);
    if (changed) return changed;
    if (!byTask) {
      byTask = new Map();
      for (const one of base.assignments) {
        const list = byTask.get(one.taskUid);
        if (list) list.push(one);
        else byTask.set(one.taskUid, [one]);
      }
    }
    return byTask.get(uid) ?? [];
  };
  const draft: Draft = {
    base,
    before: (uid) => known.get(uid),
    task,
    put: (next) => {
      if (task(next.uid) !== next) tasks.set(next.uid, next);
    },
    isSummary: (uid) => summaries.has(uid),
    under: (uid) => {
      children ??= childrenOf(base);
      const found: number[] = [];
      const walk = (at: number) => {
        for (const child of children?.get(at) ?? []) {
          found.push(child);
          walk(child);
        }
      };
      walk(uid);
      return found;
    },
    assignmentsOf,
    setAssignments: (uid, assignments) => void teams.set(uid, assignments),
    resources: base.resources,
    nextAssignment: () => (lastAssignment += 1),
    span: (uid) => {
      const current = task(uid);
      const cached = spans.get(uid);
      if (cached?.task === current) return cached.span;
      clocks ??= createClocks(base);
      const span = spanOf(draft, clocks, current);
      spans.set(uid, { task: current, span });
      return span;
    },
    plan: () => {
      if (tasks.size === 0 && teams.size === 0 && draft.resources === base.resources) return base;
      return {
        ...base,
        tasks: tasks.size === 0 ? base.tasks : base.tasks.map((one) => tasks.get(one.uid) ?? one),
        resources: draft.resources,
        assignments: teams.size === 0 ? base.assignments : withTeams(base.assignments, teams),
      };
    },
  };
  return draft;
}

function childrenOf({ tasks }: Plan): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { uid, parentUid } of tasks) {
    if (parentUid === null) continue;
    const list = found.get(parentUid);
    if (list) list.push(uid);
    else found.set(parentUid, [uid]);
  }
  return found;
}

/** Assignments keep their places; new ones come last. */
function withTeams(
  assignments: readonly PlanAssignment[],
  teams: ReadonlyMap<number, readonly PlanAssignment[]>,
): PlanAssignment[] {
  const left = new Map([...teams.values()].flat().map((one) => [one.uid, one]));
  const kept = assignments.flatMap((one) => {
    if (!teams.has(one.taskUid)) return [one];
    const now = left.get(one.uid);
    left.delete(one.uid);
    return now ? [now] : [];
  });
  return [...kept, ...left.values()];
}

/** Read as the engine reads it, so that both count the time of a task the same way. */
function spanOf(draft: Draft, clocks: Clocks, task: PlanTask): Span {
  const dayClock = task.calendarUid === null ? clocks.project : clocks.of(task.calendarUid);
  const alone = (clock: WorkTime): Span => ({
    clock,
    dayClock,
    finishAfter: (start, minutes) => clock.finishAfter(start, minutes),
  });
  if (task.elapsed) return alone(clocks.elapsed);
  const members = draft.assignmentsOf(task.uid).flatMap((assignment) => {
    const person = draft.resources.find(({ uid }) => uid === assignment.resourceUid);
    if (person?.kind !== 'work' || assignment.units <= 0) return [];
    return [{ assignment, calendarUid: person.calendarUid }];
  });
  if (members.length === 0) return alone(dayClock);
  const { clock, shares } = layWork(task, members, dayClock, clocks);
  if (!shares) return alone(clock);
  return {
    clock,
    dayClock,
    // Each of them has their own hours: a part of the task is that part of what each has to do.
    finishAfter: (start, minutes) => {
      const part = task.duration > 0 ? minutes / task.duration : 0;
      return Math.max(...shares.map((one) => one.clock.finishAfter(start, tenth(one.minutes * part))));
    },
  };
}

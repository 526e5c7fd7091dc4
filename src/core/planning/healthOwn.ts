import { nextStart, previousFinish, workBetween } from '../calendar/clock';
import type { PlanTask } from '../model/plan';
import { adherenceMargin } from './adherences';
import type { HealthCheck } from './healthModel';
import { counted, type Facts } from './healthFacts';

const none = { unit: 'count', most: 0 } as const;

/** What a reviewer of plans looks at besides the fourteen points. */
export function ownChecks(facts: Facts): HealthCheck[] {
  const { open, milestones, plan, summaries, typesInto, typesOutOf } = facts;
  const ahead = [...open, ...milestones];
  const check = (
    id: HealthCheck['id'],
    threshold: HealthCheck['threshold'],
    found: (task: PlanTask) => boolean,
    among: readonly PlanTask[] = ahead,
  ) => {
    const tasks = among.filter(found);
    return counted({ id, count: tasks.length, of: among.length, threshold, tasks });
  };
  const successorsOf = new Set(
    plan.tasks.flatMap(({ predecessors }) => predecessors.map(({ predecessorUid }) => predecessorUid)),
  );
  return [
    check('deadlines', none, ({ deadline, finish }) => deadline !== null && (finish ?? 0) > deadline),
    check('unreported', none, (task) => isBehind(facts, task), open),
    check('binding', null, (task) => isBound(facts, task)),
    // Its start follows from nothing: only its finish is held (and the other way round).
    check('danglingStart', none, (task) => !leads(typesInto(task), 'start'), linked(open, typesInto)),
    check('danglingFinish', none, (task) => !leads(typesOutOf(task), 'finish'), linked(open, typesOutOf)),
    check('looseMilestones', none, (task) => typesInto(task).length === 0 && !task.manual, milestones),
    check(
      'summaryLinks',
      none,
      ({ uid, predecessors, outside }) =>
        predecessors.length > 0 || outside.length > 0 || successorsOf.has(uid),
      plan.tasks.filter(({ uid, active }) => active && summaries.has(uid)),
    ),
    check(
      'estimates',
      none,
      ({ estimated, duration, milestone }) => estimated || (duration === 0 && !milestone),
    ),
    check(
      'outsideLate',
      none,
      (task) => waitsInVain(facts, task),
      ahead.filter((task) => task.outside.length > 0),
    ),
  ];
}

const linked = (tasks: readonly PlanTask[], types: Facts['typesInto']) =>
  tasks.filter((task) => types(task).length > 0);

/** Whether one of the relations holds that end of the task. */
function leads(types: ReturnType<Facts['typesInto']>, end: 'start' | 'finish'): boolean {
  if (end === 'start') return types.some((type) => type === 'FS' || type === 'SS');
  return types.some((type) => type === 'FS' || type === 'FF');
}

/**
 * Work that was planned before now and is not reported as done: what should be done by now, along its duration,
 * exceeds what is done by more than a tenth of a day.
 */
function isBehind({ now, clocks, plan }: Facts, task: PlanTask): boolean {
  const { start, finish, elapsed, calendarUid, duration, percentComplete, actualDuration } = task;
  if (start === null || finish === null || start >= now) return false;
  const clock = elapsed ? clocks.elapsed : clocks.of(calendarUid);
  const whole = workBetween(clock, start, finish);
  const expected =
    whole > 0 ? (workBetween(clock, start, Math.min(now, finish)) / whole) * duration : duration;
  const done = Math.max(actualDuration, (percentComplete / 100) * duration);
  return expected - done > plan.minutesPerDay / 10;
}

/** Whether its constraint, and nothing else, sets its dates. */
function isBound({ placed, clocks }: Facts, task: PlanTask): boolean {
  const { constraint, constraintDate, actualStart, calendarUid } = task;
  const result = placed(task);
  if (constraintDate === null || !result) return false;
  const clock = clocks.of(calendarUid);
  switch (constraint) {
    case 'ASAP':
    case 'ALAP':
      return false;
    case 'SNET':
    case 'MSO':
      return actualStart === null && result.earlyStart === nextStart(clock, constraintDate);
    case 'FNET':
    case 'MFO':
      return result.earlyFinish === previousFinish(clock, constraintDate);
    case 'SNLT':
      return actualStart === null && result.totalSlack <= 0 && result.lateStart <= constraintDate;
    case 'FNLT':
      return result.totalSlack <= 0 && result.lateFinish <= constraintDate;
  }
}

/** A relation from another project that its dates do not keep. */
function waitsInVain({ plan }: Facts, task: PlanTask): boolean {
  if (task.actualStart !== null) return false;
  return task.outside.some(({ type, lag, start, finish, active }) => {
    if (!active) return false;
    const margin = adherenceMargin({
      type,
      lag,
      from: { start, finish },
      to: task,
      minutesPerDay: plan.minutesPerDay,
    });
    return margin !== null && margin < 0;
  });
}

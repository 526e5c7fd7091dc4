import { workBetween } from '../calendar/clock';
import type { Plan, PlanTask } from '../model/plan';
import { schedule } from '../schedule/schedule';
import type { HealthCheck } from './healthModel';
import { baselineOf, counted, type Facts } from './healthFacts';

/** Points 12 to 14: the critical path test and the two indices. */
export const indexChecks = (facts: Facts): HealthCheck[] => [
  criticalPathTest(facts),
  criticalPathLength(facts),
  baselineExecution(facts),
];

/** What the test adds to a critical task: long enough that nothing else can absorb it. */
const testDays = 600;

/**
 * Adds 600 working days to the first critical task that is left: what ends the plan must come that much later, or the
 * critical path is broken (PAM 200.1 §4.12). The task is named when the finish does not follow.
 */
function criticalPathTest(facts: Facts): HealthCheck {
  const { open, placed, plan, clocks } = facts;
  const critical = open.filter((task) => placed(task)?.critical && !task.elapsed);
  const [first] = critical.toSorted((a, b) => (placed(a)?.start ?? 0) - (placed(b)?.start ?? 0));
  const check = (tasks: readonly PlanTask[], of: number) =>
    counted({
      id: 'criticalPathTest',
      point: 12,
      count: tasks.length,
      of,
      threshold: { unit: 'count', most: 0 },
      tasks,
    });
  if (open.length === 0) return { ...check([], 0), ok: null };
  // Work is left and none of it is critical: nothing explains the finish.
  if (!first) return { ...check([], open.length), ok: false };
  const added = testDays * plan.minutesPerDay;
  // What ends the plan must follow, not merely the task itself run past it.
  const { finish, tasks } = facts.schedule;
  const after = schedule(lengthened(plan, first.uid, added)).tasks;
  const later = tasks.reduce(
    (latest, { uid, finish: end }, i) =>
      end === finish && !facts.summaries.has(uid) ? Math.max(latest, after[i]?.finish ?? 0) : latest,
    finish,
  );
  // Lags that run day and night, or people on other hours, take a little of it back.
  const follows = workBetween(clocks.project, finish, later) >= 0.95 * added;
  return check(follows ? [] : [first], 1);
}

/** Its people work that much longer too: for teams, work and not duration decides. */
const lengthened = (plan: Plan, uid: number, minutes: number): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) =>
    task.uid === uid
      ? {
          ...task,
          duration: task.duration + minutes,
          remainingDuration: task.remainingDuration + minutes,
          fixed: null,
        }
      : task,
  ),
  assignments: plan.assignments.map((one) =>
    one.taskUid === uid
      ? {
          ...one,
          work: one.work + minutes * one.units,
          remainingWork: one.remainingWork + minutes * one.units,
        }
      : one,
  ),
});

/**
 * CPLI = (critical path length + total float) ÷ critical path length ≥ 0.95 (PAM 200.1 §4.13): the length in working
 * time from now to the forecast finish; the float from there to the baseline finish of the plan.
 */
function criticalPathLength({ work, schedule: { start, finish }, now, clocks }: Facts): HealthCheck {
  const baseline = work.reduce(
    (latest, task) => Math.max(latest, baselineOf(task)?.finish ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );
  const length = workBetween(clocks.project, Math.max(now, start), finish);
  const known = Number.isFinite(baseline) && length > 0;
  const index = known ? (length + workBetween(clocks.project, finish, baseline)) / length : null;
  const last = work.filter((task) => task.actualFinish === null && task.finish === finish);
  return indexed('cpli', 13, index, { count: 0, of: 0, tasks: last });
}

/**
 * BEI = tasks finished ÷ (tasks whose baseline finish is past + tasks without a baseline) ≥ 0.95 (PAM 200.1 §4.14).
 * The tasks named should be finished by now, and are not.
 */
function baselineExecution({ work, now }: Facts): HealthCheck {
  const done = work.filter(({ actualFinish }) => actualFinish !== null && actualFinish <= now);
  const expected = work.filter((task) => {
    const baseline = baselineOf(task);
    return !baseline || baseline.start === null || baseline.finish === null || baseline.finish <= now;
  });
  const baselined = work.some((task) => baselineOf(task));
  const index = baselined && expected.length > 0 ? done.length / expected.length : null;
  const tasks = expected.filter(({ actualFinish }) => actualFinish === null);
  return indexed('bei', 14, index, { count: done.length, of: expected.length, tasks });
}

function indexed(
  id: 'cpli' | 'bei',
  point: number,
  index: number | null,
  { count, of, tasks }: { count: number; of: number; tasks: readonly PlanTask[] },
): HealthCheck {
  const threshold = { unit: 'index', least: 0.95 } as const;
  const ok = index === null ? null : index >= threshold.least;
  const { share, tasks: uids } = counted({ id, count, of, threshold, tasks: ok === false ? tasks : [] });
  return { id, point, count, of, share, index, threshold, ok, tasks: uids };
}

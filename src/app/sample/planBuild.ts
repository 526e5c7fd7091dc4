import type { Id } from '../../core/model/common';
import { blankAssignment, blankPlan, blankResource, blankTask } from '../../core/model/blankPlan';
import type { Lag, OutsideRelation, Plan, PlanCalendar, PlanTask } from '../../core/model/plan';
import { createClocks } from '../../core/schedule/clocks';
import { workBetween } from '../../core/calendar/clock';
import { workTime } from '../../core/calendar/workTime';
import { rollUp } from '../../core/planning/rollUp';
import { schedule } from '../../core/schedule/schedule';
import type { LinkText, TaskLine } from './planText';

/** One plan of the sample, read. */
export interface PlanDraft {
  code: string;
  name: string;
  projectId: Id;
  /** Day number on which it starts, and today. */
  start: number;
  today: number;
  lines: readonly TaskLine[];
  /** A second baseline, set so many days ago. */
  replanned: number | null;
  calendar: PlanCalendar;
}

/** Plans already built, by the code of their project, with what was planned for them at each stage. */
export type Built = ReadonlyMap<string, BuiltPlan>;
export interface BuiltPlan {
  projectId: Id;
  plan: Plan;
  keys: ReadonlyMap<string, number>;
  stages: readonly [ReadonlyMap<number, Dates>, ReadonlyMap<number, Dates>];
}
interface Dates {
  start: number;
  finish: number;
  duration: number;
  work: number | null;
}

const dayMinutes = 420;
const morning = 9 * 60;
const evening = 17 * 60;

/**
 * Schedules a draft three times: as it was agreed, as it was replanned, as it is now; the first two become its
 * baselines. What lies before today is then reported, and the plan is scheduled once more from that.
 * @param built the plans it waits for
 */
export function buildPlan(draft: PlanDraft, built: Built): BuiltPlan {
  const keys = new Map(draft.lines.map(({ key }, i) => [key, i + 1]));
  const stage = (index: 0 | 1) => datesOf(rawPlan(draft, keys, built, index));
  const agreed = stage(0);
  const replanned = draft.replanned === null ? agreed : stage(1);
  const now = rawPlan(draft, keys, built, 2);
  const final = inForce(report(draft, now, datesOf(now)));
  const added = (i: number) => draft.lines[i]?.added ?? false;
  const plan: Plan = {
    ...final,
    tasks: final.tasks.map((task, i) => ({
      ...task,
      baselines: added(i)
        ? []
        : [agreed, ...(draft.replanned === null ? [] : [replanned])].map((stage, number) => ({
            number,
            start: stage.get(task.uid)?.start ?? null,
            finish: stage.get(task.uid)?.finish ?? null,
            duration: stage.get(task.uid)?.duration ?? null,
            work: stage.get(task.uid)?.work ?? null,
            cost: null,
            kept: [],
          })),
    })),
    baselines: [
      { number: 0, name: 'Référence initiale', at: at(draft.start, evening) },
      ...(draft.replanned === null
        ? []
        : [{ number: 1, name: 'Révision du COPIL', at: at(draft.today - draft.replanned, evening) }]),
    ],
  };
  return {
    projectId: draft.projectId,
    plan: { ...plan, finish: Math.max(...plan.tasks.map(({ finish }) => finish ?? 0)) },
    keys,
    stages: [agreed, replanned],
  };
}

const at = (day: number, minutes: number): number => day * 1440 + minutes;

/** Nobody calls a workshop on a Sunday: from the first working morning on. */
function placedByHand({ today, calendar }: PlanDraft, day: number, minutes: number) {
  const { name, week, exceptions } = calendar;
  const clock = workTime({ name, week, exceptions });
  const start = clock.nextStart(at(today + day, morning));
  return { start, finish: clock.finishAfter(start, minutes) };
}

/** The plan with the engine's dates in force, its summaries over what is under them. */
function inForce(plan: Plan): Plan {
  const results = schedule(plan).tasks;
  const tasks = plan.tasks.map((task, i) => ({
    ...task,
    start: results[i]?.start ?? null,
    finish: results[i]?.finish ?? null,
  }));
  return rollUp({ ...plan, tasks: [] }, { ...plan, tasks });
}

const datesOf = (plan: Plan): Map<number, Dates> =>
  new Map(
    inForce(plan).tasks.map(({ uid, start, finish, duration, work }) => [
      uid,
      { start: start ?? 0, finish: finish ?? 0, duration, work },
    ]),
  );

/** The plan at one stage, nothing begun. At the first, what was added later is not known. */
function rawPlan(draft: PlanDraft, keys: ReadonlyMap<string, number>, built: Built, stage: 0 | 1 | 2): Plan {
  const names = [...new Set(draft.lines.flatMap(({ people }) => people.map(({ name }) => name)))];
  const known = (i: number) => stage > 0 || !(draft.lines[i]?.added ?? false);
  const above: number[] = [];
  const tasks = draft.lines.map((line, i): PlanTask => {
    above[line.level] = i + 1;
    const duration = line.summary ? 0 : (line.days[stage] ?? 0) * (line.elapsed ? 1440 : dayMinutes);
    const { fixed, deadline } = line;
    // A date that stops the relations was asked for since.
    const constraint = stage < 2 && line.constraint?.type !== 'SNET' ? null : line.constraint;
    return {
      ...blankTask,
      uid: i + 1,
      name: line.name,
      parentUid: line.level === 0 ? null : (above[line.level - 1] ?? null),
      milestone: !line.summary && duration === 0,
      duration,
      remainingDuration: duration,
      work: line.people.length > 0 ? line.people.reduce((sum, { units }) => sum + duration * units, 0) : null,
      elapsed: line.elapsed,
      estimated: line.estimated,
      active: known(i),
      manual: fixed !== null,
      fixed: fixed === null ? null : placedByHand(draft, fixed, duration),
      constraint: constraint?.type ?? 'ASAP',
      constraintDate:
        constraint && at(draft.today + constraint.day, /^F|MFO/.test(constraint.type) ? evening : morning),
      deadline: deadline === null ? null : at(draft.today + deadline, evening),
      predecessors: line.predecessors
        .filter(({ project }) => project === null)
        .map((link) => ({ predecessorUid: uidOf(keys, link), type: link.type, lag: lagOf(link) })),
      outside: line.predecessors
        .filter(({ project }) => project !== null)
        .map((link) => outsideLink(link, built, stage)),
    };
  });
  return {
    ...blankPlan,
    name: draft.name,
    start: at(draft.start, morning),
    calendarUid: draft.calendar.uid,
    minutesPerDay: dayMinutes,
    minutesPerWeek: 5 * dayMinutes,
    statusDate: at(draft.today, 0),
    calendars: [draft.calendar],
    resources: names.map((name, i) => ({ ...blankResource, uid: i + 1, name, initials: initialsOf(name) })),
    tasks,
    assignments: draft.lines
      .flatMap((line, i) => line.people.map((person) => ({ person, line, task: tasks[i] })))
      .map(({ person, line, task }, i) => {
        const work = (task?.duration ?? 0) * person.units;
        return {
          ...blankAssignment,
          uid: i + 1,
          taskUid: task?.uid ?? 0,
          resourceUid: names.indexOf(person.name) + 1,
          units: person.units,
          work,
          remainingWork: work,
          idle: line.pause
            ? [{ from: at(draft.today + line.pause[0], 0), to: at(draft.today + line.pause[1], 0) }]
            : [],
        };
      }),
  };
}

function uidOf(keys: ReadonlyMap<string, number>, { key }: LinkText): number {
  const uid = keys.get(key);
  if (uid === undefined) throw new Error(`sample plan: no task #${key}`);
  return uid;
}

function outsideLink(link: LinkText, built: Built, stage: 0 | 1 | 2): OutsideRelation {
  const other = built.get(link.project ?? '');
  if (!other) throw new Error(`sample plan: ${link.project} must be built first`);
  const uid = uidOf(other.keys, link);
  const task = other.plan.tasks.find((one) => one.uid === uid);
  const then = stage === 2 ? null : other.stages[stage].get(uid);
  return {
    projectId: other.projectId,
    predecessorUid: uid,
    type: link.type,
    lag: lagOf(link),
    project: other.plan.name,
    name: task?.name ?? '',
    start: then?.start ?? task?.start ?? 0,
    finish: then?.finish ?? task?.finish ?? 0,
    duration: then?.duration ?? task?.duration ?? 0,
    active: task?.active ?? true,
  };
}

function lagOf({ lag, unit }: LinkText): Lag {
  if (unit === 'percent') return { unit, percent: lag };
  return { unit, minutes: lag * (unit === 'elapsed' ? 1440 : dayMinutes) };
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(([first = '']) => first)
    .join('')
    .toUpperCase()
    .slice(0, 4);

/** Says done what lies before today, in proportion for what is under way, unless its line says otherwise. */
function report(draft: PlanDraft, plan: Plan, dates: ReadonlyMap<number, Dates>): Plan {
  const clocks = createClocks(plan);
  const now = at(draft.today, 0);
  const done = new Map<number, number>();
  const tasks = plan.tasks.map((task, i): PlanTask => {
    const line = draft.lines[i];
    const placed = dates.get(task.uid);
    if (!line || line.summary || !placed || task.fixed || placed.start >= now) return task;
    const clock = task.elapsed ? clocks.elapsed : clocks.project;
    const whole = workBetween(clock, placed.start, placed.finish);
    const share = placed.finish <= now ? 1 : workBetween(clock, placed.start, now) / whole;
    const part = line.reported === null ? share : line.reported / 100;
    if (part === 0) return task;
    done.set(task.uid, part);
    if (part === 1) {
      return {
        ...task,
        actualStart: placed.start,
        actualFinish: placed.finish,
        actualDuration: task.duration,
        remainingDuration: 0,
        percentComplete: 100,
      };
    }
    const actualDuration = Math.round(task.duration * part);
    return {
      ...task,
      actualStart: placed.start,
      actualDuration,
      remainingDuration: task.duration - actualDuration,
      percentComplete: Math.min(99, Math.max(1, Math.round(part * 100))),
    };
  });
  return {
    ...plan,
    tasks,
    assignments: plan.assignments.map((one) => ({
      ...one,
      remainingWork: Math.round(one.work * (1 - (done.get(one.taskUid) ?? 0))),
    })),
  };
}

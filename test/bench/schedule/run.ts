import { dayNumber } from '../../../src/core/calendar/days';
import { finishAfter, nextStart, previousFinish, startBefore } from '../../../src/core/calendar/clock';
import type { DayHours } from '../../../src/core/calendar/workTime';
import { blankPlan, blankTask } from '../../../src/core/model/blankPlan';
import type {
  ConstraintType,
  Plan,
  PlanCalendar,
  PlanRelation,
  PlanTask,
} from '../../../src/core/model/plan';
import { calculate, createEngine } from '../../../src/core/schedule/engine';
import type { Network } from '../../../src/core/schedule/network';
import { results, schedule } from '../../../src/core/schedule/schedule';
import { createScheduler } from '../../../src/core/schedule/scheduler';
import { median, round, time } from '../../measure';

const start = dayNumber('2026-01-05') * 1440 + 540;
const rounds = 15;
const warmUps = 3;

/** The measures of `schedule.ts`, in a module of their own so that they can be bundled. */
export function run() {
  return Object.fromEntries(
    [1000, 10_000, 100_000].map((count) => [`tasks${count}`, { ...full(count), ...edits(count) }]),
  );
}

function full(count: number) {
  const plan = planOf(count);
  const engine = createEngine(plan);
  const { network, order } = engine;
  const kinds = {
    fullMs: () => void schedule(plan),
    keptMs: () => {
      calculate(engine);
      void results(engine);
    },
    bareMs: () => void barePasses(network, order, true),
    sumsMs: () => void barePasses(network, order, false),
  };
  const found = new Map<string, number[]>();
  for (let turn = 0; turn < rounds + warmUps; turn += 1) {
    for (const [name, work] of Object.entries(kinds)) {
      const ms = time(work);
      if (turn >= warmUps) found.set(name, [...(found.get(name) ?? []), ms]);
    }
  }
  // The best of them: what else the machine does only adds, to the longer ones first.
  const of = (name: keyof typeof kinds) => Math.min(...(found.get(name) ?? []));
  return {
    fullMs: round(of('fullMs'), 1),
    keptMs: round(of('keptMs'), 1),
    bareMs: round(of('bareMs'), 1),
    sumsMs: round(of('sumsMs'), 2),
    fullTimesBare: round(of('fullMs') / of('bareMs'), 1),
    keptTimesBare: round(of('keptMs') / of('bareMs'), 1),
    fullTimesSums: round(of('fullMs') / of('sumsMs'), 1),
  };
}

/** Longer or shorter by an hour, one task after the other. */
function edits(count: number) {
  const scheduler = createScheduler(planOf(count));
  const random = generator(7);
  const small: number[] = [];
  const large: number[] = [];
  let most = 0;
  for (let turn = 0; turn < 400; turn += 1) {
    const { tasks } = scheduler.plan();
    const task = tasks[Math.floor(random() * count)];
    if (!task || task.duration === 0) continue;
    const duration = task.duration + (task.duration > 60 && random() < 0.5 ? -60 : 60);
    let touched = 0;
    const ms = time(() => (touched = scheduler.update([{ ...task, duration }]).length));
    if (turn < 20) continue;
    if (touched <= Math.max(count / 100, 10)) {
      small.push(ms);
      most = Math.max(most, touched);
    } else large.push(ms);
  }
  return {
    editMs: round(median(small), 2),
    editWorstMs: round(Math.max(...small), 2),
    editCount: small.length,
    editMostTouched: most,
    wideEditMs: large.length > 0 ? round(median(large), 2) : null,
    wideEditCount: large.length,
  };
}

/** The critical path method and nothing else: durations added up along the links, both ways. */
function barePasses({ links, minutes, workClock }: Network, order: Int32Array, calendars: boolean): number {
  const count = minutes.length;
  const early = new Float64Array(count);
  const late = new Float64Array(count);
  let finish = start;
  for (const i of order) {
    if (i >= count) continue;
    let at = start;
    for (let r = links.firstIn[i] ?? -1; r >= 0; r = links.nextIn[r] ?? -1) {
      at = Math.max(at, (early[links.from[r] ?? 0] ?? 0) + (links.lag[r] ?? 0));
    }
    const clock = workClock[i];
    const length = minutes[i] ?? 0;
    early[i] = calendars && clock ? finishAfter(clock, nextStart(clock, at), length) : at + length;
    finish = Math.max(finish, early[i] ?? 0);
  }
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const i = order[at] ?? 0;
    if (i >= count) continue;
    let last = finish;
    for (let r = links.firstOut[i] ?? -1; r >= 0; r = links.nextOut[r] ?? -1) {
      last = Math.min(last, (late[links.to[r] ?? 0] ?? 0) - (links.lag[r] ?? 0));
    }
    const clock = workClock[i];
    const length = minutes[i] ?? 0;
    late[i] = calendars && clock ? startBefore(clock, previousFinish(clock, last), length) : last - length;
  }
  return finish;
}

const shifts: DayHours[] = [
  [
    [540, 750],
    [810, 1020],
  ],
  [
    [480, 720],
    [780, 1080],
  ],
  [[360, 840]],
  [
    [0, 240],
    [1200, 1440],
  ],
];

function planOf(count: number): Plan {
  const random = generator(count);
  const calendars: PlanCalendar[] = shifts.map((hours, uid) => ({
    uid: uid + 1,
    name: `C${uid}`,
    parentUid: null,
    week: [hours, hours, hours, hours, hours, uid === 3 ? hours : [], []],
    exceptions: Array.from({ length: 40 }, (_, n) => {
      const day = dayNumber('2026-01-01') + n * 37 + uid;
      return { from: day, to: day, hours: [] };
    }),
    kept: [],
  }));
  const types = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const;
  const kinds: ConstraintType[] = ['SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'ALAP'];
  const tasks = Array.from({ length: count }, (_, n): PlanTask => {
    const summary = n % 50 === 0;
    const predecessors: PlanRelation[] = [];
    // One and a half links a task, to tasks not far before, none of them a summary task.
    const links = summary || n < 3 ? 0 : 1 + (random() < 0.53 ? 1 : 0);
    for (let link = 0; link < links; link += 1) {
      const before = Math.max(1, n - 1 - Math.floor(random() * 300));
      if (before % 50 === 0) continue;
      const type = types[Math.floor(random() * types.length)] ?? 'FS';
      predecessors.push({
        predecessorUid: before,
        type,
        lag: { unit: 'working', minutes: random() < 0.2 ? 480 : 0 },
      });
    }
    const constrained = !summary && random() < 0.2;
    return {
      ...blankTask,
      uid: n,
      name: `T${n}`,
      parentUid: summary ? null : n - (n % 50),
      duration: summary ? 0 : 60 * (1 + Math.floor(random() * 80)),
      calendarUid: random() < 0.3 ? 1 + Math.floor(random() * 4) : null,
      constraint: constrained ? (kinds[Math.floor(random() * kinds.length)] ?? 'ASAP') : 'ASAP',
      constraintDate: constrained ? start + Math.floor(random() * 3000) * 1440 : null,
      predecessors,
    };
  });
  return { ...blankPlan, name: 'Banc', start, calendarUid: 1, calendars, tasks };
}

/** The same plan each time. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

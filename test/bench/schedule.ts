import { dayNumber } from '../../src/core/calendar/days';
import { finishAfter, nextStart, previousFinish, startBefore } from '../../src/core/calendar/clock';
import type { DayHours } from '../../src/core/calendar/workTime';
import { blankPlan, blankTask } from '../../src/core/model/blankPlan';
import type { ConstraintType, Plan, PlanCalendar, PlanRelation, PlanTask } from '../../src/core/model/plan';
import { buildNetwork, type Network } from '../../src/core/schedule/network';
import { taskOrder } from '../../src/core/schedule/order';
import { schedule } from '../../src/core/schedule/schedule';
import { median, round, time } from '../measure';

const start = dayNumber('2026-01-05') * 1440 + 540;
const rounds = 5;

/**
 * Full calculation of plans of 1,000, 10,000 and 100,000 tasks (1.5 links a task, 4 calendars, one constraint in
 * five), from the plan to the results, in milliseconds (medians of 5). Two yardsticks in the same run: `bareMs`, a
 * forward and a backward pass over the same arrays on the same calendars and nothing else; `sumsMs`, the same without
 * calendars, mere additions.
 */
export function bench() {
  return Object.fromEntries(
    [1000, 10_000, 100_000].map((count) => {
      const plan = planOf(count);
      const network = buildNetwork(plan);
      const order = taskOrder(network);
      const full: number[] = [];
      const bare: number[] = [];
      const sums: number[] = [];
      for (let turn = 0; turn <= rounds; turn += 1) {
        const fullMs = time(() => void schedule(plan));
        const bareMs = time(() => void barePasses(network, order, true));
        const sumsMs = time(() => void barePasses(network, order, false));
        // The first turn warms up.
        if (turn === 0) continue;
        full.push(fullMs);
        bare.push(bareMs);
        sums.push(sumsMs);
      }
      const [fullMs, bareMs, sumsMs] = [median(full), median(bare), median(sums)];
      return [
        `tasks${count}`,
        {
          fullMs: round(fullMs, 1),
          bareMs: round(bareMs, 1),
          sumsMs: round(sumsMs, 2),
          timesBare: round(fullMs / bareMs, 1),
          timesSums: round(fullMs / sumsMs, 1),
        },
      ];
    }),
  );
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

import fc from 'fast-check';
import { blankAssignment, blankPlan, blankResource, blankTask } from '../../../src/core/model/blankPlan';
import type { Lag, Plan, PlanCalendar, PlanTask } from '../../../src/core/model/plan';
import { constraintTypes, relationTypes } from '../../../src/core/model/plan';

/** Plans as people and calculations make them, that this format can say in full. */

const first = Math.floor(Date.UTC(1984, 0, 2) / 86_400_000);
const last = Math.floor(Date.UTC(2149, 0, 1) / 86_400_000);
const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
const instant = tenths(first * 1440, last * 1440);
const minutes = tenths(0, 500_000);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
/** Every sign that XML can hold, and those that it gives a meaning. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '&amp;',
        '<!--',
        '🚀',
        'é',
        '\n',
        '\t',
        '\r',
        ' ',
        '\u202f',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  // oxlint-disable-next-line no-control-regex
  .map((pieces) => pieces.join('').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
const name = text.map((value) => `${value.replaceAll(/[\r\n\t]/g, ' ')}n`.trim());

const hours = fc.constantFrom(
  [],
  [
    [480, 720],
    [780, 1020],
  ],
  [[0, 1440]],
  [
    [0, 300],
    [1320, 1440],
  ],
) as fc.Arbitrary<[number, number][]>;
const exception = fc
  .record({
    from: fc.integer({ min: first, max: last }),
    length: fc.nat(400),
    hours,
    named: fc.boolean(),
    name,
  })
  .map(({ from, length, hours: day, named, name: label }) => ({
    from,
    to: Math.min(from + length, last),
    hours: day,
    ...(named ? { name: label } : {}),
  }));
const days = fc.array(hours, { minLength: 7, maxLength: 7 });
const calendars: fc.Arbitrary<PlanCalendar[]> = fc
  .record({
    week: days,
    own: fc.array(maybe(hours), { minLength: 7, maxLength: 7 }),
    exceptions: fc.array(exception, { maxLength: 4 }),
    name,
  })
  .map(({ week, own, exceptions, name: label }) => [
    { uid: 1, name: label, parentUid: null, week, exceptions, kept: [] },
    { uid: 7, name: 'Équipe', parentUid: 1, week: own, exceptions, kept: [] },
  ]);

const lag: fc.Arbitrary<Lag> = fc.oneof(
  fc.record({ unit: fc.constantFrom('working', 'elapsed'), minutes: tenths(-100_000, 100_000) }),
  fc.record({
    unit: fc.constantFrom('percent', 'elapsedPercent'),
    percent: fc.integer({ min: -200, max: 200 }),
  }),
);
/** Two instants in their order. */
const ends = fc
  .tuple(instant, instant)
  .map(([one, other]) => ({ start: Math.min(one, other), finish: Math.max(one, other) }));
const baseline = fc.record({
  number: fc.integer({ min: 0, max: 10 }),
  start: maybe(instant),
  finish: maybe(instant),
  duration: maybe(minutes),
  work: maybe(minutes),
  cost: maybe(fc.integer({ min: -1e9, max: 1e9 })),
  kept: fc.constant([]),
});
const source = fc.record({
  earlyStart: maybe(instant),
  earlyFinish: maybe(instant),
  lateStart: maybe(instant),
  lateFinish: maybe(instant),
  totalSlack: maybe(tenths(-10_000, 10_000)),
  freeSlack: maybe(tenths(0, 10_000)),
  critical: maybe(fc.boolean()),
});
const own = fc.record({
  name,
  milestone: fc.boolean(),
  active: fc.boolean(),
  duration: minutes,
  elapsed: fc.boolean(),
  estimated: fc.boolean(),
  fixedDuration: fc.boolean(),
  calendarUid: fc.constantFrom(null, 1, 7),
  ignoreResourceCalendar: fc.boolean(),
  constraint: fc.constantFrom(...constraintTypes),
  deadline: maybe(instant),
  levelingDelay: minutes,
  priority: fc.integer({ min: 0, max: 1000 }),
  actualDuration: minutes,
  remainingDuration: minutes,
  stop: maybe(instant),
  resume: maybe(instant),
  percentComplete: fc.integer({ min: 0, max: 100 }),
  physicalPercent: maybe(fc.integer({ min: 1, max: 100 })),
  work: maybe(minutes),
  cost: maybe(fc.double({ min: 0, max: 1e9, noNaN: true }).map((cents) => Math.round(cents * 1000) / 1000)),
  notes: text,
  baselines: fc.uniqueArray(baseline, { selector: ({ number }) => number, maxLength: 3 }),
});
const task = fc.record({
  own,
  source,
  level: fc.nat(5),
  constraintDate: instant,
  dates: maybe(ends),
  done: maybe(ends),
  manual: fc.boolean(),
  links: fc.array(fc.record({ to: fc.nat(20), type: fc.constantFrom(...relationTypes), lag }), {
    maxLength: 3,
  }),
});

function tasksOf(rows: readonly (typeof task extends fc.Arbitrary<infer T> ? T : never)[]): PlanTask[] {
  const open: number[] = [];
  return rows.map((row, i) => {
    const uid = (i + 1) * 3;
    const level = Math.min(row.level, open.length);
    open.length = level;
    const parentUid = open.at(-1) ?? null;
    open.push(uid);
    const to = [...new Set(row.links.map((link) => ((link.to % rows.length) + 1) * 3))].filter(
      (one) => one !== uid,
    );
    const dated = row.own.constraint !== 'ASAP' && row.own.constraint !== 'ALAP';
    return {
      ...blankTask,
      ...row.own,
      actualStart: row.done?.start ?? null,
      actualFinish: row.done?.finish ?? null,
      uid,
      parentUid,
      manual: row.manual,
      start: row.dates?.start ?? null,
      finish: row.dates?.finish ?? null,
      fixed: row.manual ? row.dates : null,
      constraintDate: dated ? row.constraintDate : null,
      predecessors: to.map((predecessorUid, k) => ({
        predecessorUid,
        type: row.links[k]?.type ?? 'FS',
        lag: row.links[k]?.lag ?? { unit: 'working', minutes: 0 },
      })),
      // What is written as the dates in force is what a reader takes for the source's.
      source: { ...row.source, start: row.dates?.start ?? null, finish: row.dates?.finish ?? null },
    };
  });
}

const resource = fc.record({
  name,
  kind: fc.constantFrom('work', 'material', 'cost'),
  calendarUid: fc.constantFrom(null, 7),
  initials: fc.constantFrom('', 'É&'),
  group: fc.constantFrom('', '<MOE>'),
  maxUnits: fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
  notes: text,
});
const assignment = fc.record({
  task: fc.nat(100),
  resource: fc.nat(100),
  units: fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
  work: minutes,
  remainingWork: minutes,
  contour: fc.constantFrom(1, 0.6, 0.5, 0.7),
});

export const plans: fc.Arbitrary<Plan> = fc
  .record({
    head: fc.record({
      name,
      start: maybe(instant),
      finish: maybe(instant),
      scheduleFrom: fc.constantFrom('start', 'finish'),
      statusDate: maybe(instant),
      calendarUid: fc.constantFrom(null, 1),
      minutesPerDay: fc.integer({ min: 1, max: 1440 }),
      minutesPerWeek: fc.integer({ min: 1, max: 10_080 }),
      daysPerMonth: fc.integer({ min: 1, max: 31 }),
    }),
    slackDays: fc.nat(20),
    calendars,
    rows: fc.array(task, { minLength: 1, maxLength: 8 }),
    resources: fc.array(resource, { maxLength: 3 }),
    work: fc.array(assignment, { maxLength: 4 }),
  })
  .map(({ head, slackDays, calendars: used, rows, resources, work }) => {
    const tasks = tasksOf(rows);
    const numbers = new Set(tasks.flatMap(({ baselines }) => baselines.map(({ number }) => number)));
    return {
      ...blankPlan,
      ...head,
      criticalSlack: slackDays * head.minutesPerDay,
      calendars: used,
      tasks,
      resources: resources.map((one, i) => ({ ...blankResource, ...one, uid: i + 1 })),
      assignments:
        resources.length === 0
          ? []
          : work.map(({ task: taskAt, resource: resourceAt, ...one }, i) => ({
              ...blankAssignment,
              ...one,
              uid: i + 1,
              taskUid: tasks[taskAt % tasks.length]?.uid ?? 0,
              resourceUid: (resourceAt % resources.length) + 1,
            })),
      baselines: [...numbers].toSorted((a, b) => a - b).map((number) => ({ number, name: '', at: null })),
    };
  });

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationTypes, type Lag, type PlanRelation } from '../../../src/core/model/plan';
import { linkTasks, unlinkTasks } from '../../../src/core/planning/links';
import { formatPredecessors, parsePredecessors } from '../../../src/core/planning/predecessors';
import { after, plan, task } from '../schedule/plans';
import { edited, placed, span, taskOf } from './plans';

/** Days of 7 hours, weeks of 35, months of 20 days. */
const twelve = plan(
  Array.from({ length: 12 }, (_, i) => task(i + 101, 1)),
  { minutesPerDay: 420, minutesPerWeek: 2100, daysPerMonth: 20 },
);
const read = (text: string) => parsePredecessors(text, twelve, 112);
const working = (minutes: number): Lag => ({ unit: 'working', minutes });

describe('predecessors as written', () => {
  test.each<[string, string, PlanRelation['type'], Lag]>([
    ['8', '108', 'FS', working(0)],
    ['3FD+2j', '103', 'FS', working(840)],
    ['3fs+2d', '103', 'FS', working(840)],
    ['5DD-1s', '105', 'SS', working(-2100)],
    ['5SS-1w', '105', 'SS', working(-2100)],
    ['7FF+50%', '107', 'FF', { unit: 'percent', percent: 50 }],
    ['7 FF + 50 %', '107', 'FF', { unit: 'percent', percent: 50 }],
    ['2DF+1,5h', '102', 'SF', working(90)],
    ['2sf+1.5 hours', '102', 'SF', working(90)],
    ['4FD+3jé', '104', 'FS', { unit: 'elapsed', minutes: 4320 }],
    ['4FS+3ed', '104', 'FS', { unit: 'elapsed', minutes: 4320 }],
    ['4FD+2semaines', '104', 'FS', working(4200)],
    ['4FD+1mois', '104', 'FS', working(8400)],
    ['4FD+45m', '104', 'FS', working(45)],
    ['4FD+2', '104', 'FS', working(840)],
    ['4FD+10é%', '104', 'FS', { unit: 'elapsedPercent', percent: 10 }],
  ])('%s', (text, uid, type, lag) => {
    expect(read(text)).toEqual([{ predecessorUid: Number(uid), type, lag }]);
  });

  test('several, and none', () => {
    expect(read('3FD+2j; 5DD-1s;;8').map(({ predecessorUid }) => predecessorUid)).toEqual([103, 105, 108]);
    expect(read(' ')).toEqual([]);
  });

  test.each([
    ['3XX', /planEdit.error.predecessor .*3XX/],
    ['3FD+2lunes', /planEdit.error.predecessor .*2lunes/],
    ['FD', /planEdit.error.predecessor /],
    ['13', /noRow.*13/],
    ['0', /noRow/],
    ['12', /linkSelf/],
    ['3;3DD', /predecessorTwice.*3/],
  ])('%s is refused', (text, expected) => {
    expect(() => read(text)).toThrow(expected);
  });

  test.each([
    [after(103, 'FS', 840), '3FD+2j', '3FS+2d'],
    [after(108), '8', '8'],
    [after(103, 'SS'), '3DD', '3SS'],
    [after(103, 'SF', -60), '3DF-1h', '3SF-1h'],
    [after(103, 'FF', 100.5), '3FF+100,5m', '3FF+100.5m'],
    [{ ...after(103), lag: { unit: 'elapsed', minutes: 2880 } as const }, '3FD+2jé', '3FS+2ed'],
    [{ ...after(103), lag: { unit: 'percent', percent: -12.5 } as const }, '3FD-12,5%', '3FS-12.5%'],
  ])('are written back in both languages', (link, fr, en) => {
    const one = task(112, 1, { predecessors: [link] });
    expect(formatPredecessors(one, twelve, 'fr')).toBe(fr);
    expect(formatPredecessors(one, twelve, 'en')).toBe(en);
  });

  test('what is written back is read again as it was', () => {
    const amount = fc.integer({ min: -500_000, max: 500_000 }).map((tenths) => tenths / 10);
    const lag = fc.oneof(
      fc.record({ unit: fc.constantFrom('working' as const, 'elapsed' as const), minutes: amount }),
      fc.record({ unit: fc.constantFrom('percent' as const, 'elapsedPercent' as const), percent: amount }),
    );
    const link = fc.record({
      predecessorUid: fc.integer({ min: 101, max: 111 }),
      type: fc.constantFrom(...relationTypes),
      lag,
    });
    const links = fc.uniqueArray(link, { maxLength: 5, selector: ({ predecessorUid }) => predecessorUid });
    fc.assert(
      fc.property(links, fc.constantFrom('fr' as const, 'en' as const), (predecessors, locale) => {
        const text = formatPredecessors(task(112, 1, { predecessors }), twelve, locale);
        // No lag reads as no working lag, whatever its unit was.
        const expected = predecessors.map((one) => {
          const none = ('minutes' in one.lag ? one.lag.minutes : one.lag.percent) === 0;
          return none ? { ...one, lag: working(0) } : one;
        });
        expect(read(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('links', () => {
  const three = () => placed([task(1, 1), task(2, 1), task(3, 0), task(4, 1, { parentUid: 3 })]);
  const link = (uid: number, predecessorUid: number, type: PlanRelation['type'] = 'FS', minutes = 0) => ({
    uid,
    ...after(predecessorUid, type, minutes),
  });

  test('move what waits; one that is there already takes the new type and lag', () => {
    const once = edited(three(), (one) => linkTasks(one, [link(2, 1), link(4, 2)]));
    expect(span(once, 4)).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
    const again = edited(once, (one) => linkTasks(one, [link(2, 1, 'SS', 240)]));
    expect(taskOf(again, 2).predecessors).toEqual([after(1, 'SS', 240)]);
    expect(span(again, 4)).toBe('2026-01-06 13:00 → 2026-01-07 12:00');
    const none = edited(again, (one) => unlinkTasks(one, [{ uid: 2, predecessorUid: 1, projectId: null }]));
    expect(span(none, 2)).toBe('2026-01-05 08:00 → 2026-01-05 17:00');
  });

  test('to a task itself, or between a summary task and its own, are refused by name', () => {
    expect(() => linkTasks(three(), [link(1, 1)])).toThrow(/linkSelf.*T1/);
    expect(() => linkTasks(three(), [link(4, 3)])).toThrow(/linkSummary.*T3.*T4/);
    expect(() => linkTasks(three(), [link(3, 4)])).toThrow(/linkSummary/);
    expect(() => linkTasks(three(), [link(9, 1)])).toThrow(/noTask.*9/);
  });

  test('in a circle are refused, the tasks named in order', () => {
    const once = edited(three(), (one) => linkTasks(one, [link(2, 1), link(4, 2)]));
    expect(() => edited(once, (one) => linkTasks(one, [link(1, 4)]))).toThrow(
      /schedule.error.circle.*T1 → T2 → T4|T2 → T4 → T1|T4 → T1 → T2/,
    );
  });
});

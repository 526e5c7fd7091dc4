import { describe, expect, it } from 'vitest';
import { instant, timeText } from '../../../src/core/calendar/times';
import {
  isoWeek,
  nextPeriod,
  periodLabels,
  periodsBetween,
  periodStart,
} from '../../../src/core/gantt/scale';

const at = (day: string, time = '00:00') => instant(`${day}T${time}`);
const day = (minutes: number) => timeText(minutes).slice(0, 10);

describe('periods of the time axis', () => {
  it.each([
    ['day', '2027-02-28', '2027-03-01'],
    ['week', '2027-02-22', '2027-03-01'],
    ['month', '2027-02-01', '2027-03-01'],
    ['quarter', '2027-01-01', '2027-04-01'],
    ['year', '2027-01-01', '2028-01-01'],
  ] as const)('a %s holds the whole of its last day', (unit, start, next) => {
    for (const time of ['00:00', '23:59']) {
      expect(day(periodStart(at('2027-02-28', time), unit))).toBe(start);
      expect(day(nextPeriod(at('2027-02-28', time), unit))).toBe(next);
    }
  });

  it('cover a stretch without a hole, to its end and no further', () => {
    const periods = periodsBetween(at('2026-11-21', '10:00'), at('2027-02-01'), 'month');
    expect(periods.map(({ from }) => day(from))).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
    for (const [index, { to }] of periods.entries()) {
      if (index < 2) expect(periods[index + 1]?.from).toBe(to);
    }
    expect(periodsBetween(at('2026-11-21'), at('2026-11-21'), 'day')).toEqual([]);
  });

  // The first week of a year is the one with its first Thursday (ISO 8601).
  it.each([
    ['2026-01-01', 1],
    ['2024-12-30', 1],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2026-11-21', 47],
  ])('%s is in week %i', (date, week) => expect(isoWeek(at(date))).toBe(week));

  it('are named from the longest name to the shortest, in both languages', () => {
    const november = at('2026-11-01');
    expect(periodLabels(november, 'month', true, 'fr')).toEqual([
      'novembre\u00a02026',
      'nov.\u00a02026',
      '11/26',
    ]);
    expect(periodLabels(november, 'month', false, 'en')).toEqual(['November', 'Nov', '11']);
    expect(periodLabels(at('2026-11-16'), 'week', false, 'fr')).toEqual(['S47 · 16/11', 'S47']);
    expect(periodLabels(at('2026-11-16'), 'week', false, 'en')).toEqual(['W47 · 16 Nov', 'W47']);
    expect(periodLabels(at('2026-11-21'), 'day', false, 'fr')).toEqual(['sam. 21', '21']);
    expect(periodLabels(at('2026-10-01'), 'quarter', false, 'fr')).toEqual(['T4']);
    expect(periodLabels(at('2026-01-01'), 'year', true, 'en')).toEqual(['2026']);
  });
});

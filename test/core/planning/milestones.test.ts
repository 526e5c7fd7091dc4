import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/calendar/days';
import {
  baselineNumbers,
  milestoneFacts,
  nearDays,
  toleratedDays,
  type MilestoneDates,
} from '../../../src/core/planning/milestones';

const at = (date: string, minutes = 17 * 60) => dayNumber(date) * 1440 + minutes;
const today = dayNumber('2026-11-21');

const milestone = (over: Partial<MilestoneDates>): MilestoneDates => ({
  date: at('2027-01-15'),
  actual: null,
  deadline: null,
  baselines: { 0: at('2027-01-15', 9 * 60) },
  ...over,
});
const statusOf = (over: Partial<MilestoneDates>, number = 0) =>
  milestoneFacts(milestone(over), number, today).status;

describe('a milestone', () => {
  it('slips by calendar days, whatever the hour', () => {
    expect(milestoneFacts(milestone({}), 0, today).slip).toBe(0);
    expect(milestoneFacts(milestone({ date: at('2027-02-28') }), 0, today).slip).toBe(44);
    expect(milestoneFacts(milestone({ date: at('2027-01-08') }), 0, today).slip).toBe(-7);
    expect(milestoneFacts(milestone({ baselines: {} }), 0, today).slip).toBeNull();
  });

  it('is compared with the baseline that was asked for', () => {
    const two = milestone({ baselines: { 0: at('2026-12-15'), 3: at('2027-01-10') } });
    expect(milestoneFacts(two, 0, today)).toMatchObject({ slip: 31, status: 'late' });
    expect(milestoneFacts(two, 3, today)).toMatchObject({ slip: 5, status: 'risk' });
    expect(milestoneFacts(two, 1, today)).toMatchObject({ slip: null, baseline: null, status: 'held' });
    expect(baselineNumbers([two, milestone({})])).toEqual([0, 3]);
  });

  it('is held on its baseline or before it', () => {
    expect(statusOf({})).toBe('held');
    expect(statusOf({ date: at('2027-01-01') })).toBe('held');
  });

  it('is at risk from the first day after its baseline, late beyond what is tolerated', () => {
    const after = (days: number) => (dayNumber('2027-01-15') + days) * 1440;
    expect(statusOf({ date: after(1) })).toBe('risk');
    expect(statusOf({ date: after(toleratedDays) })).toBe('risk');
    expect(statusOf({ date: after(toleratedDays + 1) })).toBe('late');
  });

  it('is at risk near its deadline, late after it, baseline or not', () => {
    const due = dayNumber('2027-01-15');
    expect(statusOf({ deadline: (due + nearDays) * 1440, baselines: {} })).toBe('held');
    expect(statusOf({ deadline: (due + nearDays - 1) * 1440, baselines: {} })).toBe('risk');
    expect(statusOf({ deadline: due * 1440, baselines: {} })).toBe('risk');
    expect(statusOf({ deadline: (due - 1) * 1440, baselines: {} })).toBe('late');
  });

  it('is late when its day has passed and nobody says that it is reached', () => {
    expect(statusOf({ date: at('2026-11-21'), baselines: {} })).toBe('held');
    expect(statusOf({ date: at('2026-11-20'), baselines: {} })).toBe('late');
  });

  it('is reached once it has an actual date, which counts in place of the forecast', () => {
    const facts = milestoneFacts(milestone({ actual: at('2026-11-20'), date: at('2027-03-01') }), 0, today);
    expect(facts).toMatchObject({ status: 'reached', slip: -56, forecast: dayNumber('2026-11-20') });
  });

  it('without a date is to be placed', () => {
    expect(statusOf({ date: null })).toBe('unplaced');
  });
});

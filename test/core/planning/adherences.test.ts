import { describe, expect, it } from 'vitest';
import { adherenceMargin } from '../../../src/core/planning/adherences';
import { dayNumber } from '../../../src/core/calendar/days';
import type { Lag, RelationType } from '../../../src/core/model/plan';

const at = (date: string, hour: number) => dayNumber(date) * 1440 + hour * 60;
/** Monday 5 to Friday 16 January 2026. */
const from = { start: at('2026-01-05', 9), finish: at('2026-01-16', 17) };
/** Monday 19 to Friday 30 January 2026. */
const to = { start: at('2026-01-19', 9), finish: at('2026-01-30', 17) };
const margin = (type: RelationType, lag: Lag = { unit: 'working', minutes: 0 }) =>
  adherenceMargin({ type, lag, from, to, minutesPerDay: 420 });

describe('margin of a relation between projects', () => {
  it('counts calendar days between the two ends that the relation holds', () => {
    expect(margin('FS')).toBe(3);
    expect(margin('SS')).toBe(14);
    expect(margin('FF')).toBe(14);
    expect(margin('SF')).toBe(25);
  });

  it('takes lags away: working ones at five days a week, elapsed ones as they are, percents of the predecessor', () => {
    // 5 working days = 7 calendar days, from Friday 16 to Friday 23: four days after Monday 19.
    expect(margin('FS', { unit: 'working', minutes: 5 * 420 })).toBe(-4);
    expect(margin('FS', { unit: 'elapsed', minutes: 2 * 1440 })).toBe(1);
    expect(margin('FS', { unit: 'working', minutes: -5 * 420 })).toBe(10);
    // Half of the 11 days and 8 hours from Monday 5, 9:00 to Friday 16, 17:00: to Thursday 22, 9:00.
    expect(margin('FS', { unit: 'percent', percent: 50 })).toBe(-3);
  });

  it('is not known while one end is not placed', () => {
    const lag: Lag = { unit: 'working', minutes: 0 };
    expect(
      adherenceMargin({ type: 'FS', lag, from: { start: null, finish: null }, to, minutesPerDay: 420 }),
    ).toBeNull();
    expect(
      adherenceMargin({ type: 'FS', lag, from, to: { start: null, finish: to.finish }, minutesPerDay: 420 }),
    ).toBeNull();
  });
});

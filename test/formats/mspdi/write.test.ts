import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { writeMspdi } from '../../../src/formats/mspdi/write';
import { plans } from './plans';

describe('a plan of our own, written for Microsoft Project', () => {
  it('is read back as the same plan, whatever its names, lags, baselines and calendars', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { plan: read, warnings } = readMspdi(writeMspdi(plan));
        expect(read).toEqual(plan);
        expect(warnings.filter(({ key }) => key !== 'schedule.mspdi.calendarNoWork')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatLongDate } from '../../../src/core/format/dates';

describe('dates for people', () => {
  it('writes a short date', () => {
    expect(formatDate('2026-11-21', 'fr')).toBe('21/11/2026');
    expect(formatDate('2026-11-01', 'en')).toBe('1\u00a0Nov\u00a02026');
    expect(formatDate('2026-11-21T14:05:00', 'fr')).toBe('21/11/2026');
  });

  it('writes a long date, months in lower case in French, the first as 1er', () => {
    expect(formatLongDate('2026-11-21', 'fr')).toBe('21\u00a0novembre\u00a02026');
    expect(formatLongDate('2027-03-01', 'fr')).toBe('1er\u00a0mars\u00a02027');
    expect(formatLongDate('2027-03-01', 'en')).toBe('1\u00a0March\u00a02027');
  });

  it('writes a time', () => {
    expect(formatDateTime('2026-11-21T14:05:00', 'fr')).toBe('21/11/2026\u00a0à\u00a014:05');
    expect(formatDateTime('2026-11-21T14:05:00', 'en')).toBe('21\u00a0Nov\u00a02026, 14:05');
  });

  it('says n.d. for an unknown date', () => {
    expect([formatDate(null, 'fr'), formatLongDate(null, 'fr'), formatDateTime(null, 'en')]).toEqual([
      'n.d.',
      'n.d.',
      'n/a',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  distinctValues,
  isIdleFilter,
  matchesFilter,
  type ColumnFilter,
} from '../../../src/core/grid/filter';

const filter = (rest: Omit<ColumnFilter, 'columnId'>): ColumnFilter => ({ columnId: 'c', ...rest });
const keeps = (rest: Omit<ColumnFilter, 'columnId'>, value: unknown, shown = String(value)) =>
  matchesFilter(filter(rest), value, () => shown);

describe('column filters', () => {
  it('keeps chosen values, the empty entry, and any tag of a list', () => {
    expect(keeps({ values: ['DSI'] }, 'DSI')).toBe(true);
    expect(keeps({ values: ['DSI'] }, 'RH')).toBe(false);
    expect(keeps({ values: [''] }, null)).toBe(true);
    expect(keeps({ values: ['Cloud'] }, ['SI', 'Cloud'])).toBe(true);
  });

  it('finds text without case, accents or kinds of space, in what is shown', () => {
    expect(keeps({ contains: 'eclair' }, 'bright', 'Éclaircie')).toBe(true);
    expect(keeps({ contains: '1 234' }, 1234, '1\u202F234')).toBe(true);
    expect(keeps({ contains: 'nuage' }, 'bright', 'Éclaircie')).toBe(false);
  });

  it('keeps numbers and dates within inclusive bounds, never empties', () => {
    expect([9, 10, 20, 21].map((value) => keeps({ from: 10, to: 20 }, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(keeps({ from: '2026-01-01', to: '2026-12-31' }, '2026-12-31')).toBe(true);
    expect(keeps({ from: 0 }, null)).toBe(false);
  });

  it('tells empty from zero and from no', () => {
    expect(keeps({ presence: 'empty' }, 0)).toBe(false);
    expect(keeps({ presence: 'filled' }, false)).toBe(true);
    expect(keeps({ presence: 'empty' }, [])).toBe(true);
  });

  it('is idle when it keeps everything, but not when it keeps no value', () => {
    expect(isIdleFilter(filter({ contains: '' }))).toBe(true);
    expect(isIdleFilter(filter({ values: [] }))).toBe(false);
  });

  it('lists values with their counts in order, empties last', () => {
    const rows = [{ v: 'Lot 10' }, { v: 'Lot 2' }, { v: null }, { v: 'Lot 2' }];
    const column = { value: (row: { v: string | null }) => row.v, text: (value: unknown) => String(value) };
    expect(distinctValues(rows, column)).toEqual([
      { key: 'Lot 2', label: 'Lot 2', count: 2 },
      { key: 'Lot 10', label: 'Lot 10', count: 1 },
      { key: '', label: '', count: 1 },
    ]);
  });
});

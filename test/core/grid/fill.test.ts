import { describe, expect, it } from 'vitest';
import { fillSeries, fillTarget } from '../../../src/core/grid/fill';

describe('the fill handle', () => {
  it('repeats one value, and texts in turn', () => {
    expect(fillSeries([5], 'number', 3)).toEqual([5, 5, 5]);
    expect(fillSeries(['a', 'b'], 'text', 3)).toEqual(['a', 'b', 'a']);
  });

  it('continues two numbers by their step, both ways', () => {
    expect(fillSeries([2, 4], 'number', 3)).toEqual([6, 8, 10]);
    expect(fillSeries([2, 4], 'number', 2, true)).toEqual([0, -2]);
    expect(fillSeries([0.1, 0.2], 'number', 2)).toEqual([0.3, 0.4]);
  });

  it('repeats numbers without a constant step', () => {
    expect(fillSeries([1, 2, 4], 'number', 4)).toEqual([1, 2, 4, 1]);
  });

  it('continues dates by days, or by months when they share their day', () => {
    expect(fillSeries(['2026-02-27', '2026-02-28'], 'date', 2)).toEqual(['2026-03-01', '2026-03-02']);
    expect(fillSeries(['2026-10-15', '2026-11-15'], 'date', 3)).toEqual([
      '2026-12-15',
      '2027-01-15',
      '2027-02-15',
    ]);
    expect(fillSeries(['2025-12-31', '2026-01-31'], 'date', 2)).toEqual(['2026-02-28', '2026-03-31']);
    expect(fillSeries(['2026-02-15', '2026-01-15'], 'date', 2)).toEqual(['2025-12-15', '2025-11-15']);
  });

  it('repeats when a cell of the source is empty', () => {
    expect(fillSeries([1, null], 'number', 2)).toEqual([1, null]);
  });

  it('fills along the axis pulled furthest, and not at all inside the source', () => {
    const source = { top: 2, bottom: 3, left: 2, right: 3 };
    expect(fillTarget(source, { row: 6, column: 4 })).toEqual({ axis: 'down', count: 3 });
    expect(fillTarget(source, { row: 0, column: 3 })).toEqual({ axis: 'up', count: 2 });
    expect(fillTarget(source, { row: 3, column: 7 })).toEqual({ axis: 'right', count: 4 });
    expect(fillTarget(source, { row: 3, column: 2 })).toBeNull();
  });
});

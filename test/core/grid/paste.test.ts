import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPaste } from '../../../src/core/grid/paste';

const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const size = { rowCount: 10, columnCount: 5 };

describe('where a copied block lands', () => {
  it('lands once at its size from one cell', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      range(1, 2),
      size,
    );
    expect(plan.cells).toEqual([
      { row: 1, column: 2, text: 'a' },
      { row: 1, column: 3, text: 'b' },
      { row: 2, column: 2, text: 'c' },
      { row: 2, column: 3, text: 'd' },
    ]);
    expect(plan.target).toEqual(range(1, 2, 2, 3));
  });

  it('fills the selection with one cell', () => {
    const plan = planPaste([['x']], range(0, 0, 2, 1), size);
    expect(plan.cells).toHaveLength(6);
    expect(new Set(plan.cells.map((cell) => cell.text))).toEqual(new Set(['x']));
  });

  it('repeats a block when the selection is a multiple of it, and only then', () => {
    const block = [['1'], ['2']];
    expect(
      planPaste(block, range(0, 0, 3, 0), size)
        .cells.map((cell) => cell.text)
        .join(''),
    ).toBe('1212');
    expect(
      planPaste(block, range(0, 0, 2, 0), size)
        .cells.map((cell) => cell.text)
        .join(''),
    ).toBe('12');
  });

  it('says what falls below the last row and how many columns fall beyond the last', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      range(8, 4),
      size,
    );
    expect(plan.cells.map((cell) => cell.text)).toEqual(['a', 'c']);
    expect(plan.below).toEqual([[{ row: 10, column: 4, text: 'e' }]]);
    expect(plan.columnsCut).toBe(1);
  });

  it('loses no row: inside and below make the whole block', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 9 }), (height, top) => {
        const plan = planPaste(
          Array.from({ length: height }, (_, i) => [String(i)]),
          range(top, 0),
          size,
        );
        expect([...plan.cells, ...plan.below.flat()].map((cell) => cell.text)).toEqual(
          Array.from({ length: height }, (_, i) => String(i)),
        );
      }),
    );
  });

  it('does nothing with an empty clipboard', () => {
    expect(planPaste([], range(0, 0), size)).toEqual({ cells: [], below: [], columnsCut: 0, target: null });
  });
});

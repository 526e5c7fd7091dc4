import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampSelection,
  inRange,
  moveSelection,
  rangeOf,
  singleCell,
  type Selection,
  type SelectionExtent,
  type SelectionMove,
} from '../../../src/core/grid/selection';

const extent = (
  rowCount: number,
  columnCount: number,
  filled = (_r: number, _c: number) => true,
): SelectionExtent => ({
  rowCount,
  columnCount,
  pageRows: 10,
  filled,
});
const at = (row: number, column: number) => ({ row, column });

describe('moving in a grid as in Excel', () => {
  it('goes one cell with an arrow and stays at the border', () => {
    const right = moveSelection(singleCell(0, 0), { type: 'step', direction: 'right' }, extent(3, 3));
    expect(right.active).toEqual(at(0, 1));
    expect(moveSelection(singleCell(0, 0), { type: 'step', direction: 'up' }, extent(3, 3)).active).toEqual(
      at(0, 0),
    );
  });

  it('extends from the active cell with Shift, which stays the one that types', () => {
    const first = moveSelection(
      singleCell(1, 1),
      { type: 'step', direction: 'down', extend: true },
      extent(9, 9),
    );
    const both = moveSelection(first, { type: 'step', direction: 'right', extend: true }, extent(9, 9));
    expect(rangeOf(both)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
    expect(both.active).toEqual(at(1, 1));
    expect(moveSelection(both, { type: 'step', direction: 'right' }, extent(9, 9))).toEqual(singleCell(1, 2));
  });

  it('jumps with Ctrl to the end of the block of filled cells, then to the next block, then to the border', () => {
    const filled = (row: number) => row <= 2 || row === 5;
    const down = (row: number) =>
      moveSelection(
        singleCell(row, 0),
        { type: 'step', direction: 'down', toEdge: true },
        extent(9, 1, filled),
      ).active.row;
    expect([down(0), down(2), down(5), down(3)]).toEqual([2, 5, 8, 5]);
  });

  it('goes with Home and End along the line, with Ctrl to the corners, with Page by a screen', () => {
    const size = extent(50, 5);
    const from = singleCell(20, 2);
    expect(moveSelection(from, { type: 'lineEdge', edge: 'start' }, size).active).toEqual(at(20, 0));
    expect(moveSelection(from, { type: 'lineEdge', edge: 'end' }, size).active).toEqual(at(20, 4));
    expect(moveSelection(from, { type: 'gridEdge', edge: 'start' }, size).active).toEqual(at(0, 0));
    expect(moveSelection(from, { type: 'gridEdge', edge: 'end' }, size).active).toEqual(at(49, 4));
    expect(moveSelection(from, { type: 'page', direction: 'down' }, size).active).toEqual(at(30, 2));
    expect(moveSelection(from, { type: 'page', direction: 'up', extend: true }, size).focus).toEqual(
      at(10, 2),
    );
  });

  it('wraps Tab to the next line, and does nothing on the last cell so that the focus can leave', () => {
    expect(moveSelection(singleCell(0, 2), { type: 'tab' }, extent(2, 3)).active).toEqual(at(1, 0));
    expect(moveSelection(singleCell(1, 0), { type: 'tab', backwards: true }, extent(2, 3)).active).toEqual(
      at(0, 2),
    );
    const last = singleCell(1, 2);
    expect(moveSelection(last, { type: 'tab' }, extent(2, 3))).toBe(last);
  });

  it('returns with Enter under the column where a run of Tab began', () => {
    let selection: Selection = singleCell(0, 1);
    for (const move of [{ type: 'tab' }, { type: 'tab' }, { type: 'enter' }] satisfies SelectionMove[]) {
      selection = moveSelection(selection, move, extent(5, 6));
    }
    expect(selection.active).toEqual(at(1, 1));
  });

  it('walks inside a block with Tab by lines and with Enter by columns', () => {
    const block: Selection = { anchor: at(1, 1), focus: at(2, 2), active: at(1, 1), shape: 'cells' };
    const walk = (type: 'tab' | 'enter') => {
      const seen: string[] = [];
      let selection = block;
      for (let i = 0; i < 4; i += 1) {
        selection = moveSelection(selection, { type }, extent(9, 9));
        seen.push(`${selection.active.row}${selection.active.column}`);
      }
      return seen.join(' ');
    };
    expect(walk('tab')).toBe('12 21 22 11');
    expect(walk('enter')).toBe('21 12 22 11');
  });

  it('selects whole rows, whole columns, everything', () => {
    const size = extent(4, 3);
    const rows = moveSelection(
      moveSelection(singleCell(0, 0), { type: 'rows', row: 1 }, size),
      { type: 'rows', row: 3, extend: true },
      size,
    );
    expect(rangeOf(rows)).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
    const columns = moveSelection(singleCell(0, 0), { type: 'columns', column: 2 }, size);
    expect(rangeOf(columns)).toEqual({ top: 0, bottom: 3, left: 2, right: 2 });
    expect(rangeOf(moveSelection(singleCell(2, 2), { type: 'all' }, size))).toEqual({
      top: 0,
      bottom: 3,
      left: 0,
      right: 2,
    });
  });

  it('never leaves the grid, and keeps the active cell inside the block, whatever the keys', () => {
    const moves: fc.Arbitrary<SelectionMove> = fc.oneof(
      fc.record({
        type: fc.constant('step' as const),
        direction: fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
        extend: fc.boolean(),
        toEdge: fc.boolean(),
      }),
      fc.record({ type: fc.constantFrom('tab' as const, 'enter' as const), backwards: fc.boolean() }),
      fc.record({
        type: fc.constant('page' as const),
        direction: fc.constantFrom('up' as const, 'down' as const),
        extend: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('gridEdge' as const),
        edge: fc.constantFrom('start' as const, 'end' as const),
        extend: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('rows' as const),
        row: fc.integer({ min: -2, max: 40 }),
        extend: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('columns' as const),
        column: fc.integer({ min: -2, max: 40 }),
        extend: fc.boolean(),
      }),
      fc.constant({ type: 'all' as const }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(moves, { maxLength: 40 }),
        (rows, columns, keys) => {
          const size = extent(rows, columns, (r, c) => (r * 7 + c * 3) % 4 !== 0);
          let selection = singleCell(0, 0);
          for (const key of keys) {
            selection = moveSelection(selection, key, size);
            const range = rangeOf(selection);
            expect(range.top).toBeGreaterThanOrEqual(0);
            expect(range.left).toBeGreaterThanOrEqual(0);
            expect(range.bottom).toBeLessThan(rows);
            expect(range.right).toBeLessThan(columns);
            expect(inRange(range, selection.active.row, selection.active.column)).toBe(true);
          }
        },
      ),
    );
  });

  it('comes back inside when rows go away', () => {
    const clamped = clampSelection(singleCell(9, 9), { rowCount: 3, columnCount: 2 });
    expect(clamped.active).toEqual(at(2, 1));
  });
});

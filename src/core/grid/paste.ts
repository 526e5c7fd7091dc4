import type { CellRange } from './selection';

/** One pasted text and the place it lands on. */
export type PastedCell = { row: number; column: number; text: string };

export type PastePlan = {
  /** Cells inside the grid, row by row. */
  cells: PastedCell[];
  /** Rows of the block that fall below the last row, with the column each text would land on. */
  below: PastedCell[][];
  /** Columns of the block that fall beyond the last column: they have nowhere to go. */
  columnsCut: number;
  /** What to select afterwards, inside the grid; null when nothing landed. */
  target: CellRange | null;
};

/**
 * Where a copied block lands. It starts at the top left of the selection; in each dimension it repeats when
 * the selection is an exact multiple of it, else it lands once at its own size. Short rows are filled with ''.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  selection: CellRange,
  extent: { rowCount: number; columnCount: number },
): PastePlan {
  const height = block.length;
  const width = Math.max(0, ...block.map((cells) => cells.length));
  const plan: PastePlan = { cells: [], below: [], columnsCut: 0, target: null };
  if (height === 0 || width === 0) return plan;
  const rows = repeated(height, selection.bottom - selection.top + 1);
  const columns = repeated(width, selection.right - selection.left + 1);
  const right = Math.min(selection.left + columns, extent.columnCount) - 1;
  plan.columnsCut = selection.left + columns - 1 - right;
  for (let r = 0; r < rows; r += 1) {
    const row = selection.top + r;
    const line: PastedCell[] = [];
    for (let column = selection.left; column <= right; column += 1) {
      line.push({ row, column, text: block[r % height]?.[(column - selection.left) % width] ?? '' });
    }
    if (row < extent.rowCount) plan.cells.push(...line);
    else plan.below.push(line);
  }
  const bottom = Math.min(selection.top + rows, extent.rowCount) - 1;
  if (bottom >= selection.top && right >= selection.left) {
    plan.target = { top: selection.top, bottom, left: selection.left, right };
  }
  return plan;
}

function repeated(block: number, selected: number): number {
  return selected % block === 0 ? selected : block;
}

/** A cell by its place on screen: rows and columns as shown, both from 0. */
export type CellPosition = { row: number; column: number };

/** Inclusive rectangle of cells. */
export type CellRange = { top: number; bottom: number; left: number; right: number };

/**
 * What is selected. The rectangle runs from `anchor` to `focus`; `active` is the cell that types, always
 * inside the rectangle. `tabColumn` is where a run of Tab began, so that Enter returns under it.
 */
export type Selection = {
  anchor: CellPosition;
  focus: CellPosition;
  active: CellPosition;
  shape: 'cells' | 'rows' | 'columns' | 'all';
  tabColumn?: number;
};

export type Direction = 'up' | 'down' | 'left' | 'right';

export type SelectionMove =
  | { type: 'step'; direction: Direction; extend?: boolean; toEdge?: boolean }
  | { type: 'page'; direction: 'up' | 'down'; extend?: boolean }
  | { type: 'lineEdge'; edge: 'start' | 'end'; extend?: boolean }
  | { type: 'gridEdge'; edge: 'start' | 'end'; extend?: boolean }
  | { type: 'tab'; backwards?: boolean }
  | { type: 'enter'; backwards?: boolean }
  | { type: 'cell'; at: CellPosition; extend?: boolean }
  | { type: 'rows'; row: number; extend?: boolean }
  | { type: 'columns'; column: number; extend?: boolean }
  | { type: 'all' };

/** The size of what is shown, and which cells hold something (Ctrl+arrow stops at the edge of a block). */
export type SelectionExtent = {
  rowCount: number;
  columnCount: number;
  pageRows: number;
  filled(row: number, column: number): boolean;
};

/**
 * The selection after a key or a click, as Excel does it. The same object comes back when nothing moves
 * (Tab on the very last cell), which tells the caller that focus may leave the grid.
 */
export function moveSelection(selection: Selection, move: SelectionMove, extent: SelectionExtent): Selection {
  if (extent.rowCount === 0 || extent.columnCount === 0) return selection;
  const lastRow = extent.rowCount - 1;
  const lastColumn = extent.columnCount - 1;
  const from = move.type !== 'cell' && 'extend' in move && move.extend ? selection.focus : selection.active;
  const to = (at: CellPosition) =>
    place(selection, clampPosition(at, extent), 'extend' in move && move.extend === true);
  switch (move.type) {
    case 'step':
      return to(move.toEdge ? edgeOf(from, move.direction, extent) : neighbour(from, move.direction));
    case 'page':
      return to({
        ...from,
        row: from.row + (move.direction === 'up' ? -1 : 1) * Math.max(1, extent.pageRows),
      });
    case 'lineEdge':
      return to({ ...from, column: move.edge === 'start' ? 0 : lastColumn });
    case 'gridEdge':
      return to(move.edge === 'start' ? { row: 0, column: 0 } : { row: lastRow, column: lastColumn });
    case 'tab':
      return tab(selection, move.backwards === true, extent);
    case 'enter':
      return enter(selection, move.backwards === true, extent);
    case 'cell':
      return to(move.at);
    case 'rows': {
      const row = clamp(move.row, lastRow);
      const first = move.extend ? selection.anchor.row : row;
      return {
        anchor: { row: first, column: 0 },
        focus: { row, column: lastColumn },
        active: { row: first, column: 0 },
        shape: 'rows',
      };
    }
    case 'columns': {
      const column = clamp(move.column, lastColumn);
      const first = move.extend ? selection.anchor.column : column;
      return {
        anchor: { row: 0, column: first },
        focus: { row: lastRow, column },
        active: { row: 0, column: first },
        shape: 'columns',
      };
    }
    case 'all':
      return {
        anchor: { row: 0, column: 0 },
        focus: { row: lastRow, column: lastColumn },
        active: clampPosition(selection.active, extent),
        shape: 'all',
      };
  }
}

/** One cell selected. */
export function singleCell(row: number, column: number): Selection {
  const at = { row, column };
  return { anchor: at, focus: at, active: at, shape: 'cells' };
}

export function rangeOf(selection: Pick<Selection, 'anchor' | 'focus'>): CellRange {
  const { anchor, focus } = selection;
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** Brought back inside the grid after rows or columns went away. The same object when nothing changes. */
export function clampSelection(
  selection: Selection,
  extent: Pick<SelectionExtent, 'rowCount' | 'columnCount'>,
): Selection {
  const anchor = clampPosition(selection.anchor, extent);
  const focus = clampPosition(selection.focus, extent);
  const active = clampPosition(selection.active, extent);
  const same =
    samePosition(anchor, selection.anchor) &&
    samePosition(focus, selection.focus) &&
    samePosition(active, selection.active);
  return same ? selection : { ...selection, anchor, focus, active };
}

export function inRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function isSingleCell(selection: Selection): boolean {
  return samePosition(selection.anchor, selection.focus);
}

function samePosition(a: CellPosition, b: CellPosition): boolean {
  return a.row === b.row && a.column === b.column;
}

function place(selection: Selection, at: CellPosition, extend: boolean): Selection {
  if (!extend) return singleCell(at.row, at.column);
  // The active cell is the fixed corner, wherever Tab left it inside the block.
  return { anchor: selection.active, focus: at, active: selection.active, shape: 'cells' };
}

function neighbour(at: CellPosition, direction: Direction): CellPosition {
  const { row, column } = at;
  if (direction === 'up') return { row: row - 1, column };
  if (direction === 'down') return { row: row + 1, column };
  return { row, column: column + (direction === 'left' ? -1 : 1) };
}

/** End of the block of filled cells; from its end or from an empty cell, the next filled cell, else the border. */
function edgeOf(from: CellPosition, direction: Direction, extent: SelectionExtent): CellPosition {
  const inside = (at: CellPosition) =>
    at.row >= 0 && at.row < extent.rowCount && at.column >= 0 && at.column < extent.columnCount;
  const filled = (at: CellPosition) => extent.filled(at.row, at.column);
  let at = from;
  let next = neighbour(at, direction);
  if (!inside(next)) return at;
  if (filled(at) && filled(next)) {
    while (inside(next) && filled(next)) {
      at = next;
      next = neighbour(at, direction);
    }
    return at;
  }
  while (inside(next)) {
    at = next;
    if (filled(at)) return at;
    next = neighbour(at, direction);
  }
  return at;
}

function tab(selection: Selection, backwards: boolean, extent: SelectionExtent): Selection {
  if (!isSingleCell(selection)) return cycle(selection, backwards, 'row');
  const { row, column } = selection.active;
  const tabColumn = selection.tabColumn ?? column;
  const step = backwards ? -1 : 1;
  const next = column + step;
  if (next >= 0 && next < extent.columnCount) return { ...singleCell(row, next), tabColumn };
  if (row + step < 0 || row + step >= extent.rowCount) return selection;
  return { ...singleCell(row + step, backwards ? extent.columnCount - 1 : 0), tabColumn };
}

function enter(selection: Selection, backwards: boolean, extent: SelectionExtent): Selection {
  if (!isSingleCell(selection)) return cycle(selection, backwards, 'column');
  const row = clamp(selection.active.row + (backwards ? -1 : 1), extent.rowCount - 1);
  return singleCell(row, selection.tabColumn ?? selection.active.column);
}

/** Tab and Enter walk inside a block without losing it. */
function cycle(selection: Selection, backwards: boolean, major: 'row' | 'column'): Selection {
  const range = rangeOf(selection);
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const r = selection.active.row - range.top;
  const c = selection.active.column - range.left;
  const index = major === 'row' ? r * width + c : c * height + r;
  const next = (index + (backwards ? -1 : 1) + width * height) % (width * height);
  const row = major === 'row' ? Math.floor(next / width) : next % height;
  const column = major === 'row' ? next % width : Math.floor(next / height);
  return { ...selection, active: { row: range.top + row, column: range.left + column } };
}

function clampPosition(
  at: CellPosition,
  extent: Pick<SelectionExtent, 'rowCount' | 'columnCount'>,
): CellPosition {
  return { row: clamp(at.row, extent.rowCount - 1), column: clamp(at.column, extent.columnCount - 1) };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

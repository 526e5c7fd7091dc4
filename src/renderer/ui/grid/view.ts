import type { CellRange } from '../../../core/grid/selection';
import type { GridColumn } from './types';

/** Pixels; the CSS uses the same through custom properties set on the root. */
export const gutterWidth = 48;
export const defaultWidth = 120;
export const headerHeight = 30;
export const bandHeight = 22;
export const rowHeights = { normal: 28, compact: 24 } as const;

/** A visible column and its place in the canvas; `left` counts the gutter. */
export type PlacedColumn<Row> = {
  column: GridColumn<Row>;
  id: string;
  index: number;
  left: number;
  width: number;
  pinned: boolean;
  /** Last of the frozen columns. */
  edge: boolean;
};

export type GridRowItem<Row> = { kind: 'row'; id: string; row: Row };
export type GridGroupItem<Row> = {
  kind: 'group';
  id: string;
  column: GridColumn<Row>;
  /** '' for rows without a value. */
  label: string;
  /** 0 for the outermost group. */
  depth: number;
  rows: Row[];
  collapsed: boolean;
};
export type GridItem<Row> = GridRowItem<Row> | GridGroupItem<Row>;

/** What the grid shows: lines in order, columns in order with the pinned ones first. */
export type GridView<Row> = {
  items: readonly GridItem<Row>[];
  /** Rows that pass the filters, whatever the groups hide. */
  leaves: readonly Row[];
  columns: readonly PlacedColumn<Row>[];
  pinnedCount: number;
  /** Right edge of the frozen part. */
  pinnedWidth: number;
  width: number;
  grouped: boolean;
};

export type Box = { left: number; top: number; width: number; height: number };

/** A range of cells in body pixels, cut at the frozen edge because the two parts scroll apart. */
export function boxesOf<Row>(
  view: GridView<Row>,
  range: CellRange,
  rowHeight: number,
): { pinned: Box | null; center: Box | null } {
  const top = range.top * rowHeight;
  const height = (range.bottom - range.top + 1) * rowHeight;
  const span = (from: number, to: number): Box | null => {
    const first = view.columns[from];
    const last = view.columns[to];
    return first && last && from <= to
      ? { left: first.left, top, width: last.left + last.width - first.left, height }
      : null;
  };
  return {
    pinned: span(range.left, Math.min(range.right, view.pinnedCount - 1)),
    center: span(Math.max(range.left, view.pinnedCount), range.right),
  };
}

export function alignOf<Row>(column: GridColumn<Row>): 'left' | 'right' | 'center' {
  if (column.align) return column.align;
  if (column.kind === 'number' || column.kind === 'money' || column.kind === 'percent') return 'right';
  return column.kind === 'boolean' ? 'center' : 'left';
}

/** DOM ids, so that `aria-activedescendant` and `aria-describedby` can point at cells. */
export function cellId(gridId: string, rowIndex: number, columnId: string): string {
  return `${gridId}-${rowIndex}-${columnId}`;
}

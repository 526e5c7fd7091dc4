import type { ReactNode, Ref } from 'react';
import type { GridState } from '../../../core/grid/state';
import type { TotalKind } from '../../../core/grid/totals';
import type { CellKind } from '../../../core/grid/values';

/** One column of a grid. Keep the array stable (module scope or useMemo): a new one rebuilds the rows. */
export type GridColumn<Row> = {
  id: string;
  header: string;
  /** Shown after the header, muted: `k€`, `j/h`. */
  unit?: string;
  /** Columns side by side with the same group share a band above their headers. */
  group?: string;
  /** Pixels before a person resizes it; 120 by default. */
  width?: number;
  /** Default: right for numbers, centre for booleans, left otherwise. */
  align?: 'left' | 'right' | 'center';
  kind: CellKind;
  /** Raw value for sort, filters, groups and totals; dates as `YYYY-MM-DD`, tags as string[]. */
  value(row: Row): unknown;
  /** What is shown and copied. */
  text(value: unknown, row: Row): string;
  /** Text offered for editing and used by copies inside the grid when `text` rounds; default `text`. */
  editText?(value: unknown, row: Row): string;
  /** Replaces the text on screen, for instance an icon and its word. */
  render?(value: unknown, row: Row): ReactNode;
  editable?: boolean | ((row: Row) => boolean);
  /** From typed or pasted text; the default understands French numbers, dates, the options, yes/no, `a, b` tags. */
  parse?(text: string, row: Row): ParseResult;
  /** Choices of a `choice` or `tags` column. */
  options?(row: Row): GridOption[];
  total?: TotalKind;
  /** Text of a total or subtotal; default: the column's `text` on the number. */
  totalText?(total: number): string;
  /** Ascending order; default `compareValues`. Empties are always last. */
  compare?(a: unknown, b: unknown): number;
};

export type ParseResult = { ok: true; value: unknown } | { ok: false; message: string };
export type GridOption = { value: string; label: string };
export type CellEdit = { rowId: string; columnId: string; value: unknown };
export type EditOrigin = 'type' | 'paste' | 'fill' | 'clear' | 'cut';
/** A row pasted below the last one: raw values by column id. */
export type AppendedRow = Record<string, unknown>;

export type GridSelection = {
  rowIds: string[];
  columnIds: string[];
  active: { rowId: string; columnId: string } | null;
};

/** `shortcut` as this keyboard names its keys. */
export type GridRowAction = { id: string; label: string; shortcut?: string; run(): void };

/** What the application may ask of a grid that is shown. */
export type GridHandle = {
  /** Makes a cell active and brings it in sight, opened for typing over with `edit`; false when its row is not shown. */
  goTo(rowId: string, columnId?: string, edit?: boolean): boolean;
  /** Copies the selection under its columns' headers. */
  copyWithHeaders(): void;
  selection(): GridSelection;
  /** Ids of the rows shown, top to bottom; those of closed groups are not. */
  rowIds(): string[];
  focus(): void;
  focusSearch(): void;
  /** Makes a row active and brings it in sight, leaving the focus where it is; false when it is not shown. */
  reveal(rowId: string): boolean;
  /** What scrolls, once mounted. */
  scroller(): HTMLElement | null;
};

/** Where the lines of a grid stand, for what is drawn beside it line for line. Pixels. */
export type GridPlace = {
  /** Lines shown, top to bottom: a row's id, or null for the heading of a group. */
  lines: readonly (string | null)[];
  rowHeight: number;
  /** From the top of the grid to its first line. */
  headerHeight: number;
  /** The totals, at the bottom. */
  footerHeight: number;
  /** Scrolls the lines; its vertical scroll bar is the only one. */
  scroller: { readonly current: HTMLElement | null };
};

/** Something beside the grid that shares its lines, its toolbar and its status strip. */
export type GridBeside = {
  content(place: GridPlace): ReactNode;
  /** Part of the width for the grid, 0–1, and what remembers it. */
  share: number;
  onShare(share: number): void;
  /** Accessible name of the separator. */
  label: string;
};

export type GridProps<Row> = {
  /** Accessible name. */
  label: string;
  columns: readonly GridColumn<Row>[];
  /** Rows whose data did not change must keep their identity: only the others render again. */
  rows: readonly Row[];
  rowId(row: Row): string;
  /**
   * Applies a block of edits: one call is one undo step. The new values show at once; they are taken back,
   * with the reason in the cells, when the promise rejects.
   */
  onEdit?(cells: CellEdit[], origin: EditOrigin): Promise<void>;
  /** Rows pasted below the last one; without it they are refused with a message. */
  onAppendRows?(rows: AppendedRow[]): Promise<void>;
  onOpenRow?(rowId: string): void;
  state: GridState;
  onState(next: GridState): void;
  readOnly?: boolean;
  /** What can be done with the selected rows, in the menu of a cell. */
  rowActions?: readonly GridRowAction[];
  onSelection?(selection: GridSelection): void;
  handle?: Ref<GridHandle>;
  /** Shown instead of the rows when `rows` is empty. */
  emptyState?: ReactNode;
  /** Placed in the bar above the grid, before and after its own controls. */
  toolbarStart?: ReactNode;
  toolbarEnd?: ReactNode;
  beside?: GridBeside | undefined;
  /** What stands at the left of a row, where it is not its place in the grid: a number by which others name it. */
  rowNumber?(row: Row): string;
  /** In the status strip, instead of the count of rows. */
  status?: ReactNode;
  /** The application itself leaves out the rows that `state.search` does not find (an outline keeps what is above them). */
  ownSearch?: boolean;
};

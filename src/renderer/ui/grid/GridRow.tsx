import { ArrowUpRight, ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useSyncExternalStore, type CSSProperties, type ReactNode } from 'react';
import { rangeOf } from '../../../core/grid/selection';
import { totalOf } from '../../../core/grid/totals';
import type { GridController } from './controller';
import type { CellMark } from './store';
import type { GridColumn } from './types';
import { alignOf, cellId, type GridGroupItem, type PlacedColumn } from './view';

type LineProps<Row> = {
  controller: GridController<Row>;
  gridId: string;
  index: number;
  /** Header lines before the first row, for `aria-rowindex`. */
  headerLines: number;
  top: number;
  /** The columns in sight. */
  columns: readonly PlacedColumn<Row>[];
};

/** One data line. It renders when its data, its marks or its part of the selection change, and for nothing else. */
export const GridRow = memo(function GridRow<Row>({
  controller,
  gridId,
  index,
  headerLines,
  top,
  columns,
  row,
  rowId,
  openLabel,
}: LineProps<Row> & { row: Row; rowId: string; openLabel: string | undefined }) {
  const { store } = controller;
  const marks = useSyncExternalStore(store.subscribe, () => store.get().marks.get(rowId));
  const [first, last] = useSelectedSpan(controller, index);
  return (
    <div role="row" aria-rowindex={headerLines + index + 1} className="grid-row" style={{ top }}>
      <div
        role="rowheader"
        aria-colindex={1}
        aria-selected={first <= last}
        className="grid-gutter"
        data-row={index}
        data-part="gutter"
      >
        <span>{index + 1}</span>
        {openLabel === undefined ? null : (
          <button
            type="button"
            tabIndex={-1}
            className="grid-open"
            data-part="open"
            data-row={index}
            title={openLabel}
            aria-label={openLabel}
          >
            <ArrowUpRight size={13} aria-hidden />
          </button>
        )}
      </div>
      {columns.map((placed) => (
        <GridCell
          key={placed.id}
          id={cellId(gridId, index, placed.id)}
          placed={placed}
          row={row}
          index={index}
          mark={marks?.get(placed.id)}
          selected={placed.index >= first && placed.index <= last}
        />
      ))}
    </div>
  );
}) as <Row>(props: LineProps<Row> & { row: Row; rowId: string; openLabel: string | undefined }) => ReactNode;

const GridCell = memo(function GridCell<Row>({
  id,
  placed,
  row,
  index,
  mark,
  selected,
}: {
  id: string;
  placed: PlacedColumn<Row>;
  row: Row;
  index: number;
  mark: CellMark | undefined;
  selected: boolean;
}) {
  const { column } = placed;
  const value = mark?.pending ? mark.pending.value : column.value(row);
  const error = mark?.error;
  const draft = error === undefined ? undefined : mark?.draft;
  const shown = draft ?? (column.render ? column.render(value, row) : column.text(value, row));
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={placed.index + 2}
      aria-selected={selected}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      title={error}
      className={cellClass(placed, mark)}
      style={placeOf(placed)}
      data-row={index}
      data-column={placed.index}
      data-part="cell"
    >
      {typeof shown === 'string' ? <span className="grid-text">{shown}</span> : shown}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="grid-hidden">
          {error}
        </span>
      )}
    </div>
  );
}) as <Row>(props: {
  id: string;
  placed: PlacedColumn<Row>;
  row: Row;
  index: number;
  mark: CellMark | undefined;
  selected: boolean;
}) => ReactNode;

/** A group line: its name and count at the left, the subtotals under their columns. */
export const GridGroupRow = memo(function GridGroupRow<Row>({
  controller,
  gridId,
  index,
  headerLines,
  top,
  columns,
  item,
  label,
  count,
}: LineProps<Row> & { item: GridGroupItem<Row>; label: string; count: string }) {
  const [first, last] = useSelectedSpan(controller, index);
  const Chevron = item.collapsed ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={headerLines + index + 1}
      aria-level={item.depth + 1}
      aria-expanded={!item.collapsed}
      className="grid-row grid-group"
      style={{ top }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="grid-group-label"
        data-part="group"
        data-row={index}
        style={{ paddingLeft: 12 + item.depth * 16 }}
      >
        <Chevron size={14} aria-hidden />
        <span className="grid-group-column">{item.column.header}</span>
        <strong>{label}</strong>
        <span className="grid-group-count">{count}</span>
      </div>
      {columns.map((placed) => (
        <div
          key={placed.id}
          role="gridcell"
          id={cellId(gridId, index, placed.id)}
          aria-colindex={placed.index + 2}
          aria-selected={placed.index >= first && placed.index <= last}
          className={`grid-cell is-${alignOf(placed.column)} is-total${pinClass(placed)}`}
          style={placeOf(placed)}
          data-row={index}
          data-column={placed.index}
          data-part="cell"
        >
          <span className="grid-text">{totalText(placed.column, item.rows)}</span>
        </div>
      ))}
    </div>
  );
}) as <Row>(props: LineProps<Row> & { item: GridGroupItem<Row>; label: string; count: string }) => ReactNode;

/** The total of a column over rows, as its cells are written; '' when there is none. */
export function totalText<Row>(column: GridColumn<Row>, rows: readonly Row[]): string {
  const first = rows[0];
  if (column.total === undefined || first === undefined) return '';
  const total = totalOf(column.total, valuesOf(column, rows));
  if (total === null) return '';
  if (column.totalText) return column.totalText(total);
  return column.total === 'count' ? String(total) : column.text(total, first);
}

/** ` is-pinned is-edge`, as the CSS names them. */
export function pinClass<Row>(placed: PlacedColumn<Row>): string {
  return placed.pinned ? (placed.edge ? ' is-pinned is-edge' : ' is-pinned') : '';
}

export function placeOf<Row>(placed: PlacedColumn<Row>): CSSProperties {
  return { left: placed.left, width: placed.width };
}

function* valuesOf<Row>(column: GridColumn<Row>, rows: readonly Row[]) {
  for (const row of rows) yield column.value(row);
}

function cellClass<Row>(placed: PlacedColumn<Row>, mark: CellMark | undefined): string {
  const { kind } = placed.column;
  return [
    `grid-cell is-${alignOf(placed.column)}`,
    pinClass(placed),
    kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'date' ? 'is-figure' : '',
    mark?.error === undefined ? '' : 'is-error',
    // Two names for one animation, so that a second edit in a row plays it again.
    mark?.flash === undefined ? '' : mark.flash % 2 ? 'is-flash-odd' : 'is-flash-even',
  ]
    .filter(Boolean)
    .join(' ');
}

/** First and last selected column of a line; [0, -1] when none. Packed in one number, so that equal spans compare equal. */
function useSelectedSpan<Row>(controller: GridController<Row>, index: number): [number, number] {
  const { store } = controller;
  const span = useSyncExternalStore(store.subscribe, () => {
    const range = rangeOf(store.get().selection);
    return index >= range.top && index <= range.bottom ? range.left * 65_536 + range.right : -1;
  });
  return span < 0 ? [0, -1] : [Math.floor(span / 65_536), span % 65_536];
}

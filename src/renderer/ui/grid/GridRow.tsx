/* oxlint-disable jsx-a11y/prefer-tag-over-role -- lines and columns are placed by pixel and drawn in part: no <table> can be. */
import { ArrowUpRight, ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useMemo, useSyncExternalStore, type CSSProperties, type ReactNode } from 'react';
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
  /** The frozen half is the row for assistive technology and owns the cells of the other. */
  half: 'frozen' | 'center';
  /** The columns of this half in sight. */
  columns: readonly PlacedColumn<Row>[];
};
type RowProps<Row> = LineProps<Row> & {
  row: Row;
  rowId: string;
  /** At the left of the row. */
  number: string;
  openLabel: string | undefined;
};
type GroupProps<Row> = LineProps<Row> & { item: GridGroupItem<Row>; label: string; count: string };

/**
 * One half of a data line. It renders when its data, its marks or its part of the selection change, and for
 * nothing else. Lines are cut in two so that ONE sticky box carries all frozen cells: a sticky box a cell
 * costs the compositor a layer each.
 */
export const GridRow = memo(function GridRow<Row>(props: RowProps<Row>) {
  const { controller, gridId, index, top, half, columns, row, rowId, number, openLabel } = props;
  const { store } = controller;
  const marks = useSyncExternalStore(store.subscribe, () => store.get().marks.get(rowId));
  const [first, last] = useSelectedSpan(controller, index);
  return (
    <div {...roleOf(props)} className="grid-row" style={{ top }}>
      {half === 'frozen' ? (
        <div
          role="rowheader"
          aria-colindex={1}
          aria-selected={first <= last}
          className="grid-gutter"
          data-row={index}
          data-part="gutter"
        >
          <span>{number}</span>
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
      ) : null}
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
}) as <Row>(props: RowProps<Row>) => ReactNode;

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

/** One half of a group line: its name and count at the left, the subtotals under their columns. */
export const GridGroupRow = memo(function GridGroupRow<Row>(props: GroupProps<Row>) {
  const { controller, gridId, index, top, half, columns, item, label, count } = props;
  const [first, last] = useSelectedSpan(controller, index);
  const Chevron = item.collapsed ? ChevronRight : ChevronDown;
  const group = { 'aria-level': item.depth + 1, 'aria-expanded': !item.collapsed };
  return (
    <div
      {...roleOf(props)}
      {...(half === 'frozen' ? group : {})}
      className="grid-row grid-group"
      style={{ top }}
    >
      {half === 'frozen' ? (
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
      ) : null}
      {columns.map((placed) => (
        <TotalCell
          key={placed.id}
          id={cellId(gridId, index, placed.id)}
          placed={placed}
          rows={item.rows}
          index={index}
          selected={placed.index >= first && placed.index <= last}
        />
      ))}
    </div>
  );
}) as <Row>(props: GroupProps<Row>) => ReactNode;

type TotalCellProps<Row> = {
  id?: string;
  placed: PlacedColumn<Row>;
  rows: readonly Row[];
  /** Absent in the totals line, which cannot be selected. */
  index?: number;
  selected?: boolean;
};

/** A total or subtotal; it is computed again only when its rows change. */
export const TotalCell = memo(function TotalCell<Row>({
  id,
  placed,
  rows,
  index,
  selected,
}: TotalCellProps<Row>) {
  const text = useMemo(() => totalText(placed.column, rows), [placed, rows]);
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={placed.index + 2}
      aria-selected={selected}
      className={`grid-cell is-${alignOf(placed.column)} is-figure${edgeClass(placed)}`}
      style={placeOf(placed)}
      data-row={index}
      data-column={index === undefined ? undefined : placed.index}
      data-part={index === undefined ? undefined : 'cell'}
    >
      <span className="grid-text">{text}</span>
    </div>
  );
}) as <Row>(props: TotalCellProps<Row>) => ReactNode;

/** The total of a column over rows, as its cells are written; '' when there is none. */
function totalText<Row>(column: GridColumn<Row>, rows: readonly Row[]): string {
  const first = rows[0];
  if (column.total === undefined || first === undefined) return '';
  const total = totalOf(column.total, valuesOf(column, rows));
  if (total === null) return '';
  if (column.totalText) return column.totalText(total);
  return column.total === 'count' ? String(total) : column.text(total, first);
}

/** The last frozen column draws the edge of the frozen part. */
export function edgeClass<Row>(placed: PlacedColumn<Row>): string {
  return placed.edge ? ' is-edge' : '';
}

export function placeOf<Row>(placed: PlacedColumn<Row>): CSSProperties {
  return { left: placed.left, width: placed.width };
}

function roleOf<Row>({ half, gridId, index, headerLines }: LineProps<Row>) {
  const centerId = `${gridId}-center-${index}`;
  return half === 'frozen'
    ? { role: 'row', 'aria-rowindex': headerLines + index + 1, 'aria-owns': centerId }
    : { role: 'presentation', id: centerId };
}

function* valuesOf<Row>(column: GridColumn<Row>, rows: readonly Row[]) {
  for (const row of rows) yield column.value(row);
}

function cellClass<Row>(placed: PlacedColumn<Row>, mark: CellMark | undefined): string {
  const { kind } = placed.column;
  return [
    `grid-cell is-${alignOf(placed.column)}`,
    placed.edge ? 'is-edge' : '',
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

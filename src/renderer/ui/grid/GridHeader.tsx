/* oxlint-disable jsx-a11y/prefer-tag-over-role -- lines and columns are placed by pixel and drawn in part: no <table> can be. */
import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridState } from '../../../core/grid/state';
import { rangeOf } from '../../../core/grid/selection';
import type { GridController } from './controller';
import { edgeClass, placeOf, TotalCell } from './GridRow';
import { alignOf, bandHeight, headerHeight, type GridView, type PlacedColumn } from './view';

type HeaderProps<Row> = {
  controller: GridController<Row>;
  gridId: string;
  view: GridView<Row>;
  /** The columns in sight. */
  columns: readonly PlacedColumn<Row>[];
  sort: GridState['sort'];
  filters: GridState['filters'];
};

/** The frozen top: bands of groups when columns have any, then the headers. */
export const GridHeader = memo(function GridHeader<Row>(props: HeaderProps<Row>) {
  const { controller, gridId, view, columns, sort, filters } = props;
  const { t } = useTranslation();
  const bands = bandsOf(view.columns);
  const { store } = controller;
  const span = useSyncExternalStore(store.subscribe, () => {
    const range = rangeOf(store.get().selection);
    return range.left * 65_536 + range.right;
  });
  const sortedBy = new Map(sort.map((entry, index) => [entry.columnId, { ...entry, index }]));
  const filtered = new Set(filters.map((filter) => filter.columnId));
  const headerCell = (placed: PlacedColumn<Row>) => {
    const sorted = sortedBy.get(placed.id);
    return (
      <HeaderCell
        key={placed.id}
        placed={placed}
        gridId={gridId}
        sorted={sorted === undefined ? undefined : sorted.descending ? 'descending' : 'ascending'}
        sortRank={sorted && sort.length > 1 ? sorted.index + 1 : 0}
        filtered={filtered.has(placed.id)}
        selected={placed.index >= Math.floor(span / 65_536) && placed.index <= span % 65_536}
      />
    );
  };
  return (
    <div role="rowgroup" className="grid-header">
      {bands.length > 0 && (
        <div role="row" aria-rowindex={1} className="grid-header-row" style={{ height: bandHeight }}>
          <div role="presentation" className="grid-frozen" style={{ width: view.pinnedWidth }}>
            <div role="columnheader" aria-colindex={1} className="grid-gutter">
              <span className="grid-hidden">{t('grid.rowNumber')}</span>
            </div>
            {bands.filter((band) => band.pinned).map(bandCell)}
          </div>
          {bands.filter((band) => !band.pinned).map(bandCell)}
        </div>
      )}
      <div
        role="row"
        aria-rowindex={bands.length > 0 ? 2 : 1}
        className="grid-header-row"
        style={{ height: headerHeight }}
      >
        <div role="presentation" className="grid-frozen" style={{ width: view.pinnedWidth }}>
          <div
            role="columnheader"
            aria-colindex={1}
            className="grid-gutter"
            data-part="corner"
            title={t('grid.selectAll')}
          >
            <span className="grid-hidden">{t('grid.rowNumber')}</span>
          </div>
          {columns.filter((placed) => placed.pinned).map(headerCell)}
        </div>
        {columns.filter((placed) => !placed.pinned).map(headerCell)}
      </div>
    </div>
  );
}) as <Row>(props: HeaderProps<Row>) => ReactNode;

const HeaderCell = memo(function HeaderCell<Row>({
  placed,
  gridId,
  sorted,
  sortRank,
  filtered,
  selected,
}: HeaderCellProps<Row>) {
  const { t } = useTranslation();
  const { column } = placed;
  const name = column.unit ? `${column.header} (${column.unit})` : column.header;
  const SortIcon = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      id={headerId(gridId, placed.id)}
      aria-colindex={placed.index + 2}
      aria-sort={sorted ?? 'none'}
      aria-label={filtered ? `${name}, ${t('grid.filtered')}` : name}
      className={`grid-head is-${alignOf(column)}${edgeClass(placed)}${selected ? ' is-selected' : ''}${sorted ? ' is-sorted' : ''}`}
      style={placeOf(placed)}
      data-column={placed.index}
      data-part="header"
      title={name}
    >
      <span className="grid-head-text">
        {column.header}
        {column.unit ? <span className="grid-head-unit"> {column.unit}</span> : null}
      </span>
      {filtered ? <ListFilter className="grid-head-mark" size={12} aria-hidden /> : null}
      <button
        type="button"
        tabIndex={-1}
        className="grid-head-sort"
        data-part="sort"
        data-column={placed.index}
        aria-label={sorted === 'ascending' ? t('grid.sortDescending') : t('grid.sortAscending')}
      >
        <SortIcon size={12} aria-hidden />
        {sortRank > 0 ? <span className="grid-head-rank">{sortRank}</span> : null}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="grid-head-menu"
        data-part="menu"
        data-column={placed.index}
        aria-label={t('grid.columnMenu', { column: column.header })}
        aria-haspopup="menu"
      >
        <ChevronDown size={13} aria-hidden />
      </button>
      <span className="grid-resizer" data-part="resizer" data-column={placed.index} aria-hidden />
    </div>
  );
}) as <Row>(props: HeaderCellProps<Row>) => ReactNode;

type HeaderCellProps<Row> = {
  placed: PlacedColumn<Row>;
  gridId: string;
  sorted: 'ascending' | 'descending' | undefined;
  /** 1 for the first key when several sort; 0 hides it. */
  sortRank: number;
  filtered: boolean;
  selected: boolean;
};

type TotalsProps<Row> = { view: GridView<Row>; columns: readonly PlacedColumn<Row>[]; rowIndex: number };

/** The frozen bottom: totals over the rows that pass the filters. */
export const GridTotals = memo(function GridTotals<Row>({ view, columns, rowIndex }: TotalsProps<Row>) {
  const { t } = useTranslation();
  const cell = (placed: PlacedColumn<Row>) => (
    <TotalCell key={placed.id} placed={placed} rows={view.leaves} />
  );
  return (
    <div role="rowgroup" className="grid-totals">
      <div role="row" aria-rowindex={rowIndex} className="grid-totals-row">
        <div role="presentation" className="grid-frozen" style={{ width: view.pinnedWidth }}>
          <div role="rowheader" aria-colindex={1} className="grid-gutter grid-totals-label">
            {t('grid.total')}
          </div>
          {columns.filter((placed) => placed.pinned).map(cell)}
        </div>
        {columns.filter((placed) => !placed.pinned).map(cell)}
      </div>
    </div>
  );
}) as <Row>(props: TotalsProps<Row>) => ReactNode;

export function headerId(gridId: string, columnId: string): string {
  return `${gridId}-header-${columnId}`;
}

export function hasBands<Row>(columns: readonly PlacedColumn<Row>[]): boolean {
  return columns.some((placed) => placed.column.group);
}

type Band<Row> = {
  label: string;
  left: number;
  width: number;
  pinned: boolean;
  columns: PlacedColumn<Row>[];
};

function bandCell<Row>(band: Band<Row>): ReactNode {
  return (
    <div
      key={band.columns[0]?.id}
      {...(band.label
        ? {
            role: 'columnheader',
            'aria-colindex': (band.columns[0]?.index ?? 0) + 2,
            'aria-colspan': band.columns.length,
            title: band.label,
          }
        : { role: 'presentation' })}
      className={`grid-band${band.label ? '' : ' is-bare'}`}
      style={{ left: band.left, width: band.width }}
    >
      <span className="grid-band-text">{band.label}</span>
    </div>
  );
}

/** Runs of neighbouring columns of one group; none at all when no column has a group. */
function bandsOf<Row>(columns: readonly PlacedColumn<Row>[]): Band<Row>[] {
  if (!hasBands(columns)) return [];
  const bands: Band<Row>[] = [];
  for (const placed of columns) {
    const label = placed.column.group ?? '';
    const last = bands.at(-1);
    if (last && last.label === label && last.pinned === placed.pinned) {
      last.columns.push(placed);
      last.width += placed.width;
    } else
      bands.push({ label, left: placed.left, width: placed.width, pinned: placed.pinned, columns: [placed] });
  }
  return bands;
}

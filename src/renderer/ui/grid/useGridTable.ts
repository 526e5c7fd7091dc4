import {
  columnFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row as TableRow,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { matchesFilter, type ColumnFilter } from '../../../core/grid/filter';
import { flattenTree, leavesOf } from '../../../core/grid/groups';
import { orderedIds, type GridState } from '../../../core/grid/state';
import { compareValues, foldText, isEmptyValue, plainText } from '../../../core/grid/values';
import { defaultWidth, gutterWidth, type GridItem, type GridView, type PlacedColumn } from './view';
import type { GridColumn } from './types';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
});
type Features = typeof features;

/** Rows and columns as shown: filtered, grouped, sorted; ordered, pinned, sized. The state is the application's. */
export function useGridTable<Row extends object>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  rowId: (row: Row) => string,
  state: GridState,
  ownSearch = false,
): GridView<Row> {
  const tableState = useTableState(columns, state, ownSearch);
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const search = useMemo(() => searchOver(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable<Features, Row>({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: tableState,
    groupedColumnMode: false,
    globalFilterFn: search,
    // The search reads a whole row at once, so one column stands for all of them.
    getColumnCanGlobalFilter: (column) => column.id === columns[0]?.id,
  });

  const pinnedColumns = table.getStartVisibleLeafColumns();
  const centerColumns = table.getCenterVisibleLeafColumns();
  const placed = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return placeColumns(
      pinnedColumns.flatMap((column) => sized(byId.get(column.id), column.getSize())),
      centerColumns.flatMap((column) => sized(byId.get(column.id), column.getSize())),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/memo-dependencies -- getSize() reads the sizes of the table's state.
  }, [columns, pinnedColumns, centerColumns, tableState.columnSizing]);

  const roots = table.getRowModel().rows;
  const filtered = table.getFilteredRowModel().rows;
  const items = useMemo(
    () => itemsOf(roots, state.sort, state.collapsed, columns),
    [roots, state.sort, state.collapsed, columns],
  );
  const leaves = useMemo(() => filtered.map((row) => row.original), [filtered]);
  return useMemo(
    () => ({ ...placed, items, leaves, grouped: state.groupBy.length > 0 }),
    [placed, items, leaves, state.groupBy],
  );
}

function useTableState<Row>(columns: readonly GridColumn<Row>[], state: GridState, ownSearch: boolean) {
  const search = ownSearch ? '' : state.search;
  const { sort, filters, groupBy, hidden, order, pinned, widths } = state;
  return useMemo(() => {
    const ids = columns.map((column) => column.id);
    const known = new Set(ids);
    return {
      sorting: sort
        .filter((entry) => known.has(entry.columnId))
        .map((entry) => ({ id: entry.columnId, desc: entry.descending })),
      columnFilters: filters
        .filter((filter) => known.has(filter.columnId))
        .map((filter) => ({ id: filter.columnId, value: filter })),
      globalFilter: foldText(search.trim()),
      grouping: groupBy.filter((id) => known.has(id)),
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
      columnOrder: orderedIds(ids, order),
      columnPinning: { start: pinned.filter((id) => known.has(id)), end: [] },
      columnSizing: widths,
    };
  }, [columns, sort, filters, search, groupBy, hidden, order, pinned, widths]);
}

function definitionOf<Row extends object>(column: GridColumn<Row>): ColumnDef<Features, Row> {
  const compare = column.compare ?? compareValues;
  return {
    id: column.id,
    // Empties become undefined so that they stay last in both directions.
    accessorFn: (row) => {
      const value = column.value(row);
      return isEmptyValue(value) ? undefined : value;
    },
    sortUndefined: 'last',
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
    filterFn: (row, id, filter: ColumnFilter) =>
      matchesFilter(filter, row.getValue(id), () => column.text(column.value(row.original), row.original)),
    getGroupingValue: (row) => plainText(column.value(row)),
    size: column.width ?? defaultWidth,
    minSize: 32,
    maxSize: 2000,
  };
}

/** Every word shown in a row is kept folded as long as the row lives: a keystroke in the search costs no format. */
function searchOver<Row extends object>(columns: readonly GridColumn<Row>[]) {
  const words = new WeakMap<Row, string>();
  return (row: TableRow<Features, Row>, _columnId: string, query: string) => {
    let text = words.get(row.original);
    if (text === undefined) {
      text = foldText(
        columns.map((column) => column.text(column.value(row.original), row.original)).join('\n'),
      );
      words.set(row.original, text);
    }
    // Each word anywhere in the row: “crm refonte” finds “Refonte du CRM”.
    const found = text;
    return query.split(' ').every((word) => found.includes(word));
  };
}

function itemsOf<Row extends object>(
  roots: readonly TableRow<Features, Row>[],
  sort: GridState['sort'],
  collapsed: readonly string[],
  columns: readonly GridColumn<Row>[],
): GridItem<Row>[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const closed = new Set(collapsed);
  const sorted = new Set(sort.map((entry) => entry.columnId));
  const children = (row: TableRow<Features, Row>) => inGroupOrder(row.subRows, byId, sorted);
  return flattenTree(inGroupOrder(roots, byId, sorted), children, (row) => closed.has(row.id)).map((row) => {
    const column = row.groupingColumnId === undefined ? undefined : byId.get(row.groupingColumnId);
    if (!column) return { kind: 'row', id: row.id, row: row.original };
    const rows = leavesOf(row, (node) => node.subRows).map((leaf) => leaf.original);
    const value = column.value(row.original);
    return {
      kind: 'group',
      id: row.id,
      column,
      label: isEmptyValue(value) ? '' : column.text(value, row.original),
      depth: row.depth,
      rows,
      collapsed: closed.has(row.id),
    };
  });
}

/** Groups read in the order of their value unless a person sorts by that column. */
function inGroupOrder<Row extends object>(
  rows: readonly TableRow<Features, Row>[],
  byId: ReadonlyMap<string, GridColumn<Row>>,
  sorted: ReadonlySet<string>,
): readonly TableRow<Features, Row>[] {
  const groupColumn = rows[0]?.groupingColumnId;
  const column = groupColumn === undefined ? undefined : byId.get(groupColumn);
  if (!column || sorted.has(column.id)) return rows;
  const compare = column.compare ?? compareValues;
  return rows.toSorted((a, b) => {
    const [left, right] = [column.value(a.original), column.value(b.original)];
    return Number(isEmptyValue(left)) - Number(isEmptyValue(right)) || compare(left, right);
  });
}

function sized<Row>(column: GridColumn<Row> | undefined, width: number) {
  return column ? [{ column, width }] : [];
}

function placeColumns<Row>(
  pinned: { column: GridColumn<Row>; width: number }[],
  center: { column: GridColumn<Row>; width: number }[],
) {
  let left = gutterWidth;
  const columns = [...pinned, ...center].map(({ column, width }, index): PlacedColumn<Row> => {
    const placed = {
      column,
      id: column.id,
      index,
      left,
      width,
      pinned: index < pinned.length,
      edge: index === pinned.length - 1,
    };
    left += width;
    return placed;
  });
  const pinnedWidth = columns[pinned.length]?.left ?? left;
  return {
    columns,
    pinnedCount: pinned.length,
    pinnedWidth: pinned.length ? pinnedWidth : gutterWidth,
    width: left,
  };
}

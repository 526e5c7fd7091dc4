import { flushSync } from 'react-dom';
import {
  clampSelection,
  moveSelection,
  rangeOf,
  singleCell,
  type CellRange,
  type Selection,
  type SelectionMove,
} from '../../../core/grid/selection';
import type { GridState } from '../../../core/grid/state';
import { isEmptyValue } from '../../../core/grid/values';
import { applyEdits, settleMarks, type CellRequest } from './edits';
import { editTextOf, isEditable, type Translate } from './parseCell';
import { createGridStore, type GridStore } from './store';
import type { EditOrigin, GridColumn, GridProps } from './types';
import { rowHeights, type GridItem, type GridView, type PlacedColumn } from './view';

/** What the controller needs of the last render. */
export type GridFrame<Row> = {
  props: GridProps<Row>;
  view: GridView<Row>;
  t: Translate;
  headerHeight: number;
  footerHeight: number;
};

/**
 * The hands of one grid: moves, edits and reveals cells. It is made once; every render hands it the frame
 * it shows, so that its functions stay the same and memoised lines never render for them.
 */
export type GridController<Row> = {
  store: GridStore;
  frame(): GridFrame<Row>;
  show(frame: GridFrame<Row>): void;
  /** The scrolling element, once mounted. */
  scroller: { current: HTMLDivElement | null };
  /** The element with the focus and role=grid. */
  grid: { current: HTMLDivElement | null };
  move(move: SelectionMove): boolean;
  select(selection: Selection, reveal?: boolean): void;
  focus(): void;
  itemAt(row: number): GridItem<Row> | undefined;
  columnAt(column: number): PlacedColumn<Row> | undefined;
  /** The value shown: the pending one if any. Empty on group lines. */
  valueAt(row: number, column: number): unknown;
  /** Opens the editor on the active cell; `over` when a character is about to replace the content. */
  edit(over: boolean, pick?: boolean): boolean;
  /** Ends editing with a text, for the whole selection with `everywhere`. A refused text stays in its cell, in error. */
  commit(text: string, move: SelectionMove | null, everywhere?: boolean): void;
  cancel(): void;
  apply(requests: CellRequest<Row>[], origin: EditOrigin): ReturnType<typeof applyEdits>;
  /** Editable or not, the data cells of a range, line by line. */
  requestsIn(
    range: CellRange,
    wanted: (row: Row, column: GridColumn<Row>) => CellRequest<Row>['wanted'],
  ): CellRequest<Row>[];
  say(message: string): void;
};

export function createController<Row extends object>(first: GridFrame<Row>): GridController<Row> {
  const store = createGridStore();
  const scroller: { current: HTMLDivElement | null } = { current: null };
  const grid: { current: HTMLDivElement | null } = { current: null };
  let frame = first;
  let rowsById = new Map(first.props.rows.map((row) => [first.props.rowId(row), row]));

  const itemAt = (row: number) => frame.view.items[row];
  const columnAt = (column: number) => frame.view.columns[column];
  const valueAt = (row: number, column: number) => {
    const item = itemAt(row);
    const placed = columnAt(column);
    if (item?.kind !== 'row' || !placed) return undefined;
    const pending = store.markAt(item.id, placed.id)?.pending;
    return pending ? pending.value : placed.column.value(item.row);
  };
  const extent = () => ({
    rowCount: frame.view.items.length,
    columnCount: frame.view.columns.length,
    pageRows: Math.max(1, Math.floor(bodyHeight() / rowHeights[frame.props.state.density]) - 1),
    filled: (row: number, column: number) => !isEmptyValue(valueAt(row, column)),
  });
  const bodyHeight = () => (scroller.current?.clientHeight ?? 0) - frame.headerHeight - frame.footerHeight;

  const reveal = (row: number, column: number) => {
    const element = scroller.current;
    const placed = columnAt(column);
    if (!element || !placed) return;
    const height = rowHeights[frame.props.state.density];
    const top = row * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + bodyHeight()) element.scrollTop = top + height - bodyHeight();
    if (placed.pinned) return;
    const start = placed.left - frame.view.pinnedWidth;
    const end = placed.left + placed.width;
    if (start < element.scrollLeft) element.scrollLeft = start;
    else if (end > element.scrollLeft + element.clientWidth) {
      element.scrollLeft = Math.min(start, end - element.clientWidth);
    }
  };

  const inSight = (row: number, height: number) => {
    const top = scroller.current?.scrollTop ?? 0;
    return row * height >= top - height && row * height <= top + bodyHeight();
  };

  const select = (selection: Selection, shouldReveal = true) => {
    store.set({ selection });
    if (!shouldReveal) return;
    const single = selection.anchor === selection.focus;
    const at = single || selection.shape !== 'cells' ? selection.active : selection.focus;
    reveal(at.row, at.column);
  };

  const move = (wanted: SelectionMove) => {
    const selection = store.get().selection;
    const next = moveSelection(selection, wanted, extent());
    if (next === selection) return false;
    const keepView = wanted.type === 'rows' || wanted.type === 'columns' || wanted.type === 'all';
    select(next, !keepView);
    return true;
  };

  const focus = () => grid.current?.focus({ preventScroll: true });

  const requestsIn: GridController<Row>['requestsIn'] = (range, wanted) => {
    const requests: CellRequest<Row>[] = [];
    for (let r = range.top; r <= range.bottom; r += 1) {
      const item = itemAt(r);
      if (item?.kind !== 'row') continue;
      for (let c = range.left; c <= range.right; c += 1) {
        const column = columnAt(c)?.column;
        if (column)
          requests.push({ row: item.row, rowId: item.id, column, wanted: wanted(item.row, column) });
      }
    }
    return requests;
  };

  const apply = (requests: CellRequest<Row>[], origin: EditOrigin) => {
    store.set({ copied: null, message: '' });
    const onEdit = frame.props.readOnly ? undefined : frame.props.onEdit;
    const result = applyEdits(store, requests, origin, onEdit, frame.t);
    return result;
  };

  return {
    store,
    scroller,
    grid,
    frame: () => frame,
    show(next) {
      const previous = frame;
      frame = next;
      if (next.props.rows !== previous.props.rows) {
        const current = new Map(next.props.rows.map((row) => [next.props.rowId(row), row]));
        settleMarks(store, next.props.columns, rowsById, current);
        rowsById = current;
      }
      if (next.view.items !== previous.view.items || next.view.columns !== previous.view.columns) {
        const { selection } = store.get();
        const followed = follow(selection, previous.view, next.view);
        if (followed !== selection) {
          const wasInSight = inSight(selection.active.row, rowHeights[previous.props.state.density]);
          store.set({ selection: followed });
          // A new order asked for is read from where one is; an edit that moves its line is followed.
          if (wasInSight && sameArrangement(previous.props.state, next.props.state))
            reveal(followed.active.row, followed.active.column);
        }
      }
    },
    move,
    select,
    focus,
    itemAt,
    columnAt,
    valueAt,
    edit(over, pick = false) {
      const { active } = store.get().selection;
      const item = itemAt(active.row);
      const placed = columnAt(active.column);
      if (item?.kind !== 'row' || !placed) return false;
      if (frame.props.readOnly || !frame.props.onEdit || !isEditable(placed.column, item.row)) {
        store.set({ message: frame.t('grid.error.readOnly') });
        return false;
      }
      reveal(active.row, active.column);
      const draft = store.markAt(item.id, placed.id)?.draft;
      const text = over
        ? ''
        : (draft ?? editTextOf(placed.column, valueAt(active.row, active.column), item.row));
      // The editor must hold the focus before the browser delivers the character that opened it.
      flushSync(() =>
        store.set({
          message: '',
          editing: { ...active, rowId: item.id, columnId: placed.id, text, over, pick },
        }),
      );
      return true;
    },
    commit(text, then, everywhere = false) {
      const { editing, selection } = store.get();
      if (!editing) return;
      const range = everywhere ? rangeOf(selection) : rangeAt(editing.row, editing.column);
      store.set({ editing: null });
      const { refused } = apply(
        requestsIn(range, () => ({ text })),
        'type',
      );
      const item = itemAt(editing.row);
      if (refused > 0 && item)
        store.set({ message: store.markAt(editing.rowId, editing.columnId)?.error ?? '' });
      focus();
      if (then) move(then);
    },
    cancel() {
      const { editing } = store.get();
      if (!editing) return;
      store.set({ editing: null });
      clearError(store, editing.rowId, editing.columnId);
      focus();
    },
    apply,
    requestsIn,
    say: (message) => store.set({ message }),
  };
}

/** Escape on a cell in error gives its last good value back. */
export function clearError(store: GridStore, rowId: string, columnId: string): boolean {
  if (store.markAt(rowId, columnId)?.error === undefined) return false;
  store.mark([{ rowId, columnId, mark: null }]);
  store.set({ message: '' });
  return true;
}

function rangeAt(row: number, column: number): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

/**
 * A cell stays on its row and column when the order changes, and so does a block that moved as one; a block whose
 * lines went apart is only kept inside the grid.
 */
function follow<Row>(selection: Selection, before: GridView<Row>, after: GridView<Row>): Selection {
  const extent = { rowCount: after.items.length, columnCount: after.columns.length };
  if (selection.anchor.row !== selection.focus.row || selection.anchor.column !== selection.focus.column) {
    const block = movedBlock(selection, before, after);
    if (block) return clampSelection(block, extent);
    const { top, bottom } = rangeOf(selection);
    const others = [top, bottom].some((line) => before.items[line]?.id !== after.items[line]?.id);
    // Other lines in the same place are another selection, to be told.
    return clampSelection(others ? { ...selection } : selection, extent);
  }
  const { row, column } = selection.active;
  const rowId = before.items[row]?.id;
  const columnId = before.columns[column]?.id;
  const newRow = after.items[row]?.id === rowId ? row : after.items.findIndex((item) => item.id === rowId);
  const newColumn = after.columns.findIndex((placed) => placed.id === columnId);
  if (newRow === row && newColumn === column) return selection;
  const moved = singleCell(newRow < 0 ? row : newRow, newColumn < 0 ? column : newColumn);
  return clampSelection({ ...moved, tabColumn: selection.tabColumn }, extent);
}

function movedBlock<Row>(
  selection: Selection,
  before: GridView<Row>,
  after: GridView<Row>,
): Selection | null {
  if (selection.shape === 'columns' || selection.shape === 'all') return null;
  const { top, bottom, left, right } = rangeOf(selection);
  for (let column = left; column <= right; column += 1) {
    if (before.columns[column]?.id !== after.columns[column]?.id) return null;
  }
  const first = before.items[top]?.id;
  if (first === undefined || after.items[top]?.id === first) return null;
  const by = after.items.findIndex(({ id }) => id === first) - top;
  for (let row = top; row <= bottom; row += 1) {
    if (after.items[row + by]?.id !== before.items[row]?.id) return null;
  }
  const moved = <Place extends { row: number }>(place: Place) => ({ ...place, row: place.row + by });
  const { anchor, focus, active } = selection;
  return { ...selection, anchor: moved(anchor), focus: moved(focus), active: moved(active) };
}

function sameArrangement(a: GridState, b: GridState): boolean {
  return a.sort === b.sort && a.filters === b.filters && a.groupBy === b.groupBy && a.search === b.search;
}

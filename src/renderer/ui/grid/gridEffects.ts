import { useEffect } from 'react';
import { rangeOf } from '../../../core/grid/selection';
import type { GridController } from './controller';
import type { GridSelection } from './types';
import { cellId } from './view';

/** Points the screen reader at the active cell without rendering the grid. */
export function useActiveDescendant<Row>(controller: GridController<Row>, gridId: string): void {
  useEffect(() => {
    const point = () => {
      const { active } = controller.store.get().selection;
      const placed = controller.columnAt(active.column);
      const element = controller.grid.current;
      if (!element) return;
      if (placed && controller.itemAt(active.row)) {
        element.setAttribute('aria-activedescendant', cellId(gridId, active.row, placed.id));
      } else element.removeAttribute('aria-activedescendant');
    };
    point();
    return controller.store.subscribe(point);
  }, [controller, gridId]);
}

/** Tells the application what is selected, at most once a frame. */
export function useSelectionReport<Row>(controller: GridController<Row>): void {
  useEffect(() => {
    let seen = controller.store.get().selection;
    let scheduled = 0;
    const stop = controller.store.subscribe(() => {
      const { selection } = controller.store.get();
      if (selection === seen) return;
      seen = selection;
      cancelAnimationFrame(scheduled);
      scheduled = requestAnimationFrame(() =>
        controller.frame().props.onSelection?.(selectionOf(controller)),
      );
    });
    return () => {
      stop();
      cancelAnimationFrame(scheduled);
    };
  }, [controller]);
}

function selectionOf<Row>(controller: GridController<Row>): GridSelection {
  const { selection } = controller.store.get();
  const range = rangeOf(selection);
  const { items, columns } = controller.frame().view;
  const active = { row: items[selection.active.row], column: columns[selection.active.column] };
  return {
    rowIds: items
      .slice(range.top, range.bottom + 1)
      .flatMap((item) => (item.kind === 'row' ? [item.id] : [])),
    columnIds: columns.slice(range.left, range.right + 1).map((placed) => placed.id),
    active:
      active.row?.kind === 'row' && active.column
        ? { rowId: active.row.id, columnId: active.column.id }
        : null,
  };
}

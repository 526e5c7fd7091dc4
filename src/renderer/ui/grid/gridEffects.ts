import { useCallback, useEffect, useLayoutEffect } from 'react';
import { rangeOf } from '../../../core/grid/selection';
import type { GridController } from './controller';
import type { GridSelection } from './types';
import { cellId } from './view';

/** Points the screen reader at the active cell, when it is drawn, without rendering the grid at each key. */
export function useActiveDescendant<Row>(controller: GridController<Row>, gridId: string): void {
  const point = useCallback(() => {
    const { active } = controller.store.get().selection;
    const placed = controller.columnAt(active.column);
    const id = placed && cellId(gridId, active.row, placed.id);
    if (id && document.getElementById(id)) controller.grid.current?.setAttribute('aria-activedescendant', id);
    else controller.grid.current?.removeAttribute('aria-activedescendant');
  }, [controller, gridId]);
  // A cell scrolled into sight exists only after the grid has drawn its line.
  useLayoutEffect(point);
  useEffect(() => controller.store.subscribe(point), [controller, point]);
}

/** Tells the application what is selected, at most once a frame. */
export function useSelectionReport<Row>(controller: GridController<Row>): void {
  useEffect(() => {
    let seen = controller.store.get().selection;
    let scheduled = requestAnimationFrame(() =>
      controller.frame().props.onSelection?.(selectionOf(controller)),
    );
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

export function selectionOf<Row>(controller: GridController<Row>): GridSelection {
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

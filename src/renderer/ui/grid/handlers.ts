import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { cycleSort } from '../../../core/grid/state';
import { clearSelection, copySelection, copyWithHeaders, fillSelection, pasteText } from './clipboard';
import { openActive, toggleGroup } from './ColumnMenu';
import { clearError, type GridController } from './controller';
import { dragReorder, dragResize, fitColumn } from './headerDrag';
import { headerId } from './GridHeader';
import { commandOf, type GridCommand } from './keyboard';
import { drag, pressCells, targetOf, type GridTarget } from './pointer';
import { cellId } from './view';

/** The menu or the filter of a column, and the element it hangs from. */
export type GridPopup = { type: 'menu' | 'filter'; columnId: string; anchor: Element; withCell: boolean };

/** Events of the whole grid, caught once at its root: a thousand cells carry no handler. */
export function createHandlers<Row>(
  controller: GridController<Row>,
  gridId: string,
  guide: RefObject<HTMLDivElement | null>,
  open: (popup: GridPopup) => void,
) {
  const { store } = controller;
  /** Escape, then Tab leaves the grid: the keyboard is never trapped. */
  let leaving = false;

  const openAtActive = (type: GridPopup['type']) => {
    const { active } = store.get().selection;
    const placed = controller.columnAt(active.column);
    if (!placed) return;
    const cell = document.getElementById(cellId(gridId, active.row, placed.id));
    const anchor = type === 'menu' && cell ? cell : document.getElementById(headerId(gridId, placed.id));
    if (anchor) open({ type, columnId: placed.id, anchor, withCell: type === 'menu' });
  };

  const run = (command: GridCommand, event: KeyboardEvent): boolean => {
    const { active } = store.get().selection;
    const item = controller.itemAt(active.row);
    const { props } = controller.frame();
    switch (command.type) {
      case 'move':
        if (item?.kind === 'group' && event.key === 'Enter') {
          props.onState(toggleGroup(props.state, item.id));
          return true;
        }
        if (command.mayLeave && leaving) return false;
        return controller.move(command.move) || !command.mayLeave;
      case 'edit':
        // A read-only cell keeps the key; else the character goes to the editor that just opened.
        return !controller.edit(command.over) || command.native !== true;
      case 'pick':
        controller.edit(false, true);
        return true;
      case 'clear':
        clearSelection(controller, 'clear');
        return true;
      case 'fill':
        fillSelection(controller, command.axis);
        return true;
      case 'menu':
      case 'filter':
        openAtActive(command.type);
        return true;
      case 'open':
        openActive(controller);
        return true;
      case 'copyHeaders':
        copyWithHeaders(controller);
        return true;
      case 'toggle':
        return toggleActive(controller, event);
      case 'escape': {
        const placed = controller.columnAt(active.column);
        leaving = true;
        if (item && placed) clearError(store, item.id, placed.id);
        store.set({ copied: null });
        return false;
      }
    }
  };

  const pressHeader = (event: PointerEvent, target: GridTarget) => {
    const placed = controller.columnAt(target.column);
    if (!placed) return;
    if (target.part === 'resizer') dragResize(controller, event, placed, guide.current);
    if (target.part !== 'header') return;
    const wasSelected = store.get().selection.shape === 'columns' && !event.shiftKey;
    controller.move({ type: 'columns', column: target.column, extend: event.shiftKey });
    // Dragging a header moves it; dragging from a column with Shift extends the selection.
    if (event.shiftKey)
      drag(controller, event, (to) => controller.move({ type: 'columns', column: to.column, extend: true }));
    else if (wasSelected || event.button === 0) dragReorder(controller, event, placed, guide.current);
  };

  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.target !== controller.grid.current) return;
      const command = commandOf(event);
      if (command?.type !== 'move' || !command.mayLeave) leaving = false;
      if (command && run(command, event)) event.preventDefault();
    },
    onCopy(event: ClipboardEvent) {
      if (event.target !== controller.grid.current) return;
      copySelection(controller, event.clipboardData);
      event.preventDefault();
    },
    onCut(event: ClipboardEvent) {
      if (event.target !== controller.grid.current) return;
      copySelection(controller, event.clipboardData);
      clearSelection(controller, 'cut');
      event.preventDefault();
    },
    onPaste(event: ClipboardEvent) {
      if (event.target !== controller.grid.current) return;
      pasteText(controller, event.clipboardData.getData('text/plain'));
      event.preventDefault();
    },
    onPointerDown(event: PointerEvent) {
      const target = targetOf(event);
      if (!target || event.button > 0) return;
      // Leaving an open editor commits it before anything else moves.
      if (store.get().editing && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (target.part === 'header' || target.part === 'resizer') pressHeader(event, target);
      else pressCells(controller, event, target);
      event.preventDefault();
      controller.focus();
    },
    onClick(event: MouseEvent) {
      const target = targetOf(event);
      const { props } = controller.frame();
      if (!target) return;
      const placed = controller.columnAt(target.column);
      const item = controller.itemAt(target.row);
      if (target.part === 'sort' && placed) props.onState(cycleSort(props.state, placed.id, event.shiftKey));
      if (target.part === 'menu' && placed) {
        const anchor = target.element.closest('.grid-head') ?? target.element;
        open({ type: 'menu', columnId: placed.id, anchor, withCell: false });
      }
      if (target.part === 'group' && item?.kind === 'group') props.onState(toggleGroup(props.state, item.id));
      if (target.part === 'open' && item) props.onOpenRow?.(item.id);
    },
    onDoubleClick(event: MouseEvent) {
      const target = targetOf(event);
      if (!target) return;
      const placed = controller.columnAt(target.column);
      if (target.part === 'resizer' && placed) fitColumn(controller, placed, gridId);
      if (target.part !== 'cell') return;
      if (placed?.column.kind === 'boolean') toggleActive(controller, event);
      else controller.edit(false);
    },
    onContextMenu(event: MouseEvent) {
      const target = targetOf(event);
      const placed = target ? controller.columnAt(target.column) : undefined;
      if (!target || !placed) return;
      event.preventDefault();
      if (target.part === 'cell') {
        if (!target.element.matches('[aria-selected="true"]')) {
          controller.move({ type: 'cell', at: { row: target.row, column: target.column } });
        }
        open({ type: 'menu', columnId: placed.id, anchor: target.element, withCell: true });
      } else {
        const anchor = target.element.closest('.grid-head') ?? target.element;
        open({ type: 'menu', columnId: placed.id, anchor, withCell: false });
      }
    },
  };
}

/** Space: opens or closes a group, turns yes into no, types a space elsewhere. True when the key is spent. */
function toggleActive<Row>(controller: GridController<Row>, event: KeyboardEvent | MouseEvent): boolean {
  const { active } = controller.store.get().selection;
  const item = controller.itemAt(active.row);
  const column = controller.columnAt(active.column)?.column;
  const { props } = controller.frame();
  if (item?.kind === 'group') {
    props.onState(toggleGroup(props.state, item.id));
    return true;
  }
  if (!item || !column) return true;
  if (column.kind === 'boolean') {
    const value = controller.valueAt(active.row, active.column) !== true;
    controller.apply([{ row: item.row, rowId: item.id, column, wanted: { value } }], 'type');
    return true;
  }
  return event.shiftKey || !controller.edit(true);
}

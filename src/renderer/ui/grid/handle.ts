import { singleCell } from '../../../core/grid/selection';
import { copyWithHeaders } from './clipboard';
import type { GridController } from './controller';
import { selectionOf } from './gridEffects';
import type { GridHandle } from './types';

/** The grid as its screen may drive it: commands of the palette, a row just created, a return from a fiche. */
export function createHandle<Row>(controller: GridController<Row>): GridHandle {
  return {
    goTo(rowId, columnId, edit = false) {
      const { items, columns } = controller.frame().view;
      const row = items.findIndex((item) => item.kind === 'row' && item.id === rowId);
      if (row < 0) return false;
      const named = columns.findIndex((placed) => placed.id === columnId);
      const column = named < 0 ? controller.store.get().selection.active.column : named;
      controller.select(singleCell(row, column));
      controller.focus();
      if (edit) controller.edit(true);
      return true;
    },
    selection: () => selectionOf(controller),
    copyWithHeaders: () => copyWithHeaders(controller),
    rowIds: () => controller.frame().view.items.flatMap((item) => (item.kind === 'row' ? [item.id] : [])),
    reveal(rowId) {
      const row = controller.frame().view.items.findIndex((item) => item.kind === 'row' && item.id === rowId);
      if (row < 0) return false;
      controller.select(singleCell(row, controller.store.get().selection.active.column));
      return true;
    },
    scroller: () => controller.scroller.current,
    focus: controller.focus,
    focusSearch: () => {
      const root = controller.grid.current?.closest('.grid-root');
      const input = root?.querySelector<HTMLInputElement>('.grid-search input');
      input?.focus();
      input?.select();
    },
  };
}

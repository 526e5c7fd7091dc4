import { useSyncExternalStore, type ReactNode } from 'react';
import { rangeOf, type CellRange } from '../../../core/grid/selection';
import type { GridController } from './controller';
import { boxesOf, gutterWidth, type Box, type GridView } from './view';

type OverlayProps<Row> = {
  controller: GridController<Row>;
  view: GridView<Row>;
  rowHeight: number;
  /** The editor, placed over the cell it edits. */
  editor: ReactNode;
  canFill: boolean;
};

/**
 * Everything drawn over the cells: selection, active cell, fill handle, copied block, editor. It is the only
 * thing an arrow key draws again besides the lines that gain or lose `aria-selected`. Frozen and scrolling
 * cells have a layer each, since a block may lie over both.
 */
export function GridOverlay<Row>({ controller, view, rowHeight, editor, canFill }: OverlayProps<Row>) {
  const { store } = controller;
  const { selection, fill, copied, editing } = useSyncExternalStore(store.subscribe, store.get);
  if (view.items.length === 0 || view.columns.length === 0) return null;
  const range = rangeOf(selection);
  const active = boxesOf(view, cellRange(selection.active.row, selection.active.column), rowHeight);
  const block = boxesOf(view, range, rowHeight);
  const filling = fill ? boxesOf(view, fill, rowHeight) : null;
  const copy = copied ? boxesOf(view, copied, rowHeight) : null;
  const several = range.top !== range.bottom || range.left !== range.right;
  const handleIn = range.right < view.pinnedCount ? 'pinned' : 'center';
  const editedIn = editing && editing.column < view.pinnedCount ? 'pinned' : 'center';
  const across = block.pinned && block.center ? ' is-across' : '';
  const layer = (part: 'pinned' | 'center') => (
    <>
      {several && block[part] ? <div className={`grid-selection${across}`} style={block[part]} /> : null}
      {active[part] ? <div className="grid-active" style={active[part]} /> : null}
      {copy?.[part] ? (
        <div className={`grid-copied${copy.pinned && copy.center ? ' is-across' : ''}`} style={copy[part]} />
      ) : null}
      {filling?.[part] ? <div className="grid-filling" style={filling[part]} /> : null}
      {canFill && !editing && handleIn === part ? <FillHandle box={block[part]} /> : null}
      {editing && editedIn === part && active[part] ? (
        <div className="grid-editor" style={active[part]}>
          {editor}
        </div>
      ) : null}
    </>
  );
  return (
    <>
      <div className="grid-layer is-center">{layer('center')}</div>
      <div className="grid-layer is-pinned">{layer('pinned')}</div>
    </>
  );
}

function FillHandle({ box }: { box: Box | null }) {
  if (!box) return null;
  const left = Math.max(gutterWidth, box.left + box.width) - 4;
  return (
    <div className="grid-fill-handle" data-part="fill" style={{ left, top: box.top + box.height - 4 }} />
  );
}

function cellRange(row: number, column: number): CellRange {
  return { top: row, bottom: row, left: column, right: column };
}

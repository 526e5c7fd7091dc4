import type { PointerEvent as ReactPointerEvent } from 'react';
import { moveBefore, orderedIds, type GridState } from '../../../core/grid/state';
import type { GridController } from './controller';
import { alignOf, cellId, type PlacedColumn } from './view';

const minimumWidth = 40;
const maximumFit = 480;

/** Drags the right edge of a header; a guide shows where it will land and the columns move once, at release. */
export function dragResize<Row>(
  controller: GridController<Row>,
  event: ReactPointerEvent,
  placed: PlacedColumn<Row>,
  guide: HTMLElement | null,
): void {
  const from = event.clientX;
  const width = (x: number) => Math.max(minimumWidth, Math.round(placed.width + x - from));
  const left = edgeOf(controller, placed) - placed.width;
  followPointer(
    event,
    (x) => showGuide(guide, left + width(x)),
    (x) => {
      hideGuide(guide);
      if (width(x) !== placed.width) resizeColumn(controller, placed.id, width(x));
    },
  );
}

/** Drags a header to another place; a plain click does nothing here. Frozen columns stay among themselves. */
export function dragReorder<Row>(
  controller: GridController<Row>,
  event: ReactPointerEvent,
  placed: PlacedColumn<Row>,
  guide: HTMLElement | null,
): void {
  const start = event.clientX;
  let before: string | null | undefined;
  followPointer(
    event,
    (x) => {
      if (before === undefined && Math.abs(x - start) < 6) return;
      const { target, at } = dropAt(controller, placed, x);
      before = target;
      showGuide(guide, at);
    },
    () => {
      hideGuide(guide);
      if (before !== undefined && before !== placed.id) moveColumn(controller, placed, before);
    },
  );
}

export function resizeColumn<Row>(controller: GridController<Row>, id: string, width: number): void {
  const { state, onState } = controller.frame().props;
  onState({ ...state, widths: { ...state.widths, [id]: Math.max(minimumWidth, width) } });
}

/** One place to the left or the right, the keyboard's way. */
export function shiftColumn<Row>(
  controller: GridController<Row>,
  placed: PlacedColumn<Row>,
  by: -1 | 1,
): void {
  const { columns } = controller.frame().view;
  const neighbour = columns[placed.index + by];
  if (!neighbour || neighbour.pinned !== placed.pinned) return;
  const before = by < 0 ? neighbour : columns[placed.index + 2];
  moveColumn(controller, placed, before && before.pinned === placed.pinned ? before.id : null);
}

/** Wide enough for the header and for every text of the column (measured on a sample when rows are many). */
export function fitColumn<Row>(
  controller: GridController<Row>,
  placed: PlacedColumn<Row>,
  gridId: string,
): void {
  const { view } = controller.frame();
  const context = document.createElement('canvas').getContext('2d');
  const sample = controller.scroller.current?.querySelector('.grid-cell') ?? document.body;
  if (!context) return;
  const style = getComputedStyle(sample);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { column } = placed;
  const title = column.unit ? `${column.header} ${column.unit}` : column.header;
  let widest = context.measureText(title).width + 44;
  const step = Math.max(1, Math.floor(view.items.length / 2000));
  for (let index = 0; index < view.items.length; index += step) {
    const item = view.items[index];
    if (item?.kind !== 'row') continue;
    const text = column.text(column.value(item.row), item.row);
    widest = Math.max(widest, context.measureText(text).width + 20);
  }
  if (column.render) widest = Math.max(widest, renderedWidth(controller, placed, gridId));
  const extra = alignOf(column) === 'right' ? 4 : 2;
  resizeColumn(controller, placed.id, Math.min(maximumFit, Math.ceil(widest + extra)));
}

/** Cells that draw more than their text are measured on screen. */
function renderedWidth<Row>(
  controller: GridController<Row>,
  placed: PlacedColumn<Row>,
  gridId: string,
): number {
  const { view } = controller.frame();
  let widest = 0;
  for (let index = 0; index < view.items.length; index += 1) {
    const cell = document.getElementById(cellId(gridId, index, placed.id));
    const content = cell?.firstElementChild;
    if (content) widest = Math.max(widest, content.scrollWidth + 20);
  }
  return widest;
}

function moveColumn<Row>(
  controller: GridController<Row>,
  placed: PlacedColumn<Row>,
  before: string | null,
): void {
  const { props } = controller.frame();
  const { state } = props;
  if (placed.pinned) {
    props.onState({ ...state, pinned: moveBefore(state.pinned, placed.id, before) } satisfies GridState);
    return;
  }
  const ids = orderedIds(
    props.columns.map((column) => column.id),
    state.order,
  );
  props.onState({ ...state, order: moveBefore(ids, placed.id, before) } satisfies GridState);
}

/** The column before which a header dropped at `x` lands (null = last of its part) and where to draw the guide. */
function dropAt<Row>(controller: GridController<Row>, placed: PlacedColumn<Row>, x: number) {
  const scroller = controller.scroller.current;
  const { view } = controller.frame();
  const inside =
    x - (scroller?.getBoundingClientRect().left ?? 0) + (placed.pinned ? 0 : (scroller?.scrollLeft ?? 0));
  const part = view.columns.filter((column) => column.pinned === placed.pinned);
  const target = part.find((column) => inside < column.left + column.width / 2);
  const last = part.at(-1);
  const at = target ? edgeOf(controller, target) - target.width : last ? edgeOf(controller, last) : 0;
  return { target: target?.id ?? null, at };
}

/** Right edge of a column in pixels of the scroller's own box. */
function edgeOf<Row>(controller: GridController<Row>, placed: PlacedColumn<Row>): number {
  const scrolled = placed.pinned ? 0 : (controller.scroller.current?.scrollLeft ?? 0);
  return placed.left + placed.width - scrolled;
}

function followPointer(
  event: ReactPointerEvent,
  onMove: (x: number) => void,
  onEnd: (x: number) => void,
): void {
  let x = event.clientX;
  const moved = (move: PointerEvent) => {
    x = move.clientX;
    onMove(x);
  };
  const ended = () => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', ended);
    window.removeEventListener('pointercancel', ended);
    onEnd(x);
  };
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', ended);
  window.addEventListener('pointercancel', ended);
}

function showGuide(guide: HTMLElement | null, left: number): void {
  if (!guide) return;
  guide.hidden = false;
  guide.style.left = `${left}px`;
}

function hideGuide(guide: HTMLElement | null): void {
  if (guide) guide.hidden = true;
}

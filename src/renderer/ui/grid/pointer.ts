import type { PointerEvent as ReactPointerEvent } from 'react';
import { fillTarget } from '../../../core/grid/fill';
import { rangeOf, type CellPosition, type CellRange } from '../../../core/grid/selection';
import { fillBlock } from './clipboard';
import type { GridController } from './controller';
import { gutterWidth, rowHeights } from './view';

/** The part of the grid under an event: cells, gutter, headers carry `data-part`, `data-row`, `data-column`. */
export type GridTarget = { part: string; row: number; column: number; element: HTMLElement };

export function targetOf(event: { target: EventTarget }): GridTarget | null {
  if (!(event.target instanceof Element)) return null;
  const element = event.target.closest<HTMLElement>('[data-part]');
  if (!element) return null;
  const { part = '', row = '-1', column = '-1' } = element.dataset;
  return { part, row: Number(row), column: Number(column), element };
}

/** Presses on cells and the gutter: click, Shift+click and drag select; the handle fills. */
export function pressCells<Row>(
  controller: GridController<Row>,
  event: ReactPointerEvent,
  target: GridTarget,
): void {
  const extend = event.shiftKey;
  if (target.part === 'cell' || target.part === 'group') {
    const at = { row: target.row, column: Math.max(0, target.column) };
    controller.move({ type: 'cell', at, extend });
    drag(controller, event, (to) => controller.move({ type: 'cell', at: to, extend: true }));
  } else if (target.part === 'gutter') {
    controller.move({ type: 'rows', row: target.row, extend });
    drag(controller, event, (to) => controller.move({ type: 'rows', row: to.row, extend: true }));
  } else if (target.part === 'corner') {
    controller.move({ type: 'all' });
  } else if (target.part === 'fill') {
    dragFill(controller, event);
  }
}

/** Pixels the pointer goes before a press becomes a drag. */
const dragThreshold = 4;

/** Follows the pointer over cells until it is released, scrolling when it leaves the viewport. */
export function drag<Row>(
  controller: GridController<Row>,
  event: ReactPointerEvent,
  onMove: (to: CellPosition) => void,
  onEnd: () => void = () => {},
): void {
  const scroller = controller.scroller.current;
  if (!scroller) return;
  const start = { x: event.clientX, y: event.clientY };
  let pointer = start;
  /** A press near an edge, or on a line that scrolls into sight under the pointer, is not yet a drag. */
  let dragging = false;
  let last = '';
  const follow = () => {
    const to = cellUnder(controller, scroller, pointer);
    const key = `${to.row}:${to.column}`;
    if (key !== last) {
      last = key;
      onMove(to);
    }
  };
  last = ((at) => `${at.row}:${at.column}`)(cellUnder(controller, scroller, pointer));
  const timer = setInterval(() => {
    if (dragging && scrollAtEdge(scroller, pointer)) follow();
  }, 40);
  const moved = (move: PointerEvent) => {
    pointer = { x: move.clientX, y: move.clientY };
    dragging ||= Math.hypot(pointer.x - start.x, pointer.y - start.y) > dragThreshold;
    if (dragging) follow();
  };
  const ended = () => {
    clearInterval(timer);
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', ended);
    window.removeEventListener('pointercancel', ended);
    onEnd();
  };
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', ended);
  window.addEventListener('pointercancel', ended);
}

function dragFill<Row>(controller: GridController<Row>, event: ReactPointerEvent): void {
  const source = rangeOf(controller.store.get().selection);
  let plan: ReturnType<typeof fillTarget> = null;
  drag(
    controller,
    event,
    (to) => {
      plan = fillTarget(source, to);
      controller.store.set({ fill: plan ? targetRange(source, plan) : null });
    },
    () => {
      controller.store.set({ fill: null });
      if (!plan) return;
      const target = targetRange(source, plan);
      fillBlock(controller, source, target, plan.axis);
      const anchor = { row: Math.min(source.top, target.top), column: Math.min(source.left, target.left) };
      const focus = {
        row: Math.max(source.bottom, target.bottom),
        column: Math.max(source.right, target.right),
      };
      controller.select({ anchor, focus, active: anchor, shape: 'cells' }, false);
    },
  );
}

function targetRange(source: CellRange, plan: NonNullable<ReturnType<typeof fillTarget>>): CellRange {
  const { axis, count } = plan;
  if (axis === 'down') return { ...source, top: source.bottom + 1, bottom: source.bottom + count };
  if (axis === 'up') return { ...source, top: source.top - count, bottom: source.top - 1 };
  if (axis === 'right') return { ...source, left: source.right + 1, right: source.right + count };
  return { ...source, left: source.left - count, right: source.left - 1 };
}

/** The cell at a point of the window, held inside the grid. */
function cellUnder<Row>(
  controller: GridController<Row>,
  scroller: HTMLElement,
  pointer: { x: number; y: number },
): CellPosition {
  const { view, headerHeight, props } = controller.frame();
  const bounds = scroller.getBoundingClientRect();
  const inside = pointer.x - bounds.left;
  const x = inside < view.pinnedWidth ? inside : inside + scroller.scrollLeft;
  const y = pointer.y - bounds.top - headerHeight + scroller.scrollTop;
  const row = Math.floor(y / rowHeights[props.state.density]);
  const column = view.columns.findLastIndex((placed) => placed.left <= Math.max(x, gutterWidth));
  return {
    row: Math.max(0, Math.min(view.items.length - 1, row)),
    column: Math.max(0, Math.min(view.columns.length - 1, column)),
  };
}

function scrollAtEdge(scroller: HTMLElement, pointer: { x: number; y: number }): boolean {
  const bounds = scroller.getBoundingClientRect();
  const margin = 24;
  const dy = pointer.y < bounds.top + margin ? -1 : pointer.y > bounds.bottom - margin ? 1 : 0;
  const dx = pointer.x < bounds.left + margin ? -1 : pointer.x > bounds.right - margin ? 1 : 0;
  if (dx === 0 && dy === 0) return false;
  scroller.scrollBy(dx * 40, dy * 56);
  return true;
}

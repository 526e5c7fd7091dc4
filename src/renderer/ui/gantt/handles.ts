import type { TimeAxis } from './axis';
import { dotRadius, handlesOf } from './hit';
import type { GanttModel } from './model';
import { path, svg } from './svg';

/** The line of a link being drawn, in the drawing's pixels. */
export interface Rubber {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Whether a drop there makes a link. */
  caught: boolean;
}

/** What one can take hold of on the bar under the pointer, over everything else. */
export function paintHandles(
  axis: TimeAxis,
  model: GanttModel,
  line: number | null,
  editable: boolean,
  rubber: Rubber | null,
): void {
  const layer = axis.layers['over'];
  if (!layer) return;
  layer.replaceChildren();
  const row = line === null ? null : model.shownAt(line)?.row;
  const shape = line === null ? null : model.shapeAt(line, (instant) => axis.x(instant));
  if (row && shape && editable) {
    const { start, finish, edge, progress } = handlesOf(row, shape);
    for (const { x, y } of [start, finish])
      svg('circle', { class: 'gantt-dot', cx: x, cy: y, r: dotRadius }, layer);
    if (edge) {
      const middle = (edge.top + edge.bottom) / 2;
      svg('path', { class: 'gantt-grip', d: `M${edge.x - 3} ${middle - 4}v8` }, layer);
    }
    if (progress) {
      const { x, y } = progress;
      path(layer, 'gantt-progress-handle', [
        { x, y: y - 5 },
        { x: x + 5, y: y + 3 },
        { x: x - 5, y: y + 3 },
      ]);
    }
  }
  if (rubber) {
    const { from, to } = rubber;
    const kind = rubber.caught ? 'gantt-rubber is-caught' : 'gantt-rubber';
    svg('path', { class: kind, d: `M${from.x} ${from.y}L${to.x} ${to.y}` }, layer);
    svg('circle', { class: kind, cx: to.x, cy: to.y, r: 3 }, layer);
  }
}

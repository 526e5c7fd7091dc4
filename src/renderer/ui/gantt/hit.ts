import type { GanttRow } from '../../../core/gantt/rows';
import type { BarShape } from '../../../core/gantt/bars';
import type { TimeAxis } from './axis';
import type { GanttModel } from './model';

/** What a pointer is over: an end to link from, the right edge, the limit of what is done, the bar, or its row. */
export type Part = 'start' | 'finish' | 'edge' | 'progress' | 'body' | 'row';

export interface Hit {
  row: GanttRow;
  line: number;
  part: Part;
}

/** The handles around a bar, in the drawing's pixels; null where the bar has none. */
export interface Handles {
  start: { x: number; y: number };
  finish: { x: number; y: number };
  edge: { x: number; top: number; bottom: number } | null;
  progress: { x: number; y: number } | null;
}

export const dotRadius = 4;
const dotGap = 9;
const reach = 5;

export function handlesOf(row: GanttRow, shape: BarShape): Handles {
  const { left, right, top, bottom } = shape.box;
  const middle = (top + bottom) / 2;
  const done = shape.done.at(-1);
  const task = row.kind === 'task';
  return {
    start: { x: left - dotGap, y: middle },
    finish: { x: right + dotGap, y: middle },
    edge: task ? { x: right, top, bottom } : null,
    progress: task && right - left > 24 ? { x: done ? done.x + done.width : left, y: bottom } : null,
  };
}

/** @param at in the drawing's pixels */
export function hitAt(
  axis: TimeAxis,
  model: GanttModel,
  at: { x: number; y: number },
  editable: boolean,
): Hit | null {
  const line = Math.floor(at.y / model.bands().height);
  const row = model.rowAt(line);
  if (!row) return null;
  const shape = model.shapeAt(line, (instant) => axis.x(instant));
  if (!shape) return { row, line, part: 'row' };
  const { left, right, top, bottom } = shape.box;
  if (editable) {
    const handles = handlesOf(row, shape);
    const near = (x: number) => Math.abs(at.x - x) <= reach;
    // Above and below the dots, the links can be pointed at.
    const beside = at.y >= top && at.y <= bottom;
    if (beside && near(handles.start.x)) return { row, line, part: 'start' };
    if (beside && near(handles.finish.x)) return { row, line, part: 'finish' };
    const { progress, edge } = handles;
    if (progress && near(progress.x) && at.y >= bottom - 5 && Math.abs(at.x - right) > 3)
      return { row, line, part: 'progress' };
    // Of a bar three pixels long, most is still its body.
    const inside = Math.min(reach, (right - left) / 3);
    if (edge && at.x >= right - inside && at.x <= right + 3) return { row, line, part: 'edge' };
  }
  const over = at.x >= left - 2 && at.x <= right + 2 && at.y >= top - 2 && at.y <= bottom + 2;
  return { row, line, part: over ? 'body' : 'row' };
}

/** The end of a bar that a link dropped there would go to; null away from any bar. */
export function linkEndAt(axis: TimeAxis, model: GanttModel, at: { x: number; y: number }) {
  const line = Math.floor(at.y / model.bands().height);
  const row = model.rowAt(line);
  const shape = row && model.shapeAt(line, (instant) => axis.x(instant));
  if (!row || !shape) return null;
  const { left, right } = shape.box;
  const margin = dotGap + dotRadius + 2;
  if (at.x < left - margin || at.x > right + margin) return null;
  return { row, line, shape, end: at.x <= (left + right) / 2 ? ('start' as const) : ('finish' as const) };
}

import type { GanttLink } from '../../../core/gantt/rows';
import type { TimeAxis } from './axis';
import type { GanttModel, Held } from './model';
import type { Words } from './words';

/** What gestures and keys may do to the chart. */
export interface Stage {
  axis: TimeAxis;
  model: GanttModel;
  words(): Words;
  /** Draws a bar where a hand holds it; null lets it go. */
  hold(held: Held | null): void;
  /** Leaves the bar where it was dropped until the application answered, and the new rows are there. */
  settle(answer: unknown): void;
  paintHandles(): void;
  /** The hand is off: the axis takes its own length again, and the bar under the pointer its handles. */
  release(): void;
  /** The drawing's pixels under a point of the window. */
  at(event: { clientX: number; clientY: number }): { x: number; y: number };
  /** The link drawn at a place of the drawing. */
  linkAt(at: { x: number; y: number }): GanttLink | null;
  /** Chooses a link; null for none. */
  pick(link: GanttLink | null): void;
  /** Brings a line in sight, and the bar on it with `horizontally`. */
  reveal(line: number, horizontally: boolean): void;
  /** @param grow the axis gets longer rather than stopping at its end */
  scrollBy(x: number, y: number, grow?: boolean): void;
  /** @param anchor pixels from the left of the window that keep their instant */
  zoomBy(factor: number, anchor: number): void;
}

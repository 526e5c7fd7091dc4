import type { GanttRow } from '../../../core/gantt/rows';
import type { TimeAxis } from './axis';
import type { GanttModel, ShownRow } from './model';
import { paintBar } from './paintBar';
import { svg } from './svg';
import { barName, type Words } from './words';

interface Painted {
  group: SVGGElement;
  line: number;
  row: GanttRow;
  ghost: GanttRow | null;
  selected: boolean;
}

/** The bars in sight: a row is drawn again when what it shows changed, and moved when only its line did. */
export interface RowPainter {
  paint(first: number, last: number): void;
  /** Everything is to be drawn again: the drawing was emptied, or the scale, the heights, the words changed. */
  reset(): void;
  elementId(id: string): string;
}

export function createRowPainter(
  axis: TimeAxis,
  model: GanttModel,
  uid: string,
  textWidth: (text: string) => number,
  words: () => Words,
): RowPainter {
  let painted = new Map<string, Painted>();
  const elementId = (id: string) => `${uid}-${id}`;

  const draw = (line: number, shown: ShownRow, before: Painted | undefined): Painted => {
    const { row, ghost } = shown;
    const bands = model.bands();
    const group = before?.group ?? svg('g', { id: elementId(row.id), role: 'option' });
    const selected = model.props().selection.has(row.id);
    if (!before || !same(before.row, row) || before.ghost !== ghost) {
      paintBar(group, shown, { x: (instant) => axis.x(instant), bands, textWidth });
      group.setAttribute('aria-label', barName(row, words()));
    }
    if (before?.line !== line) {
      group.setAttribute('transform', `translate(0 ${line * bands.height})`);
      group.setAttribute('aria-posinset', String(line + 1));
      group.setAttribute('aria-setsize', String(model.lineCount()));
    }
    if (before?.selected !== selected) group.setAttribute('aria-selected', String(selected));
    return { group, line, row, ghost, selected };
  };

  return {
    elementId,
    reset() {
      for (const { group } of painted.values()) group.remove();
      painted = new Map();
    },
    paint(first, last) {
      const next = new Map<string, Painted>();
      const layer = axis.layers['bars'];
      for (let line = first; line <= last; line += 1) {
        const shown = model.shownAt(line);
        if (!shown) continue;
        const before = painted.get(shown.row.id);
        const drawn = draw(line, shown, before);
        if (!before) layer?.append(drawn.group);
        next.set(shown.row.id, drawn);
      }
      for (const [id, { group }] of painted) if (!next.has(id)) group.remove();
      painted = next;
    },
  };
}

/** A row under preview is a new object at each step, often at the same place. */
function same(a: GanttRow, b: GanttRow): boolean {
  if (a === b) return true;
  const keys = Object.keys(a) as (keyof GanttRow)[];
  return keys.every(
    (key) => a[key] === b[key] || (key === 'segments' && a.segments.length === 0 && b.segments.length === 0),
  );
}

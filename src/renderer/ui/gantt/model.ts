import { barShape, rowBands, type BarShape, type RowBands } from '../../../core/gantt/bars';
import type { GanttLink, GanttRow } from '../../../core/gantt/rows';
import type { GanttProps, GanttSpan } from './types';

/** What a hand holds, drawn where it is until the plan says otherwise. */
export interface Held {
  id: string;
  span: GanttSpan | null;
  progress: number | null;
}

/** A row where it is drawn now, and where it was when something moved it. */
export interface ShownRow {
  row: GanttRow;
  ghost: GanttRow | null;
}

export interface LinkPlace {
  link: GanttLink;
  /** Lines of its two ends. */
  from: number;
  to: number;
}

/** The properties of the chart, as a painter looks for them: by line. */
export interface GanttModel {
  props(): GanttProps;
  show(props: GanttProps): void;
  held: Held | null;
  /** The link clicked on. */
  picked: GanttLink | null;
  bands(): RowBands;
  lineCount(): number;
  lineOf(id: string): number;
  shownAt(line: number): ShownRow | null;
  rowAt(line: number): GanttRow | null;
  shapeAt(line: number, x: (instant: number) => number): BarShape | null;
  /** Links with a part between two lines. */
  linksBetween(first: number, last: number): LinkPlace[];
}

export function createModel(first: GanttProps): GanttModel {
  let props = first;
  let rows = new Map<string, GanttRow>();
  let lines = new Map<string, number>();
  let links: LinkPlace[] = [];
  let bands = rowBands(first.place.rowHeight, Math.round);

  const index = () => {
    rows = new Map(props.rows.map((row) => [row.id, row]));
    lines = new Map();
    for (const [line, id] of props.place.lines.entries()) if (id !== null) lines.set(id, line);
    links = props.links.flatMap((link) => {
      const from = lines.get(link.from);
      const to = lines.get(link.to);
      return from === undefined || to === undefined ? [] : [{ link, from, to }];
    });
    bands = rowBands(props.place.rowHeight, Math.round);
  };
  index();

  const rowAt = (line: number) => rows.get(props.place.lines[line] ?? '') ?? null;
  const model: GanttModel = {
    props: () => props,
    held: null,
    picked: null,
    show(next) {
      const changed = next.rows !== props.rows || next.links !== props.links || next.place !== props.place;
      // What is chosen next is chosen instead of the link; one that was changed stays chosen, one deleted does not.
      const { picked } = model;
      if (picked && next.selection !== props.selection) model.picked = null;
      else if (picked && next.links !== props.links)
        model.picked = next.links.find(({ from, to }) => from === picked.from && to === picked.to) ?? null;
      props = next;
      if (changed) index();
    },
    bands: () => bands,
    lineCount: () => props.place.lines.length,
    lineOf: (id) => lines.get(id) ?? -1,
    rowAt,
    shownAt(line) {
      const row = rowAt(line);
      if (!row) return null;
      const held = model.held?.id === row.id ? model.held : null;
      const span = props.preview?.get(row.id) ?? held?.span ?? null;
      const progress = held?.progress ?? row.progress;
      const moved = span !== null && (span.start !== row.start || span.finish !== row.finish);
      if (!moved && progress === row.progress) return { row, ghost: null };
      const shown = { ...row, progress, ...(moved ? placed(row, span) : {}) };
      return { row: shown, ghost: moved ? row : null };
    },
    shapeAt(line, x) {
      const shown = model.shownAt(line);
      return shown && barShape(shown.row, x, line * bands.height, bands);
    },
    linksBetween: (top, bottom) =>
      links.filter(({ from, to }) => Math.min(from, to) <= bottom && Math.max(from, to) >= top),
  };
  return model;
}

/** A split task moved as one keeps its stretches; pulled, it is drawn in one piece until the plan splits it. */
function placed(row: GanttRow, span: GanttSpan): Pick<GanttRow, 'start' | 'finish' | 'segments'> {
  const { start, finish } = span;
  const by = start - (row.start ?? start);
  const whole = row.finish !== null && row.finish + by === finish;
  return {
    start,
    finish,
    segments: whole ? row.segments.map(({ from, to }) => ({ from: from + by, to: to + by })) : [],
  };
}

import type { Box, Point } from './links';
import type { GanttRow } from './rows';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Heights of the parts of a row, from its top, in the unit of the drawing. */
export interface RowBands {
  height: number;
  /** 60 % of the row. */
  bar: { top: number; height: number };
  /** The thin bar beneath. */
  baseline: { top: number; height: number };
}

/** What one row draws, back to front: baseline, bodies, done, joins, outline, mark, caps, deadline. */
export interface BarShape {
  kind: GanttRow['kind'];
  /** For the links; wider than the date for a diamond. */
  box: Box;
  /** A task's bar, one rectangle a stretch of a split task; empty for a milestone or a summary. */
  bodies: Rect[];
  /** The part that is done, a darker fill. */
  done: Rect[];
  /** Dotted lines between the stretches of a split task. */
  joins: { from: Point; to: Point }[];
  /** A milestone's diamond or a summary's bracket, closed. */
  outline: Point[] | null;
  /** Says “critical” without colour: a filled corner, a dot in a diamond. */
  mark: Point[] | null;
  /** Brackets at both ends of a task placed by a person, open lines. */
  caps: Point[][];
  /** A thin bar, or the small diamond of a milestone, closed. */
  baseline: Point[] | null;
  /** An arrow pointing down at the date, closed. */
  deadline: Point[] | null;
}

/** @param round screens pass Math.round so that edges fall on pixels */
export function rowBands(height: number, round: (value: number) => number = (value) => value): RowBands {
  const top = round(height * 0.2);
  const bar = { top, height: round(height * 0.6) };
  const under = top + bar.height + Math.max(round(height * 0.035), height * 0.03);
  return { height, bar, baseline: { top: under, height: round(height * 0.11) } };
}

/**
 * The shapes of a row; null when it is not placed.
 * @param x where an instant stands, in the unit of the drawing
 * @param top of the row
 */
export function barShape(
  row: GanttRow,
  x: (instant: number) => number,
  top: number,
  bands: RowBands,
): BarShape | null {
  if (row.start === null || row.finish === null) return null;
  const { height } = bands;
  const y = top + bands.bar.top;
  const bottom = y + bands.bar.height;
  const left = x(row.start);
  const right = Math.max(x(row.finish), left + minimumWidth);
  const radius = bands.bar.height / 2;
  const milestone = row.kind === 'milestone';
  const shape: BarShape = {
    kind: row.kind,
    box: milestone
      ? { left: left - radius, right: left + radius, top: y, bottom, pointed: true }
      : { left, right, top: y, bottom, pointed: false },
    bodies: [],
    done: [],
    joins: [],
    outline: null,
    mark: null,
    caps: [],
    baseline: row.baseline && baselineOf(row, row.baseline, x, top, bands),
    deadline: row.deadline === null ? null : arrowDown(x(row.deadline), top + height * 0.12, height),
  };
  if (milestone) {
    shape.outline = diamond(left, y + radius, radius);
    if (row.critical) shape.mark = diamond(left, y + radius, radius * 0.4);
    return shape;
  }
  if (row.kind === 'summary') {
    const thick = bands.bar.height * 0.45;
    const tooth = Math.min(bands.bar.height * 0.5, (right - left) / 2);
    shape.outline = bracket(left, right, y, thick, bands.bar.height, tooth);
    if (row.progress > 0) shape.done = [{ x: left, y, width: share(row) * (right - left), height: thick }];
    if (row.critical) shape.mark = corner(left, y, Math.min(bands.bar.height * 0.45, right - left));
    return shape;
  }
  const stretches = row.segments.length > 1 ? row.segments : [{ from: row.start, to: row.finish }];
  shape.bodies = stretches.map((stretch) => {
    const from = x(stretch.from);
    return { x: from, y, width: Math.max(x(stretch.to) - from, minimumWidth), height: bands.bar.height };
  });
  shape.done = doneOf(shape.bodies, share(row));
  shape.joins = shape.bodies.slice(1).map((body, i) => {
    const before = shape.bodies[i] ?? body;
    const middle = y + bands.bar.height / 2;
    return { from: { x: before.x + before.width, y: middle }, to: { x: body.x, y: middle } };
  });
  if (row.critical) shape.mark = corner(left, y, Math.min(bands.bar.height * 0.45, right - left));
  if (row.manual) shape.caps = endCaps(left, right, y, bottom, bands.bar.height * 0.25);
  return shape;
}

/** The part of a summary's bracket that is done, teeth included, closed; null when nothing is. */
export function doneBracket({ outline, done }: BarShape): Point[] | null {
  const end = done[0] && done[0].x + done[0].width;
  if (!outline || end === undefined) return null;
  return outline.flatMap((point, i) => {
    const next = outline[(i + 1) % outline.length] ?? point;
    const kept = point.x <= end ? [point] : [];
    if (point.x <= end === next.x <= end) return kept;
    const along = (end - point.x) / (next.x - point.x);
    return [...kept, { x: end, y: point.y + along * (next.y - point.y) }];
  });
}

/** Where a label of a given width goes: in the bar, in the part that is done (light on dark), or beside it. */
export interface LabelPlace {
  where: 'inside' | 'done' | 'right' | 'left';
  /** Start of the text. */
  x: number;
  /** Room for it; less than asked = cut with an ellipsis. */
  width: number;
}

/**
 * Inside when it fits in one fill, else to the right, to the left when something stands there, and never over
 * another bar. Null when there is no room worth a word.
 * @param free nearest things on the same row, in the unit of the drawing
 */
export function placeLabel(
  shape: BarShape,
  width: number,
  gap: number,
  free: { left: number; right: number } = { left: -Infinity, right: Infinity },
): LabelPlace | null {
  if (shape.kind === 'task' && shape.bodies.length === 1) {
    const { left, right } = shape.box;
    const done = shape.done.reduce((edge, part) => Math.max(edge, part.x + part.width), left);
    if (right - done >= width + 2 * gap) return { where: 'inside', x: done + gap, width };
    if (done - left >= width + 2 * gap) return { where: 'done', x: left + gap, width };
  }
  const edges = [shape.box.right, ...(shape.deadline ?? []).map((point) => point.x)];
  const after = Math.max(...edges) + gap;
  if (free.right - after >= width) return { where: 'right', x: after, width };
  const starts = [shape.box.left, ...(shape.deadline ?? []).map((point) => point.x)];
  const before = Math.min(...starts) - gap;
  if (before - free.left >= width) return { where: 'left', x: before - width, width };
  const room = free.right - after;
  return room > 4 * gap ? { where: 'right', x: after, width: room } : null;
}

/** A bar of no length is still seen. */
const minimumWidth = 2;

const share = (row: GanttRow) => Math.min(100, Math.max(0, row.progress)) / 100;

function doneOf(bodies: readonly Rect[], part: number): Rect[] {
  let rest = part * bodies.reduce((sum, body) => sum + body.width, 0);
  return bodies.flatMap((body) => {
    const width = Math.min(rest, body.width);
    rest -= width;
    return width > 0 ? [{ ...body, width }] : [];
  });
}

function baselineOf(
  row: GanttRow,
  baseline: { start: number; finish: number },
  x: (instant: number) => number,
  top: number,
  bands: RowBands,
): Point[] {
  const y = top + bands.baseline.top;
  const left = x(baseline.start);
  if (row.kind === 'milestone') {
    const radius = bands.baseline.height;
    return diamond(left, Math.min(y + radius / 2, top + bands.height - radius), radius);
  }
  const right = Math.max(x(baseline.finish), left + minimumWidth);
  const bottom = y + bands.baseline.height;
  return [
    { x: left, y },
    { x: right, y },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function diamond(x: number, y: number, radius: number): Point[] {
  return [
    { x, y: y - radius },
    { x: x + radius, y },
    { x, y: y + radius },
    { x: x - radius, y },
  ];
}

function corner(x: number, y: number, size: number): Point[] {
  return [
    { x, y },
    { x: x + size, y },
    { x, y: y + size },
  ];
}

function bracket(left: number, right: number, y: number, thick: number, height: number, tooth: number) {
  return [
    { x: left, y },
    { x: right, y },
    { x: right, y: y + height },
    { x: right - tooth, y: y + thick },
    { x: left + tooth, y: y + thick },
    { x: left, y: y + height },
  ];
}

function endCaps(left: number, right: number, top: number, bottom: number, length: number): Point[][] {
  const cap = (x: number, inside: number) => [
    { x: x + inside, y: top },
    { x, y: top },
    { x, y: bottom },
    { x: x + inside, y: bottom },
  ];
  const reach = Math.min(length, (right - left) / 2);
  return [cap(left, reach), cap(right, -reach)];
}

function arrowDown(x: number, y: number, height: number): Point[] {
  const half = height * 0.16;
  const shaft = height * 0.05;
  const neck = y + height * 0.2;
  return [
    { x: x - shaft, y },
    { x: x + shaft, y },
    { x: x + shaft, y: neck },
    { x: x + half, y: neck },
    { x, y: neck + half * 1.2 },
    { x: x - half, y: neck },
    { x: x - shaft, y: neck },
  ];
}

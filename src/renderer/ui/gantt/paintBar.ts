import { barShape, doneBracket, placeLabel, type BarShape, type RowBands } from '../../../core/gantt/bars';
import type { GanttRow } from '../../../core/gantt/rows';
import type { ShownRow } from './model';
import { path, rect, svg } from './svg';

export interface BarPainter {
  x(instant: number): number;
  bands: RowBands;
  textWidth(text: string): number;
}

const labelGap = 6;
/** More beside a bar, where arrows arrive. */
const arrowRoom = 5;
const adherenceLength = 20;
const ring = 2.5;

/** Draws a row, its top at 0, into its group: back to front. Returns nothing drawn for a row without dates. */
export function paintBar(group: SVGGElement, { row, ghost }: ShownRow, painter: BarPainter): void {
  const shape = barShape(row, painter.x, 0, painter.bands);
  const old = ghost && barShape(ghost, painter.x, 0, painter.bands);
  const kind = [
    `gantt-row is-${row.kind}`,
    row.critical ? 'is-critical' : '',
    row.active ? '' : 'is-inactive',
    row.manual ? 'is-manual' : '',
  ];
  group.setAttribute('class', kind.filter(Boolean).join(' '));
  group.replaceChildren();
  if (old) paintGhost(group, old);
  if (!shape) return;
  if (shape.baseline) path(group, 'gantt-baseline', shape.baseline);
  for (const { from, to } of shape.joins) {
    svg('path', { class: 'gantt-join', d: `M${from.x} ${from.y}H${to.x}` }, group);
  }
  for (const body of shape.bodies) rect(group, 'gantt-bar', body, 2);
  if (shape.outline) path(group, row.kind === 'summary' ? 'gantt-bracket' : 'gantt-diamond', shape.outline);
  const bracket = doneBracket(shape);
  if (bracket) path(group, 'gantt-done', bracket);
  else for (const done of shape.done) rect(group, 'gantt-done', done, 2);
  if (row.critical) for (const body of shape.bodies) rect(group, 'gantt-outline', inner(body), 1.5);
  if (shape.mark) path(group, 'gantt-mark', shape.mark);
  for (const cap of shape.caps) path(group, 'gantt-cap', cap, false);
  if (shape.deadline) path(group, 'gantt-deadline', shape.deadline);
  if (row.label !== '') paintLabel(group, shape, row, painter);
  if (row.waitsFor) paintAdherence(group, shape, 'before');
  if (row.awaitedBy) paintAdherence(group, shape, 'after');
}

/** A short arrow from a task of another project, or to one: a ring stands for the other end. */
function paintAdherence(group: SVGGElement, { box }: BarShape, side: 'before' | 'after'): void {
  const y = Math.floor((box.top + box.bottom) / 2) + 0.5;
  const near = side === 'before' ? box.left : box.right;
  const far = side === 'before' ? near - adherenceLength : near + adherenceLength;
  const tip = side === 'before' ? near : far - ring;
  svg('path', { class: 'gantt-adherence', d: `M${near} ${y}H${far}` }, group);
  svg('circle', { class: 'gantt-adherence-far', cx: far, cy: y, r: ring }, group);
  const head = [
    { x: tip, y },
    { x: tip - 5, y: y - 3 },
    { x: tip - 5, y: y + 3 },
  ];
  path(group, 'gantt-adherence-end', head);
}

function paintGhost(group: SVGGElement, shape: BarShape): void {
  for (const body of shape.bodies) rect(group, 'gantt-ghost', inner(body), 2);
  if (shape.outline) path(group, 'gantt-ghost', shape.outline);
}

function paintLabel(group: SVGGElement, shape: BarShape, row: GanttRow, painter: BarPainter): void {
  const { label } = row;
  const place = placeLabel(shape, painter.textWidth(label), labelGap);
  if (!place) return;
  const middle = (shape.box.top + shape.box.bottom) / 2;
  const room = (outside: string | undefined) => (outside ? adherenceLength + ring + 1 : arrowRoom);
  const aside = { right: room(row.awaitedBy), left: -room(row.waitsFor), inside: 0, done: 0 };
  const x = place.x + aside[place.where];
  const text = svg('text', { class: `gantt-label is-${place.where}`, x, y: middle }, group);
  text.textContent = label;
}

/** An outline drawn inside its edges. */
const inner = (body: { x: number; y: number; width: number; height: number }) => ({
  x: body.x + 0.75,
  y: body.y + 0.75,
  width: Math.max(0.5, body.width - 1.5),
  height: body.height - 1.5,
});

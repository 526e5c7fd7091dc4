import type { RelationType } from '../model/plan';

export interface Point {
  x: number;
  y: number;
}

/** What a link leaves from and arrives at: a bar with its ends, or the tips of a diamond. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** A diamond: its ends are tips, and its date is in the middle. */
  pointed: boolean;
}

/** Distances of a drawing, in its unit. */
export interface LinkSpacing {
  /** How far a line goes out of a bar before it turns. */
  stub: number;
  /** How far inside a bar a line comes down on it. */
  inset: number;
  /** From a bar to the edge of its row. */
  clearance: number;
}

export interface LinkRoute {
  /** Corners of a line made of horizontal and vertical stretches; the last one is the tip of the arrow. */
  points: Point[];
  /** Where the arrow points. */
  arrow: 'left' | 'right' | 'up' | 'down';
}

/**
 * The line of a relation between two bars, drawn beneath them. A successor placed after its predecessor is
 * reached by one bend, from above or below; one that starts too early is reached by the gap between the rows.
 */
export function linkRoute(from: Box, to: Box, type: RelationType, spacing: LinkSpacing): LinkRoute {
  switch (type) {
    case 'FS':
      return finishToStart(from, to, spacing);
    case 'SS':
      return startToStart(from, to, spacing);
    // Time read backwards turns one type into the other.
    case 'SF':
      return mirrored(finishToStart(mirror(from), mirror(to), spacing));
    case 'FF':
      return mirrored(startToStart(mirror(from), mirror(to), spacing));
  }
}

/** The triangle at the end of a line, `size` from its axis to a corner. */
export function arrowHead({ points, arrow }: LinkRoute, size: number): Point[] {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const back = 2 * size;
  const [dx, dy] = { left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1] }[arrow] as [number, number];
  const base = { x: tip.x + dx * back, y: tip.y + dy * back };
  return [
    tip,
    { x: base.x + dy * size, y: base.y + dx * size },
    { x: base.x - dy * size, y: base.y - dx * size },
  ];
}

/** SVG path data through the points, to a hundredth of a unit. */
export function pathOf(points: readonly Point[], closed = false): string {
  const text = points.map(({ x, y }) => `${hundredth(x)} ${hundredth(y)}`).join('L');
  return text === '' ? '' : `M${text}${closed ? 'Z' : ''}`;
}

/** From a place to the nearest of the horizontal and vertical stretches between points; Infinity without any. */
export function distanceTo({ x, y }: Point, points: readonly Point[]): number {
  const beyond = (at: number, one: number, other: number) =>
    Math.max(Math.min(one, other) - at, at - Math.max(one, other), 0);
  let nearest = Infinity;
  points.slice(1).forEach((point, i) => {
    const from = points[i] ?? point;
    nearest = Math.min(nearest, Math.hypot(beyond(x, from.x, point.x), beyond(y, from.y, point.y)));
  });
  return nearest;
}

const hundredth = (value: number) => Math.round(value * 100) / 100;
const middleX = (box: Box) => (box.left + box.right) / 2;
const middleY = (box: Box) => (box.top + box.bottom) / 2;

function finishToStart(from: Box, to: Box, { stub, inset, clearance }: LinkSpacing): LinkRoute {
  const y1 = middleY(from);
  const y2 = middleY(to);
  const x1 = from.pointed ? middleX(from) : from.right;
  const entry = to.pointed ? middleX(to) : Math.min(to.left + inset, middleX(to));
  const after = to.pointed ? entry >= x1 : to.left >= x1;
  const sameRow = Math.abs(y1 - y2) < 0.01;
  if (after && sameRow) {
    return {
      points: [
        { x: x1, y: y1 },
        { x: to.left, y: y2 },
      ],
      arrow: 'right',
    };
  }
  const down = y2 >= y1;
  if (after) {
    const end = { x: entry, y: down ? to.top : to.bottom };
    return {
      points: entry > x1 ? [{ x: x1, y: y1 }, { x: entry, y: y1 }, end] : [{ x: x1, y: y1 }, end],
      arrow: down ? 'down' : 'up',
    };
  }
  const out = from.right + stub;
  const back = to.left - stub;
  const between = sameRow ? to.bottom + clearance : down ? to.top - clearance : to.bottom + clearance;
  return {
    points: [
      { x: from.right, y: y1 },
      { x: out, y: y1 },
      { x: out, y: between },
      { x: back, y: between },
      { x: back, y: y2 },
      { x: to.left, y: y2 },
    ],
    arrow: 'right',
  };
}

function startToStart(from: Box, to: Box, { stub }: LinkSpacing): LinkRoute {
  const side = Math.min(from.left, to.left) - stub;
  return {
    points: [
      { x: from.left, y: middleY(from) },
      { x: side, y: middleY(from) },
      { x: side, y: middleY(to) },
      { x: to.left, y: middleY(to) },
    ],
    arrow: 'right',
  };
}

function mirror(box: Box): Box {
  return { ...box, left: -box.right, right: -box.left };
}

function mirrored({ points, arrow }: LinkRoute): LinkRoute {
  return {
    points: points.map(({ x, y }) => ({ x: -x, y })),
    arrow: arrow === 'right' ? 'left' : arrow === 'left' ? 'right' : arrow,
  };
}

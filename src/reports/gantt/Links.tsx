import { barShape, type Rect } from '../../core/gantt/bars';
import { arrowHead, linkRoute, pathOf, type LinkRoute } from '../../core/gantt/links';
import type { GanttLayout, GanttPage } from './layout';
import type { GanttReport } from './model';

export interface PageRoute {
  critical: boolean;
  route: LinkRoute;
}

/** Lines of the relations that a page shows, those that only pass through it too; CSS pixels of its chart. */
export function linkRoutes(
  { links }: GanttReport,
  { slices, axis, bands }: GanttLayout,
  page: GanttPage,
  x: (instant: number) => number,
): PageRoute[] {
  const [first, last] = [page.slices[0], page.slices.at(-1)];
  if (!first || !last) return [];
  const origin = first.top - axis.height;
  const bottom = last.top + last.height;
  const places = new Map(slices.filter(({ begins }) => begins).map((slice) => [slice.row.id, slice]));
  const spacing = { stub: 5, inset: 4, clearance: Math.max(1.5, bands.bar.top - 1) };
  return links.flatMap((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (!from || !to) return [];
    const below = Math.max(from.top + from.height, to.top + to.height);
    if (below < first.top || Math.min(from.top, to.top) > bottom) return [];
    const one = barShape(from.row, x, from.top - origin, bands);
    const other = barShape(to.row, x, to.top - origin, bands);
    if (!one || !other) return [];
    const reach = [one.box.left, one.box.right, other.box.left, other.box.right];
    if (Math.max(...reach) < -10 || Math.min(...reach) > page.chartWidth + 10) return [];
    return [{ critical: link.critical, route: linkRoute(one.box, other.box, link.type, spacing) }];
  });
}

/** Says whether a link, or the line of the date of the situation, passes through a place. */
export function crossings(routes: readonly PageRoute[], statusAt: number | null): (place: Rect) => boolean {
  const lines = routes.flatMap(({ route: { points } }) =>
    points.slice(1).map((end, i) => {
      const start = points[i] ?? end;
      return {
        left: Math.min(start.x, end.x),
        right: Math.max(start.x, end.x),
        top: Math.min(start.y, end.y),
        bottom: Math.max(start.y, end.y),
      };
    }),
  );
  if (statusAt !== null) lines.push({ left: statusAt, right: statusAt, top: -Infinity, bottom: Infinity });
  return ({ x, y, width, height }) =>
    lines.some(
      ({ left, right, top, bottom }) => right > x && left < x + width && bottom > y && top < y + height,
    );
}

/** Relations as lines with an arrow, the critical ones above the others. */
export function Links({ routes }: { routes: readonly PageRoute[] }) {
  return [false, true].map((critical) => {
    const own = routes.filter((route) => route.critical === critical).map(({ route }) => route);
    if (own.length === 0) return null;
    const color = critical ? 'var(--red)' : 'var(--line-strong)';
    return (
      <g key={String(critical)}>
        <path
          d={own.map(({ points }) => pathOf(points)).join('')}
          fill="none"
          stroke={color}
          strokeWidth={critical ? 1.1 : 0.7}
        />
        <path d={own.map((route) => pathOf(arrowHead(route, 2.2), true)).join('')} fill={color} />
      </g>
    );
  });
}

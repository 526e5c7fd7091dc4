import {
  arrowHead,
  distanceTo,
  linkRoute,
  pathOf,
  type LinkSpacing,
  type Point,
} from '../../../core/gantt/links';
import type { GanttLink } from '../../../core/gantt/rows';
import type { TimeAxis } from './axis';
import type { GanttModel } from './model';
import { redraw, svg } from './svg';

const arrowSize = 2.5;
/** Narrower, stubs and arrows are longer than the bars: only the links of a selected task are drawn. */
const leastLinkedDay = 0.5;
const kinds = ['plain', 'critical', 'chosen', 'picked'] as const;
/** Pixels from a line within which a press is on it. */
const reach = 4;
type Kind = (typeof kinds)[number];

/**
 * The links with a part in sight, as two paths a kind: one element a link would cost more than all the bars.
 * Those of a selected task are drawn last, in the accent.
 */
export function createLinkPainter(axis: TimeAxis, model: GanttModel) {
  let elements: Record<Kind, { line: SVGPathElement; head: SVGPathElement }> | null = null;

  let drawn: { link: GanttLink; points: readonly Point[] }[] = [];

  const make = () => {
    const layer = axis.layers['links'];
    const pair = (kind: Kind) => ({
      line: svg('path', { class: `gantt-link is-${kind}` }, layer),
      head: svg('path', { class: `gantt-arrow is-${kind}` }, layer),
    });
    return {
      plain: pair('plain'),
      critical: pair('critical'),
      chosen: pair('chosen'),
      picked: pair('picked'),
    };
  };

  return {
    reset() {
      elements = null;
    },
    /** The link nearest to a place of the drawing, when one is within reach. */
    at(place: Point): GanttLink | null {
      let nearest = reach;
      let found: GanttLink | null = null;
      for (const { link, points } of drawn) {
        const away = distanceTo(place, points);
        if (away > nearest) continue;
        nearest = away;
        found = link;
      }
      return found;
    },
    paint(first: number, last: number) {
      elements ??= make();
      const { selection } = model.props();
      const { bar, height } = model.bands();
      const spacing: LinkSpacing = {
        stub: 7,
        inset: 5,
        clearance: Math.min(bar.top, height - bar.top - bar.height),
      };
      const x = (instant: number) => axis.x(instant);
      const lines: Record<Kind, string[]> = { plain: [], critical: [], chosen: [], picked: [] };
      const heads: Record<Kind, string[]> = { plain: [], critical: [], chosen: [], picked: [] };
      drawn = [];
      for (const { link, from, to } of model.linksBetween(first, last)) {
        const chosen = selection.has(link.from) || selection.has(link.to);
        if (!chosen && axis.view.dayWidth < leastLinkedDay) continue;
        const a = model.shapeAt(from, x);
        const b = model.shapeAt(to, x);
        if (!a || !b) continue;
        const kind =
          link === model.picked ? 'picked' : chosen ? 'chosen' : link.critical ? 'critical' : 'plain';
        const route = linkRoute(a.box, b.box, link.type, spacing);
        drawn.push({ link, points: route.points });
        lines[kind].push(pathOf(route.points.map(crisp)));
        heads[kind].push(pathOf(arrowHead(route, arrowSize).map(crisp), true));
      }
      for (const kind of kinds) {
        redraw(elements[kind].line, lines[kind].join(''));
        redraw(elements[kind].head, heads[kind].join(''));
      }
    },
  };
}

/** A line one pixel wide is sharp in the middle of a pixel. */
const crisp = ({ x, y }: { x: number; y: number }) => ({ x: Math.floor(x) + 0.5, y: Math.floor(y) + 0.5 });

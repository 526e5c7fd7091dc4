import { periodStart } from '../../core/gantt/scale';
import { ganttZooms, type GanttZoom } from '../../core/gantt/rows';

/** What the time axis covers, in minutes since 1970; `fixed` ends were asked for and do not give. */
export interface TimeRange {
  from: number;
  to: number;
  fixed: { from: boolean; to: boolean };
}

/** The time axis on paper. */
export interface TimeLayout {
  zoom: GanttZoom;
  /** CSS pixels a minute. */
  scale: number;
  /** Stretches of time, one a page across; they follow each other without a hole. */
  tiles: { from: number; to: number }[];
}

/** Room at both ends of a chart, so that nothing is cut that stands on its first or last instant. */
export const edge = 10;

const dayMinutes = 1440;
/** Narrowest period that can be named at each zoom, and the width it has on pages side by side. */
const widths: Record<GanttZoom, { least: number; usual: number }> = {
  day: { least: 21, usual: 26 },
  week: { least: 29, usual: 42 },
  month: { least: 26, usual: 48 },
  quarter: { least: 22, usual: 46 },
  year: { least: 32, usual: 56 },
};
const daysIn: Record<GanttZoom, number> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 };
/** On what the axis begins: no more than this is drawn before the first task. */
const begins: Record<GanttZoom, GanttZoom> = {
  day: 'day',
  week: 'week',
  month: 'week',
  quarter: 'month',
  year: 'month',
};
/** Where pages side by side may part. */
const breaks: Record<GanttZoom, GanttZoom> = {
  day: 'week',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};
/** A day is never wider: a plan of three days does not fill a page. */
const widestDay = 44;
/** Room for the label of what ends last. */
const labelRoom = 70;
/** How much wider than usual periods may be to fill the pages that they need anyway. */
const mostStretch = 2.2;
const mostAcross = 3;

const lengthOf = (zoom: GanttZoom) => daysIn[zoom] * dayMinutes;

/** All of the time on a page of this width, with the finest periods that can still be named. */
export function fitTime(range: TimeRange, width: number): TimeLayout {
  const across = width - 2 * edge;
  for (const zoom of ganttZooms) {
    const from = range.fixed.from ? range.from : periodStart(range.from, begins[zoom]);
    const tight = (across - (range.fixed.to ? 0 : labelRoom)) / (range.to - from);
    const to = range.fixed.to ? range.to : from + across / tight;
    const scale = Math.min(across / (to - from), widestDay / dayMinutes);
    const last = zoom === ganttZooms.at(-1);
    if (!last && scale * lengthOf(zoom) < widths[zoom].least) continue;
    const end = range.fixed.to ? to : Math.max(to, from + across / scale);
    return { zoom, scale, tiles: [{ from, to: end }] };
  }
  throw new Error('the coarsest zoom takes any length');
}

/**
 * Time on pages side by side, parted between two periods. The scale is the usual one of the zoom, stretched as far as
 * the same number of pages allows.
 * @param room widths of the chart on the first page and on the following ones
 */
export function tiledTime(
  range: TimeRange,
  room: { first: number; following: number },
  asked: GanttZoom | null,
): TimeLayout {
  const zoom = asked ?? ganttZooms.find((one) => tilesAt(range, room, one, 1).length <= mostAcross) ?? 'year';
  const count = tilesAt(range, room, zoom, 1).length;
  let [least, most] = [1, mostStretch];
  for (let step = 0; step < 12; step += 1) {
    const middle = (least + most) / 2;
    if (tilesAt(range, room, zoom, middle).length <= count) least = middle;
    else most = middle;
  }
  return { zoom, scale: scaleOf(zoom, least), tiles: tilesAt(range, room, zoom, least) };
}

const scaleOf = (zoom: GanttZoom, stretch: number) =>
  Math.min((widths[zoom].usual * stretch) / lengthOf(zoom), widestDay / dayMinutes);

function tilesAt(
  range: TimeRange,
  room: { first: number; following: number },
  zoom: GanttZoom,
  stretch: number,
): TimeLayout['tiles'] {
  const scale = scaleOf(zoom, stretch);
  const unit = breaks[zoom];
  const start = range.fixed.from ? range.from : periodStart(range.from, begins[zoom]);
  const end = range.fixed.to ? range.to : range.to + labelRoom / scale;
  const tiles: TimeLayout['tiles'] = [];
  for (let from = start; from < end;) {
    const width = (tiles.length === 0 ? room.first : room.following) - 2 * edge;
    const reach = from + width / scale;
    const parted = periodStart(reach, unit);
    const to = reach >= end ? end : parted > from ? parted : reach;
    tiles.push({ from, to });
    from = to;
  }
  return tiles;
}

import type { ViewMode } from 'frappe-gantt';
import { ganttTiers, periodLabels, periodStart } from '../../../core/gantt/scale';
import { ganttZooms, type GanttZoom } from '../../../core/gantt/rows';
import type { Locale } from '../../../core/format/numbers';
import { instantOf } from './clock';

/** Pixels for a day when a level is chosen, and the least at which its columns can be read. */
export const dayWidths: Record<GanttZoom, { normal: number; least: number }> = {
  day: { normal: 56, least: 24 },
  week: { normal: 12, least: 6 },
  month: { normal: 3.6, least: 1.5 },
  quarter: { normal: 1.2, least: 0.5 },
  year: { normal: 0.3, least: 0.08 },
};
export const widestDay = 160;
export const narrowestDay = dayWidths.year.least;

const steps: Record<GanttZoom, string> = { day: '1d', week: '7d', month: '1m', quarter: '3m', year: '1y' };

/** The level at which columns of a day's width are read best. */
export function zoomFor(dayWidth: number): GanttZoom {
  return ganttZooms.find((zoom) => dayWidth >= dayWidths[zoom].least) ?? 'year';
}

/**
 * Our five levels as view modes of frappe-gantt, which opens with the first. A column's text is all its names,
 * a line each, the longest first: the header writes the one that fits.
 */
export function viewModes(first: GanttZoom): ViewMode[] {
  return [first, ...ganttZooms.filter((zoom) => zoom !== first)].map((zoom) => {
    const { major, minor } = ganttTiers[zoom];
    return {
      name: zoom,
      step: steps[zoom],
      column_width: dayWidths[zoom].normal,
      date_format: 'YYYY-MM-DD',
      lower_text: (date, _last, language) =>
        periodLabels(instantOf(date), minor, false, localeOf(language)).join('\n'),
      upper_text: (date, last, language) => {
        if (major === null) return '';
        const start = periodStart(instantOf(date), major);
        if (last !== null && periodStart(instantOf(last), major) === start) return '';
        return periodLabels(start, major, true, localeOf(language)).join('\n');
      },
      thick_line: (date) => major !== null && periodStart(instantOf(date), major) === instantOf(date),
    };
  });
}

export function localeOf(language: string): Locale {
  return language.startsWith('fr') ? 'fr' : 'en';
}

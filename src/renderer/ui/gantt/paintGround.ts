import { dayOf } from '../../../core/gantt/snap';
import type { TimeAxis } from './axis';
import type { GanttModel } from './model';
import { redraw, svg } from './svg';

const dayMinutes = 1440;
/** Narrower, days without work are a grey haze that says nothing. */
const leastTintedDay = 3;

/** Behind the bars: days without work, the columns, the selected rows. Hairlines between rows are a background. */
export function createGroundPainter(axis: TimeAxis, model: GanttModel) {
  let paths: Record<'tint' | 'ticks' | 'thick' | 'selected', SVGPathElement> | null = null;

  const make = () => {
    const layer = axis.layers['ground'];
    const named = (name: string) => svg('path', { class: `gantt-${name}` }, layer);
    return {
      tint: named('tint'),
      selected: named('selected'),
      ticks: named('tick'),
      thick: named('tick is-thick'),
    };
  };

  return {
    reset() {
      paths = null;
    },
    /** What depends on the stretch of time in sight. */
    paintColumns(from: number, to: number) {
      paths ??= make();
      const height = model.lineCount() * model.bands().height;
      const ticks: string[] = [];
      const thick: string[] = [];
      for (const { date, x } of axis.columns(from, to)) {
        const line = `M${Math.round(x) - 0.5} 0V${height}`;
        if (axis.isThick(date)) thick.push(line);
        else ticks.push(line);
      }
      redraw(paths.ticks, ticks.join(''));
      redraw(paths.thick, thick.join(''));
      redraw(paths.tint, axis.view.dayWidth < leastTintedDay ? '' : tint(from, to, height));
    },
    /** What depends on the rows in sight. */
    paintRows(first: number, last: number) {
      paths ??= make();
      const { height } = model.bands();
      const { selection, place } = model.props();
      const selected: string[] = [];
      for (let line = first; line <= last; line += 1) {
        const id = place.lines[line];
        if (typeof id === 'string' && selection.has(id)) {
          selected.push(`M0 ${line * height}H${axis.width}V${(line + 1) * height}H0Z`);
        }
      }
      redraw(paths.selected, selected.join(''));
    },
  };

  function tint(from: number, to: number, height: number): string {
    const { nonWorking } = model.props();
    const last = dayOf(axis.at(Math.min(to, axis.width)));
    const found: string[] = [];
    let start: number | null = null;
    for (let day = dayOf(axis.at(Math.max(0, from))); day <= last + 1; day += 1) {
      const off = day <= last && nonWorking(day);
      if (off) start ??= day;
      else if (start !== null) {
        found.push(
          `M${axis.x(start * dayMinutes)} 0H${axis.x(day * dayMinutes)}V${height}H${axis.x(start * dayMinutes)}Z`,
        );
        start = null;
      }
    }
    return found.join('');
  }
}

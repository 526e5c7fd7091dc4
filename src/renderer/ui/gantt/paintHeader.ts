import { nextPeriod, periodStart, ganttTiers } from '../../../core/gantt/scale';
import type { TimeAxis } from './axis';
import { dayOf } from '../../../core/gantt/snap';
import { instantOf } from './clock';
import type { GanttModel } from './model';
import { svg } from './svg';
import type { GanttProps } from './types';
import type { Words } from './words';

const padding = 10;

/** The date header, columns in sight only, and the lines of today and of the status date that hang from it. */
export function paintHeader(
  axis: TimeAxis,
  model: GanttModel,
  window: { from: number; to: number; height: number },
  textWidth: (text: string) => number,
  words: Words,
): void {
  const columns = axis.columns(window.from, window.to);
  const fitting = (names: string, width: number) =>
    names.split('\n').find((name) => textWidth(name) + padding <= width) ?? '';
  const cell = (parent: HTMLElement, left: number, width: number, names: string) => {
    const element = axis.create_el({ classes: 'gantt-column', left, width, append_to: parent });
    const text = document.createElement('span');
    text.textContent = fitting(names, width);
    element.append(text);
  };
  axis.$upper_header.replaceChildren();
  axis.$lower_header.replaceChildren();
  const { major } = ganttTiers[axis.view.zoom];
  const names: Stretch[] = [];
  for (const { date, x, column_width, lower_text, upper_text } of columns) {
    cell(axis.$lower_header, x, column_width, lower_text);
    if (major === null || upper_text === '') continue;
    const start = periodStart(instantOf(date), major);
    const left = Math.max(0, axis.x(start));
    const right = Math.min(axis.width, axis.x(nextPeriod(start, major)));
    cell(axis.$upper_header, left, right - left, upper_text);
    names.push({ from: left, to: left + padding + textWidth(fitting(upper_text, right - left)) });
  }
  paintFlags(axis, flagsOf(axis, model.props(), words), names, textWidth);
  paintLines(axis, model, window.height);
}

interface Stretch {
  from: number;
  to: number;
}

interface Flag {
  x: number;
  kind: string;
  label: string;
}

/** The flags that hang in the header, left to right; one says both when they are of the same day. */
function flagsOf(axis: TimeAxis, { today, statusDate }: GanttProps, { t }: Words): Flag[] {
  const flag = (at: number | null, kind: string, label: string): Flag[] => {
    const x = at === null ? -1 : axis.x(at);
    return x < 0 || x > axis.width ? [] : [{ x: Math.round(x), kind, label }];
  };
  if (today !== null && statusDate !== null && dayOf(today) === dayOf(statusDate))
    return flag(today, 'is-today', t('gantt.todayIsStatus'));
  return [
    ...flag(today, 'is-today', t('gantt.today')),
    ...flag(statusDate, 'is-status', t('gantt.statusDate')),
  ].toSorted((a, b) => a.x - b.x);
}

/** In the upper band, on the side of their day where they hide neither a period's name nor each other. */
function paintFlags(
  axis: TimeAxis,
  flags: readonly Flag[],
  names: readonly Stretch[],
  textWidth: (text: string) => number,
): void {
  for (const old of axis.$header.querySelectorAll('.gantt-now')) old.remove();
  const [first, second] = flags;
  const close = first && second && second.x - first.x < textWidth(first.label) + 2 * padding;
  for (const { x, kind, label } of flags) {
    const width = textWidth(label) + padding;
    const hides = (from: number) => names.some((name) => name.from < from + width && name.to > from);
    const left = close ? x === first.x && kind === first.kind : hides(x) && !hides(x - width);
    const flag = axis.create_el({
      classes: `gantt-now ${kind}${left ? ' is-left' : ''}`,
      left: x,
      append_to: axis.$header,
    });
    const text = document.createElement('span');
    text.textContent = label;
    flag.append(text);
  }
}

/** Under the bars and their names, over the links. */
function paintLines(axis: TimeAxis, model: GanttModel, height: number): void {
  const layer = axis.layers['days'];
  if (!layer) return;
  layer.replaceChildren();
  const { today, statusDate } = model.props();
  const bottom = Math.max(height, model.lineCount() * model.bands().height);
  const line = (at: number | null, kind: string) => {
    const x = at === null ? -1 : Math.round(axis.x(at)) + 0.5;
    if (x >= 0 && x <= axis.width) svg('path', { class: `gantt-day ${kind}`, d: `M${x} 0V${bottom}` }, layer);
  };
  line(statusDate, 'is-status');
  line(today, 'is-today');
}

import { nextPeriod, periodStart, ganttTiers } from '../../../core/gantt/scale';
import type { TimeAxis } from './axis';
import { instantOf } from './clock';
import type { GanttModel } from './model';
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
  for (const { date, x, column_width, lower_text, upper_text } of columns) {
    cell(axis.$lower_header, x, column_width, lower_text);
    if (major === null || upper_text === '') continue;
    const start = periodStart(instantOf(date), major);
    const left = Math.max(0, axis.x(start));
    const right = Math.min(axis.width, axis.x(nextPeriod(start, major)));
    cell(axis.$upper_header, left, right - left, upper_text);
  }
  const { today, statusDate } = model.props();
  const labels = { today: words.t('gantt.today'), status: words.t('gantt.statusDate') };
  paintLine(axis, today, 'is-today', labels.today, window.height);
  const line = paintLine(axis, statusDate, 'is-status', labels.status, window.height);
  if (!line || today === null || statusDate === null) return;
  const apart = axis.x(today) - axis.x(statusDate);
  const width = textWidth(apart < 0 ? labels.today : labels.status) + padding;
  line.classList.toggle('is-raised', Math.abs(apart) < width);
}

function paintLine(
  axis: TimeAxis,
  at: number | null,
  kind: string,
  label: string,
  height: number,
): HTMLElement | null {
  axis.$header.querySelector(`.${kind}`)?.remove();
  const left = at === null ? -1 : axis.x(at);
  if (left < 0 || left > axis.width) return null;
  const line = axis.create_el({
    classes: `gantt-now ${kind}`,
    left: Math.round(left),
    top: axis.view.headerHeight,
    height,
    append_to: axis.$header,
  });
  const text = document.createElement('span');
  text.textContent = label;
  line.append(text);
  return line;
}

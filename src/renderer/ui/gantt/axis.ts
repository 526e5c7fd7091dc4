import Gantt, { type DateInfo, type Options } from 'frappe-gantt';
import type { GanttZoom } from '../../../core/gantt/rows';
import { ganttTiers, nextPeriod, periodStart } from '../../../core/gantt/scale';
import { dateOf, instantOf } from './clock';
import { svg } from './svg';
import type { GanttSpan } from './types';
import { viewModes } from './zooms';

export interface AxisView {
  zoom: GanttZoom;
  /** Pixels for a day. */
  dayWidth: number;
  range: GanttSpan;
  headerHeight: number;
  language: string;
  /** Width of the window: the axis never ends before it. */
  width: number;
}

const dayMinutes = 1440;

/** Layers of the drawing, back to front. */
const layers = ['ground', 'links', 'days', 'bars', 'over'] as const;

/**
 * The time axis, and the only place that knows frappe-gantt: it carries the view modes and their columns, the
 * scrolling container, the date header and the drawing with its layers. What frappe-gantt draws in them (every
 * bar of the plan at each refresh, end-to-start arrows only) is left to a painter of the rows in sight.
 *
 * Two of its measures are replaced: columns of months are as wide as their days, so that a bar keeps its length
 * wherever it goes; and only the columns in sight have a header.
 */
export class TimeAxis extends Gantt {
  // frappe-gantt's constructor renders: fields with a value of their own would be set after it, and erase it.
  declare options: Options & { axis: AxisView };
  declare private starts: number[];

  constructor(element: HTMLElement, axis: AxisView) {
    super(element, [], {
      view_modes: viewModes(axis.zoom),
      language: axis.language,
      popup: false,
      axis,
    } as Partial<Options>);
  }

  get view(): AxisView {
    return this.options.axis;
  }

  show(view: AxisView): void {
    this.options.axis = view;
    this.options.language = view.language;
    this.change_view_mode(view.zoom);
  }

  /** Pixels from the left of the drawing. */
  x(instant: number): number {
    return ((instant - this.first) / dayMinutes) * this.view.dayWidth;
  }

  at(x: number): number {
    return this.first + (x / this.view.dayWidth) * dayMinutes;
  }

  get width(): number {
    return this.x(this.starts.at(-1) ?? this.first);
  }

  /** Columns that meet a stretch of pixels, with the names frappe-gantt gives them. */
  columns(from: number, to: number): DateInfo[] {
    const end = this.at(to);
    const found: DateInfo[] = [];
    for (let i = this.indexAt(this.at(from)); i < this.starts.length - 1; i += 1) {
      const date = this.dates[i];
      if (!date || (this.starts[i] ?? end) >= end) break;
      found.push(this.get_date_info(date, found.at(-1) ?? null));
    }
    return found;
  }

  /** First column of a longer period. */
  isThick(date: Date): boolean {
    return this.config.view_mode.thick_line(date);
  }

  /** Whole columns around the range, with room before and after it, and never less than the window. */
  override setup_gantt_dates(): void {
    const { zoom, range, dayWidth, width } = this.view;
    const inSight = width / dayWidth;
    const room = Math.max(3, inSight * 0.25) * dayMinutes;
    const { minor } = ganttTiers[zoom];
    const start = periodStart(range.start - room, minor);
    const end = Math.max(range.finish + room, start + inSight * dayMinutes);
    this.gantt_start = dateOf(start);
    this.gantt_end = dateOf(nextPeriod(end, minor));
  }

  override setup_date_values(): void {
    super.setup_date_values();
    this.starts = this.dates.map(instantOf);
  }

  override get_date_info(date: Date, last: DateInfo | null): DateInfo {
    const start = instantOf(date);
    const x = this.x(start);
    const end = nextPeriod(start, ganttTiers[this.view.zoom].minor);
    return { ...super.get_date_info(date, last), x, column_width: this.x(end) - x };
  }

  override setup_layers(): void {
    this.layers = Object.fromEntries(
      layers.map((name) => [name, svg('g', { class: `gantt-${name}` }, this.$svg)]),
    );
  }

  override make_grid_header(): void {
    const { headerHeight, zoom } = this.view;
    const upper = ganttTiers[zoom].major === null ? 0 : Math.floor(headerHeight / 2);
    const line = (classes: string, parent: Element, height: number) => {
      const element = this.create_el({ classes, append_to: parent, width: this.width });
      element.style.height = `${height}px`;
      return element;
    };
    this.$header = line('gantt-header', this.$container, headerHeight);
    this.$header.setAttribute('aria-hidden', 'true');
    this.$upper_header = line('gantt-upper', this.$header, upper);
    this.$lower_header = line('gantt-lower', this.$header, headerHeight - upper);
    this.$svg.setAttribute('width', String(this.width));
    this.$svg.style.top = `${headerHeight}px`;
  }

  override render(): void {
    this.clear();
    this.setup_layers();
    this.make_grid_header();
  }

  override bind_events(): void {
    // frappe-gantt would bind handlers to bars that are not there: the chart listens by itself.
  }

  private get first(): number {
    return this.starts[0] ?? 0;
  }

  /** The column in which an instant lies, the first one for what comes before it. */
  private indexAt(instant: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? Infinity) <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

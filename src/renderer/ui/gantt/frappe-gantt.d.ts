/** The part of frappe-gantt 1.2 that the time axis builds on. */
declare module 'frappe-gantt' {
  export interface ViewMode {
    name: string;
    /** Length of a column: `1d`, `7d`, `1m`, `1y`. */
    step: string;
    column_width: number;
    date_format: string;
    lower_text(date: Date, last: Date | null, language: string): string;
    upper_text(date: Date, last: Date | null, language: string): string;
    thick_line(date: Date): boolean;
  }

  export interface Options {
    view_modes: ViewMode[];
    language: string;
    popup: false;
  }

  export interface DateInfo {
    date: Date;
    x: number;
    column_width: number;
    upper_text: string;
    lower_text: string;
  }

  /** Its constructor sets everything up and renders: overridden methods run before the fields of a subclass. */
  export default class Gantt {
    constructor(wrapper: HTMLElement, tasks: never[], options: Partial<Options>);
    $svg: SVGSVGElement;
    $container: HTMLElement;
    $header: HTMLElement;
    $upper_header: HTMLElement;
    $lower_header: HTMLElement;
    options: Options;
    config: { view_mode: ViewMode };
    layers: Record<string, SVGGElement>;
    gantt_start: Date;
    gantt_end: Date;
    /** Starts of the columns, and the end of the last one. */
    dates: Date[];
    change_view_mode(mode?: string): void;
    setup_gantt_dates(): void;
    setup_date_values(): void;
    setup_layers(): void;
    bind_events(): void;
    render(): void;
    make_grid_header(): void;
    get_date_info(date: Date, last: DateInfo | null): DateInfo;
    clear(): void;
    create_el(place: {
      left?: number;
      top?: number;
      width?: number;
      height?: number;
      classes: string;
      append_to?: Element;
    }): HTMLElement;
  }
}

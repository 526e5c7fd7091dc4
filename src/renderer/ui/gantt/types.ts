import type { Ref } from 'react';
import type { RelationType } from '../../../core/model/plan';
import type { GanttLink, GanttRow, GanttZoom } from '../../../core/gantt/rows';
import type { GridPlace } from '../grid/types';

/** Both in minutes since 1970-01-01T00:00 on the local wall clock, like every instant here. */
export interface GanttSpan {
  start: number;
  finish: number;
}

/** What a hand asks of a bar, before the plan says what it makes of it. */
export type GanttChange =
  | { kind: 'move'; start: number; finish: number }
  | { kind: 'resize'; finish: number }
  | { kind: 'progress'; progress: number };

export interface GanttHandle {
  /** The whole range in sight. */
  fit(): void;
  /** Brings an instant in sight, with some room before it. */
  scrollTo(instant: number): void;
  focus(): void;
}

export interface GanttProps {
  /** Accessible name. */
  label: string;
  /** Given by the grid's `beside.content`: which line each row stands on, and what scrolls. */
  place: GridPlace;
  /** Any order; rows that did not change must keep their identity. Those that no line shows are not drawn. */
  rows: readonly GanttRow[];
  links: readonly GanttLink[];
  zoom: GanttZoom;
  /** The wheel or a fit went to another level. */
  onZoom(zoom: GanttZoom): void;
  /** Of the project; null when nothing is placed. */
  range: GanttSpan | null;
  /** Of a day counted from 1970-01-01: tinted, skipped when a bar is dropped on it. Keep the function stable. */
  nonWorking(day: number): boolean;
  /** Instants of the labelled lines. */
  today: number | null;
  statusDate: number | null;
  selection: ReadonlySet<string>;
  onSelect(id: string): void;
  /** Enter or double click on a bar. */
  onOpen?: ((id: string) => void) | undefined;
  readOnly?: boolean | undefined;
  /**
   * While a bar is held: what the hand asks, at each step, so that the parent can say in `preview` where the
   * plan would place every task that moves; null = let go without a change (Escape). After a drop one of the
   * four below is called instead, and the parent drops its preview when the rows are there.
   */
  onPreview?: ((id: string, change: GanttChange | null) => void) | undefined;
  /** Places given by the plan during a drag, drawn in place of the rows' own, which stay as ghosts. */
  preview?: ReadonlyMap<string, GanttSpan> | null | undefined;
  /** A bar dropped at another start. The bar stays where it was dropped until the promise settles. */
  onMove?: ((id: string, start: number, finish: number) => unknown) | undefined;
  onResize?: ((id: string, finish: number) => unknown) | undefined;
  onProgress?: ((id: string, progress: number) => unknown) | undefined;
  onLink?: ((from: string, to: string, type: RelationType) => unknown) | undefined;
  /** Delete on a link chosen by a click. */
  onUnlink?: ((from: string, to: string) => unknown) | undefined;
  /** Enter or double click on a link: its type and lag. */
  onOpenLink?: ((from: string, to: string) => void) | undefined;
  /** “8 j”: the working time of a span of a row; default: its working days. */
  durationText?: ((id: string, span: GanttSpan) => string) | undefined;
  handle?: Ref<GanttHandle> | undefined;
}

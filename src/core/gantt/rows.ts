import type { RelationType } from '../model/plan';

/**
 * What a Gantt chart draws, on screen and on paper alike, whatever the rows stand for. Instants are minutes since
 * 1970-01-01T00:00 on the local wall clock.
 */
export interface GanttRow {
  /** Unique in the chart; `links` name rows by it. */
  id: string;
  kind: 'task' | 'summary' | 'milestone';
  name: string;
  /** Depth in the outline, 0 at the top. */
  level: number;
  /** Null = not placed: the row stays empty. */
  start: number | null;
  finish: number | null;
  /** Stretches of a split task, in order; empty = worked from start to finish. */
  segments: readonly { from: number; to: number }[];
  /** 0–100, of its duration. */
  progress: number;
  critical: boolean;
  /** False = drawn, but it moves nothing. */
  active: boolean;
  /** A person placed it. */
  manual: boolean;
  baseline: { start: number; finish: number } | null;
  deadline: number | null;
  /** Beside the bar: who works on it, or a milestone's date. Already in the reader's language. */
  label: string;
  /** Tasks of other projects that it waits for, and that wait for it (adhérences), in words; '' = none. */
  waitsFor?: string;
  awaitedBy?: string;
}

export interface GanttLink {
  from: string;
  to: string;
  type: RelationType;
  /** On the critical path. */
  critical: boolean;
  /** “FD + 2 j”, in the reader's language. */
  text?: string;
}

/** How long a column of the time axis is. */
export const ganttZooms = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type GanttZoom = (typeof ganttZooms)[number];

import { z } from 'zod';
import { PlainDate } from '../model/common';
import { ganttZooms } from './rows';

/** Columns that a printed Gantt may have beside the number and the name, which every page has. */
export const ganttColumns = [
  'wbs',
  'duration',
  'start',
  'finish',
  'percent',
  'predecessors',
  'resources',
  'slack',
  'baselineStart',
  'baselineFinish',
  'variance',
  'work',
] as const;
export const GanttColumn = z.enum(ganttColumns);
export type GanttColumn = z.infer<typeof GanttColumn>;

export const ganttPapers = ['A4', 'A3', 'A2'] as const;
export const ganttFits = ['onePage', 'width', 'tiled'] as const;

/** How a Gantt is printed: paper, what is drawn, of which tasks. */
export const GanttPrint = z
  .strictObject({
    paper: z.enum(ganttPapers),
    orientation: z.enum(['landscape', 'portrait']),
    /** All on one page, as wide as one page and as long as it takes, or pages side by side and below. */
    fit: z.enum(ganttFits),
    /** Scale of side-by-side pages; null = the finest that keeps to three pages across. */
    zoom: z.enum(ganttZooms).nullable(),
    /** First and last day drawn; null = as the tasks have it. Tasks outside are left out, and counted. */
    from: PlainDate.nullable(),
    to: PlainDate.nullable(),
    columns: z.array(GanttColumn).max(ganttColumns.length),
    /** Number of the baseline drawn beneath; null = none. */
    baseline: z.int().min(0).max(10).nullable(),
    criticalOnly: z.boolean(),
    milestonesOnly: z.boolean(),
    /** Depth of the outline shown, 1 = the top; null = all of it. */
    levels: z.int().min(1).max(100).nullable(),
    /** These tasks alone; null = all. */
    uids: z.array(z.int()).nullable(),
    links: z.boolean(),
    legend: z.boolean(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] });
export type GanttPrint = z.infer<typeof GanttPrint>;

export const defaultGanttPrint: GanttPrint = {
  paper: 'A3',
  orientation: 'landscape',
  fit: 'width',
  zoom: null,
  from: null,
  to: null,
  columns: ['duration', 'start', 'finish', 'percent'],
  baseline: 0,
  criticalOnly: false,
  milestonesOnly: false,
  levels: null,
  uids: null,
  links: true,
  legend: true,
};

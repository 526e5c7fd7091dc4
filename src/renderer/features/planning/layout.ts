import { z } from 'zod';
import { ganttZooms } from '../../../core/gantt/rows';
import type { GridState } from '../../../core/grid/state';
import { firstColumns } from './columns';
import { planFilters } from './filters';

const Ids = z.array(z.string());

/** How a person arranged the planning of the projects of a file; what is passing (sort, search) is not kept. */
const Kept = z.object({
  order: Ids,
  hidden: Ids,
  widths: z.record(z.string(), z.number()),
  pinned: Ids,
  zoom: z.enum(ganttZooms),
  /** Part of the width for the table, 0–1. */
  share: z.number().min(0.1).max(0.9),
  /** The side panel: shown or not, and its part of the width. */
  panel: z.boolean(),
  panelShare: z.number().min(0.1).max(0.9),
  filter: z.enum(planFilters),
  /** By project: the resource that is « mine », the baseline compared with, and the closed summary tasks. */
  projects: z.record(
    z.string(),
    z.object({
      mine: z.int().nullable(),
      baseline: z.int().min(0).max(10).nullable(),
      collapsed: z.array(z.int()),
    }),
  ),
});
export type Layout = z.infer<typeof Kept>;
export type ProjectLayout = Layout['projects'][string];

export function defaultLayout(columns: readonly string[]): Layout {
  const shown = new Set(firstColumns);
  return {
    order: firstColumns,
    hidden: columns.filter((id) => !shown.has(id)),
    widths: {},
    pinned: ['name'],
    zoom: 'week',
    share: 0.55,
    panel: false,
    panelShare: 0.74,
    filter: 'all',
    projects: {},
  };
}

export const gridPart = (layout: Layout, state: GridState): GridState => ({
  ...state,
  order: layout.order,
  hidden: layout.hidden,
  widths: layout.widths,
  pinned: layout.pinned,
});

const keyOf = (file: string) => `pupitre.planning.${file}`;

/** The arrangement kept on this machine; null when there is none, or it is another version's. */
export function loadLayout(file: string): Layout | null {
  try {
    const parsed = Kept.safeParse(JSON.parse(localStorage.getItem(keyOf(file)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function keepLayout(file: string, layout: Layout): void {
  localStorage.setItem(keyOf(file), JSON.stringify(layout));
}

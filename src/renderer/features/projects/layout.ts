import { z } from 'zod';
import { defaultGridState, type GridState } from '../../../core/grid/state';
import type { Field } from '../../../core/register/fields';

/** Which projects the register lists. */
export const scopes = ['active', 'archived', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** How a person arranged the register; density belongs to the person, not to the arrangement. */
export interface Layout {
  grid: Omit<GridState, 'density'>;
  scope: Scope;
}

const Ids = z.array(z.string());
const Filter = z.object({
  columnId: z.string(),
  values: Ids.optional(),
  contains: z.string().optional(),
  from: z.union([z.number(), z.string()]).optional(),
  to: z.union([z.number(), z.string()]).optional(),
  presence: z.enum(['empty', 'filled']).optional(),
});
const StoredLayout = z.object({
  scope: z.enum(scopes),
  grid: z.object({
    order: Ids,
    hidden: Ids,
    widths: z.record(z.string(), z.number()),
    pinned: Ids,
    sort: z.array(z.object({ columnId: z.string(), descending: z.boolean() })),
    filters: z.array(Filter),
    groupBy: Ids,
    collapsed: Ids,
    search: z.string(),
  }),
});

/** What is shown at first, left to right: who, how it goes, when, how much. */
const firstShown = [
  'code',
  'name',
  'departmentId',
  'programmeId',
  'phaseId',
  'priorityId',
  'manager',
  'weather.global',
  'trend.global',
  'endDate',
  'slippage',
  'progress',
  'budgetRevised',
  'budgetActual',
  'budgetRemaining',
  'forecast',
  'varianceRevised',
];

/** The arrangement of who never arranged anything; the user's own fields are shown, after ours. */
export function defaultLayout(fields: readonly Field[]): Layout {
  const { density: _density, ...grid } = defaultGridState;
  const shown = new Set(firstShown);
  return {
    scope: 'active',
    grid: {
      ...grid,
      order: firstShown,
      pinned: ['code', 'name'],
      hidden: fields.filter(({ key, group }) => !shown.has(key) && group !== 'custom').map(({ key }) => key),
    },
  };
}

/** A layout as it was saved, or null when it is not one (another version's, a damaged setting). */
export function readLayout(stored: unknown): Layout | null {
  const parsed = StoredLayout.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** What goes in the file under a name; what was only passing (search, closed groups) stays out. */
export const viewOf = ({ scope, grid }: Layout): Layout => ({
  scope,
  grid: { ...grid, search: '', collapsed: [] },
});

/** Whether two layouts would be saved alike, whatever the order in which their widths were set. */
export function sameView(a: Layout, b: Layout): boolean {
  const text = (layout: Layout) => {
    const { widths, ...grid } = viewOf(layout).grid;
    const sorted = Object.entries(widths).sort(([left], [right]) => (left < right ? -1 : 1));
    return JSON.stringify([layout.scope, Object.entries(grid).sort(), sorted]);
  };
  return text(a) === text(b);
}

/** The last arrangement on this machine, and the view it came from; one a file. */
export interface Kept {
  layout: Layout;
  viewId: string | null;
}

const keyOf = (file: string) => `pupitre.register.${file}`;

export function loadLayout(file: string): Kept | null {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(file)) ?? 'null') as { viewId?: unknown } | null;
    const layout = stored && readLayout(stored);
    return layout && { layout, viewId: typeof stored.viewId === 'string' ? stored.viewId : null };
  } catch {
    // Somebody else's writing under our key: start over.
    return null;
  }
}

export function keepLayout(file: string, { layout, viewId }: Kept): void {
  localStorage.setItem(keyOf(file), JSON.stringify({ ...layout, viewId }));
}

import { isIdleFilter, type ColumnFilter } from './filter';

/** How a person arranged a grid: plain JSON, kept by the application as a view. Ids of columns that no longer exist are ignored. */
export type GridState = {
  /** Columns left to right; columns that are not named follow in their declared order. */
  order: string[];
  hidden: string[];
  /** Pixels. */
  widths: Record<string, number>;
  /** Columns frozen at the left, left to right. */
  pinned: string[];
  sort: { columnId: string; descending: boolean }[];
  filters: ColumnFilter[];
  /** Outermost first. */
  groupBy: string[];
  /** Ids of closed group rows. */
  collapsed: string[];
  density: 'normal' | 'compact';
  search: string;
};

export const defaultGridState: GridState = {
  order: [],
  hidden: [],
  widths: {},
  pinned: [],
  sort: [],
  filters: [],
  groupBy: [],
  collapsed: [],
  density: 'normal',
  search: '',
};

/** Unsorted → ascending → descending → unsorted. `additive` keeps the other sorted columns. */
export function cycleSort(state: GridState, columnId: string, additive: boolean): GridState {
  const current = state.sort.find((sort) => sort.columnId === columnId);
  const next = !current ? false : current.descending ? null : true;
  return next === null
    ? { ...state, sort: additive ? state.sort.filter((sort) => sort.columnId !== columnId) : [] }
    : setSort(state, columnId, next, additive);
}

export function setSort(
  state: GridState,
  columnId: string,
  descending: boolean,
  additive: boolean,
): GridState {
  if (!additive) return { ...state, sort: [{ columnId, descending }] };
  const known = state.sort.some((sort) => sort.columnId === columnId);
  const sort = known
    ? state.sort.map((entry) => (entry.columnId === columnId ? { columnId, descending } : entry))
    : [...state.sort, { columnId, descending }];
  return { ...state, sort };
}

/** Replaces the filter of its column; one that keeps everything is removed. */
export function setFilter(state: GridState, filter: ColumnFilter): GridState {
  const others = state.filters.filter((other) => other.columnId !== filter.columnId);
  return { ...state, filters: isIdleFilter(filter) ? others : [...others, filter] };
}

/** Adds the id if it is absent, removes it if it is there. */
export function toggle(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** Moves an id just before another, or to the end when `before` is null. */
export function moveBefore(ids: readonly string[], id: string, before: string | null): string[] {
  if (id === before) return [...ids];
  const others = ids.filter((other) => other !== id);
  const at = before === null ? -1 : others.indexOf(before);
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}

/** Every column in the order of the state; see `GridState.order`. */
export function orderedIds(declared: readonly string[], order: readonly string[]): string[] {
  const known = new Set(declared);
  const named = new Set(order);
  return [...order.filter((id) => known.has(id)), ...declared.filter((id) => !named.has(id))];
}

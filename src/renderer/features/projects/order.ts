import { createStore } from '../../store';

/** The projects as the register last showed them, and the one it was left for: the fiche walks along them. */
export const walk = createStore<{ file: string; ids: readonly string[]; left: string | null }>({
  file: '',
  ids: [],
  left: null,
});

/**
 * Neighbours of a project in the order of the register, or in the file's own when the register did not show it
 * (reached from a search).
 */
export function neighbours(
  id: string,
  shown: readonly string[],
  all: readonly string[],
): { previous: string | null; next: string | null; position: number; count: number } {
  const known = new Set(all);
  const alive = shown.filter((one) => known.has(one));
  const ids = alive.includes(id) ? alive : all;
  const at = ids.indexOf(id);
  return {
    previous: ids[at - 1] ?? null,
    next: at < 0 ? null : (ids[at + 1] ?? null),
    position: at + 1,
    count: ids.length,
  };
}

import sql, { raw } from 'sql-template-tag';
import { z } from 'zod';
import type { Id } from '../core/model/common';
import type { ReadDb } from './db';

/** Room left between rows, so that a new one between two of them moves neither. */
const step = 1024;

type Table = 'planTask' | 'planAssignment' | 'planResource' | 'planCalendar';
type Numbered = readonly { uid: number }[];

export interface Positions {
  of(uid: number): number;
  /** Written records whose position changes. */
  moved: readonly { uid: number; position: number }[];
}

/**
 * Positions of the records of a table in their new order; null where the order is the one that was written. Records
 * that keep their order among themselves keep their positions, as many of them as can be.
 */
export function newPositions(
  db: ReadDb,
  table: Table,
  projectId: Id,
  before: Numbered,
  after: Numbered,
): Positions | null {
  const same = before.length === after.length && before.every(({ uid }, i) => uid === after[i]?.uid);
  if (same) return null;
  const written = new Map(
    before.length === 0
      ? []
      : db
          .all(
            sql`SELECT uid, position FROM ${raw(table)} WHERE projectId = ${projectId}`,
            z.object({ uid: z.int(), position: z.int() }),
          )
          .map(({ uid, position }) => [uid, position]),
  );
  const uids = after.map(({ uid }) => uid);
  const found =
    between(uids, keptOrder(uids, written)) ?? new Map(uids.map((uid, i) => [uid, (i + 1) * step]));
  return {
    of: (uid) => found.get(uid) ?? 0,
    moved: [...found]
      .filter(([uid, position]) => written.has(uid) && written.get(uid) !== position)
      .map(([uid, position]) => ({ uid, position })),
  };
}

/** Numbers that keep their position: the longest run of increasing ones (patience sorting). */
function keptOrder(uids: readonly number[], written: ReadonlyMap<number, number>): Map<number, number> {
  /** For each length, the end of the run that ends lowest, and of each item what comes before it in its run. */
  const ends: number[] = [];
  const previous = new Int32Array(uids.length).fill(-1);
  const position = (i: number) => written.get(uids[i] ?? 0) ?? 0;
  for (let i = 0; i < uids.length; i += 1) {
    if (!written.has(uids[i] ?? 0)) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (position(ends[middle] ?? 0) < position(i)) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  }
  const kept = new Map<number, number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) kept.set(uids[i] ?? 0, position(i));
  return kept;
}

/** Positions for all, the others spread between those that are kept; null when there is no room left somewhere. */
function between(uids: readonly number[], kept: ReadonlyMap<number, number>): Map<number, number> | null {
  const found = new Map<number, number>();
  let from = 0;
  while (from < uids.length) {
    const own = kept.get(uids[from] ?? 0);
    if (own !== undefined) {
      found.set(uids[from] ?? 0, own);
      from += 1;
      continue;
    }
    let to = from;
    while (to < uids.length && !kept.has(uids[to] ?? 0)) to += 1;
    const count = to - from;
    const next = to < uids.length ? kept.get(uids[to] ?? 0) : undefined;
    const last = from > 0 ? found.get(uids[from - 1] ?? 0) : undefined;
    const low = last ?? (next ?? 0) - (next === undefined ? 0 : (count + 1) * step);
    const high = next ?? low + (count + 1) * step;
    const room = Math.min(step, Math.floor((high - low) / (count + 1)));
    if (room < 1) return null;
    for (let i = 0; i < count; i += 1) found.set(uids[from + i] ?? 0, low + (i + 1) * room);
    from = to;
  }
  return found;
}

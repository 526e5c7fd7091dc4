import { nameKey, plainText } from './text';

/** From this score on, two names may be one project: a person is asked. */
export const closeName = 0.6;

/** A name that holds the whole of another (`SI Samu`, `SI-Samu (étape pilote)`) is close, never sure. */
const containing = 0.8;
/** Below this many letters, being part of another name says nothing. */
const tellingLength = 4;

interface Entry<T> {
  item: T;
  key: string;
  words: Set<string>;
  grams: Set<string>;
}

/**
 * Finds the names close to a given one.
 * The score, 0–1, is the best of three: letters that are the same in place (1 − Damerau–Levenshtein distance ÷
 * length of the longer; Damerau 1964), groups of three letters in common (Dice's coefficient; Dice 1945), and one
 * name being part of the other.
 */
export function closeNames<T>(items: readonly T[], nameOf: (item: T) => string) {
  const entries = items.map((item): Entry<T> => ({ item, ...shape(nameOf(item)) }));
  const byGram = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) {
    for (const gram of entry.grams) {
      const found = byGram.get(gram);
      if (found) found.push(index);
      else byGram.set(gram, [index]);
    }
  }
  /** Close names, closest first, at most `limit`. `skip` leaves entries out. */
  return (name: string, limit: number, skip: (item: T) => boolean): { item: T; score: number }[] => {
    const wanted = shape(name);
    const shared = new Map<number, number>();
    for (const gram of wanted.grams) {
      for (const index of byGram.get(gram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const found: { item: T; score: number }[] = [];
    for (const [index, common] of shared) {
      const entry = entries[index];
      if (!entry || skip(entry.item)) continue;
      const score = compare(wanted, entry, common);
      if (score >= closeName) found.push({ item: entry.item, score });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  };
}

function shape(name: string): Omit<Entry<never>, 'item'> {
  const plain = plainText(name);
  const padded = `  ${plain} `;
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) grams.add(padded.slice(i, i + 3));
  return { key: nameKey(name), words: new Set(plain.split(' ').filter((word) => word !== '')), grams };
}

type Shape = Omit<Entry<never>, 'item'>;

function compare(a: Shape, b: Shape, common: number): number {
  if (a.key === b.key) return 1;
  const dice = (2 * common) / (a.grams.size + b.grams.size);
  const part = contains(a, b) || contains(b, a) ? containing : 0;
  const best = Math.max(dice, part);
  const shorter = Math.min(a.key.length, b.key.length);
  const longer = Math.max(a.key.length, b.key.length);
  // A distance is at least the difference in length: most pairs need no computing.
  if (shorter / longer <= Math.max(best, closeName - 0.01)) return best;
  return Math.max(best, 1 - distance(a.key, b.key) / longer);
}

function contains(whole: Shape, part: Shape): boolean {
  if (part.key.length < tellingLength || part.key.length >= whole.key.length) return false;
  return whole.key.startsWith(part.key) || [...part.words].every((word) => whole.words.has(word));
}

/** Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

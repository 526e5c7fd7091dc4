import { AppError } from '../errors';

/**
 * Amounts of several resources side by side in one 32-bit word, each under a guard bit, so that one subtraction
 * compares them all: what is asked for is there when no guard bit was borrowed from.
 */
export interface Packing {
  /** Words that hold the amounts of one period. */
  words: number;
  /** Guard bits of each word. */
  guards: Int32Array;
  /** Packs one amount a resource into `words` words at a place of an array. */
  pack(amounts: ArrayLike<number>, into: Int32Array, at: number): void;
}

const wordBits = 32;

/** @throws AppError `levelling.error.capacity` for a capacity of more than a thousand million */
export function createPacking(capacities: ArrayLike<number>): Packing {
  const places: { word: number; shift: number }[] = [];
  let word = 0;
  let filled = 0;
  for (let r = 0; r < capacities.length; r += 1) {
    const capacity = capacities[r] ?? 0;
    if (capacity >= 2 ** 30) throw new AppError('levelling.error.capacity', { resource: r + 1, capacity });
    const width = wordBits - Math.clz32(capacity) + 1;
    if (filled + width > wordBits) {
      word += 1;
      filled = 0;
    }
    places.push({ word, shift: filled });
    filled += width;
  }
  const words = word + 1;
  const guards = new Int32Array(words);
  places.forEach(({ word: own, shift }, r) => {
    const width = wordBits - Math.clz32(capacities[r] ?? 0) + 1;
    guards[own] = (guards[own] ?? 0) | (1 << (shift + width - 1));
  });
  return {
    words,
    guards,
    pack: (amounts, into, at) => {
      for (let w = 0; w < words; w += 1) into[at + w] = 0;
      places.forEach(({ word: own, shift }, r) => {
        into[at + own] = (into[at + own] ?? 0) | ((amounts[r] ?? 0) << shift);
      });
    },
  };
}

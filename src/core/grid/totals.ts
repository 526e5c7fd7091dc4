import { isEmptyValue } from './values';

export type TotalKind = 'sum' | 'count' | 'average' | 'none';

/** The total of a column over some rows; null when there is nothing to total. Cells that are not numbers are left out of sums and averages. */
export function totalOf(kind: TotalKind, values: Iterable<unknown>): number | null {
  if (kind === 'none') return null;
  const { count, numbers, sum } = statistics(values);
  if (kind === 'count') return count;
  if (numbers === 0) return null;
  return kind === 'sum' ? sum : sum / numbers;
}

export type Statistics = { count: number; numbers: number; sum: number; min: number; max: number };

/** `count` cells that hold something, of which `numbers` are numbers, with their sum and bounds (0 if none). */
export function statistics(values: Iterable<unknown>): Statistics {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let lost = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (isEmptyValue(value)) continue;
    count += 1;
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    numbers += 1;
    // Neumaier summation: ten thousand cells of 0.1 make 1000, not 1000.0000000001588.
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { count, numbers, sum: sum + lost, min: numbers ? min : 0, max: numbers ? max : 0 };
}

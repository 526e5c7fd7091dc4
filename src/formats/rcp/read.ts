import { AppError } from '../../core/errors';
import type { Instance } from '../../core/levelling/instance';

/** More than any published instance; a longer file is something else. */
const most = 100_000;

/**
 * Reads a scheduling problem in Patterson's format (`.rcp`): activities and resources, capacities, then by activity
 * its duration, its demands, how many successors it has and their numbers, from 1.
 * @throws AppError `levelling.error.format` with the line at fault
 */
export function readRcp(text: string): Instance {
  const numbers: { value: number; line: number }[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    for (const word of row.split(/\s+/)) {
      if (word === '') continue;
      const value = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN;
      if (Number.isNaN(value))
        throw new AppError('levelling.error.format', { line: index + 1, text: word.slice(0, 40) });
      numbers.push({ value, line: index + 1 });
    }
  });
  let at = 0;
  const take = (limit = Number.POSITIVE_INFINITY): number => {
    const found = numbers[at];
    const line = found?.line ?? numbers.at(-1)?.line ?? 1;
    if (!found || found.value > limit) {
      throw new AppError('levelling.error.format', { line, text: found ? String(found.value) : '…' });
    }
    at += 1;
    return found.value;
  };
  const count = take(most);
  const resources = take(1000);
  const capacities = Array.from({ length: resources }, () => take());
  const durations: number[] = [];
  const demands: number[][] = [];
  const successors: number[][] = [];
  for (let activity = 0; activity < count; activity += 1) {
    durations.push(take());
    demands.push(Array.from({ length: resources }, () => take()));
    const links = take(count);
    successors.push(
      Array.from({ length: links }, () => {
        const { line } = numbers[at] ?? { line: 0 };
        const number = take(count);
        if (number === 0) throw new AppError('levelling.error.format', { line, text: '0' });
        return number - 1;
      }),
    );
  }
  return { durations, demands, capacities, successors };
}

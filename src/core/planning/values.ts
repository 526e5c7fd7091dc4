import { AppError } from '../errors';
import { firstDay, lastDay } from '../calendar/workTime';
import { tenth } from './amounts';
import type { TaskField, TaskValue } from './fields';

/** What a cell may hold. Each throws an AppError that says what was expected. */

const wrong = (field: TaskField) => new AppError('planEdit.error.value', { field });

export function text(given: TaskValue, field: TaskField): string {
  if (given === null) return '';
  if (typeof given === 'string') return given;
  if (typeof given === 'number') return String(given);
  throw wrong(field);
}

export function line(given: TaskValue, max: number, field: TaskField): string {
  const found = text(given, field)
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  if (found.length > max) throw new AppError('planEdit.error.tooLong', { max });
  return found;
}

export function flag(given: TaskValue, field: TaskField): boolean {
  if (typeof given !== 'boolean') throw wrong(field);
  return given;
}

export function number(given: TaskValue, min: number, max: number, field: TaskField): number {
  if (typeof given !== 'number' || !Number.isFinite(given)) throw wrong(field);
  if (given < min || given > max) throw new AppError('planEdit.error.range', { min, max });
  return given;
}

export const whole = (given: TaskValue, min: number, max: number, field: TaskField): number =>
  Math.round(number(given, min, max, field));

/** Minutes: some forty years day and night, which no plan reaches. */
const longest = 21_000_000;

export function duration(given: TaskValue): number {
  if (typeof given !== 'number' || !Number.isFinite(given)) throw wrong('duration');
  if (given < 0 || given > longest) throw new AppError('planEdit.error.duration');
  return tenth(given);
}

/** An instant that a plan can hold, 1984–2149; null = none. */
export function instantOrNull(given: TaskValue, field: TaskField): number | null {
  if (given === null || given === '') return null;
  if (typeof given !== 'number' || !Number.isFinite(given)) throw wrong(field);
  if (given < firstDay * 1440 || given >= lastDay * 1440) throw new AppError('planEdit.error.date');
  return tenth(given);
}

import type { Message } from '../errors';
import { parseDate, type DateFormat } from './dates';
import { decimalToInteger, decimalToNumber, parseDecimal, type Decimal, type DecimalSign } from './numbers';
import type { Cell } from './table';

/** A value, or the message that says why there is none. An empty cell converts to `null`: nothing is not an error. */
export type Result<T> = { ok: true; value: T | null } | ({ ok: false } & Message);

/** @returns `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. A spreadsheet's own date needs no format. */
export function toDate(cell: Cell, format: DateFormat): Result<string> {
  if (cell.kind === 'empty') return { ok: true, value: null };
  if (cell.kind === 'date') return { ok: true, value: cell.iso };
  const value = cell.kind === 'boolean' ? undefined : parseDate(cell.text, format);
  return value === undefined ? refusal('notDate', cell.text) : { ok: true, value };
}

/**
 * The number of a cell; a percentage gives its points (45 % → 45, whether written so or formatted so in a
 * spreadsheet), any other unit is dropped.
 */
export function toNumber(cell: Cell, options: { decimal: DecimalSign }): Result<number> {
  if (cell.kind === 'empty') return { ok: true, value: null };
  const decimal = toDecimal(cell, options.decimal);
  if (!decimal) return refusal('notNumber', cell.text);
  const shifted = cell.kind === 'number' && cell.unit === 'percent' ? 2 : 0;
  const value = decimalToNumber({ ...decimal, exponent: decimal.exponent + shifted });
  return Number.isFinite(value) ? { ok: true, value } : refusal('tooLarge', cell.text);
}

/**
 * An amount in cents, computed on the decimal digits (a spreadsheet's number: on the shortest decimal text of
 * its double) and rounded half away from zero.
 *
 * @param options.unit what a bare number counts: euros, thousands or millions. A unit written in the cell itself
 * (`12 k€`, `300 €`) wins over it.
 */
export function toCents(
  cell: Cell,
  options: { decimal: DecimalSign; unit: 1 | 1000 | 1_000_000 },
): Result<number> {
  if (cell.kind === 'empty') return { ok: true, value: null };
  const decimal = toDecimal(cell, options.decimal);
  const unit = cell.kind === 'number' ? cell.unit : decimal?.unit;
  if (!decimal || unit === 'percent' || unit === 'days' || unit === 'hours')
    return refusal('notAmount', cell.text);
  const scale = unit === undefined ? Math.round(Math.log10(options.unit)) : scales[unit];
  const value = decimalToInteger(decimal, scale + 2);
  return value === undefined ? refusal('tooLarge', cell.text) : { ok: true, value };
}

/** Powers of ten of a unit that is written beside the digits. */
const scales = { money: 0, 'money-k': 3, 'money-M': 6 };

function toDecimal(cell: Exclude<Cell, { kind: 'empty' }>, decimal: DecimalSign): Decimal | undefined {
  if (cell.kind === 'number') return parseDecimal(String(cell.value), '.');
  return cell.kind === 'text' ? parseDecimal(cell.text, decimal) : undefined;
}

function refusal(name: string, text: string): { ok: false } & Message {
  return { ok: false, key: `formats.error.${name}`, params: { text } };
}

import { dayNumber, plainDate } from '../calendar/days';
import type { MessageParams } from '../errors';
import type { FieldType } from '../register/fields';
import type { FieldValue } from '../register/values';
import { toCents, toDate, toNumber } from '../tabular/convert';
import type { DateFormat } from '../tabular/dates';
import { decimalToInteger, parseDecimal, type Decimal, type DecimalSign } from '../tabular/numbers';
import type { ColumnProfile } from '../tabular/profile';
import { cellText, textCell, type Cell } from '../tabular/table';
import type { ColumnMapping } from './model';
import { oneLine } from './text';
import { readBoolean, readTrend, readWeather } from './words';

/** How the cells of a column are read. */
export interface Reading {
  type: FieldType | 'duration';
  date: DateFormat;
  decimal: DecimalSign;
  unit: ColumnMapping['unit'];
  values: ReadonlyMap<string, string | null>;
}

type Note = { key: string; params: MessageParams };

/**
 * What a cell gives. `clear`: the mapping says that this text means nothing, so the field is emptied; an `empty`
 * cell says nothing at all. `note` tells of something kept otherwise than written.
 */
export type CellReading =
  | { state: 'empty'; note?: Note }
  | { state: 'clear' }
  | { state: 'value'; value: FieldValue; note?: Note }
  | { state: 'refused'; key: string; params: MessageParams };

/** The reading that a mapping asks for; what it leaves open is as found in the column. */
export function readingOf(
  type: Reading['type'],
  mapping: Pick<ColumnMapping, 'date' | 'decimal' | 'unit' | 'values'>,
  found: Pick<ColumnProfile, 'dateFormat' | 'decimal'> | undefined,
): Reading {
  return {
    type,
    date: mapping.date ?? found?.dateFormat ?? 'dmy',
    decimal: mapping.decimal ?? found?.decimal ?? ',',
    unit: mapping.unit,
    values: new Map(Object.entries(mapping.values ?? {}).map(([text, value]) => [text.trim(), value])),
  };
}

/** Reads one cell as a value of a field; a `choice` gives its label. */
export function readCell(source: Cell, reading: Reading): CellReading {
  if (source.kind === 'empty') return { state: 'empty' };
  const text = cellText(source).trim();
  if (text === '') return { state: 'empty' };
  const replaced = reading.values.get(text);
  if (replaced === undefined) return readTyped(source, reading);
  const cell = textCell(replaced ?? '');
  return cell.kind === 'empty' ? { state: 'clear' } : readTyped(cell, reading);
}

function readTyped(cell: Exclude<Cell, { kind: 'empty' }>, reading: Reading): CellReading {
  const text = cell.text.trim();
  switch (reading.type) {
    case 'text':
    case 'choice':
      return value(oneLine(text));
    case 'longText':
      return value(text.replace(/\r\n?/g, '\n'));
    case 'url':
      return readLink(text);
    case 'date':
      return converted(toDate(cell, reading.date), (date) => date.slice(0, 10));
    case 'money':
    case 'number':
    case 'level':
    case 'percent':
    case 'duration':
      return readFigure(cell, reading);
    case 'boolean':
      return word(cell.kind === 'boolean' ? cell.value : readBoolean(text), 'fields.error.boolean', text);
    case 'weather':
      return word(readWeather(text), 'fields.error.weather', text);
    case 'trend':
      return word(readTrend(text), 'fields.error.trend', text);
    case 'tags':
      return value([
        ...new Set(
          text
            .split(/[,;|\n]/)
            .map((tag) => tag.trim())
            .filter((tag) => tag !== ''),
        ),
      ]);
  }
}

/**
 * A figure, by the column's decimal sign. A text that this sign cannot read and the other can (`6.75` among
 * `4,58`) has one possible meaning: it is read, and said. `1.234` is read by the column's sign alone.
 */
function readFigure(cell: Exclude<Cell, { kind: 'empty' }>, reading: Reading): CellReading {
  const read = readNumeric(cell, reading);
  if (read.state !== 'refused' || cell.kind !== 'text' || parseDecimal(cell.text, reading.decimal))
    return read;
  const other = readNumeric(cell, { ...reading, decimal: reading.decimal === ',' ? '.' : ',' });
  return other.state === 'value'
    ? { note: { key: 'exchange.problem.otherDecimal', params: {} }, ...other }
    : read;
}

function readNumeric(cell: Exclude<Cell, { kind: 'empty' }>, reading: Reading): CellReading {
  const { decimal } = reading;
  switch (reading.type) {
    case 'money':
      return converted(toCents(cell, { decimal, unit: moneyScale(reading.unit) }), (cents) => cents);
    case 'percent':
      return readPercent(cell, reading);
    case 'duration': {
      const days = readDays(cell, reading);
      return typeof days === 'number' ? value(days) : { state: 'refused', ...days };
    }
    default:
      return converted(toNumber(cell, { decimal }), (number) => number);
  }
}

const value = (read: FieldValue): CellReading => ({ state: 'value', value: read });

const word = (read: boolean | string | undefined, key: string, text: string): CellReading =>
  read === undefined ? { state: 'refused', key, params: { value: text } } : value(read);

type Converted<T> = { ok: true; value: T | null } | { ok: false; key: string; params: MessageParams };

function converted<T>(result: Converted<T>, finish: (read: T) => FieldValue): CellReading {
  if (!result.ok) return { state: 'refused', key: result.key, params: result.params };
  return result.value === null ? { state: 'empty' } : value(finish(result.value));
}

const moneyScale = (unit: ColumnMapping['unit']): 1 | 1000 | 1_000_000 =>
  unit === 'k' ? 1000 : unit === 'M' ? 1_000_000 : 1;

/**
 * A link field holds one address. Of a cell that holds several, the first; a cell without any leaves the field
 * alone: a text beside an address is no reason to refuse a project.
 */
function readLink(text: string): CellReading {
  const [first] = /(?:https?:\/\/|mailto:)[^\s;,<>"']+/i.exec(text) ?? [];
  if (first === text) return value(text);
  if (first === undefined)
    return { state: 'empty', note: { key: 'exchange.problem.noLink', params: { text } } };
  return {
    state: 'value',
    value: first,
    note: { key: 'exchange.problem.linkPart', params: { kept: first } },
  };
}

/** Whole percents: a fraction of a percent is rounded, and said. */
function readPercent(cell: Cell, reading: Reading): CellReading {
  const decimal = decimalOf(cell, reading.decimal);
  if (!decimal) return { state: 'refused', key: 'fields.error.percent', params: {} };
  const fraction = decimal.unit === undefined && reading.unit === '1';
  const inPoints = cell.kind === 'number' && cell.unit === 'percent';
  const shift = fraction || inPoints ? 2 : 0;
  const rounded = decimalToInteger(decimal, shift);
  if (rounded === undefined || rounded < 0 || rounded > 100) {
    return { state: 'refused', key: 'fields.error.percent', params: {} };
  }
  const exact = decimal.exponent + shift >= 0 || /^0*$/.test(decimal.digits.slice(decimal.exponent + shift));
  if (exact) return value(rounded);
  return {
    state: 'value',
    value: rounded,
    note: { key: 'exchange.problem.rounded', params: { kept: rounded } },
  };
}

function decimalOf(cell: Cell, sign: DecimalSign): Decimal | undefined {
  if (cell.kind === 'number') {
    const read = parseDecimal(String(cell.value), '.');
    return read && cell.unit ? { ...read, unit: cell.unit } : read;
  }
  return cell.kind === 'text' ? parseDecimal(cell.text, sign) : undefined;
}

/** Days in a unit as a fraction: a year is 365 days, a month a twelfth of it. */
const daysIn = { days: [1n, 1n], weeks: [7n, 1n], months: [365n, 12n], years: [365n, 1n] } as const;
const maxDigits = 40;

function readDays(cell: Cell, reading: Reading): number | { key: string; params: MessageParams } {
  const text = cellText(cell);
  const decimal = decimalOf(cell, reading.decimal);
  if (
    !decimal ||
    decimal.negative ||
    decimal.digits.length > maxDigits ||
    Math.abs(decimal.exponent) > maxDigits
  ) {
    return { key: 'exchange.problem.duration', params: { text } };
  }
  const unit =
    reading.unit === 'weeks' || reading.unit === 'months' || reading.unit === 'years' ? reading.unit : 'days';
  const [times, parts] = daysIn[unit];
  // On integers, halves up: 3.7 years are 1 350.5 days whatever binary fractions make of it.
  const up = BigInt(10) ** BigInt(Math.max(0, decimal.exponent));
  const down = BigInt(10) ** BigInt(Math.max(0, -decimal.exponent)) * parts;
  const days = Number((BigInt(decimal.digits) * up * times * 2n + down) / (down * 2n));
  return days <= 36_525 ? days : { key: 'exchange.problem.duration', params: { text } };
}

/** The day a length of `days` leads to, or undefined beyond the dates that a project may bear. */
export function finishAfter(start: string, days: number): string | undefined {
  const date = plainDate(dayNumber(start) + days);
  return date < '2200' ? date : undefined;
}

import type { FieldType } from '../register/fields';
import { cellText } from '../tabular/table';
import { parseDate } from '../tabular/dates';
import { parseDecimal, type DecimalSign } from '../tabular/numbers';
import { dateFormats, type ColumnMapping } from './model';
import { readCell, readingOf, type Reading } from './read';
import { columnOf, type SourceTable } from './source';
import { moneyUnit } from './headers';
import { nameKey } from './text';
import { saysNothing } from './words';

/** Texts of a column with their counts. */
export function distinctTexts(table: SourceTable, index: number): Map<string, number> {
  const texts = new Map<string, number>();
  for (const cell of columnOf(table, index)) {
    const text = cellText(cell).trim();
    if (text !== '') texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/** How well the cells of a column suit a field (its key, and its type where it has one), 0–1. */
export function fitness(table: SourceTable, index: number, key: string, type: FieldType | undefined): number {
  const profile = table.columns[index];
  if (!profile || profile.filled === 0) return 0;
  const distinct = distinctTexts(table, index);
  const everyText = (test: (text: string) => boolean) => ([...distinct.keys()].every(test) ? 1 : 0);
  if (key === 'name') {
    return profile.kind === 'date' || profile.kind === 'boolean' ? 0 : distinct.size / profile.filled;
  }
  if (key === 'key') return distinct.size === profile.filled && profile.filled === table.rows.length ? 1 : 0;
  if (key === 'code') return everyText((text) => text.length <= 60);
  const read: Reading['type'] | undefined = key === 'duration' ? 'duration' : type;
  switch (read) {
    case undefined:
      return 0;
    case 'text':
    case 'longText':
      return profile.kind === 'date' ? 0 : 1;
    case 'choice':
      return profile.kind === 'date' || profile.kind === 'boolean'
        ? 0
        : everyText((text) => text.length <= 120);
    case 'tags':
      return 1;
    default:
      return readableShare(table, index, read);
  }
}

function readableShare(table: SourceTable, index: number, type: Reading['type']): number {
  const reading = readingOf(type, formatsOf(table, index, type), table.columns[index]);
  let read = 0;
  for (const cell of columnOf(table, index)) {
    const { state } = readCell(cell, reading);
    if (state === 'value' || (state === 'refused' && saysNothing(cellText(cell)))) read += 1;
  }
  return read / Math.max(1, table.columns[index]?.filled ?? 0);
}

/**
 * Date format or decimal sign that reads most cells of a column: the `first` one given wins among equals, then what
 * the column's profile found. Nothing where no text tells.
 */
export function formatsOf(
  table: SourceTable,
  index: number,
  type: Reading['type'],
  first: Pick<ColumnMapping, 'date' | 'decimal'> = {},
): Pick<ColumnMapping, 'date' | 'decimal'> {
  const profile = table.columns[index];
  const texts = [...columnOf(table, index)].flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  if (type === 'date') {
    const ways = [first.date, profile?.dateFormat].filter((way) => way !== undefined);
    const date = bestReader(
      [...ways, ...dateFormats],
      texts,
      (text, way) => parseDate(text, way) !== undefined,
    );
    return date === undefined ? (ways[0] === undefined ? {} : { date: ways[0] }) : { date };
  }
  if (
    type === 'money' ||
    type === 'number' ||
    type === 'percent' ||
    type === 'level' ||
    type === 'duration'
  ) {
    const ways = [first.decimal, profile?.decimal].filter((way) => way !== undefined);
    const signs: DecimalSign[] = [...ways, ',', '.'];
    const decimal = bestReader(signs, texts, (text, sign) => parseDecimal(text, sign) !== undefined);
    // Whole numbers tell nothing of the sign: it is left open.
    return decimal === undefined || (ways.length === 0 && decimal === ',') ? {} : { decimal };
  }
  return {};
}

/** The first of the ways that reads the most texts; undefined when none reads any. */
function bestReader<W>(
  ways: readonly W[],
  texts: readonly string[],
  reads: (text: string, way: W) => boolean,
): W | undefined {
  let best: { way: W; count: number } | undefined;
  for (const way of new Set(ways)) {
    const count = texts.filter((text) => reads(text, way)).length;
    if (count > (best?.count ?? 0)) best = { way, count };
  }
  return best?.way;
}

/**
 * Texts of a column of figures or dates that say "none": those that always do (`NA`), and words without a figure that
 * come back (`En cadrage`, eight times among costs). A lone odd text is an error and refuses its row.
 */
export function emptyTexts(
  table: SourceTable,
  index: number,
  mapping: Pick<ColumnMapping, 'date' | 'decimal' | 'unit' | 'values'>,
  type: Reading['type'],
): Record<string, null> {
  if (type === 'text' || type === 'longText' || type === 'url' || type === 'choice' || type === 'tags')
    return {};
  const reading = readingOf(type, mapping, table.columns[index]);
  const unread = new Map<string, number>();
  for (const cell of columnOf(table, index)) {
    if (readCell(cell, reading).state !== 'refused') continue;
    const text = cellText(cell).trim();
    unread.set(text, (unread.get(text) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...unread]
      .filter(([text, count]) => saysNothing(text) || (count > 1 && text.length <= 60 && !/\d/.test(text)))
      .map(([text]) => [text, null]),
  );
}

/** Scale of a column's amounts, and the column that tells it when it is another. */
export interface MoneyScale {
  unit: '1' | 'k' | 'M';
  from?: string;
}

/** From the header, else the cells, else a column about the same thing whose texts state it (`Coût par tranche`). */
export function moneyScale(table: SourceTable, index: number): MoneyScale {
  const column = table.headers[index] ?? '';
  const unit = moneyUnit(column);
  if (unit) return { unit };
  const written = table.columns[index]?.unit;
  if (written === 'money-k') return { unit: 'k' };
  if (written === 'money-M') return { unit: 'M' };
  if (written === 'money') return { unit: '1' };
  const start = nameKey(column);
  for (const [other, header] of table.headers.entries()) {
    if (other === index || !nameKey(header).startsWith(start)) continue;
    const texts = [moneyUnit(header), ...[...distinctTexts(table, other).keys()].map(moneyUnit)];
    const units = new Set(texts.filter((found) => found !== undefined));
    const [only] = units;
    if (units.size === 1 && only) return { unit: only, from: header };
  }
  return { unit: '1' };
}

/** Whether a column of percentages is written as parts of 1. */
export function areFractions(table: SourceTable, index: number): boolean {
  let fractions = 0;
  const reading = readingOf('number', {}, table.columns[index]);
  for (const cell of columnOf(table, index)) {
    if ((cell.kind === 'number' && cell.unit === 'percent') || cellText(cell).includes('%')) return false;
    const result = readCell(cell, reading);
    if (result.state !== 'value' || typeof result.value !== 'number') continue;
    if (result.value > 1) return false;
    if (result.value > 0 && result.value < 1) fractions += 1;
  }
  return fractions > 0;
}

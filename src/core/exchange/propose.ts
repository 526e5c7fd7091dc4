import type { Lists } from '../model/portfolio';
import { projectFields, type Field } from '../register/fields';
import { areFractions, distinctTexts, emptyTexts, fitness, formatsOf, moneyScale } from './findings';
import type { ColumnMapping, Mapping } from './model';
import { readCell, readingOf, type Reading } from './read';
import { columnOf, type SourceTable } from './source';
import { durationUnit, fieldsOfHeader, namesDerived, namesMoney } from './headers';
import { nameKey } from './text';

/** Share of a column's texts that a typed field must read, for the column to be proposed for it. */
const majority = 0.6;
/** A header that can hardly mean something else makes do with this share: what it cannot read is an error to show. */
const half = 0.5;
const sure = 0.85;
/** Beyond, different texts are rather words of their own than labels. */
const fewLabels = 12;

type Fields = ReadonlyMap<string, Field>;

/**
 * Proposes where the columns of a table go, by their headers and by what they hold. A column that no field takes,
 * and that holds something, is proposed as a custom field of the portfolio: nothing is lost unless the person says so.
 */
export function proposeMapping(table: SourceTable, fileName: string, lists: Lists): Mapping {
  const fields: Fields = new Map(projectFields(lists).map((field) => [field.key, field]));
  const own = table.headers.map((header) => ownField(header, lists));
  const byColumn = assign(table, own, fields);
  const mapped = new Set(byColumn.values());
  const columns = table.headers.flatMap((header, index): ColumnMapping[] => {
    if ((table.columns[index]?.filled ?? 0) === 0) return [];
    const field = byColumn.get(index);
    if (field === undefined && own[index] === undefined && namesDerived(header, mapped)) return [];
    return columnMappings({ table, index, fields, own: own[index], mapped }, field);
  });
  return {
    version: 1,
    name: sourceName(fileName),
    ...whereFound(table),
    columns,
    createLabels: true,
    matchBy: columns.some(({ field }) => field === 'key') ? 'keyThenName' : 'name',
  };
}

/** How the table was found in its file, for a mapping to keep. */
export const whereFound = (
  table: SourceTable,
): Pick<Mapping, 'encoding' | 'separator' | 'sheet' | 'headerRow'> => ({
  ...(table.encoding === null ? {} : { encoding: table.encoding }),
  ...(table.separator === null ? {} : { separator: table.separator }),
  ...(table.sheet === null ? {} : { sheet: table.sheet }),
  headerRow: table.headerRow,
});

/** Name of a source that stays when its date changes: `panorama-2016-11.csv` → `panorama`. */
export function sourceName(fileName: string): string {
  const base = fileName.replace(/\.[^.]*$/, '');
  const undated = base
    .replace(/[\s_\-.(]*(?:(?:19|20)\d\d)?[\s_\-.]?\d{0,2}[\s_\-.]?\d{0,2}[\s)]*$/, '')
    .trim();
  return (undated || base || fileName).slice(0, 120);
}

/** The user's own field or objective that bears the very name of a column. */
function ownField(header: string, lists: Lists): string | undefined {
  const name = nameKey(header);
  const custom = lists.customFields.find((field) => nameKey(field.name) === name);
  if (custom) return `custom.${custom.id}`;
  const objective = lists.objectives.find((entry) => nameKey(entry.name) === name);
  return objective && `objective.${objective.id}`;
}

/** Fields that go beside a custom field of the same column, which then keeps the figure or the text as it is. */
const besideOwn = new Set(['duration', 'link']);

/** Gives each field its best column, best matches first. */
function assign(
  table: SourceTable,
  own: readonly (string | undefined)[],
  fields: Fields,
): Map<number, string> {
  const guesses = table.headers.flatMap((header, index) =>
    fieldsOfHeader(header)
      .filter(({ field }) => own[index] === undefined || besideOwn.has(field))
      .flatMap(({ field, score }) => {
        const fit = fitness(table, index, field, fields.get(field)?.type);
        return fit >= (score >= sure ? half : majority)
          ? [{ index, field, score: score * (0.9 + 0.1 * fit) }]
          : [];
      }),
  );
  const taken = new Set<string>();
  const byColumn = new Map<number, string>();
  for (const { index, field } of guesses.sort((a, b) => b.score - a.score || a.index - b.index)) {
    // An end that is written wins over a length.
    if (taken.has(field) || byColumn.has(index) || (field === 'duration' && taken.has('endDate'))) continue;
    taken.add(field);
    byColumn.set(index, field);
  }
  return byColumn;
}

interface Column {
  table: SourceTable;
  index: number;
  fields: Fields;
  own: string | undefined;
  mapped: ReadonlySet<string>;
}

function columnMappings(at: Column, field: string | undefined): ColumnMapping[] {
  const { table, index, fields, own, mapped } = at;
  const column = table.headers[index] ?? '';
  if (field === undefined) return [kept(at)];
  if (field === 'duration') {
    return [completed(at, { column, field, unit: durationUnit(column) ?? 'days' }, 'duration'), kept(at)];
  }
  if (field === 'key') {
    const fits = !mapped.has('code') && fitness(table, index, 'code', 'text') === 1;
    return fits
      ? [
          { column, field },
          { column, field: 'code' },
        ]
      : [{ column, field }];
  }
  const type = fields.get(field)?.type ?? 'text';
  const proposed = completed(at, { column, field }, type);
  // What a code tells apart, the next import can be told apart by.
  if (field === 'code' && !mapped.has('key') && fitness(table, index, 'key', undefined) === 1) {
    return [{ column, field: 'key' }, proposed];
  }
  // A link field takes one address a cell: where cells hold more, or something else, the text is kept beside.
  const reading = readingOf(type, {}, table.columns[index]);
  const partial =
    type === 'url' && [...columnOf(table, index)].some((cell) => 'note' in readCell(cell, reading));
  return partial || own !== undefined ? [proposed, kept(at)] : [proposed];
}

/** A column as it is, in the custom field of its name. */
export function keepColumn(table: SourceTable, index: number, lists: Lists): ColumnMapping[] {
  const fields: Fields = new Map(projectFields(lists).map((field) => [field.key, field]));
  const own = ownField(table.headers[index] ?? '', lists);
  return [kept({ table, index, fields, own, mapped: new Set() })];
}

function kept(at: Column): ColumnMapping {
  const { table, index, fields, own } = at;
  const column = table.headers[index] ?? '';
  if (own !== undefined) return completed(at, { column, field: own }, fields.get(own)?.type ?? 'text');
  const base = { column, field: 'newField', name: column.slice(0, 80).trim() };
  const type = fittingType(table, index);
  if (type === undefined) return { ...base, type: 'text' };
  const made = completed(at, { ...base, type }, type);
  const reading = readingOf(type, made, table.columns[index]);
  const loses = [...columnOf(table, index)].some((cell) => readCell(cell, reading).state === 'refused');
  return loses ? { ...base, type: 'text' } : made;
}

/** Adds what the column's cells tell: date format, decimal sign, unit, and texts that mean nothing. */
function completed({ table, index }: Column, mapping: ColumnMapping, type: Reading['type']): ColumnMapping {
  const made: ColumnMapping = { ...mapping, ...formatsOf(table, index, type) };
  if (type === 'money') made.unit = moneyScale(table, index).unit;
  if (type === 'percent' && areFractions(table, index)) made.unit = '1';
  const values = emptyTexts(table, index, made, type);
  if (Object.keys(values).length > 0) made.values = values;
  return made;
}

/** Type of a custom field for a column; undefined = text. */
function fittingType(table: SourceTable, index: number): ColumnMapping['type'] {
  const profile = table.columns[index];
  const texts = distinctTexts(table, index);
  switch (profile?.kind) {
    case 'date':
      return 'date';
    case 'boolean':
      return 'boolean';
    case 'number':
      // A figure that starts with 0 is a code.
      if ([...texts.keys()].some((text) => /^0\d/.test(text))) return undefined;
      return profile.unit?.startsWith('money') || namesMoney(table.headers[index] ?? '') ? 'money' : 'number';
    case 'choice':
      return texts.size <= fewLabels ? 'choice' : undefined;
    default:
      return undefined;
  }
}

import type { Lists } from '../model/portfolio';
import { projectFields, type Field } from '../register/fields';
import { cellText } from '../tabular/table';
import type { ColumnMapping, Mapping } from './model';
import { readCell, readingOf } from './read';
import { columnOf, type SourceTable, type SourceWarning } from './source';
import { durationUnit, fieldsOfHeader, moneyUnit, namesDerived, namesMoney } from './synonyms';
import { nameKey } from './text';
import { saysNothing } from './words';

export interface Proposal {
  mapping: Mapping;
  /** What the person should know of the rules that were applied. */
  warnings: SourceWarning[];
}

/** Share of a column's texts that a typed field must read, for the column to be proposed for it. */
const majority = 0.6;
/** Beyond, different texts are rather words of their own than labels. */
const fewLabels = 12;

interface Guess {
  index: number;
  field: string;
  score: number;
}

/**
 * Proposes where the columns of a table go, by their headers and by what they hold. A column that no field takes,
 * and that holds something, is proposed as a custom field of the portfolio: nothing is lost unless the person says so.
 */
export function proposeMapping(table: SourceTable, fileName: string, lists: Lists): Proposal {
  const fields = new Map(projectFields(lists).map((field) => [field.key, field]));
  const guesses = table.headers
    .flatMap((header, index) => guessesOf(table, header, index, fields, lists))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const byField = new Map<string, number>();
  const byColumn = new Map<number, string>();
  for (const { index, field } of guesses) {
    if (byField.has(field) || byColumn.has(index)) continue;
    // An end that is written wins over a length.
    if (field === 'duration' && byField.has('endDate')) continue;
    byField.set(field, index);
    byColumn.set(index, field);
  }
  const mapped = new Set(byField.keys());
  const warnings: SourceWarning[] = [];
  const columns = table.headers.flatMap((header, index): ColumnMapping[] => {
    if ((table.columns[index]?.filled ?? 0) === 0) return [];
    const field = byColumn.get(index);
    if (field === undefined && namesDerived(header, mapped)) return [];
    return columnMappings(table, index, field, fields, mapped, warnings);
  });
  const matchBy = columns.some(({ field }) => field === 'key') ? 'keyThenName' : 'name';
  return {
    mapping: {
      version: 1,
      name: sourceName(fileName),
      ...whereFound(table),
      columns,
      createLabels: true,
      matchBy,
    },
    warnings,
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

function guessesOf(
  table: SourceTable,
  header: string,
  index: number,
  fields: ReadonlyMap<string, Field>,
  lists: Lists,
): Guess[] {
  const profile = table.columns[index];
  if (!profile || profile.filled === 0) return [];
  const own = ownField(header, lists);
  if (own) return [{ index, field: own, score: 2 }];
  return fieldsOfHeader(header).flatMap(({ field, score }) => {
    const fit = fitness(table, index, field, fields);
    return fit >= majority ? [{ index, field, score: score * (0.9 + 0.1 * fit) }] : [];
  });
}

/** The user's own fields and objectives, by their very names. */
function ownField(header: string, lists: Lists): string | undefined {
  const name = nameKey(header);
  const custom = lists.customFields.find((field) => nameKey(field.name) === name);
  if (custom) return `custom.${custom.id}`;
  const objective = lists.objectives.find((entry) => nameKey(entry.name) === name);
  return objective && `objective.${objective.id}`;
}

/** How well the cells of a column suit a field, 0–1. */
function fitness(table: SourceTable, index: number, key: string, fields: ReadonlyMap<string, Field>): number {
  const profile = table.columns[index];
  if (!profile) return 0;
  const distinct = distinctTexts(table, index);
  if (key === 'name')
    return profile.kind === 'date' || profile.kind === 'boolean' ? 0 : distinct.size / profile.filled;
  if (key === 'key') return distinct.size === profile.filled && profile.filled === table.rows.length ? 1 : 0;
  if (key === 'code') return [...distinct.keys()].every((text) => text.length <= 60) ? 1 : 0;
  const type = key === 'duration' ? 'duration' : fields.get(key)?.type;
  switch (type) {
    case undefined:
      return 0;
    case 'text':
    case 'longText':
      return profile.kind === 'date' ? 0 : 1;
    case 'choice':
      return profile.kind === 'date' ||
        profile.kind === 'boolean' ||
        [...distinct.keys()].some((text) => text.length > 120)
        ? 0
        : 1;
    case 'tags':
      return 1;
    default: {
      const reading = readingOf(type, {}, profile);
      let read = 0;
      for (const cell of columnOf(table, index)) {
        const result = readCell(cell, reading);
        const nothing = result.state === 'refused' && saysNothing(cellText(cell));
        if (result.state === 'value' || nothing) read += 1;
      }
      return read / profile.filled;
    }
  }
}

function distinctTexts(table: SourceTable, index: number): Map<string, number> {
  const texts = new Map<string, number>();
  for (const cell of columnOf(table, index)) {
    const text = cellText(cell).trim();
    if (text !== '') texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

function columnMappings(
  table: SourceTable,
  index: number,
  field: string | undefined,
  fields: ReadonlyMap<string, Field>,
  mapped: ReadonlySet<string>,
  warnings: SourceWarning[],
): ColumnMapping[] {
  const column = table.headers[index] ?? '';
  if (field === undefined) return [newField(table, index, warnings)];
  if (field === 'duration') {
    const unit = durationUnit(column) ?? 'days';
    warnings.push({ key: 'exchange.warning.duration', params: { column, unit } });
    return [
      completed(table, index, { column, field, unit }, 'duration', warnings),
      newField(table, index, warnings),
    ];
  }
  if (field === 'key')
    return mapped.has('code') || longest(table, index) > 60
      ? [{ column, field }]
      : [
          { column, field },
          { column, field: 'code' },
        ];
  const type = fields.get(field)?.type ?? 'text';
  const proposed = completed(table, index, { column, field }, type, warnings);
  // What a code tells apart, the next import can be told apart by.
  if (field === 'code' && !mapped.has('key') && fitness(table, index, 'key', fields) === 1) {
    return [{ column, field: 'key' }, proposed];
  }
  // A link field takes one address a cell: where cells hold more, or something else, the text is kept beside.
  const reading = readingOf(type, {}, table.columns[index]);
  const partial =
    type === 'url' && [...columnOf(table, index)].some((cell) => 'note' in readCell(cell, reading));
  return partial ? [proposed, newField(table, index, warnings)] : [proposed];
}

const longest = (table: SourceTable, index: number): number =>
  Math.max(0, ...[...distinctTexts(table, index).keys()].map((text) => text.length));

type TargetType = Parameters<typeof readingOf>[0];

/** Adds what the column's cells tell: date format, decimal sign, unit, and texts that mean nothing. */
function completed(
  table: SourceTable,
  index: number,
  mapping: ColumnMapping,
  type: TargetType,
  warnings: SourceWarning[],
): ColumnMapping {
  const profile = table.columns[index];
  const made: ColumnMapping = { ...mapping };
  if (type === 'date' && profile?.dateFormat) {
    made.date = profile.dateFormat;
    if (profile.ambiguous)
      warnings.push({ key: 'exchange.warning.ambiguousDate', params: { column: mapping.column } });
  }
  const numeric =
    type === 'money' || type === 'number' || type === 'percent' || type === 'level' || type === 'duration';
  if (numeric && profile?.decimal) {
    made.decimal = profile.decimal;
    if (profile.ambiguous)
      warnings.push({ key: 'exchange.warning.ambiguousNumber', params: { column: mapping.column } });
  }
  if (type === 'money') made.unit = unitOfMoney(table, index, warnings);
  if (type === 'percent' && areFractions(table, index)) made.unit = '1';
  const values = emptyTexts(table, index, made, type);
  if (Object.keys(values).length > 0) {
    made.values = { ...mapping.values, ...values };
    for (const text of Object.keys(values)) {
      warnings.push({ key: 'exchange.warning.nothing', params: { column: mapping.column, text } });
    }
  }
  return made;
}

/**
 * Texts of a column of figures or dates that say "none": those that always do (`NA`), and words without a figure that
 * come back (`En cadrage`, eight times among costs). A lone odd text is an error and refuses its row.
 */
export function emptyTexts(
  table: SourceTable,
  index: number,
  mapping: ColumnMapping,
  type: TargetType,
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

/** Scale of amounts: from the header, else from a column about the same thing whose texts state it. */
function unitOfMoney(table: SourceTable, index: number, warnings: SourceWarning[]): '1' | 'k' | 'M' {
  const column = table.headers[index] ?? '';
  const unit = moneyUnit(column);
  if (unit) return unit;
  const cells = table.columns[index]?.unit;
  if (cells === 'money-k') return 'k';
  if (cells === 'money-M') return 'M';
  if (cells === 'money') return '1';
  const start = nameKey(column);
  for (const [other, header] of table.headers.entries()) {
    if (other === index || !nameKey(header).startsWith(start)) continue;
    const units = new Set(
      [...distinctTexts(table, other).keys()].map(moneyUnit).filter((found) => found !== undefined),
    );
    const [only] = units;
    if (units.size === 1 && only) {
      warnings.push({ key: 'exchange.warning.unitFrom', params: { column, unit: `${only}€`, from: header } });
      return only;
    }
  }
  return '1';
}

/** Whether a column of percentages is written as parts of 1. */
function areFractions(table: SourceTable, index: number): boolean {
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

/** A custom field named after the column, of the type that takes all its cells. */
function newField(table: SourceTable, index: number, warnings: SourceWarning[]): ColumnMapping {
  const column = table.headers[index] ?? '';
  const base = { column, field: 'newField', name: column.slice(0, 80).trim() };
  for (const type of candidateTypes(table, index)) {
    const unheard: SourceWarning[] = [];
    const made = completed(table, index, { ...base, type }, type, unheard);
    const reading = readingOf(type, made, table.columns[index]);
    if ([...columnOf(table, index)].some((cell) => readCell(cell, reading).state === 'refused')) continue;
    warnings.push(...unheard.filter(({ key }) => key !== 'exchange.warning.nothing'));
    return made;
  }
  return { ...base, type: 'text' };
}

function candidateTypes(table: SourceTable, index: number): NonNullable<ColumnMapping['type']>[] {
  const profile = table.columns[index];
  const texts = distinctTexts(table, index);
  switch (profile?.kind) {
    case 'date':
      return ['date'];
    case 'boolean':
      return ['boolean'];
    case 'number': {
      // A figure that starts with 0 is a code.
      if ([...texts.keys()].some((text) => /^0\d/.test(text))) return [];
      return profile.unit?.startsWith('money') || namesMoney(table.headers[index] ?? '')
        ? ['money']
        : ['number'];
    }
    case 'choice':
      return texts.size <= fewLabels ? ['choice'] : [];
    default:
      return [];
  }
}

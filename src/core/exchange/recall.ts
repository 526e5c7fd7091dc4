import type { Lists } from '../model/portfolio';
import { projectFields } from '../register/fields';
import { parseDate } from '../tabular/dates';
import { parseDecimal, type DecimalSign } from '../tabular/numbers';
import { cellText } from '../tabular/table';
import { dateFormats, type ColumnMapping, type Mapping } from './model';
import { emptyTexts } from './findings';
import { keepColumn, whereFound } from './propose';
import type { Reading } from './read';
import { columnFinder, columnOf, type SourceTable } from './source';
import { mappedType } from './targets';

/**
 * A remembered mapping made to fit a new file of the same source: the person's choices stay, and what changes from
 * one delivery to the next (date format, decimal sign, texts that mean nothing, place of the table) is taken from
 * this file where the remembered way reads fewer cells.
 */
export function recallMapping(remembered: Mapping, table: SourceTable, lists: Lists): Mapping {
  const find = columnFinder(table.headers);
  const fields = new Set(projectFields(lists).map((field) => field.key));
  const columns = remembered.columns.flatMap((column): ColumnMapping[] => {
    const index = find(column.column);
    const header = table.headers[index];
    if (header === undefined) return [column];
    const custom = column.field.startsWith('custom.') || column.field.startsWith('objective.');
    // The field was deleted since: what the column holds is not lost for that.
    if (custom && !fields.has(column.field)) return keepColumn(table, index, lists);
    return [fitted(table, index, { ...column, column: header }, mappedType(column, lists))];
  });
  const { encoding: _encoding, separator: _separator, sheet: _sheet, headerRow: _row, ...kept } = remembered;
  return { ...kept, ...whereFound(table), columns: columns.length > 0 ? columns : remembered.columns };
}

function fitted(
  table: SourceTable,
  index: number,
  column: ColumnMapping,
  type: Reading['type'],
): ColumnMapping {
  const made = { ...column };
  const texts = [...columnOf(table, index)].flatMap((cell) => (cell.kind === 'text' ? [cellText(cell)] : []));
  if (type === 'date') {
    const ways = [made.date, table.columns[index]?.dateFormat, ...dateFormats].filter(
      (way) => way !== undefined,
    );
    const date = bestReader(ways, texts, (text, format) => parseDate(text, format) !== undefined);
    if (date !== undefined) made.date = date;
  }
  if (
    type === 'money' ||
    type === 'number' ||
    type === 'percent' ||
    type === 'level' ||
    type === 'duration'
  ) {
    const ways = [made.decimal, table.columns[index]?.decimal].filter((way) => way !== undefined);
    const signs: DecimalSign[] = [...ways, ',', '.'];
    const decimal = bestReader(signs, texts, (text, sign) => parseDecimal(text, sign) !== undefined);
    // A sign that tells nothing apart is left open, as it was.
    if (decimal !== undefined && (ways.length > 0 || decimal !== ',')) made.decimal = decimal;
  }
  const nothing = emptyTexts(table, index, made, type);
  const added = Object.entries(nothing).filter(([text]) => !Object.hasOwn(made.values ?? {}, text));
  if (added.length > 0) made.values = { ...made.values, ...Object.fromEntries(added) };
  return made;
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

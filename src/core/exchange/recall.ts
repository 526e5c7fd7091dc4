import type { Lists } from '../model/portfolio';
import { projectFields } from '../register/fields';
import type { ColumnMapping, Mapping } from './model';
import { emptyTexts, formatsOf } from './findings';
import { keepColumn, whereFound } from './propose';
import type { Reading } from './read';
import { columnFinder, type SourceTable } from './source';
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
  const made = { ...column, ...formatsOf(table, index, type, column) };
  const nothing = emptyTexts(table, index, made, type);
  const added = Object.entries(nothing).filter(([text]) => !Object.hasOwn(made.values ?? {}, text));
  if (added.length > 0) made.values = { ...made.values, ...Object.fromEntries(added) };
  return made;
}

import { parseDate, parseNumber } from '../../../core/grid/parse';
import { foldText } from '../../../core/grid/values';
import type { GridColumn, ParseResult } from './types';

/** The part of i18next's `t` that the grid's plain functions need. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Typed or pasted text as the raw value of a cell: the column's own rule, else the default of its kind. '' clears (null). */
export function parseCell<Row>(column: GridColumn<Row>, text: string, row: Row, t: Translate): ParseResult {
  if (column.parse) return column.parse(text, row);
  const typed = text.trim();
  if (typed === '') return { ok: true, value: column.kind === 'tags' ? [] : null };
  switch (column.kind) {
    case 'number':
    case 'money':
    case 'percent':
      return found(parseNumber(typed), () => t('grid.error.number', { text: typed }));
    case 'date':
      return found(parseDate(typed, new Date().getFullYear()), () => t('grid.error.date', { text: typed }));
    case 'boolean':
      return found(parseBoolean(typed, t), () => t('grid.error.boolean', { text: typed }));
    case 'choice':
      return found(optionNamed(column, typed, row), () => t('grid.error.choice', { text: typed }));
    case 'tags':
      return parseTags(column, typed, row, t);
    default:
      return { ok: true, value: column.kind === 'longText' ? text : typed };
  }
}

export function isEditable<Row>(column: GridColumn<Row>, row: Row): boolean {
  return typeof column.editable === 'function' ? column.editable(row) : column.editable === true;
}

/** What the editor starts from, and what copies inside the grid carry. */
export function editTextOf<Row>(column: GridColumn<Row>, value: unknown, row: Row): string {
  return (column.editText ?? column.text)(value, row);
}

function found(value: string | number | boolean | null, message: () => string): ParseResult {
  return value === null ? { ok: false, message: message() } : { ok: true, value };
}

function parseBoolean(text: string, t: Translate): boolean | null {
  const word = foldText(text);
  if (foldText(t('grid.yesWords')).split(' ').includes(word)) return true;
  return foldText(t('grid.noWords')).split(' ').includes(word) ? false : null;
}

function optionNamed<Row>(column: GridColumn<Row>, text: string, row: Row): string | null {
  const options = column.options?.(row);
  if (!options) return text;
  const word = foldText(text);
  const exact = options.find((option) => foldText(option.label) === word || option.value === text);
  return exact?.value ?? null;
}

function parseTags<Row>(column: GridColumn<Row>, text: string, row: Row, t: Translate): ParseResult {
  const tags: string[] = [];
  for (const word of text.split(/[,;\n]/).map((part) => part.trim())) {
    if (word === '') continue;
    const tag = optionNamed(column, word, row);
    if (tag === null) return { ok: false, message: t('grid.error.choice', { text: word }) };
    if (!tags.includes(tag)) tags.push(tag);
  }
  return { ok: true, value: tags };
}

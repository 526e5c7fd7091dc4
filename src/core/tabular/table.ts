import type { MessageParams } from '../errors';

/** What a number carries beside its digits: a sign, a currency with its scale, or a unit of work. */
export type Unit = 'percent' | 'money' | 'money-k' | 'money-M' | 'days' | 'hours';

/**
 * One cell as the source states it. A text file only has `text` and `empty`: what its texts mean is
 * decided column by column (see profile). `text` is what a person recognises.
 * - number: `text` is the shortest decimal text of `value`, with a point and perhaps an exponent;
 *   `unit` comes from the cell's number format (a `percent` cell of value 0.45 shows 45 %).
 * - date: `iso` is `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where the source shows a time.
 */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; text: string; unit?: Unit }
  | { kind: 'date'; iso: string; text: string }
  | { kind: 'boolean'; value: boolean; text: string }
  | { kind: 'empty' };

export const emptyCell: Cell = { kind: 'empty' };

/**
 * A sheet, or the whole of a text file, without its wholly blank rows and its trailing empty columns.
 * Rows are read through functions because a large file is kept as its own text (one string a row) and
 * cut into cells on demand: memory follows the size of the file, not the number of cells.
 */
export interface Table {
  /** Name of the sheet; empty for a text file, which has none. */
  readonly name: string;
  /** The workbook hides this sheet. */
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells of a row, from 0; rows may be shorter than `columnCount`. A new array at each call. */
  row(index: number): Cell[];
  /** Where a person finds that row: line of the text file (of its first line, if cells span several) or row of the sheet, from 1. */
  line(index: number): number;
  /** Wholly blank rows that were left out. */
  readonly blankRows: number;
  /** Columns without any content, after the last one that has some, that were left out. */
  readonly emptyColumns: number;
}

/** Something a person should know about what was read; `key` names a message of `locales`. */
export interface TabularWarning {
  key: string;
  params: MessageParams;
  line?: number;
  /** From 1. */
  column?: number;
  sheet?: string;
  /** Such as `B12`. */
  cell?: string;
}

export interface TabularFile {
  format: 'csv' | 'xlsx';
  /** Of a text file, as `iconv-lite` names it. */
  encoding?: string;
  bom?: boolean;
  separator?: string;
  tables: Table[];
  warnings: TabularWarning[];
}

/** What a person reads in the cell; empty text for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined || cell.kind === 'empty' ? '' : cell.text;
}

/** Cells of one column (from 0) for the rows from `firstRow`, in order. */
export function* columnCells(table: Table, column: number, firstRow = 0): Generator<Cell> {
  for (let index = firstRow; index < table.rowCount; index++) yield table.row(index)[column] ?? emptyCell;
}

/** A table from plain rows, as tests and small sources need it. Row numbers start at 1 and nothing is left out. */
export function tableOf(rows: (string | Cell)[][], name = ''): Table {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
  return {
    name,
    hidden: false,
    rowCount: cells.length,
    columnCount: cells.reduce((most, row) => Math.max(most, row.length), 0),
    row: (index) => [...(cells[index] ?? [])],
    line: (index) => index + 1,
    blankRows: 0,
    emptyColumns: 0,
  };
}

/** White space alone counts as nothing, as it does for the person who reads the sheet. */
export function textCell(text: string): Cell {
  return text.trim() === '' ? emptyCell : { kind: 'text', text };
}

/** Name of a column from 0: A … Z, AA … XFD. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

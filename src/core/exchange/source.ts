import type { MessageParams } from '../errors';
import { normalizeHeader } from '../tabular/header';
import type { ColumnProfile } from '../tabular/profile';
import { columnName, emptyCell, type Cell } from '../tabular/table';

/** A cell that can cross threads and be kept by the thousand: a text as it is, null when empty. */
export type PackedCell = string | null | Exclude<Cell, { kind: 'text' } | { kind: 'empty' }>;

export interface SourceRow {
  /** Line of the file, or row of the sheet, from 1. */
  line: number;
  cells: PackedCell[];
}

export interface SourceWarning {
  key: string;
  params: MessageParams;
}

/** One table of a foreign file, read: plain data. */
export interface SourceTable {
  format: string;
  encoding: string | null;
  separator: string | null;
  sheet: string | null;
  sheets: { name: string; rows: number; hidden: boolean }[];
  /** Row of the headers, from 1, as the person sees it. */
  headerRow: number;
  /** Headers, each once: see `distinctHeaders`. */
  headers: string[];
  signature: string;
  columns: ColumnProfile[];
  rows: SourceRow[];
  blankRows: number;
  emptyColumns: number;
  warnings: SourceWarning[];
}

export const pack = (cell: Cell): PackedCell =>
  cell.kind === 'text' ? cell.text : cell.kind === 'empty' ? null : cell;

export function unpack(cell: PackedCell | undefined): Cell {
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  return cell ?? emptyCell;
}

/** Cells of one column, in order. */
export function* columnOf(table: Pick<SourceTable, 'rows'>, index: number): Generator<Cell> {
  for (const row of table.rows) yield unpack(row.cells[index]);
}

/** A name for each column: a repeated header is numbered (`Labels (2)`), a missing one takes the column's letter. */
export function distinctHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const base = header === '' ? columnName(index) : header;
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`;
    taken.add(name);
    return name;
  });
}

/** Finds the column that a mapping names: by its very header, else by what stays of it in other hands. */
export function columnFinder(headers: readonly string[]): (column: string) => number {
  const exact = new Map(headers.map((header, index) => [header, index]));
  const loose = new Map(headers.map((header, index) => [normalizeHeader(header), index]));
  return (column) => exact.get(column) ?? loose.get(normalizeHeader(column)) ?? -1;
}

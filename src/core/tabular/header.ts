import { parseDate, type DateFormat } from './dates';
import { parseDecimal } from './numbers';
import { cellText, type Cell, type Table } from './table';

/** Titles, logos and reading notes take a few rows above a table; nobody puts more than this. */
const searchedRows = 30;
/** Rows under a candidate that say what the columns hold. */
const comparedRows = 20;

/**
 * The row (from 0) that names the columns, and how sure that is, 0–1. With group titles above (several header
 * rows) it is the lowest one, which has one name a column. A table without headers gives row 0 and a low confidence.
 */
export function findHeaderRow(table: Table): { row: number; confidence: number } {
  const rows = Array.from({ length: Math.min(table.rowCount, searchedRows + comparedRows) }, (_, index) =>
    table.row(index),
  );
  const width = Math.max(1, usualWidth(rows));
  let best = { row: 0, confidence: 0 };
  for (const [index, row] of rows.entries()) {
    if (index >= searchedRows || index >= table.rowCount) break;
    const confidence = headerScore(row, rows.slice(index + 1, index + 1 + comparedRows), width);
    // A lower row must be clearly better: text under text looks like a header too.
    if (confidence > best.confidence + 0.05) best = { row: index, confidence };
  }
  return best;
}

/** Names of the columns as a person reads them: trimmed, on one line; empty where there is none. */
export function headerTexts(row: Cell[], columnCount: number): string[] {
  return Array.from({ length: columnCount }, (_, column) =>
    cellText(row[column]).trim().replace(/\s+/g, ' '),
  );
}

/**
 * What stays of the headers when a file comes back from another hand: case, accents, spaces, final colons and
 * trailing empty columns do not count, the order does. Equal signatures take the same mapping.
 */
export function headerSignature(headers: string[]): string {
  const names = headers.map(normalizeHeader);
  while (names.length > 0 && names.at(-1) === '') names.pop();
  return names.join('|');
}

export function normalizeHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘]/g, "'")
    .replace(/[\s|_]+/g, ' ')
    .trim()
    .replace(/\s*[:*]+$/, '');
}

/** Most frequent number of filled cells among rows that have several: what a full row of the table looks like. */
function usualWidth(rows: Cell[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const filled = row.filter((cell) => cell.kind !== 'empty').length;
    if (filled > 1) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  let best = [1, 0];
  for (const [width, count] of counts) {
    if (count > (best[1] ?? 0) || (count === best[1] && width > (best[0] ?? 0))) best = [width, count];
  }
  return best[0] ?? 1;
}

function headerScore(row: Cell[], below: Cell[][], width: number): number {
  const filled = row.filter((cell) => cell.kind !== 'empty');
  if (filled.length === 0) return 0;
  const named = filled.filter(
    (cell) => cell.kind === 'text' && cell.text.length <= 120 && !looksLikeValue(cell),
  );
  const distinct = new Set(named.map((cell) => normalizeHeader(cellText(cell)))).size;

  const coverage = Math.min(1, filled.length / width);
  const names = named.length / filled.length;
  const distinctness = named.length === 0 ? 0 : distinct / named.length;
  // Names that come back below as values are values: a column of «Oui» does not begin with the header «Oui».
  const repeated =
    named.filter((cell) => recurs(row.indexOf(cell), cell, below)).length / Math.max(1, named.length);
  return names * coverage * distinctness * (1 - repeated) * (0.6 + 0.4 * contrast(row, below));
}

function recurs(column: number, cell: Cell, below: Cell[][]): boolean {
  return below.some((row) => cellText(row[column]) === cellText(cell));
}

/** Share of columns that hold, under a text, values of another nature or of a very different length: 0–1. */
function contrast(row: Cell[], below: Cell[][]): number {
  let compared = 0;
  let different = 0;
  for (const [column, cell] of row.entries()) {
    if (cell.kind === 'empty') continue;
    const values = below.flatMap((other) => {
      const value = other[column];
      return value === undefined || value.kind === 'empty' ? [] : [value];
    });
    if (values.length === 0) continue;
    compared++;
    const ofValue = values.filter(looksLikeValue).length;
    if (ofValue >= values.length / 2) different++;
  }
  // Registers often hold text only: some numbers or dates are enough to tell names from values.
  return compared === 0 ? 0 : Math.min(1, (different / compared) * 3);
}

const anyFormat: DateFormat[] = ['iso', 'dmy', 'mdy', 'ymd', 'dMonthY'];

function looksLikeValue(cell: Cell): boolean {
  if (cell.kind !== 'text') return cell.kind !== 'empty';
  if (cell.text.length > 40 || !/\d/.test(cell.text)) return false;
  if (parseDecimal(cell.text, ',') || parseDecimal(cell.text, '.')) return true;
  return anyFormat.some((format) => parseDate(cell.text, format) !== undefined);
}

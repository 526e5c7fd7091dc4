import { AppError } from '../../core/errors';
import { columnName, emptyCell, textCell, type Cell, type Table } from '../../core/tabular/table';
import { limits } from './limits';
import type { NumberFormat } from './numberFormat';
import { durationText, serialDate } from './serial';
import type { WarningList } from './warnings';
import { isTrue, unescapeText, type Package, type SheetRef } from './workbookParts';
import type { Attributes } from '../xml';

export interface SheetContext {
  strings: Cell[];
  styles: NumberFormat[];
  date1904: boolean;
  warnings: WarningList;
  /** Filled cells of the workbook so far; a workbook has one count for all its sheets. */
  count: { cells: number };
  signal: AbortSignal | undefined;
}

/** A cell while its XML is read. */
interface Reading {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  inline: string;
  hasFormula: boolean;
}

const shownRanges = 10;

/**
 * Reads one sheet. Only the cells that hold something are kept, one after the other, so that a sheet that claims a
 * million rows of sixteen thousand columns costs what it holds.
 */
export function readSheet(parts: Package, sheet: SheetRef, context: SheetContext): Table {
  const { warnings, count } = context;
  const cells: Cell[] = [];
  const columns: number[] = [];
  /** Index of the first cell of each row, and the number of cells at the end. */
  const starts: number[] = [0];
  const lines: number[] = [];
  const merged: string[] = [];
  let row = 0;
  let column = -1;
  let blankRows = 0;
  let hiddenRows = 0;
  let columnCount = 0;
  let widest = 0;
  let cell: Reading | undefined;
  let reads: 'value' | 'inline' | undefined;
  let phonetic = 0;

  const place = (at: number) => ({ sheet: sheet.name, cell: `${columnName(at)}${row}` });
  const warn = (name: string, at: number, params = {}) =>
    warnings.add(name, { params: { ...place(at), ...params }, line: row, column: at + 1, ...place(at) });

  function openRow(attributes: Attributes): void {
    context.signal?.throwIfAborted();
    const number = attributes.get('r');
    row = number === undefined ? row + 1 : Number(number);
    if (!(row <= limits.rows))
      throw new AppError('formats.error.tooManyRows', { limit: limits.rows }, sheet.name);
    column = -1;
    if (isTrue(attributes.get('hidden'))) hiddenRows++;
  }

  function openCell(attributes: Attributes): void {
    const ref = attributes.get('r');
    column = ref === undefined ? column + 1 : columnOf(ref);
    if (!(column < limits.columns)) {
      throw new AppError(
        'formats.error.tooManyColumns',
        { line: row, columns: column + 1, limit: limits.columns },
        sheet.name,
      );
    }
    widest = Math.max(widest, column + 1);
    cell = {
      column,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      value: '',
      hasValue: false,
      inline: '',
      hasFormula: false,
    };
  }

  function closeCell(read: Reading): void {
    // An empty text is a result; an empty number is how programs that do not compute leave one out.
    const computed = read.type === 'str' ? read.hasValue : read.value !== '';
    if (read.hasFormula && !computed) warn('formulaNoValue', read.column);
    const value = cellOf(read, context, (name, params) => warn(name, read.column, params));
    if (value.kind === 'empty') return;
    if (++count.cells > limits.cells)
      throw new AppError('formats.error.tooManyCells', { limit: limits.cells }, sheet.name);
    cells.push(value);
    columns.push(read.column);
    columnCount = Math.max(columnCount, read.column + 1);
  }

  function closeRow(): void {
    if (cells.length === starts.at(-1)) blankRows++;
    else {
      lines.push(row);
      starts.push(cells.length);
    }
  }

  parts.read(sheet.path, {
    open(name, attributes) {
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'v' && cell) {
        cell.hasValue = true;
        reads = 'value';
      } else if (name === 'rPh') phonetic++;
      else if (name === 't' && cell && phonetic === 0) reads = 'inline';
      else if (name === 'mergeCell') merged.push(attributes.get('ref') ?? '');
    },
    text(text) {
      if (!cell || !reads) return;
      if (reads === 'value') cell.value += text;
      else cell.inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') reads = undefined;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c' && cell) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'row') closeRow();
    },
  });

  if (merged.length > 0) {
    const ranges = merged.slice(0, shownRanges).join(', ') + (merged.length > shownRanges ? '…' : '');
    warnings.add('mergedCells', {
      params: { sheet: sheet.name, count: merged.length, ranges },
      sheet: sheet.name,
    });
  }
  if (hiddenRows > 0)
    warnings.add('hiddenRows', { params: { sheet: sheet.name, count: hiddenRows }, sheet: sheet.name });

  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: lines.length,
    columnCount,
    row(index) {
      const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
      const found: Cell[] = [];
      for (let at = from; at < to; at++) {
        const target = columns[at] ?? 0;
        while (found.length < target) found.push(emptyCell);
        found[target] = cells[at] ?? emptyCell;
      }
      return found;
    },
    line: (index) => lines[index] ?? 0,
    blankRows,
    emptyColumns: widest - columnCount,
  };
}

function cellOf(read: Reading, context: SheetContext, warn: (name: string, params?: object) => void): Cell {
  const { type, value } = read;
  if (type === 'inlineStr') return textCell(unescapeText(read.inline));
  if (value === '') return emptyCell;
  switch (type) {
    case 's': {
      const shared = context.strings[Number(value)];
      if (shared === undefined) warn('missingText');
      return shared ?? emptyCell;
    }
    case 'str':
      return textCell(unescapeText(value));
    case 'b':
      return { kind: 'boolean', value: value === '1', text: value === '1' ? 'true' : 'false' };
    case 'e':
      warn('errorValue', { error: value });
      return emptyCell;
    case 'd':
      return isoCell(value) ?? textCell(value);
    default:
      return numberCell(value, context.styles[read.style] ?? { kind: 'number' }, context.date1904, warn);
  }
}

function numberCell(
  written: string,
  format: NumberFormat,
  date1904: boolean,
  warn: (name: string, params?: object) => void,
): Cell {
  const value = Number(written);
  if (!Number.isFinite(value)) return textCell(written);
  const text = String(value);
  if (format.kind === 'number')
    return { kind: 'number', value, text, ...(format.unit ? { unit: format.unit } : {}) };
  if (format.kind === 'time' && value >= 0 && (format.elapsed || value < 1)) {
    return textCell(durationText(value, format.elapsed));
  }
  const found = serialDate(value, date1904);
  if (!found) {
    warn('dateOutOfRange', { value: text });
    return { kind: 'number', value, text };
  }
  const iso = format.kind === 'date' && !format.time ? found.date : `${found.date}T${found.clock}`;
  return { kind: 'date', iso, text: iso.replace('T', ' ') };
}

function isoCell(value: string): Cell | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (!found) return undefined;
  const iso = found[2] === undefined || found[2] === '00:00' ? (found[1] ?? '') : `${found[1]}T${found[2]}`;
  return { kind: 'date', iso, text: iso.replace('T', ' ') };
}

/** Column from 0 of a reference such as `XFD12`. */
function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length; at++) {
    const char = ref.charCodeAt(at) & ~32;
    if (char < 65 || char > 90) break;
    column = column * 26 + char - 64;
  }
  return column - 1;
}

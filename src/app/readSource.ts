import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOptions } from '../contract/exchange';
import { AppError } from '../core/errors';
import { distinctHeaders, pack, type SourceRow, type SourceTable } from '../core/exchange/source';
import { findHeaderRow, headerSignature, headerTexts } from '../core/tabular/header';
import { profileColumn } from '../core/tabular/profile';
import { emptyCell, type Cell, type Table, type TabularFile } from '../core/tabular/table';
import * as csv from '../formats/tabular/csv';
import * as xlsx from '../formats/tabular/xlsx';

/** Stages of a reading, as progress names them. */
export type ReadStage = 'open' | 'read' | 'analyse' | 'check';
export type ReadProgress = (stage: ReadStage, done: number, total: number) => void;

/** A register holds hundreds of projects; what has more rows is another kind of file. */
const maxRows = 20_000;

/**
 * Reads one table of a CSV or XLSX file as plain data: finds its format, its header row and what each column holds.
 * @throws AppError `formats.error.*` and `exchange.error.{unreadable,noSheet,noRow,noData,tooManyRows}`; the signal's
 * reason when aborted
 */
export async function readSource(
  path: string,
  options: ReadOptions,
  progress: ReadProgress,
  signal?: AbortSignal,
): Promise<SourceTable> {
  progress('open', 0, 0);
  const bytes = await readBytes(path, signal);
  const file = await readTables(bytes, basename(path), options, progress, signal);
  const table = chosenTable(file.tables, options.sheet);
  const header = headerRowOf(table, options.headerRow);
  const columnCount = table.columnCount;
  const headers = distinctHeaders(headerTexts(table.row(header), columnCount));
  const first = header + 1;
  if (first >= table.rowCount) throw new AppError('exchange.error.noData', { line: table.line(header) });
  if (table.rowCount - first > maxRows) {
    throw new AppError('exchange.error.tooManyRows', { rows: table.rowCount - first, limit: maxRows });
  }
  // A row of a CSV is cut into cells each time it is asked for: all are asked for once.
  const cells: Cell[][] = [];
  for (let index = first; index < table.rowCount; index += 1) cells.push(table.row(index));
  const columns = headers.map((_, index) => {
    if (index % 16 === 0) {
      signal?.throwIfAborted();
      progress('analyse', index, columnCount);
    }
    return profileColumn(cells.map((row) => row[index] ?? emptyCell));
  });
  const rows = cells.map((row, index): SourceRow => ({
    line: table.line(first + index),
    cells: row.map(pack),
  }));
  signal?.throwIfAborted();
  progress('analyse', columnCount, columnCount);
  return {
    format: file.format,
    encoding: file.encoding ?? null,
    separator: file.separator ?? null,
    sheet: table.name || null,
    sheets: file.tables
      .filter(({ name }) => name !== '')
      .map(({ name, hidden, rowCount }) => ({ name, rows: rowCount, hidden })),
    headerRow: table.line(header),
    headers,
    signature: headerSignature(headerTexts(table.row(header), columnCount)),
    columns,
    rows,
    blankRows: table.blankRows,
    emptyColumns: table.emptyColumns,
    warnings: file.warnings
      .filter(({ sheet }) => sheet === undefined || sheet === table.name)
      .map(({ key, params, line, cell }) => ({
        key,
        params: {
          ...(line === undefined ? {} : { line }),
          ...(cell === undefined ? {} : { cell }),
          ...params,
        },
      })),
  };
}

/** @throws AppError `exchange.error.unreadable`; the signal's reason when aborted */
export const readBytes = (path: string, signal?: AbortSignal): Promise<Uint8Array> =>
  readFile(path, signal ? { signal } : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    throw new AppError('exchange.error.unreadable', { name: basename(path), detail });
  });

async function readTables(
  bytes: Uint8Array,
  name: string,
  { encoding, separator }: ReadOptions,
  progress: ReadProgress,
  signal: AbortSignal | undefined,
): Promise<TabularFile> {
  const common = {
    onProgress: (done: number) => progress('read', Math.round(done * 100), 100),
    ...(signal ? { signal } : {}),
  };
  if (xlsx.detect(bytes, name) > csv.detect(bytes, name)) return xlsx.readXlsx(bytes, common);
  return csv.readCsv(bytes, {
    ...common,
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
  });
}

/** The sheet asked for, else the first visible one that holds more than a row. */
function chosenTable(tables: readonly Table[], sheet: string | undefined): Table {
  const filled = tables.filter(({ rowCount }) => rowCount > 1);
  const found =
    sheet === undefined
      ? (filled.find(({ hidden }) => !hidden) ?? filled[0] ?? tables[0])
      : tables.find(({ name }) => name === sheet);
  // A text file has no sheet: a mapping made for a workbook may name one all the same.
  const table = found ?? (tables.length === 1 && tables[0]?.name === '' ? tables[0] : undefined);
  if (!table) {
    throw new AppError('exchange.error.noSheet', {
      sheet: sheet ?? '',
      sheets: tables.map(({ name }) => name).join(', '),
    });
  }
  return table;
}

/** Index in the table of the header row: the one on the line asked for, else the one found. */
function headerRowOf(table: Table, line: number | undefined): number {
  if (line === undefined) return findHeaderRow(table).row;
  for (let index = 0; index < table.rowCount; index += 1) if (table.line(index) === line) return index;
  throw new AppError('exchange.error.noRow', { line });
}

import { pack, type SourceTable } from '../../../src/core/exchange/source';
import { headerSignature } from '../../../src/core/tabular/header';
import { profileColumn } from '../../../src/core/tabular/profile';
import { textCell } from '../../../src/core/tabular/table';

/** A source as it is read from a text file with these cells; the first row of data is line 2. */
export function tableFrom(headers: string[], ...rows: string[][]): SourceTable {
  return {
    format: 'csv',
    encoding: 'utf-8',
    separator: ';',
    sheet: null,
    sheets: [],
    headerRow: 1,
    headers,
    signature: headerSignature(headers),
    columns: headers.map((_, index) => profileColumn(rows.map((row) => textCell(row[index] ?? '')))),
    rows: rows.map((row, index) => ({ line: index + 2, cells: row.map((cell) => pack(textCell(cell))) })),
    blankRows: 0,
    emptyColumns: 0,
    warnings: [],
  };
}

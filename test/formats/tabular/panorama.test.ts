import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCents, toDate } from '../../../src/core/tabular/convert';
import { findHeaderRow, headerSignature, headerTexts } from '../../../src/core/tabular/header';
import { profileColumn } from '../../../src/core/tabular/profile';
import { cellText, columnCells, emptyCell, type Table } from '../../../src/core/tabular/table';
import { readCsv } from '../../../src/formats/tabular/csv';
import { readXlsx } from '../../../src/formats/tabular/xlsx';

const folder = resolve(import.meta.dirname, '../../../../shared/data/panorama');
const there = existsSync(folder);
if (!there) console.log(`skipped: ${folder} is absent`);
const bytes = (name: string) => readFileSync(resolve(folder, name));

async function read(name: string): Promise<Table> {
  const file = name.endsWith('.csv') ? await readCsv(bytes(name)) : await readXlsx(bytes(name));
  expect(file.warnings).toEqual([]);
  expect(file.tables).toHaveLength(1);
  const [table] = file.tables;
  if (!table) throw new Error('no table');
  return table;
}

function column(table: Table, header: string) {
  const { row } = findHeaderRow(table);
  const index = headerTexts(table.row(row), table.columnCount).indexOf(header);
  return {
    profile: profileColumn(columnCells(table, index, row + 1)),
    cells: [...columnCells(table, index, row + 1)],
  };
}

/** The State's large projects as published: see PROVENANCE.md beside the files for the counts. */
describe.skipIf(!there)('the published registers', () => {
  it.each([
    ['panorama-2016-11.csv', 57, 236, 11],
    ['panorama-2017-06.csv', 61, 0, 0],
    ['panorama-2018-03.xlsx', 61, 232, 0],
  ])('%s holds %i projects and %i blank rows', async (name, projects, blankRows, emptyColumns) => {
    const table = await read(name);
    expect(findHeaderRow(table).row).toBe(0);
    expect(table).toMatchObject({ rowCount: projects + 1, columnCount: 15, blankRows, emptyColumns });
    expect(column(table, 'Nom du projet').profile.filled).toBe(projects);
  });

  it('has the same header in the three, in spite of a trailing space', async () => {
    const signatures = [];
    for (const name of ['panorama-2016-11.csv', 'panorama-2017-06.csv', 'panorama-2018-03.xlsx']) {
      const table = await read(name);
      signatures.push(headerSignature(headerTexts(table.row(0), table.columnCount)));
    }
    expect(new Set(signatures).size).toBe(1);
    expect(cellText((await read('panorama-2016-11.csv')).row(0)[0])).toBe('Ministère porteur ');
  });

  it('tells the date and decimal conventions of each', async () => {
    const ofFile = async (name: string) => {
      const table = await read(name);
      const start = column(table, 'Début').profile;
      const cost = column(table, 'Coût estimé').profile;
      return [start.kind, start.dateFormat, start.ambiguous, cost.kind, cost.decimal, cost.exceptions];
    };
    const scoping = (count: number) => [{ text: 'En cadrage', count }];
    expect(await ofFile('panorama-2016-11.csv')).toEqual(['date', 'iso', false, 'number', '.', scoping(8)]);
    expect(await ofFile('panorama-2017-06.csv')).toEqual(['date', 'iso', false, 'number', '.', scoping(8)]);
    expect(await ofFile('panorama-2018-03.xlsx')).toEqual([
      'date',
      'dmy',
      false,
      'number',
      ',',
      [{ text: 'NA', count: 1 }],
    ]);
  });

  it('gives exact costs and dates: a project followed through the three', async () => {
    const facts = [];
    for (const [name, decimal, format] of [
      ['panorama-2016-11.csv', '.', 'iso'],
      ['panorama-2017-06.csv', '.', 'iso'],
      ['panorama-2018-03.xlsx', ',', 'dmy'],
    ] as const) {
      const table = await read(name);
      const row = column(table, 'Nom du projet').cells.findIndex((cell) => cellText(cell) === 'SIRHEN');
      const cost = toCents(column(table, 'Coût estimé').cells[row] ?? emptyCell, {
        decimal,
        unit: 1_000_000,
      });
      const start = toDate(column(table, 'Début').cells[row] ?? emptyCell, format);
      facts.push([row >= 0, cost.ok && cost.value, start.ok && start.value]);
    }
    // Published: 496.4, then 496.5, then 496,48 million euros.
    expect(facts.map(([found, cost]) => [found, cost])).toEqual([
      [true, 49_640_000_000],
      [true, 49_650_000_000],
      [true, 49_648_000_000],
    ]);
    expect(facts[2]?.[2]).toBe('2008-12-01');
  });

  it('reads the date serials of the workbook as the day of publication', async () => {
    const { profile, cells } = column(await read('panorama-2018-03.xlsx'), 'Date de publication');
    expect(profile).toMatchObject({ kind: 'date', dateFormat: 'serial', filled: 61 });
    expect(new Set(cells.map((cell) => (cell.kind === 'date' ? cell.iso : cell.kind)))).toEqual(
      new Set(['2018-02-28']),
    );
  });

  it('keeps cells of several lines whole, and gives the line of the file where a row starts', async () => {
    const table = await read('panorama-2016-11.csv');
    const lines = bytes('panorama-2016-11.csv').toString('utf8').split('\n');
    for (let index = 0; index < table.rowCount; index++) {
      expect(lines[table.line(index) - 1]?.startsWith(cellText(table.row(index)[0]))).toBe(true);
    }
    expect(cellText(table.row(3)[4])).toContain('les autres administrations.\nA ce titre');
  });

  it('is refused, never half read, when the workbook is cut', async () => {
    const whole = bytes('panorama-2018-03.xlsx');
    await expect(readXlsx(whole.subarray(0, 40_000))).rejects.toMatchObject({
      key: 'formats.error.truncated',
    });
  });
});

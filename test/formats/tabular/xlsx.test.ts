import { describe, expect, it } from 'vitest';
import { cellText, type Cell, type TabularFile } from '../../../src/core/tabular/table';
import { readXlsx } from '../../../src/formats/tabular/xlsx';
import { expectReadable } from './messages';
import { textRow, workbook } from './workbook';

const cells = (file: TabularFile, sheet = 0): Cell[][] => {
  const table = file.tables[sheet];
  return Array.from({ length: table?.rowCount ?? 0 }, (_, index) => table?.row(index) ?? []);
};
const texts = (file: TabularFile, sheet = 0) => cells(file, sheet).map((row) => row.map(cellText));
const warnings = (file: TabularFile) => {
  for (const warning of file.warnings) expectReadable(warning);
  return file.warnings.map(
    ({ key, sheet, cell }) => `${key.replace('formats.warning.', '')} ${sheet}!${cell ?? ''}`,
  );
};
const row = (number: number, body: string) => `<row r="${number}">${body}</row>`;

describe('texts', () => {
  it('joins the runs of a rich text and leaves its phonetic reading out', async () => {
    const strings = [
      '<t>simple</t>',
      '<r><rPr><b/></rPr><t xml:space="preserve">Réseau </t></r><r><t>&amp; l’État</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '<t>un_x000D_\ndeux_x005F_x000D_</t>',
    ];
    const data = row(1, strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join(''));
    const file = await readXlsx(workbook({ sheets: { A: data }, strings }));
    expect(texts(file)).toEqual([['simple', 'Réseau & l’État', '東京', 'un\ndeux_x000D_']]);
  });

  it('reads texts written in the cell, CDATA and characters beyond 16 bits', async () => {
    const data = row(
      1,
      '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c t="inlineStr"><is><t><![CDATA[<x> & y]]></t></is></c><c t="inlineStr"><is><t>&#x1F600;&#233;</t></is></c>',
    );
    expect(texts(await readXlsx(workbook({ sheets: { A: data } })))).toEqual([['ab', '<x> & y', '😀é']]);
  });

  it('says which cell has lost its text', async () => {
    const file = await readXlsx(
      workbook({
        sheets: { A: row(1, '<c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c>') },
        strings: ['<t>x</t>'],
      }),
    );
    expect(warnings(file)).toEqual(['missingText A!A1']);
  });
});

describe('formulas, errors, booleans', () => {
  it('reads the saved result of a formula, and says which have none', async () => {
    const data = row(
      4,
      '<c r="B4"><f>SUM(B1:B3)</f><v>42.5</v></c><c r="C4" t="str"><f>A1&amp;"x"</f><v>total</v></c><c r="D4"><f>NOW()</f></c><c r="E4"><f>1/4</f><v></v></c><c r="F4" t="b"><f>TRUE</f><v>1</v></c><c r="G4" t="str"><f>IF(A1,"","x")</f><v></v></c>',
    );
    const file = await readXlsx(workbook({ sheets: { Budget: data } }));
    expect(cells(file)).toEqual([
      [
        { kind: 'empty' },
        { kind: 'number', value: 42.5, text: '42.5' },
        { kind: 'text', text: 'total' },
        { kind: 'empty' },
        { kind: 'empty' },
        { kind: 'boolean', value: true, text: 'true' },
      ],
    ]);
    expect(warnings(file)).toEqual(['formulaNoValue Budget!D4', 'formulaNoValue Budget!E4']);
    expect(file.tables[0]?.line(0)).toBe(4);
  });

  it('reads an error as empty and says where and which', async () => {
    const file = await readXlsx(
      workbook({ sheets: { A: row(2, '<c r="A2"><v>1</v></c><c r="AB2" t="e"><f>B1</f><v>#REF!</v></c>') } }),
    );
    expect(warnings(file)).toEqual(['errorValue A!AB2']);
    expect(file.warnings[0]).toMatchObject({ params: { error: '#REF!' }, line: 2, column: 28 });
    expect(file.tables[0]?.columnCount).toBe(1);
  });
});

describe('dates', () => {
  /** Serial numbers and their days: ECMA-376 part 1, 18.17.4.1, and Excel's own calendar. */
  const known1900: [string, string][] = [
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['25569', '1970-01-01'],
    ['43159', '2018-02-28'],
    ['46347', '2026-11-21'],
    ['2958465', '9999-12-31'],
  ];

  it.each(known1900)('reads serial %s as %s', async (serial, day) => {
    const file = await readXlsx(
      workbook({ sheets: { A: row(1, `<c r="A1" s="1"><v>${serial}</v></c>`) }, styles: [0, 14] }),
    );
    expect(cells(file)[0]?.[0]).toEqual({ kind: 'date', iso: day, text: day });
  });

  it.each([
    ['0', '1904-01-01'],
    ['1462', '1908-01-02'],
    ['41697', '2018-02-28'],
  ])('reads serial %s of the 1904 system as %s', async (serial, day) => {
    const file = await readXlsx(
      workbook({
        sheets: { A: row(1, `<c r="A1" s="1"><v>${serial}</v></c>`) },
        styles: [0, 14],
        date1904: true,
      }),
    );
    expect(cells(file)[0]?.[0]).toMatchObject({ iso: day });
  });

  it.each(['60', '-3', '2958466', '0'])(
    'keeps %s, which is no day, as a number and says so',
    async (serial) => {
      const file = await readXlsx(
        workbook({ sheets: { A: row(1, `<c r="A1" s="1"><v>${serial}</v></c>`) }, styles: [0, 14] }),
      );
      expect(cells(file)[0]?.[0]).toMatchObject({ kind: 'number', value: Number(serial) });
      expect(warnings(file)).toEqual(['dateOutOfRange A!A1']);
    },
  );

  it('gives the time where the format shows one, to the minute', async () => {
    const styles = [0, 14, 22, 20, 46];
    const data = row(
      1,
      '<c r="A1" s="1"><v>45363.4</v></c><c r="B1" s="2"><v>45363.403472222228</v></c><c r="C1" s="2"><v>45363.333333333336</v></c><c r="D1" s="3"><v>0.39583333333333331</v></c><c r="E1" s="4"><v>1.5625</v></c>',
    );
    const file = await readXlsx(workbook({ sheets: { A: data }, styles }));
    expect(cells(file)[0]).toEqual([
      { kind: 'date', iso: '2024-03-12', text: '2024-03-12' },
      { kind: 'date', iso: '2024-03-12T09:41', text: '2024-03-12 09:41' },
      { kind: 'date', iso: '2024-03-12T08:00', text: '2024-03-12 08:00' },
      { kind: 'text', text: '09:30' },
      { kind: 'text', text: '37:30' },
    ]);
  });

  it('reads ISO dates of strict workbooks', async () => {
    const data = row(
      1,
      '<c r="A1" t="d"><v>2024-03-12T00:00:00</v></c><c r="B1" t="d"><v>2024-03-12T09:41:00</v></c>',
    );
    expect(texts(await readXlsx(workbook({ sheets: { A: data } })))).toEqual([
      ['2024-03-12', '2024-03-12 09:41'],
    ]);
  });

  it('keeps the shortest text of a number, and the unit of its format', async () => {
    const formats = {
      164: '#,##0.0\\ "k€"',
      165: '#,##0.00\\ [$€-40C]',
      166: '#,##0,\\ "k€"',
      167: '0.0\\ "j/h"',
    };
    const data = row(
      1,
      '<c s="0"><v>53.020000000000003</v></c><c s="1"><v>12.5</v></c><c s="2"><v>7</v></c><c s="3"><v>12500</v></c><c s="4"><v>3</v></c><c s="5"><v>0.45</v></c>',
    );
    const file = await readXlsx(
      workbook({ sheets: { A: data }, formats, styles: [0, 164, 165, 166, 167, 9] }),
    );
    expect(cells(file)[0]).toEqual([
      { kind: 'number', value: 53.02, text: '53.02' },
      { kind: 'number', value: 12.5, text: '12.5', unit: 'money-k' },
      { kind: 'number', value: 7, text: '7', unit: 'money' },
      { kind: 'number', value: 12500, text: '12500', unit: 'money' },
      { kind: 'number', value: 3, text: '3', unit: 'days' },
      { kind: 'number', value: 0.45, text: '0.45', unit: 'percent' },
    ]);
  });
});

describe('sheets', () => {
  it('lists hidden sheets with a flag, in the order of the workbook', async () => {
    const file = await readXlsx(
      workbook({
        sheets: {
          Projets: textRow(1, 'a'),
          Listes: { data: textRow(1, 'b'), state: 'hidden' },
          Secret: { data: textRow(1, 'c'), state: 'veryHidden' },
        },
      }),
    );
    expect(file.tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Projets', false],
      ['Listes', true],
      ['Secret', true],
    ]);
    expect(texts(file, 2)).toEqual([['c']]);
  });

  it('names the merged ranges and reads their value in the first cell', async () => {
    const file = await readXlsx(
      workbook({
        sheets: {
          Plan: {
            data:
              row(1, '<c r="A1" t="inlineStr"><is><t>Direction</t></is></c><c r="B1"/><c r="C1"/>') +
              row(2, '<c r="A2"><v>1</v></c><c r="C2"><v>3</v></c>'),
            after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D1:D9"/></mergeCells>',
          },
        },
      }),
    );
    expect(texts(file)).toEqual([['Direction'], ['1', '', '3']]);
    expect(warnings(file)).toEqual(['mergedCells Plan!']);
    expect(file.warnings[0]?.params).toEqual({ sheet: 'Plan', count: 2, ranges: 'A1:C1, D1:D9' });
  });

  it('says how many rows a filter hides, and reads them', async () => {
    const data =
      textRow(1, 'a') +
      '<row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="true"><c><v>2</v></c></row>';
    const file = await readXlsx(workbook({ sheets: { A: data } }));
    expect(texts(file)).toEqual([['a'], ['1'], ['2']]);
    expect(file.warnings).toEqual([
      { key: 'formats.warning.hiddenRows', params: { sheet: 'A', count: 2 }, sheet: 'A' },
    ]);
  });

  it('costs what it holds, whatever size it claims', async () => {
    const before = process.memoryUsage().heapUsed;
    const data = row(1, '<c r="A1"><v>1</v></c>') + row(1_048_576, '<c r="XFD1048576"><v>2</v></c>');
    const file = await readXlsx(
      workbook({ sheets: { A: { data, before: '<dimension ref="A1:XFD1048576"/>' } } }),
    );
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50e6);
    expect(file.tables[0]).toMatchObject({ rowCount: 2, columnCount: 16_384 });
    expect(file.tables[0]?.line(1)).toBe(1_048_576);
    expect(file.tables[0]?.row(1)[16_383]).toEqual({ kind: 'number', value: 2, text: '2' });
  });

  it('leaves out rows and trailing columns that have styles only, and counts them', async () => {
    const styled = '<c r="A3" s="1"/><c r="B3" s="1"/><c r="C3" s="1"/>';
    const data =
      textRow(1, 'a', 'b') +
      row(2, '<c r="A2"><v>1</v></c><c r="D2" s="1"/>') +
      row(3, styled) +
      row(7, '<c r="A7"><v>2</v></c>');
    const [table] = (await readXlsx(workbook({ sheets: { A: data }, styles: [0, 14] }))).tables;
    expect(table).toMatchObject({ rowCount: 3, columnCount: 2, blankRows: 1, emptyColumns: 2 });
    expect([0, 1, 2].map((index) => table?.line(index))).toEqual([1, 2, 7]);
  });

  it('reads rows and cells without references, and prefixed XML', async () => {
    const sheet =
      '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = await readXlsx(
      workbook({ sheets: { A: '' }, replace: { 'xl/worksheets/sheet1.xml': Buffer.from(sheet) } }),
    );
    expect(texts(file)).toEqual([['1', '2'], ['3']]);
  });
});

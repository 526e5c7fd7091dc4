import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../src/core/tabular/table';
import { readXlsx } from '../../../src/formats/tabular/xlsx';
import { expectReadable, refusal } from './messages';
import { ole2, textRow, workbook } from './workbook';

const keyOf = async (bytes: Uint8Array) => (await refusal(readXlsx(bytes))).key.replace('formats.error.', '');
const sound = workbook({
  sheets: {
    A: Array.from({ length: 200 }, (_, index) => textRow(index + 1, `Projet ${index * 7919}`)).join(''),
  },
});

/** Sets the little-endian 32-bit field at `offset` of the central directory record of `name`. */
function patchDirectory(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const patched = Buffer.from(bytes);
  const at = patched.lastIndexOf(name) - 46;
  patched.writeUInt32LE(value, at + offset);
  return patched;
}

describe('files that are no readable workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text', strToU8('Nom;Début\nA;1'), 'notSpreadsheet'],
    [
      'a workbook with a password',
      ole2('\u0006DataSpaces', 'EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
    ],
    ['an Excel 97-2003 workbook', ole2('Workbook', '\u0005SummaryInformation'), 'legacyXls'],
    ['an Excel 5 workbook', ole2('Book'), 'legacyXls'],
    ['another old Office file', ole2('WordDocument'), 'notSpreadsheet'],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'binaryWorkbook'],
    ['an .ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), 'openDocument'],
    [
      'a Word document',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<document/>'),
      }),
      'notSpreadsheet',
    ],
    ['any ZIP', zipSync({ 'a.txt': strToU8('a') }), 'notSpreadsheet'],
    ['a workbook without cells', workbook({ sheets: { A: '<row r="1"><c r="A1" s="0"/></row>' } }), 'empty'],
  ])('refuses %s', async (_, bytes, key) => {
    expect(await keyOf(bytes)).toBe(key);
  });
});

describe('truncated and damaged workbooks', () => {
  it('refuses a workbook cut anywhere', async () => {
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      expect(await keyOf(sound.slice(0, Math.floor(sound.length * share)))).toBe('truncated');
    }
    expect(await keyOf(sound.slice(0, -1))).toBe('truncated');
  });

  it('refuses any single damaged byte of a sheet rather than read wrong figures', async () => {
    const at = Buffer.from(sound).indexOf('xl/worksheets/sheet1.xml') + 24;
    for (const shift of [5, 50, 200, 600]) {
      const bytes = Uint8Array.from(sound);
      bytes[at + shift] = (bytes[at + shift] ?? 0) ^ 0x55;
      expect(['corrupted', 'xml', 'truncated', 'notSpreadsheet']).toContain(await keyOf(bytes));
    }
  });

  it('refuses a figure that changed on the way, by its checksum', async () => {
    const stored = workbook({
      sheets: { A: '' },
      replace: {
        'xl/worksheets/sheet1.xml': [
          strToU8('<worksheet><sheetData><row><c><v>496.48</v></c></row></sheetData></worksheet>'),
          { level: 0 },
        ],
      },
    });
    expect((await readXlsx(stored)).tables[0]?.row(0)[0]).toMatchObject({ value: 496.48 });
    const altered = Buffer.from(stored);
    altered.write('946.48', altered.indexOf('496.48'));
    expect(await refusal(readXlsx(altered))).toMatchObject({
      key: 'formats.error.corrupted',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  it('reads the sound sheets of a workbook that has a damaged one, and names it', async () => {
    const bytes = workbook({
      sheets: { Bon: textRow(1, 'a'), Mauvais: '' },
      replace: { 'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData><row><c><v>1</c>') },
    });
    const file = await readXlsx(bytes);
    expect(file.tables.map(({ name }) => name)).toEqual(['Bon']);
    expect(cellText(file.tables[0]?.row(0)[0])).toBe('a');
    expect(file.warnings).toEqual([
      { key: 'formats.warning.sheetUnreadable', params: { sheet: 'Mauvais' }, sheet: 'Mauvais' },
    ]);
    file.warnings.forEach(expectReadable);
  });

  it('says in which part, and where, the XML is cut', async () => {
    const bytes = workbook({
      sheets: { A: '' },
      replace: { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"') },
    });
    expect(await refusal(readXlsx(bytes))).toMatchObject({
      key: 'formats.error.xml',
      params: { part: 'xl/worksheets/sheet1.xml', offset: 22 },
    });
  });
});

describe('hostile workbooks', () => {
  const zeros = new Uint8Array(60 * 1024 * 1024);
  const bomb = workbook({
    sheets: { A: '' },
    replace: { 'xl/worksheets/sheet1.xml': [zeros, { level: 9 }] },
  });

  it('refuses a part that expands a thousand times, before expanding it', async () => {
    const error = await refusal(readXlsx(bomb));
    expect(error).toMatchObject({
      key: 'formats.error.zipBomb',
      params: { part: 'xl/worksheets/sheet1.xml', limit: 250 },
    });
    expect(Number(error.params['ratio'])).toBeGreaterThan(900);
  });

  it('refuses it while expanding when its directory lies', async () => {
    const liar = patchDirectory(bomb, 'xl/worksheets/sheet1.xml', 24, 1000);
    expect(await keyOf(liar)).toBe('zipBomb');
  });

  it('refuses a workbook that says it expands beyond the limit', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    const huge = patchDirectory(patchDirectory(sound, part, 24, 1_200_000_000), part, 20, 100_000_000);
    expect(await refusal(readXlsx(huge))).toMatchObject({
      key: 'formats.error.expandedTooLarge',
      params: { limit: 1024 },
    });
  });

  it('refuses ten thousand parts and more', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`p${index}`, new Uint8Array()]),
    );
    expect(await keyOf(zipSync(parts, { level: 0 }))).toBe('zipEntries');
  });

  it('refuses entities of its own, however they are declared', async () => {
    const lol =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    const bytes = workbook({ sheets: { A: '' }, replace: { 'xl/worksheets/sheet1.xml': strToU8(lol) } });
    expect(await keyOf(bytes)).toBe('xmlDoctype');
    const undeclared = lol.replace(/<!DOCTYPE.*\]>/, '');
    expect(
      await keyOf(
        workbook({ sheets: { A: '' }, replace: { 'xl/worksheets/sheet1.xml': strToU8(undeclared) } }),
      ),
    ).toBe('xml');
  });

  it('refuses endless nesting', async () => {
    const bytes = workbook({
      sheets: { A: '' },
      replace: { 'xl/worksheets/sheet1.xml': strToU8('<a>'.repeat(5000)) },
    });
    expect(await keyOf(bytes)).toBe('xmlDepth');
  });

  it('refuses a cell outside of any sheet', async () => {
    const beyond = workbook({ sheets: { A: '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>' } });
    expect(await keyOf(beyond)).toBe('tooManyColumns');
    expect(await keyOf(workbook({ sheets: { A: '<row r="99999999"><c><v>1</v></c></row>' } }))).toBe(
      'tooManyRows',
    );
  });
});

it('stops when asked', async () => {
  const control = new AbortController();
  control.abort(new Error('stopped'));
  await expect(readXlsx(sound, { signal: control.signal })).rejects.toThrow('stopped');
});

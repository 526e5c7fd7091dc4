import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellText, type TabularFile } from '../../../src/core/tabular/table';
import { readCsv } from '../../../src/formats/tabular/csv';
import { expectReadable, refusal } from './messages';

const utf8 = (text: string) => Buffer.from(text);
const texts = (file: TabularFile) => {
  const [table] = file.tables;
  if (!table) throw new Error('no table');
  return Array.from({ length: table.rowCount }, (_, index) => table.row(index).map(cellText));
};
const lines = (file: TabularFile) => {
  const [table] = file.tables;
  return Array.from({ length: table?.rowCount ?? 0 }, (_, index) => table?.line(index));
};
const warnings = (file: TabularFile) => {
  for (const warning of file.warnings) expectReadable(warning);
  return file.warnings.map(({ key, line }) => `${key.replace('formats.warning.', '')}@${line}`);
};

describe('encodings', () => {
  const rows = [
    ['Projet', 'Coût (k€)', 'Météo'],
    ['Réseau de l’État', '12,5', 'éclaircie'],
    ['Cœur de métier – phase 2', '1 200', 'orage'],
  ];
  const text = rows.map((row) => row.join(';')).join('\r\n');

  it.each([
    ['UTF-8', utf8(text), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'utf-8', true],
    ['Windows-1252, with its € and ’', iconv.encode(text, 'windows-1252'), 'windows-1252', false],
    ['UTF-16 little endian with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le', true],
    ['UTF-16 big endian with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be', true],
    ['UTF-16 little endian without a mark', iconv.encode(text, 'utf-16le'), 'utf-16le', false],
    ['UTF-16 big endian without a mark', iconv.encode(text, 'utf-16be'), 'utf-16be', false],
    ['Macintosh', iconv.encode(text.replace('€', '¤'), 'macintosh'), 'macintosh', false],
  ])('finds %s', async (_, bytes, encoding, bom) => {
    const file = await readCsv(bytes);
    expect({ encoding: file.encoding, bom: file.bom, separator: file.separator }).toEqual({
      encoding,
      bom,
      separator: ';',
    });
    expect(texts(file)).toEqual(rows);
    expect(file.warnings).toEqual([]);
  });

  it('finds the DOS encoding that Excel still offers', async () => {
    const bytes = iconv.encode('Libellé;Échéance\r\nDéploiement à Orléans;été', 'cp850');
    const file = await readCsv(bytes);
    expect(file.encoding).toBe('cp850');
    expect(texts(file)[1]).toEqual(['Déploiement à Orléans', 'été']);
  });

  it('reads with the encoding that the person chose, and refuses one that does not exist', async () => {
    const bytes = iconv.encode('Имя;Дата\nПроект;вчера', 'windows-1251');
    expect(texts(await readCsv(bytes, { encoding: 'windows-1251' }))[1]).toEqual(['Проект', 'вчера']);
    expect((await refusal(readCsv(bytes, { encoding: 'klingon' }))).key).toBe(
      'formats.error.unknownEncoding',
    );
  });

  it('stays in UTF-8 when one row was pasted from elsewhere, and says where', async () => {
    const good = Array.from({ length: 20 }, (_, index) => `Été ${index};à`).join('\n');
    const bytes = Buffer.concat([
      utf8(`${good}\n`),
      Buffer.from([0x52, 0xe9, 0x73, 0x65, 0x61, 0x75]),
      utf8(';b\nÉté;c\n'),
    ]);
    const file = await readCsv(bytes);
    expect(file.encoding).toBe('utf-8');
    expect(warnings(file)).toEqual(['badBytes@21']);
    expect(texts(file)[21]).toEqual(['Été', 'c']);
  });
});

describe('separators', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;x\n1,7;2,9;y'],
    [',', 'a,b,c\n1.5,"2,5;3",x\n1,2,y'],
    ['\t', 'a\tb, c\td\n1,5\t2;3\tx'],
    ['|', 'a|b|c\n1|2|3'],
  ])('finds %j', async (separator, text) => {
    const file = await readCsv(utf8(text));
    expect(file.separator).toBe(separator);
    expect(file.tables[0]?.columnCount).toBe(3);
  });

  it('prefers the semicolon where commas are decimal signs in every column', async () => {
    const file = await readCsv(utf8('Initial;Révisé\n1,5;2,5\n3,5;4,5\n1,0;9,5\n'));
    expect(file.separator).toBe(';');
  });

  it('obeys the line «sep=» that Excel writes, and does not count it as a row', async () => {
    const file = await readCsv(utf8('sep=|\r\na|b;c\r\n1|2;3\r\n'));
    expect(texts(file)).toEqual([
      ['a', 'b;c'],
      ['1', '2;3'],
    ]);
    expect(lines(file)).toEqual([2, 3]);
  });

  it('reads a single column', async () => {
    expect(texts(await readCsv(utf8('Nom\nAlpha\nBêta\n')))).toEqual([['Nom'], ['Alpha'], ['Bêta']]);
  });
});

describe('rows', () => {
  it('gives the line of the file where each row starts, across cells of several lines', async () => {
    const file = await readCsv(utf8('Nom;Note\r\nA;"un\r\ndeux\r\ntrois"\r\n\r\nB;"quatre ""cinq"""\r\n'));
    expect(texts(file)).toEqual([
      ['Nom', 'Note'],
      ['A', 'un\ndeux\ntrois'],
      ['B', 'quatre "cinq"'],
    ]);
    expect(lines(file)).toEqual([1, 2, 6]);
    expect(file.tables[0]?.blankRows).toBe(1);
  });

  it('leaves out blank rows and trailing empty columns, and counts them', async () => {
    const file = await readCsv(utf8('a;b;;;\n1;2;;;\n;;;;\n  ; ;;;\n3;4;;;\n\n'));
    expect(texts(file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(file.tables[0]).toMatchObject({ blankRows: 3, emptyColumns: 3, columnCount: 2 });
    expect(file.warnings).toEqual([]);
  });

  it('says which rows have too many or too few cells, and reads them all', async () => {
    const file = await readCsv(utf8('a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3\n'));
    expect(warnings(file)).toEqual(['rowTooShort@3', 'rowTooLong@4']);
    expect(texts(file)[3]).toEqual(['6', '7', '8', '9']);
  });

  it('lists the first fifty ragged rows and counts the others', async () => {
    const file = await readCsv(utf8(`a;b;c\n1;2;3\n${'1;2;3\n'.repeat(400)}${'1;2\n'.repeat(80)}`));
    expect(warnings(file)).toHaveLength(51);
    expect(file.warnings.at(-1)).toEqual({ key: 'formats.warning.rowTooShortMore', params: { count: 30 } });
  });

  it('does not reproach titles above the table with being short', async () => {
    const file = await readCsv(utf8('Portefeuille DSI\nAu 21/11/2026\n\na;b;c\n1;2;3\n4;5;6\n'));
    expect(file.warnings).toEqual([]);
    expect(file.separator).toBe(';');
  });

  it('reads 300 columns', async () => {
    const row = (prefix: string) => Array.from({ length: 300 }, (_, index) => `${prefix}${index}`);
    const file = await readCsv(utf8(`${row('c').join(';')}\n${row('v').join(';')}\n`));
    expect(file.tables[0]?.columnCount).toBe(300);
    expect(texts(file)[1]).toEqual(row('v'));
  });

  it('reads the line ends of the old Macintosh', async () => {
    expect(texts(await readCsv(utf8('a;b\r1;2\r3;4')))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('quotes', () => {
  it('says which line opens a quote that never closes, and reads the rest', async () => {
    const file = await readCsv(utf8('a;b\n1;2\n3;"quatre\n5;6\n7;8\n'));
    expect(warnings(file)).toEqual(['unclosedQuote@3']);
    expect(texts(file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '"quatre'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  it('does not let an unclosed quote swallow the rows down to the next quoted cell', async () => {
    const file = await readCsv(utf8('a;b\n1;"deux\n3;4\n5;"six; sept"\n8;9\n'));
    expect(warnings(file)).toEqual(['unclosedQuote@2']);
    expect(texts(file).slice(1)).toEqual([
      ['1', '"deux'],
      ['3', '4'],
      ['5', 'six; sept'],
      ['8', '9'],
    ]);
  });

  it('keeps quotes in the middle of a text', async () => {
    expect(texts(await readCsv(utf8('a;b\nécran 27";dit "oui" et non\n')))[1]).toEqual([
      'écran 27"',
      'dit "oui" et non',
    ]);
  });

  it('finds an unclosed quote in a large file without reading it again and again', async () => {
    const rows = 'valeur;autre valeur;encore\n'.repeat(400_000);
    const file = await readCsv(utf8(`a;b;c\n1;"2;3\n${rows}`));
    expect(warnings(file)).toContain('unclosedQuote@2');
    expect(file.tables[0]?.rowCount).toBe(400_002);
  });
});

describe('refusals', () => {
  it.each([
    ['no byte', new Uint8Array(), 'empty'],
    ['blank lines only', utf8(';;\r\n\r\n  \r\n'), 'empty'],
    ['a PDF', utf8('%PDF-1.7 …'), 'notText'],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'notText'],
    ['an old Office document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'notText'],
    [
      'bytes of anything',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256),
      'binary',
    ],
  ])('refuses %s', async (_, bytes, name) => {
    expect((await refusal(readCsv(bytes))).key).toBe(`formats.error.${name}`);
  });

  it('names the format of a file that has the wrong name', async () => {
    expect((await refusal(readCsv(utf8('%PDF-1.7')))).params).toEqual({ format: 'PDF' });
  });

  it('takes out a few null characters, and says so', async () => {
    const file = await readCsv(utf8(`a;b\n${'valeur;autre\n'.repeat(200)}1;\0deux\n`));
    expect(warnings(file)).toEqual(['nulCharacters@undefined']);
    expect(texts(file).at(-1)).toEqual(['1', 'deux']);
  });

  it('refuses more columns than a spreadsheet has, with the line', async () => {
    const error = await refusal(readCsv(utf8(`a;b\n${'x;'.repeat(16_384)}x\n`)));
    expect(error).toMatchObject({
      key: 'formats.error.tooManyColumns',
      params: { line: 2, columns: 16_385, limit: 16_384 },
    });
  });

  it('refuses more rows than a spreadsheet has', async () => {
    expect(await refusal(readCsv(utf8('a;b\n'.repeat(1_048_577))))).toMatchObject({
      key: 'formats.error.tooManyRows',
      params: { limit: 1_048_576 },
    });
  });

  it('refuses a file above 200 MB, with its size', async () => {
    expect(await refusal(readCsv(new Uint8Array(201 * 1024 * 1024)))).toMatchObject({
      key: 'formats.error.fileTooLarge',
      params: { size: 201, limit: 200 },
    });
  });
});

describe('long reading', () => {
  const bytes = utf8('un;deux;trois\n'.repeat(800_000));

  it('reports its progress up to the end', async () => {
    const seen: number[] = [];
    await readCsv(bytes, { onProgress: (done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('stops when asked', async () => {
    const control = new AbortController();
    const reading = readCsv(bytes, {
      signal: control.signal,
      onProgress: () => control.abort(new Error('stopped')),
    });
    await expect(reading).rejects.toThrow('stopped');
  });
});

import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../src/core/tabular/table';
import { readCsv } from '../../../src/formats/tabular/csv';
import { createRowCutter, splitRow } from '../../../src/formats/tabular/csvRows';

const letters = [...'abzAZ019 éèàùçœ€’"\n;,|\t.-'];
/** Not blank, so that no row is left out; no space at the ends, which a reader may trim with the quotes. */
const cell = fc
  .array(fc.constantFrom(...letters), { minLength: 0, maxLength: 12 })
  .map((chars) => `x${chars.join('')}x`);
const grid = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

describe('a CSV that another program wrote', () => {
  it('reads back equal, whatever the separator, the quotes, the line ends and the encoding', async () => {
    const forms = fc.record({
      rows: grid,
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      newline: fc.constantFrom('\r\n', '\n'),
      quotes: fc.boolean(),
      encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
      mark: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(forms, async ({ rows, delimiter, newline, quotes, encoding, mark }) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        const addBOM = mark && encoding !== 'windows-1252';
        const file = await readCsv(iconv.encode(text, encoding, { addBOM }), {
          separator: delimiter,
          encoding,
        });
        const [table] = file.tables;
        const read = Array.from({ length: table?.rowCount ?? 0 }, (_, index) =>
          table?.row(index).map(cellText),
        );
        expect(read).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('has its separator and encoding found, when it has a few plain rows', async () => {
    const word = fc.constantFrom('Réseau', 'Paie', 'L’État', 'Été', '12', '3,5', 'à venir', 'x;y', 'x, y');
    const forms = fc.record({
      rows: fc
        .integer({ min: 3, max: 6 })
        .chain((width) =>
          fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 4, maxLength: 20 }),
        ),
      delimiter: fc.constantFrom(';', '\t', '|'),
      encoding: fc.constantFrom('utf-8', 'windows-1252'),
    });
    await fc.assert(
      fc.asyncProperty(forms, async ({ rows, delimiter, encoding }) => {
        const header = (rows[0] ?? []).map((_, index) => `Libellé ${index}`);
        const text = Papa.unparse([header, ...rows], { delimiter });
        const file = await readCsv(iconv.encode(text, encoding));
        expect({ separator: file.separator, encoding: file.encoding }).toEqual({
          separator: delimiter,
          encoding,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is cut into the same rows wherever its pieces are parted', () => {
    fc.assert(
      fc.property(grid, fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (rows, cuts) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\r\n' });
        const read: string[][] = [];
        const cutter = createRowCutter(';', '\n', (row) => read.push(splitRow(row.text, ';', row.literal)));
        const places = [...new Set(cuts.filter((at) => at < text.length))].sort((a, b) => a - b);
        let from = 0;
        for (const at of places) {
          cutter.push(text.slice(from, at), false);
          from = at;
        }
        cutter.push(text.slice(from), true);
        expect(read).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

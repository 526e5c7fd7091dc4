import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTsv, encodeHtmlTable, encodeTsv } from '../../../src/core/grid/clipboard';

describe('blocks exchanged with Excel', () => {
  it('reads what Excel puts on the clipboard: CRLF, a final line end, quoted multi-line cells, bare inner quotes', () => {
    const excel = 'Projet\tCommentaire\r\nPaie\t"Ligne 1\nLigne 2 ""urgent"""\r\nÉcran 24"\tdit "oui"\r\n';
    expect(decodeTsv(excel)).toEqual([
      ['Projet', 'Commentaire'],
      ['Paie', 'Ligne 1\nLigne 2 "urgent"'],
      ['Écran 24"', 'dit "oui"'],
    ]);
  });

  it('writes a line break or a tab inside quotes, other cells bare', () => {
    expect(
      encodeTsv([
        ['a', 'b\nc'],
        ['dit "oui"', ''],
      ]),
    ).toBe('a\t"b\nc"\r\ndit "oui"\t\r\n');
  });

  it('keeps an unclosed quote as it is', () => {
    expect(decodeTsv('"abc\tdef')).toEqual([['"abc', 'def']]);
    expect(decodeTsv('"abc"def\tx')).toEqual([['"abc"def', 'x']]);
  });

  it('reads line ends of any system', () => {
    expect(decodeTsv('a\nb\rc\r\nd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('gives back any block it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', '1', ',') });
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(decodeTsv(encodeTsv(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('escapes HTML and marks as text what a spreadsheet would run as a formula, not negative numbers', () => {
    const html = encodeHtmlTable([['<b>&"', '=1+1', '-12,5', '+33 6 12 34 56 78 A']]);
    expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td>');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`);
    expect(html).toContain('<td>-12,5</td>');
  });
});

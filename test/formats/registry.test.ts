import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/formats/registry';
import { ole2, textRow, workbook } from './tabular/workbook';

const best = (bytes: Uint8Array, name: string) => detectFormat(bytes, name)[0]?.format;

describe('recognising a dropped file', () => {
  const book = workbook({ sheets: { A: textRow(1, 'a') } });

  it.each([
    ['a CSV', strToU8('a;b\n1;2'), 'export.csv', 'csv'],
    ['a CSV without its name', strToU8('a;b\n1;2\n3;4'), 'export', 'csv'],
    ['a CSV named .xlsx', strToU8('a;b\n1;2\n3;4'), 'export.xlsx', 'csv'],
    ['a workbook', book, 'suivi.xlsx', 'xlsx'],
    ['a workbook named .csv', book, 'suivi.csv', 'xlsx'],
    ['a workbook with a password, so that it can be said', ole2('EncryptedPackage'), 'suivi.xlsx', 'xlsx'],
    ['an old workbook, so that it can be said', ole2('Workbook'), 'suivi.xls', 'xlsx'],
  ])('knows %s', (_, bytes, name, format) => {
    expect(best(bytes, name)).toBe(format);
  });

  it.each([
    ['a PDF', strToU8('%PDF-1.7'), 'a.pdf'],
    ['nothing', new Uint8Array(), 'a.csv'],
    ['an old Project plan', ole2('Props14'), 'plan.mpp'],
  ])('knows no format for %s', (_, bytes, name) => {
    expect(detectFormat(bytes, name)).toEqual([]);
  });
});

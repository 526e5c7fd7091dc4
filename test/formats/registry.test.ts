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
    [
      'a plan of Microsoft Project',
      strToU8('\uFEFF<?xml version="1.0"?>\n<Project xmlns="http://schemas.microsoft.com/project"><Tasks/>'),
      'plan.xml',
      'mspdi',
    ],
    [
      'a plan of another program, without its name',
      strToU8('<!-- --><Project><Tasks></Tasks>'),
      'plan',
      'mspdi',
    ],
    [
      'a plan in UTF-16',
      new Uint8Array(Buffer.from('\uFEFF<Project xmlns="http://schemas.microsoft.com/project"/>', 'utf16le')),
      'plan.xml',
      'mspdi',
    ],
    ['an old workbook, so that it can be said', ole2('Workbook'), 'suivi.xls', 'xlsx'],
  ])('knows %s', (_, bytes, name, format) => {
    expect(best(bytes, name)).toBe(format);
  });

  it.each([
    ['a PDF', strToU8('%PDF-1.7'), 'a.pdf'],
    ['another XML', strToU8('<html><Project/></html>'), 'a.xml'],
    [
      'a project of a build tool',
      strToU8('<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><Tasks/></Project>'),
      'a.xml',
    ],
    ['nothing', new Uint8Array(), 'a.csv'],
    ['an old Project plan', ole2('Props14'), 'plan.mpp'],
  ])('knows no format for %s', (_, bytes, name) => {
    expect(detectFormat(bytes, name)).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '../../../src/core/tabular/convert';
import { parseDate, type DateFormat } from '../../../src/core/tabular/dates';

describe('dates as people and programs write them', () => {
  it.each<[string, DateFormat, string]>([
    ['2024-03-12', 'iso', '2024-03-12'],
    ['2024-03-12T09:41:30Z', 'iso', '2024-03-12T09:41'],
    ['2024-03-12 09:41', 'iso', '2024-03-12T09:41'],
    ['20240312', 'iso', '2024-03-12'],
    ['2024/3/12', 'ymd', '2024-03-12'],
    ['12/03/2024', 'dmy', '2024-03-12'],
    ['1/3/24', 'dmy', '2024-03-01'],
    ['12.03.24', 'dmy', '2024-03-12'],
    ['12-03-2024', 'dmy', '2024-03-12'],
    ['mardi 12/03/2024', 'dmy', '2024-03-12'],
    ['12/03/2024 9:41', 'dmy', '2024-03-12T09:41'],
    ['12/03/2024 à 9h41', 'dmy', '2024-03-12T09:41'],
    ['03/12/2024', 'mdy', '2024-03-12'],
    ['3/12/24 9:41 PM', 'mdy', '2024-03-12T21:41'],
    ['12 mars 2024', 'dMonthY', '2024-03-12'],
    ['1er août 2024', 'dMonthY', '2024-08-01'],
    ['mardi 12 mars 2024', 'dMonthY', '2024-03-12'],
    ['12/mars/24 9:41 AM', 'dMonthY', '2024-03-12T09:41'],
    ['12/févr./24 12:05 AM', 'dMonthY', '2024-02-12T00:05'],
    ['12-Mar-24', 'dMonthY', '2024-03-12'],
    ['Mar 12, 2024', 'dMonthY', '2024-03-12'],
    ['March 12, 2024 12:30 PM', 'dMonthY', '2024-03-12T12:30'],
    ['12. Dezember 2024', 'dMonthY', '2024-12-12'],
    ['12 dic 2024', 'dMonthY', '2024-12-12'],
    ['mars-24', 'monthY', '2024-03-01'],
    ['Déc. 2024', 'monthY', '2024-12-01'],
    ['03/2024', 'monthY', '2024-03-01'],
    ['2024-03', 'monthY', '2024-03-01'],
    ['29/02/2024', 'dmy', '2024-02-29'],
    ['31/12/79', 'dmy', '2079-12-31'],
    ['01/01/80', 'dmy', '1980-01-01'],
  ])('%s as %s', (text, format, expected) => {
    expect(parseDate(text, format)).toBe(expected);
  });

  it.each<[string, DateFormat]>([
    ['29/02/2023', 'dmy'],
    ['31/04/2024', 'dmy'],
    ['00/01/2024', 'dmy'],
    ['13/13/2024', 'dmy'],
    ['03/13/2024', 'dmy'],
    ['13/03/2024', 'mdy'],
    ['2024-13-01', 'iso'],
    ['12 brumaire 2024', 'dMonthY'],
    ['12/03/2024 25:00', 'dmy'],
    ['12/03/2024 13:00 PM', 'dmy'],
    ['12/03/2024 - reporté', 'dmy'],
    ['12/03/202', 'dmy'],
    ['T1 2024', 'monthY'],
    ['En cadrage', 'dmy'],
    ['', 'iso'],
    ['45363', 'serial'],
  ])('%s is no date as %s', (text, format) => {
    expect(parseDate(text, format)).toBeUndefined();
  });

  it('says which text is no date', () => {
    expect(toDate({ kind: 'text', text: 'fin 2024' }, 'dmy')).toEqual({
      ok: false,
      key: 'formats.error.notDate',
      params: { text: 'fin 2024' },
    });
    expect(toDate({ kind: 'date', iso: '2018-02-28', text: '2018-02-28' }, 'serial')).toEqual({
      ok: true,
      value: '2018-02-28',
    });
  });

  it('reads back any day that the platform writes in French, English or ISO', () => {
    const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2079-12-31'), noInvalidDate: true });
    const zone = { timeZone: 'UTC' } as const;
    const writers: [DateFormat, Intl.DateTimeFormat][] = [
      ['dmy', new Intl.DateTimeFormat('fr-FR', { ...zone })],
      ['dmy', new Intl.DateTimeFormat('fr-FR', { ...zone, dateStyle: 'short' })],
      [
        'dmy',
        new Intl.DateTimeFormat('de-DE', { ...zone, day: '2-digit', month: '2-digit', year: '2-digit' }),
      ],
      ['mdy', new Intl.DateTimeFormat('en-US', { ...zone })],
      ['dMonthY', new Intl.DateTimeFormat('fr-FR', { ...zone, dateStyle: 'long' })],
      ['dMonthY', new Intl.DateTimeFormat('fr-FR', { ...zone, dateStyle: 'medium' })],
      ['dMonthY', new Intl.DateTimeFormat('fr-FR', { ...zone, dateStyle: 'full' })],
      ['dMonthY', new Intl.DateTimeFormat('en-US', { ...zone, dateStyle: 'long' })],
      ['dMonthY', new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'medium' })],
      ['dMonthY', new Intl.DateTimeFormat('de-DE', { ...zone, dateStyle: 'long' })],
      ['dMonthY', new Intl.DateTimeFormat('nl-NL', { ...zone, dateStyle: 'long' })],
      ['dMonthY', new Intl.DateTimeFormat('it-IT', { ...zone, dateStyle: 'long' })],
      ['iso', new Intl.DateTimeFormat('sv-SE', { ...zone })],
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...writers), (date, [format, writer]) => {
        expect(parseDate(writer.format(date), format)).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 3000 },
    );
  });
});

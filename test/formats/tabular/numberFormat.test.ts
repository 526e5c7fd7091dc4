import { describe, expect, it } from 'vitest';
import { builtInFormat, customFormat } from '../../../src/formats/tabular/numberFormat';

describe('number formats', () => {
  it.each([
    ['dd/mm/yyyy', { kind: 'date', time: false }],
    ['[$-40C]d mmm yy;@', { kind: 'date', time: false }],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', { kind: 'date', time: false }],
    ['mmm\\-yy', { kind: 'date', time: false }],
    ['yyyy\\-mm\\-dd\\Thh:mm', { kind: 'date', time: true }],
    ['[$-409]m/d/yy h:mm AM/PM;@', { kind: 'date', time: true }],
    ['h:mm:ss.0', { kind: 'time', elapsed: false }],
    ['[h]:mm', { kind: 'time', elapsed: true }],
    ['0.00', { kind: 'number' }],
    ['General', { kind: 'number' }],
    ['[Red]0.00;[Blue]-0.00', { kind: 'number' }],
    ['0.00E+00', { kind: 'number' }],
    ['# ??/??', { kind: 'number' }],
    ['0" jours de retard"', { kind: 'number' }],
    ['"Date : "0', { kind: 'number' }],
    ['0.0%', { kind: 'number', unit: 'percent' }],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', { kind: 'number', unit: 'money' }],
    ['_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-', { kind: 'number' }],
    ['#,##0.0\\ "M€"', { kind: 'number', unit: 'money-M' }],
    ['#,##0.0,,\\ "M€"', { kind: 'number', unit: 'money' }],
  ])('%s', (code, expected) => {
    expect(customFormat(code)).toEqual(expected);
  });

  it.each([14, 15, 16, 17, 27, 31, 36])('built-in %i is a date', (id) => {
    expect(builtInFormat(id)).toEqual({ kind: 'date', time: false });
  });

  it('built-in 22 has a time, 46 passes 24 hours, 10 is a percentage, 2 is a number', () => {
    expect([22, 46, 10, 2].map(builtInFormat)).toEqual([
      { kind: 'date', time: true },
      { kind: 'time', elapsed: true },
      { kind: 'number', unit: 'percent' },
      { kind: 'number' },
    ]);
  });
});

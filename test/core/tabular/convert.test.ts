import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCents, toDate, toNumber } from '../../../src/core/tabular/convert';
import { textCell, type Cell } from '../../../src/core/tabular/table';

const cents = (text: string, decimal: ',' | '.' = ',', unit: 1 | 1000 | 1_000_000 = 1) => {
  const result = toCents(textCell(text), { decimal, unit });
  return result.ok ? result.value : result.key;
};
const number = (text: string, decimal: ',' | '.' = ',') => {
  const result = toNumber(textCell(text), { decimal });
  return result.ok ? result.value : result.key;
};
const native = (value: number, unit?: 'percent' | 'money-k'): Cell => ({
  kind: 'number',
  value,
  text: String(value),
  ...(unit ? { unit } : {}),
});

describe('amounts', () => {
  it.each([
    ['1 234,56', 123_456],
    ['1\u00A0234,56', 123_456],
    ['1\u202F234\u202F567,8', 123_456_780],
    ['1.234.567,89', 123_456_789],
    ["1'234,50", 123_450],
    ['12,5 €', 1250],
    ['€ 12,5', 1250],
    ['-12,5 €', -1250],
    ['−3', -300],
    ['(1 500,00)', -150_000],
    ['123,45-', -12_345],
    ['+7', 700],
    [',5', 50],
    ['12 k€', 1_200_000],
    ['1,5 M€', 150_000_000],
    ['2 MEUR', 200_000_000],
    ['0,005', 1],
    ['-0,005', -1],
    ['0,0049999', 0],
    ['2,675', 268],
    ['1,005', 101],
  ])('French: %s', (text, expected) => {
    expect(cents(text)).toBe(expected);
  });

  it.each([
    ['1,234.56', 123_456],
    ['1 234.56', 123_456],
    ["1'234'567.80", 123_456_780],
    ['$1,234', 123_400],
    ['EUR 12.5', 1250],
    ['12.5k€', 1_250_000],
  ])('English: %s', (text, expected) => {
    expect(cents(text, '.')).toBe(expected);
  });

  it('takes a bare number in the unit of the column, and a written unit over it', () => {
    expect(cents('12,5', ',', 1000)).toBe(1_250_000);
    expect(cents('496.48', '.', 1_000_000)).toBe(49_648_000_000);
    expect(cents('12,5 k€', ',', 1_000_000)).toBe(1_250_000);
    expect(cents('300 €', ',', 1000)).toBe(30_000);
  });

  it('takes a spreadsheet number by its shortest decimal text', () => {
    // 1.005 × 100 is 100.49999999999999 in binary.
    expect(toCents(native(1.005), { decimal: ',', unit: 1 })).toEqual({ ok: true, value: 101 });
    expect(toCents(native(53.02), { decimal: ',', unit: 1_000_000 })).toEqual({
      ok: true,
      value: 5_302_000_000,
    });
    expect(toCents(native(12.5, 'money-k'), { decimal: ',', unit: 1 })).toEqual({
      ok: true,
      value: 1_250_000,
    });
    expect(toCents(native(1e-7), { decimal: ',', unit: 1 })).toEqual({ ok: true, value: 0 });
  });

  it.each([
    'En cadrage',
    'NA',
    '12,3,4',
    '1.23',
    '12 34,5',
    '45 %',
    '3 j/h',
    '2024-03-12',
    '12/03/2024',
    '--5',
    '(-5)',
    '5 km',
    '.',
    ',',
    '1 2345',
  ])('refuses %s', (text) => {
    expect(cents(text)).toBe('formats.error.notAmount');
  });

  it('refuses what cents cannot hold exactly, without building it', () => {
    expect(cents('90 071 992 547 409,92')).toBe('formats.error.tooLarge');
    expect(cents('1e999')).toBe('formats.error.tooLarge');
    expect(cents('90 071 992 547 409,91')).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('leaves nothing as nothing', () => {
    expect(toCents({ kind: 'empty' }, { decimal: ',', unit: 1 })).toEqual({ ok: true, value: null });
    expect(toDate({ kind: 'empty' }, 'dmy')).toEqual({ ok: true, value: null });
  });

  const amount = fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n });
  const group = (digits: string, by: string) => digits.replace(/\B(?=(\d{3})+$)/g, by);

  it('gives back the exact cents of any amount, as French and English programs write it', () => {
    const style = fc.constantFrom(
      { by: '\u202F', decimal: ',' as const, after: ' €', before: '' },
      { by: '\u00A0', decimal: ',' as const, after: '', before: '' },
      { by: '.', decimal: ',' as const, after: ' EUR', before: '' },
      { by: ',', decimal: '.' as const, after: '', before: '€' },
      { by: '', decimal: '.' as const, after: '', before: '' },
      { by: "'", decimal: '.' as const, after: ' CHF', before: '' },
    );
    fc.assert(
      fc.property(amount, fc.boolean(), style, (value, negative, { by, decimal, after, before }) => {
        const whole = group((value / 100n).toString(), by);
        const text = `${negative ? '-' : ''}${before}${whole}${decimal}${(value % 100n).toString().padStart(2, '0')}${after}`;
        expect(cents(text, decimal)).toBe(negative && value > 0n ? -Number(value) : Number(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the formatter of the platform', () => {
    const any = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
    const forms = {
      ',': new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }),
      '.': new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
    };
    fc.assert(
      fc.property(any, fc.constantFrom(',' as const, '.' as const), (value, decimal) => {
        expect(cents(forms[decimal].format(value / 100), decimal)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('rounds half away from zero, on the digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 9999 }),
        (whole, rest) => {
          const text = `${Math.floor(whole / 100)},${String(whole % 100).padStart(2, '0')}${String(rest).padStart(4, '0')}`;
          expect(cents(text)).toBe(whole + (rest >= 5000 ? 1 : 0));
          expect(cents(`-${text}`)).toBe(
            whole + (rest >= 5000 ? 1 : 0) === 0 ? 0 : -(whole + (rest >= 5000 ? 1 : 0)),
          );
        },
      ),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['12,5', 12.5],
    ['3 j/h', 3],
    ['7,5 h', 7.5],
    ['45 %', 45],
    ['1,2E+05', 120_000],
    ['0', 0],
  ])('%s', (text, expected) => {
    expect(number(text)).toBe(expected);
  });

  it('gives the points of a percentage, however the source keeps it', () => {
    expect(toNumber(native(0.45, 'percent'), { decimal: ',' })).toEqual({ ok: true, value: 45 });
    expect(toNumber(native(0.07, 'percent'), { decimal: ',' })).toEqual({ ok: true, value: 7 });
  });

  it('refuses dates, booleans and words, with the text', () => {
    expect(toNumber({ kind: 'date', iso: '2024-03-12', text: '2024-03-12' }, { decimal: ',' }).ok).toBe(
      false,
    );
    expect(toNumber({ kind: 'boolean', value: true, text: 'true' }, { decimal: ',' }).ok).toBe(false);
    expect(toNumber(textCell('6.75'), { decimal: ',' })).toEqual({
      ok: false,
      key: 'formats.error.notNumber',
      params: { text: '6.75' },
    });
  });
});

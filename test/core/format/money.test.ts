import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney, moneyUnitFor, moneyUnitLabel } from '../../../src/core/format/money';

const french = { currency: 'EUR', locale: 'fr' } as const;
const english = { currency: 'EUR', locale: 'en' } as const;

describe('amounts of money', () => {
  it('writes 1 234,5 k€ with narrow no-break spaces', () => {
    expect(formatMoney(123_450_000, { ...french, unit: 'k' })).toBe('1\u202f234,5\u202fk€');
    expect(formatMoney(123_450_000, { ...french, unit: 'M' })).toBe('1,2\u202fM€');
  });

  it('shows cents only when there are some', () => {
    expect(formatMoney(123_450, { ...french, unit: '1' })).toBe('1\u202f234,50\u202f€');
    expect(formatMoney(123_400, { ...french, unit: '1' })).toBe('1\u202f234\u202f€');
  });

  it('signs variances, and not what rounds to nil', () => {
    expect(formatMoney(-5_000_000, { ...french, unit: 'k', sign: true })).toBe('\u221250,0\u202fk€');
    expect(formatMoney(5_000_000, { ...french, unit: 'k', sign: true })).toBe('+50,0\u202fk€');
    expect(formatMoney(-100, { ...french, unit: 'k', sign: true })).toBe('0,0\u202fk€');
  });

  it('says n.d. for an unknown amount', () => {
    expect(formatMoney(null, { ...french, unit: 'k' })).toBe('n.d.');
    expect(formatAmount(null, { locale: 'en', unit: 'k' })).toBe('n/a');
  });

  it('is exact to the last cent of the largest amount a file holds', () => {
    expect(formatMoney(8_999_999_999_999, { ...french, unit: '1' })).toBe(
      '89\u202f999\u202f999\u202f999,99\u202f€',
    );
  });

  it('follows English habits', () => {
    expect(formatMoney(123_450_000, { ...english, unit: 'k' })).toBe('€1,234.5k');
    expect(formatMoney(-123_450_000, { ...english, unit: 'k' })).toBe('\u2212€1,234.5k');
    expect(formatMoney(123_400, { currency: 'CHF', locale: 'en', unit: '1' })).toBe('CHF\u00a01,234');
  });

  it('names the unit of a column', () => {
    expect(moneyUnitLabel('EUR', 'k', 'fr')).toBe('k€');
    expect(moneyUnitLabel('CHF', 'k', 'fr')).toBe('kCHF');
    expect(moneyUnitLabel('EUR', '1', 'fr')).toBe('€');
    expect(moneyUnitLabel('GBP', 'M', 'en')).toBe('£M');
    expect(moneyUnitLabel('CHF', 'k', 'en')).toBe('CHF\u00a0k');
  });

  it('chooses the unit in which an amount stays short', () => {
    expect(moneyUnitFor(999_999)).toBe('1');
    expect(moneyUnitFor(-1_000_000)).toBe('k');
    expect(moneyUnitFor(999_999_900)).toBe('k');
    expect(moneyUnitFor(1_000_000_000)).toBe('M');
  });
});

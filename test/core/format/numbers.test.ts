import { describe, expect, it } from 'vitest';
import { formatDays, formatNumber, formatPercent, formatSize } from '../../../src/core/format/numbers';

describe('numbers for French readers', () => {
  it('groups thousands with a narrow no-break space and marks decimals with a comma', () => {
    expect(formatNumber(1234.5, 'fr')).toBe('1\u202f234,5');
    expect(formatNumber(1234567, 'fr')).toBe('1\u202f234\u202f567');
    expect(formatNumber(999, 'fr')).toBe('999');
    expect(formatNumber(1000, 'fr')).toBe('1\u202f000');
  });

  it('writes a true minus sign, and a plus where a variance is asked', () => {
    expect(formatNumber(-12.5, 'fr')).toBe('\u221212,5');
    expect(formatNumber(12.5, 'fr', { sign: true })).toBe('+12,5');
    expect(formatNumber(0, 'fr', { sign: true })).toBe('0');
  });

  it('never signs what rounds to nil', () => {
    expect(formatNumber(-0.04, 'fr', { decimals: 1 })).toBe('0,0');
    expect(formatNumber(0.004, 'fr', { sign: true })).toBe('0');
  });

  it('rounds half away from zero', () => {
    expect(formatNumber(2.5, 'fr', { decimals: 0 })).toBe('3');
    expect(formatNumber(-2.5, 'fr', { decimals: 0 })).toBe('\u22123');
    expect(formatNumber(0.125, 'fr')).toBe('0,13');
  });

  it('keeps the decimals asked for', () => {
    expect(formatNumber(3, 'fr', { decimals: 1 })).toBe('3,0');
    expect(formatNumber(3, 'fr', { decimals: { upTo: 1 } })).toBe('3');
  });

  it('says n.d. for what is not known, never zero', () => {
    expect(formatNumber(null, 'fr')).toBe('n.d.');
    expect(formatPercent(null, 'fr')).toBe('n.d.');
    expect(formatDays(null, 'fr')).toBe('n.d.');
    expect(formatNumber(null, 'en')).toBe('n/a');
  });

  it('puts a no-break space before % and a narrow one before days', () => {
    expect(formatPercent(45, 'fr')).toBe('45\u00a0%');
    expect(formatPercent(5.44, 'fr', { decimals: 1, sign: true })).toBe('+5,4\u00a0%');
    expect(formatDays(12.5, 'fr')).toBe('12,5\u202fj');
    expect(formatDays(45, 'fr', { sign: true })).toBe('+45\u202fj');
  });
});

describe('numbers for English readers', () => {
  it('uses commas, a point, and no space before %', () => {
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatPercent(45, 'en')).toBe('45%');
    expect(formatDays(-3, 'en')).toBe('\u22123\u202fd');
  });
});

describe('sizes of files', () => {
  it.each([
    [0, '0\u00a0octet'],
    [1, '1\u00a0octet'],
    [999, '999\u00a0octets'],
    [1000, '1\u00a0ko'],
    [1_250_000, '1,3\u00a0Mo'],
    [999_960, '1\u00a0Mo'],
    [5_000_000_000_000, '5\u202f000\u00a0Go'],
  ])('%i bytes → %s', (bytes, text) => {
    expect(formatSize(bytes, 'fr')).toBe(text);
  });
  it('speaks English too', () => {
    expect(formatSize(1_200_000, 'en')).toBe('1.2\u00a0MB');
  });
});

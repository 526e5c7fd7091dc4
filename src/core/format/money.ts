import { formatNumber, narrowSpace, notAvailable, type Locale, type NumberOptions } from './numbers';

/** Units, thousands or millions of the currency. */
export type MoneyUnit = '1' | 'k' | 'M';

export interface MoneyOptions extends NumberOptions {
  /** ISO 4217 code. */
  currency: string;
  unit: MoneyUnit;
  locale: Locale;
}

const symbols: Record<string, string> = { EUR: '€', USD: '$', GBP: '£' };
/** Cents in one unit. */
const scale: Record<MoneyUnit, number> = { '1': 100, k: 100_000, M: 100_000_000 };

/**
 * `1 234,5 k€` or `€1,234.5k` from cents; `n.d.` when null. Thousands and millions have one decimal, units two
 * when there are cents, unless `decimals` says otherwise.
 */
export function formatMoney(cents: number | null, options: MoneyOptions): string {
  const { currency, unit, locale } = options;
  if (cents === null) return notAvailable[locale];
  const amount = formatAmount(cents, options);
  const symbol = symbols[currency];
  const thousands = unit === '1' ? '' : unit;
  if (locale === 'fr') return `${amount}${narrowSpace}${thousands}${symbol ?? currency}`;
  // The sign stands before the symbol, the unit after the figure: −€1.2k.
  const [, sign = '', digits = ''] = /^([+\u2212]?)(.*)$/.exec(amount) ?? [];
  return symbol ? `${sign}${symbol}${digits}${thousands}` : `${sign}${currency}\u00a0${digits}${thousands}`;
}

/** The figure alone, where the column's header gives the unit. */
export function formatAmount(cents: number | null, options: Omit<MoneyOptions, 'currency'>): string {
  const { unit, locale, sign = false } = options;
  if (cents === null) return notAvailable[locale];
  const decimals = options.decimals ?? (unit !== '1' ? 1 : cents % 100 === 0 ? 0 : 2);
  return formatNumber(cents / scale[unit], locale, { decimals, sign });
}

/** The unit of a column of amounts: `k€`, `M€`, `kCHF`; `€k` in English. */
export function moneyUnitLabel(currency: string, unit: MoneyUnit, locale: Locale): string {
  const symbol = symbols[currency] ?? currency;
  const thousands = unit === '1' ? '' : unit;
  if (locale === 'fr') return `${thousands}${symbol}`;
  return symbols[currency] ? `${symbol}${thousands}` : thousands ? `${currency}\u00a0${thousands}` : currency;
}

/** The unit in which an amount stays short: units below 10 000, thousands below 10 million, else millions. */
export function moneyUnitFor(cents: number): MoneyUnit {
  const amount = Math.abs(cents) / 100;
  return amount < 10_000 ? '1' : amount < 10_000_000 ? 'k' : 'M';
}

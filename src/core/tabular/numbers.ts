import type { Unit } from './table';

/**
 * A decimal number by its digits, so that money never goes through binary floating point:
 * value = ± `digits` × 10^`exponent`.
 */
export interface Decimal {
  negative: boolean;
  /** Decimal digits, without separators; `0` for zero. */
  digits: string;
  exponent: number;
  unit?: Unit;
}

export type DecimalSign = ',' | '.';

/** Spaces of all kinds that people and programs put between thousands. */
const spaces = '[ \\u00A0\\u202F\\u2009]';
const grouped = {
  ',': new RegExp(`^\\d{1,3}(?:(?:${spaces}\\d{3})+|(?:\\.\\d{3})+|(?:['’]\\d{3})+)(?:,\\d*)?$`),
  '.': new RegExp(`^\\d{1,3}(?:(?:${spaces}\\d{3})+|(?:,\\d{3})+|(?:['’]\\d{3})+)(?:\\.\\d*)?$`),
} satisfies Record<DecimalSign, RegExp>;
const plain = {
  ',': /^(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d{1,3})?$/,
  '.': /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/,
} satisfies Record<DecimalSign, RegExp>;

const units: Record<string, Unit> = {
  '%': 'percent',
  '€': 'money',
  $: 'money',
  '£': 'money',
  eur: 'money',
  euro: 'money',
  euros: 'money',
  usd: 'money',
  chf: 'money',
  gbp: 'money',
  k: 'money-k',
  'k€': 'money-k',
  keur: 'money-k',
  k$: 'money-k',
  kchf: 'money-k',
  'm€': 'money-M',
  meur: 'money-M',
  m$: 'money-M',
  mchf: 'money-M',
  j: 'days',
  jh: 'days',
  'j/h': 'days',
  'j.h': 'days',
  jour: 'days',
  jours: 'days',
  day: 'days',
  days: 'days',
  h: 'hours',
  heure: 'hours',
  heures: 'hours',
  hour: 'hours',
  hours: 'hours',
};

/** The unit written as `text` (`k€`, `%`, `j/h`…), or undefined when it is none that is known. */
export function unitOf(text: string): Unit | undefined {
  // A lone capital M is million; a lone small m could be month or metre, and says nothing.
  return text === 'M'
    ? 'money-M'
    : Object.hasOwn(units, text.toLowerCase())
      ? units[text.toLowerCase()]
      : undefined;
}

/**
 * Reads a number as people and programs write it with the given decimal sign: thousands in groups of three
 * parted by spaces, apostrophes or the other sign; a sign before or after (`-5`, `5-`, `(5)`); a currency
 * before or after; a unit. Undefined when the text is no such number: nothing is guessed.
 */
export function parseDecimal(text: string, decimal: DecimalSign): Decimal | undefined {
  let rest = text.trim();
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) [negative, rest] = [true, (bracketed[1] ?? '').trim()];

  const parts = /^([+\-−–]?)\s*(€|\$|£|EUR|CHF|USD|GBP)?\s*([+\-−–]?)\s*([\d.,].*?)$/i.exec(rest);
  if (!parts) return undefined;
  const [, before = '', currency, inner = '', tail = ''] = parts;
  const after = /^([\d.,'’ \u00A0\u202F\u2009]*(?:[eE][+-]?\d{1,3})?)([-−]?)\s*(\D.*)?$/.exec(tail);
  if (!after) return undefined;
  const [, written = '', trailing = '', suffix = ''] = after;
  const signs = [before, inner, trailing].filter((sign) => sign !== '');
  if (signs.length + (negative ? 1 : 0) > 1) return undefined;
  negative ||= signs.length > 0 && signs[0] !== '+';

  let unit: Unit | undefined = currency ? 'money' : undefined;
  if (suffix !== '') {
    const found = unitOf(suffix.trim());
    if (!found || (currency && !found.startsWith('money'))) return undefined;
    unit = found;
  }

  const number = written.trim();
  if (!plain[decimal].test(number) && !grouped[decimal].test(number)) return undefined;
  const [mantissa = '', power = '0'] = number.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa
    .replace(decimal === ',' ? /[^\d,]/g : /[^\d.]/g, '')
    .split(decimal);
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  const value: Decimal = { negative, digits, exponent: Number(power) - fraction.length };
  return unit === undefined ? value : { ...value, unit };
}

/** Value as a double, correctly rounded. */
export function decimalToNumber({ negative, digits, exponent }: Decimal): number {
  return Number(`${negative ? '-' : ''}${digits}e${exponent}`);
}

/**
 * value × 10^`shift` as an integer, exact; a remainder is rounded half away from zero, as an accountant does.
 * Undefined beyond ±2^53 − 1, where integers stop being exact.
 */
export function decimalToInteger({ negative, digits, exponent }: Decimal, shift: number): number | undefined {
  const power = exponent + shift;
  // No amount that fits needs more than 16 digits: the test keeps a hostile exponent from building huge integers.
  if (digits !== '0' && digits.length + power > 17) return undefined;
  let kept: bigint;
  if (power >= 0) kept = BigInt(digits) * 10n ** BigInt(digits === '0' ? 0 : power);
  else if (-power > digits.length) kept = 0n;
  else {
    const cut = digits.length + power;
    kept = BigInt(digits.slice(0, cut) || '0') + (digits.charAt(cut) >= '5' ? 1n : 0n);
  }
  if (kept > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return Number(negative && kept !== 0n ? -kept : kept);
}

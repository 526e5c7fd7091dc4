/** Languages in which figures are written for people. */
export type Locale = 'fr' | 'en';

/** What stands for a figure that is not known: never zero. */
export const notAvailable: Record<Locale, string> = { fr: 'n.d.', en: 'n/a' };

/** U+202F, between the thousands of a French number and before its unit. */
export const narrowSpace = '\u202f';
/** U+00A0, before a French percent sign. */
export const noBreakSpace = '\u00a0';
/** U+2212: as wide as a plus sign, and never a line break. */
export const minus = '\u2212';

export interface NumberOptions {
  /** Digits after the decimal mark: exactly, or `{ upTo }` with trailing zeros left out (default up to 2). */
  decimals?: number | { upTo: number };
  /** A plus sign before what is above zero: for variances. */
  sign?: boolean;
}

/** `1 234,5` or `1,234.5`; half is rounded away from zero; `n.d.` when null. */
export function formatNumber(value: number | null, locale: Locale, options: NumberOptions = {}): string {
  if (value === null) return notAvailable[locale];
  const { decimals = { upTo: 2 }, sign = false } = options;
  const [least, most] = typeof decimals === 'number' ? [decimals, decimals] : [0, decimals.upTo];
  const digits = Math.abs(value).toLocaleString('en-US', {
    useGrouping: false,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    roundingMode: 'halfExpand',
  });
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'fr' ? narrowSpace : ',');
  const text = fraction ? `${grouped}${locale === 'fr' ? ',' : '.'}${fraction}` : grouped;
  // What rounds to nil has no sign: “−0,0” would say that something is missing.
  if (!/[1-9]/.test(digits)) return text;
  return value < 0 ? `${minus}${text}` : sign ? `+${text}` : text;
}

/** `45 %` or `45%`; `value` in percent. */
export function formatPercent(value: number | null, locale: Locale, options: NumberOptions = {}): string {
  if (value === null) return notAvailable[locale];
  return `${formatNumber(value, locale, options)}${locale === 'fr' ? `${noBreakSpace}%` : '%'}`;
}

/** `12,5 j` or `12.5 d`: calendar or working days, as the label beside says. */
export function formatDays(value: number | null, locale: Locale, options: NumberOptions = {}): string {
  if (value === null) return notAvailable[locale];
  const unit = locale === 'fr' ? 'j' : 'd';
  return `${formatNumber(value, locale, { decimals: { upTo: 1 }, ...options })}${narrowSpace}${unit}`;
}

const sizeUnits: Record<Locale, readonly string[]> = {
  fr: ['octets', 'ko', 'Mo', 'Go'],
  en: ['bytes', 'kB', 'MB', 'GB'],
};

/** `1,2 Mo` or `1.2 MB`: decimal units, as file managers show them; `bytes` ≥ 0. */
export function formatSize(bytes: number, locale: Locale): string {
  let size = bytes;
  let step = 0;
  // 999.95 kB would be written “1 000 ko”: it goes to the next unit.
  while (step < 3 && size >= (step === 0 ? 1000 : 999.95)) {
    size /= 1000;
    step += 1;
  }
  const unit = step === 0 && bytes < 2 ? { fr: 'octet', en: 'byte' }[locale] : sizeUnits[locale][step];
  const decimals = step === 0 ? 0 : { upTo: 1 };
  return `${formatNumber(size, locale, { decimals })}${noBreakSpace}${unit}`;
}

/** Typed or pasted text turned into raw values. `null` means the text is not one; '' is the caller's business. */

/**
 * A number as people type it: spaces of any kind, decimal comma or point, a final `%` or `€`, brackets
 * or a typographic minus for negatives. With both separators the last one is the decimal (`1.234,5`, `1,234.5`).
 */
export function parseNumber(text: string): number | null {
  let digits = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[%€]$/, '');
  const bracketed = /^\((.+)\)$/.exec(digits);
  if (bracketed) digits = `-${bracketed[1]}`;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    digits = comma > point ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  } else digits = digits.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null;
}

/**
 * A day: `21/11/2026`, `21-11-26`, `21.11.2026`, `21112026`, `2026-11-21`, and `21/11` in `defaultYear`.
 * Two-digit years up to 79 are of this century. A day that does not exist is not a date.
 *
 * @returns ISO text `YYYY-MM-DD`.
 */
export function parseDate(text: string, defaultYear: number): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french =
    /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (!french) return null;
  return isoDate(fullYear(french[3], defaultYear), Number(french[2]), Number(french[1]));
}

function fullYear(typed: string | undefined, defaultYear: number): number {
  if (typed === undefined) return defaultYear;
  const year = Number(typed);
  if (typed.length === 4) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

import { unitOf } from '../../core/tabular/numbers';
import type { Unit } from '../../core/tabular/table';

/** What a spreadsheet's number format makes of a number. */
export type NumberFormat =
  | { kind: 'number'; unit?: Unit }
  /** A day, perhaps with a time. */
  | { kind: 'date'; time: boolean }
  /** A time of day alone, or a length of time (`[h]:mm`) that may pass 24 hours. */
  | { kind: 'time'; elapsed: boolean };

const date: NumberFormat = { kind: 'date', time: false };
const dateTime: NumberFormat = { kind: 'date', time: true };
const time: NumberFormat = { kind: 'time', elapsed: false };
const elapsed: NumberFormat = { kind: 'time', elapsed: true };
const percent: NumberFormat = { kind: 'number', unit: 'percent' };
const number: NumberFormat = { kind: 'number' };

/** Formats that a file names by number only. 27–36 and 50–58 are dates in East Asian editions. Source: ECMA-376 part 1, 18.8.30. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return percent;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return date;
  if (id >= 18 && id <= 21) return time;
  if (id === 22) return dateTime;
  if (id >= 32 && id <= 35) return time;
  if (id === 45 || id === 47) return time;
  if (id === 46) return elapsed;
  return (id >= 5 && id <= 8) || id === 42 || id === 44 ? { kind: 'number', unit: 'money' } : number;
}

/** Reads a custom format code such as `dd/mm/yyyy`, `[$-40C]d mmm yy;@`, `#,##0.0 "k€"`, `[h]:mm`. */
export function customFormat(code: string): NumberFormat {
  // Sections are for positive, negative, zero, text: the first one tells the nature.
  const { symbols, literals, currency } = dissect(code);
  const lower = symbols.toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(lower)) return elapsed;
  const bare = lower
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/g, '')
    .replace(/am\/pm|a\/p/g, 'h');
  // `0.00E+00` has an E, and a digit placeholder never stands in a date (fractions of a second apart).
  const hasDigits = /[0#?]/.test(bare.replace(/s[.,]0+/g, 's'));
  const hasTime = /[hs]/.test(bare);
  if (!hasDigits && /[dy]|m{3}/.test(bare)) return hasTime ? dateTime : date;
  if (!hasDigits && hasTime) return time;
  // `mm` alone is a month.
  if (!hasDigits && /m/.test(bare)) return date;
  if (bare.includes('%')) return percent;
  const unit = unitOf(literals.trim()) ?? (currency ? 'money' : undefined);
  // `0.0, "k€"` shows euros in thousands: the value itself is in euros.
  const scaled = /[0#?],+(?![0#?])/.test(bare);
  if (unit === undefined) return number;
  return { kind: 'number', unit: scaled && unit.startsWith('money') ? 'money' : unit };
}

/** Parts the first section of a code into its symbols (brackets kept), its literal text, and whether it has a currency. */
function dissect(code: string): { symbols: string; literals: string; currency: boolean } {
  let symbols = '';
  let literals = '';
  let currency = false;
  for (let at = 0; at < code.length; at++) {
    const char = code.charAt(at);
    if (char === ';') break;
    if (char === '"') {
      const end = code.indexOf('"', at + 1);
      literals += code.slice(at + 1, end < 0 ? code.length : end);
      at = end < 0 ? code.length : end;
    } else if (char === '\\') literals += code.charAt(++at);
    else if (char === '_' || char === '*') at++;
    else if (char === '[') {
      const end = code.indexOf(']', at);
      const inside = code.slice(at + 1, end < 0 ? code.length : end);
      const sign = /^\$([^-]*)/.exec(inside)?.[1];
      if (sign) {
        currency = true;
        literals += sign;
      } else if (sign === undefined) symbols += `[${inside}]`;
      at = end < 0 ? code.length : end;
    } else if (/[€$£]/.test(char)) literals += char;
    else symbols += char;
  }
  return { symbols, literals, currency };
}

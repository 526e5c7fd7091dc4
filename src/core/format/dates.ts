import { notAvailable, noBreakSpace, type Locale } from './numbers';

const months: Record<Locale, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

function parts(iso: string): [year: string, month: number, day: string] {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return [year, Number(month) - 1, day];
}

/** `21/11/2026` or `21 Nov 2026` from `YYYY-MM-DD` (a time after it is ignored); `n.d.` when null. */
export function formatDate(iso: string | null, locale: Locale): string {
  if (iso === null) return notAvailable[locale];
  const [year, month, day] = parts(iso);
  if (locale === 'fr') return `${day}/${String(month + 1).padStart(2, '0')}/${year}`;
  return [Number(day), months.en[month]?.slice(0, 3), year].join(noBreakSpace);
}

/** `21 novembre 2026`, `1er mars 2027` or `21 November 2026`; `n.d.` when null. */
export function formatLongDate(iso: string | null, locale: Locale): string {
  if (iso === null) return notAvailable[locale];
  const [year, month, day] = parts(iso);
  const number = locale === 'fr' && Number(day) === 1 ? '1er' : Number(day);
  return [number, months[locale][month], year].join(noBreakSpace);
}

/** `21/11/2026 à 14:05` or `21 Nov 2026, 14:05` from local time `YYYY-MM-DDTHH:MM…`; `n.d.` when null. */
export function formatDateTime(local: string | null, locale: Locale): string {
  if (local === null) return notAvailable[locale];
  const time = local.slice(11, 16);
  const date = formatDate(local, locale);
  return locale === 'fr' ? `${date}${noBreakSpace}à${noBreakSpace}${time}` : `${date}, ${time}`;
}

const shortMonths: Record<Locale, readonly string[]> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The month of a `YYYY-MM-DD`: `novembre 2026` (long), `nov. 2026` (short), `novembre` (name), `nov.` (bare). */
export function formatMonth(iso: string, locale: Locale, style: 'long' | 'short' | 'name' | 'bare'): string {
  const [year, month] = parts(iso);
  const name = (style === 'long' || style === 'name' ? months : shortMonths)[locale][month] ?? '';
  return style === 'long' || style === 'short' ? `${name}${noBreakSpace}${year}` : name;
}

const weekdays: Record<Locale, readonly string[]> = {
  fr: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** `sam.` or `Sat` of a `YYYY-MM-DD`. */
export function formatWeekday(iso: string, locale: Locale): string {
  const [year, month, day] = parts(iso);
  return weekdays[locale][new Date(Date.UTC(Number(year), month, Number(day))).getUTCDay()] ?? '';
}

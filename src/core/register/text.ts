import { trends, weathers, type Trend, type Weather } from '../model/common';
import type { Lists } from '../model/portfolio';
import type { Field } from './fields';
import { checkValue, choiceIds, type FieldProblem, type FieldValue } from './values';

/** The words in which a person reads and types values. */
export interface Words {
  weather: Record<Weather, string>;
  trend: Record<Trend, string>;
  yes: string;
  no: string;
}

export interface TextContext {
  lists: Lists;
  words: Words;
  /** Decimal comma, dd/mm/yyyy and narrow no-break spaces in French; decimal point and yyyy-mm-dd in English. */
  locale: 'fr' | 'en';
  /** The year of a day typed without one (`21/11`); left out, such a day is refused. */
  year?: number;
}

export type Typed = { ok: true; value: FieldValue } | { ok: false; problem: FieldProblem };

const narrow = '\u202f';
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();

/** A value as a cell shows it and as it goes to the clipboard; what is shown can be typed back. */
export function fieldText(field: Field, value: FieldValue, context: TextContext): string {
  if (value === null) return '';
  switch (field.type) {
    case 'money':
      return plus(field, value) + decimalText(value as number, 2, context.locale);
    case 'number':
      return plus(field, value) + numberText(value as number, context.locale);
    case 'percent':
      return `${value}${context.locale === 'fr' ? '\u00a0%' : '%'}`;
    case 'date':
      return dateText(value as string, context.locale);
    case 'boolean':
      return value ? context.words.yes : context.words.no;
    case 'choice':
      return choiceIds(field, context.lists).find((choice) => choice.id === value)?.name ?? '';
    case 'weather':
      return context.words.weather[value as Weather];
    case 'trend':
      return context.words.trend[value as Trend];
    case 'tags':
      return (value as string[]).join('; ');
    default:
      return String(value);
  }
}

const plus = (field: Field, value: FieldValue) => (field.signed && (value as number) > 0 ? '+' : '');

/** What a person typed or pasted, as the field's value in the file's units. Blank text empties the field. */
export function typedValue(field: Field, text: string, context: TextContext): Typed {
  const trimmed = text.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, '');
  const raw = trimmed === '' ? null : parse(field, trimmed, context);
  const problem = raw === undefined ? unreadable(field, trimmed) : checkValue(field, raw, context.lists);
  return problem ? { ok: false, problem } : { ok: true, value: raw ?? null };
}

function unreadable(field: Field, text: string): FieldProblem {
  return { key: `fields.error.${field.type}`, params: { value: text } };
}

/** `undefined` when the text cannot be read as the field's type. */
function parse(
  field: Field,
  text: string,
  { lists, words, locale, year }: TextContext,
): FieldValue | undefined {
  switch (field.type) {
    case 'date':
      return readDate(text, year);
    case 'money':
      return readCents(text, locale);
    case 'number': {
      const digits = plainDecimal(text, locale);
      return digits === undefined ? undefined : Number(digits);
    }
    case 'percent': {
      const digits = plainDecimal(text.replace(/\s*%$/, ''), locale);
      return digits === undefined ? undefined : Number(digits);
    }
    case 'level':
      return /^[0-3]$/.test(text) ? Number(text) : undefined;
    case 'boolean': {
      const folded = fold(text);
      if ([fold(words.yes), 'oui', 'yes', 'x', 'vrai', 'true', '1', 'o', 'y'].includes(folded)) return true;
      if ([fold(words.no), 'non', 'no', 'faux', 'false', '0', 'n'].includes(folded)) return false;
      return undefined;
    }
    case 'choice': {
      const choices = choiceIds(field, lists);
      const exact = choices.find((choice) => choice.id === text || choice.name === text);
      if (exact) return exact.id;
      // Only then without accents and case: a pasted block is mostly exact, and folding is slow.
      const wanted = fold(text);
      return choices.find((choice) => fold(choice.name) === wanted)?.id ?? text;
    }
    case 'weather':
      return weathers.find((weather) => weather === text || fold(words.weather[weather]) === fold(text));
    case 'trend':
      return trends.find(
        (trend) =>
          trend === text ||
          fold(words.trend[trend]) === fold(text) ||
          { up: '↗', flat: '→', down: '↘' }[trend] === text,
      );
    case 'tags':
      return [
        ...new Set(
          text
            .split(/[;\n]/)
            .map((tag) => tag.trim())
            .filter((tag) => tag !== ''),
        ),
      ];
    default:
      return text;
  }
}

/**
 * `21/11/2026`, `21.11.26`, `21-11-2026` (day first) or `2026-11-21`, without signs `21112026` or `211126`, and
 * `21/11` in the year given; two-digit years are 2000–2079, then 1980–1999. Which days exist is the field's own
 * check.
 */
export function readDate(text: string, thisYear?: number): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const french =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [day, month, year = thisYear?.toString()] = iso
    ? iso.slice(1).toReversed()
    : (french?.slice(1) ?? []);
  if (!year || !month || !day) return undefined;
  const full = year.length === 2 ? (Number(year) >= 80 ? `19${year}` : `20${year}`) : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * An amount in cents, exactly: `1 234,5`, `1 234,50 €`, `12,5 k€`, `3 M€`. Fractions of a cent are rounded half
 * away from zero.
 */
export function readCents(text: string, locale: 'fr' | 'en'): number | undefined {
  const match = /^(.*?)\s*(k|m)?\s*(€|eur|chf|\$|£)?$/i.exec(text.replace(/[\u00a0\u202f]/g, ' '));
  const digits = plainDecimal(match?.[1] ?? '', locale);
  if (digits === undefined) return undefined;
  const shift = { '': 2, k: 5, m: 8 }[(match?.[2] ?? '').toLowerCase() as '' | 'k' | 'm'];
  const negative = digits.startsWith('-');
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.');
  const padded = fraction.padEnd(shift + 1, '0');
  const amount = BigInt(whole + padded.slice(0, shift)) + (Number(padded[shift]) >= 5 ? 1n : 0n);
  const cents = Number(amount);
  if (!Number.isSafeInteger(cents)) return undefined;
  return negative && cents !== 0 ? -cents : cents;
}

/** The number as `-?digits(.digits)?`, whatever its separators; undefined when it is not one. */
function plainDecimal(text: string, locale: 'fr' | 'en'): string | undefined {
  let bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\u2212/, '-');
  if (/^\(.*\)$/.test(bare)) bare = `-${bare.slice(1, -1)}`;
  const commas = bare.split(',').length - 1;
  const points = bare.split('.').length - 1;
  if (commas > 0 && points > 0) {
    // Both: the last one is the decimal mark.
    bare =
      bare.lastIndexOf(',') > bare.lastIndexOf('.') ? bare.replaceAll('.', '') : bare.replaceAll(',', '');
  } else if (commas > 1) bare = bare.replaceAll(',', '');
  else if (points > 1) bare = bare.replaceAll('.', '');
  else if (locale === 'en' && /^-?\d{1,3},\d{3}$/.test(bare)) bare = bare.replace(',', '');
  bare = bare.replace(',', '.').replace(/^\+/, '');
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(bare) ? bare.replace(/^(-?)\./, '$10.') : undefined;
}

function dateText(iso: string, locale: 'fr' | 'en'): string {
  const [year, month, day] = iso.split('-');
  return locale === 'fr' ? `${day}/${month}/${year}` : iso;
}

/** `value / 10^places` with grouped thousands; the fraction is dropped when it is nil. */
function decimalText(value: number, places: number, locale: 'fr' | 'en'): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const fraction = digits.slice(-places);
  const text = grouped(digits.slice(0, -places), locale);
  const sign = value < 0 ? (locale === 'fr' ? '\u2212' : '-') : '';
  return sign + text + (/^0*$/.test(fraction) ? '' : (locale === 'fr' ? ',' : '.') + fraction);
}

function numberText(value: number, locale: 'fr' | 'en'): string {
  const text = String(Math.abs(value));
  // Very large and very small numbers keep their exponent: it can be typed nowhere else, but it is not lost.
  const [whole = '', fraction] = text.includes('e') ? [text] : text.split('.');
  const sign = value < 0 ? (locale === 'fr' ? '\u2212' : '-') : '';
  return sign + grouped(whole, locale) + (fraction ? (locale === 'fr' ? ',' : '.') + fraction : '');
}

function grouped(whole: string, locale: 'fr' | 'en'): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, locale === 'fr' ? narrow : ',');
}

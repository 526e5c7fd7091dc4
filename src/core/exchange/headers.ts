import { axes } from '../model/common';
import { axisWords, declaredWords, derivedHeaders, fieldPhrases } from './synonyms';
import { headerWords } from './text';

interface Phrase {
  field: string;
  words: string[];
  weight: number;
}

const perhapsWeight = 0.85;

const known: readonly Phrase[] = [
  ...Object.entries(fieldPhrases).flatMap(([field, { sure, perhaps = [] }]) => [
    ...sure.map((phrase) => ({ field, words: headerWords(phrase), weight: 1 })),
    ...perhaps.map((phrase) => ({ field, words: headerWords(phrase), weight: perhapsWeight })),
  ]),
  ...axes.flatMap((axis) =>
    Object.entries(declaredWords).flatMap(([part, heads]) =>
      heads.flatMap((head) =>
        axisWords[axis].map((tail) => ({
          field: `${part}.${axis}`,
          words: headerWords(`${head} ${tail}`),
          weight: 1,
        })),
      ),
    ),
  ),
];

/** From this score on, a header is taken to name a field. */
export const namesField = 0.45;

/**
 * Fields that a header may name, with a score 0–1: how much of the header the known phrase covers, a little
 * less when it does not come first.
 */
export function fieldsOfHeader(header: string): { field: string; score: number }[] {
  const all = headerWords(header);
  const best = new Map<string, number>();
  for (const { field, words, weight } of known) {
    const score = weight * coverage(all, words);
    if (score >= namesField && score > (best.get(field) ?? 0)) best.set(field, score);
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

const projectWords = new Set(['projet', 'project']);

function coverage(header: string[], phrase: string[]): number {
  if (phrase.length === 0) return 0;
  if (same(header, phrase)) return 1;
  // «du projet» goes without saying in a register of projects.
  const short = header.filter((word) => !projectWords.has(word));
  if (short.length < header.length && same(short, phrase)) return 0.98;
  const words = short.length > 0 && !phrase.some((word) => projectWords.has(word)) ? short : header;
  const at = words.findIndex((_, index) => same(words.slice(index, index + phrase.length), phrase));
  if (at < 0 || phrase.length >= words.length) return 0;
  const position = at === 0 ? 0.95 : at + phrase.length === words.length ? 0.85 : 0.7;
  return position * (phrase.length / words.length);
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** Whether a header is one of the figures of `derivedHeaders`, its sources being `mapped`. */
export function namesDerived(header: string, mapped: ReadonlySet<string>): boolean {
  const words = headerWords(header);
  return derivedHeaders.some(
    (derived) =>
      derived.words.split('|').some((phrase) => same(words, headerWords(phrase))) &&
      derived.from.every((fields) => fields.some((field) => mapped.has(field))),
  );
}

/** Scale of money that a text states (`Budget (k€)`, `entre 5 et 9 M€`, `en milliers`), or undefined. */
export function moneyUnit(text: string): 'k' | 'M' | undefined {
  if (/(?:^|[^\p{L}])(?:M\s?€|MEUR|M\$)|\bmillions?\b/u.test(text) || /\bmeuros?\b/i.test(text)) return 'M';
  if (
    /(?:^|[^\p{L}])(?:[kK]\s?€|[kK]EUR|[kK]\$)|\bmilliers?\b|\bthousands?\b/u.test(text) ||
    /\bkeuros?\b/i.test(text)
  )
    return 'k';
  return undefined;
}

/** Whether a text names a currency at all. */
export const namesMoney = (text: string): boolean =>
  /€|\$|£|\b(?:EUR|USD|CHF|GBP|euros?)\b/i.test(text) || moneyUnit(text) !== undefined;

/** Unit of a duration that a header states, or undefined. */
export function durationUnit(header: string): 'days' | 'weeks' | 'months' | 'years' | undefined {
  const words = headerWords(header);
  const has = (...names: string[]) => names.some((name) => words.includes(name));
  if (has('annee', 'an', 'ans', 'year', 'yr')) return 'years';
  if (has('moi', 'mois', 'month')) return 'months';
  if (has('semaine', 'week')) return 'weeks';
  return has('jour', 'j', 'day', 'd') ? 'days' : undefined;
}

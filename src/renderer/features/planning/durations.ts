import type { Lag } from '../../../core/model/plan';
import { parseNumber } from '../../../core/grid/parse';
import { foldText } from '../../../core/grid/values';

/** A duration as typed: minutes of work, or of the clock when elapsed; `estimated` with a question mark. */
export interface TypedDuration {
  minutes: number;
  elapsed: boolean;
  estimated: boolean;
}

/** Whether the value of a cell is a duration just typed, rather than the minutes of its task. */
export const isTyped = (value: unknown): value is TypedDuration =>
  typeof value === 'object' && value !== null && 'minutes' in value;

/** What a typed duration says of a task: how long, in which time, and how sure. */
export const durationCells = ({ minutes, elapsed, estimated }: TypedDuration) =>
  ({ duration: minutes, elapsed, estimated }) as const;

interface Units {
  minutesPerDay: number;
  minutesPerWeek: number;
  daysPerMonth: number;
}

/** French and English words of a unit, folded; the letter é or e makes any of them elapsed (`2 jé`, `2 ed`). */
const unitWords: Record<'minute' | 'hour' | 'day' | 'week' | 'month', readonly string[]> = {
  minute: ['m', 'min', 'mins', 'minute', 'minutes'],
  hour: ['h', 'hr', 'hrs', 'heure', 'heures', 'hour', 'hours'],
  day: ['', 'j', 'jr', 'jrs', 'jour', 'jours', 'd', 'dy', 'day', 'days'],
  week: ['s', 'sem', 'sems', 'semaine', 'semaines', 'w', 'wk', 'wks', 'week', 'weeks'],
  month: ['mois', 'mo', 'mon', 'mons', 'month', 'months'],
};
type Unit = keyof typeof unitWords;

/** `3 j`, `2s`, `4,5 h`, `1 mois`, `2 jé`, `5 j?`, or a bare number of days; null when it is none of these, or negative. */
export function parseDuration(text: string, units: Units): TypedDuration | null {
  const match = /^([\d\s\u00A0\u202F.,]+)([^\d?]*)(\?)?$/u.exec(text.trim());
  if (!match) return null;
  const amount = parseNumber(match[1] ?? '');
  const found = unitOf((match[2] ?? '').trim().replace(/\.$/, ''));
  if (amount === null || amount < 0 || !found) return null;
  const { unit, elapsed } = found;
  return {
    minutes: Math.round(amount * minutesIn(unit, elapsed, units) * 10) / 10,
    elapsed,
    estimated: match[3] !== undefined,
  };
}

function unitOf(typed: string): { unit: Unit; elapsed: boolean } | null {
  const word = foldText(typed);
  const plain = named(word);
  if (plain) return { unit: plain, elapsed: false };
  // `jé` as Microsoft Project writes it in French, `ed` in English.
  const elapsed =
    (word.endsWith('e') && named(word.slice(0, -1))) || (word.startsWith('e') && named(word.slice(1)));
  return elapsed ? { unit: elapsed, elapsed: true } : null;
}

const named = (word: string): Unit | undefined =>
  (Object.keys(unitWords) as Unit[]).find((unit) => unitWords[unit].includes(word));

function minutesIn(
  unit: Unit,
  elapsed: boolean,
  { minutesPerDay, minutesPerWeek, daysPerMonth }: Units,
): number {
  switch (unit) {
    case 'minute':
      return 1;
    case 'hour':
      return 60;
    case 'day':
      return elapsed ? 1440 : minutesPerDay;
    case 'week':
      return elapsed ? 7 * 1440 : minutesPerWeek;
    case 'month':
      return elapsed ? 30 * 1440 : daysPerMonth * minutesPerDay;
  }
}

/** A lag as typed: `+2 j`, `-1 s`, `50 %`, '' for none; null when it is none of these. */
export function parseLag(text: string, units: Units): Lag | null {
  const typed = text.trim().replace(/[−–]/g, '-');
  if (typed === '') return { unit: 'working', minutes: 0 };
  const sign = typed.startsWith('-') ? -1 : 1;
  const rest = typed.replace(/^[+-]\s*/, '');
  const percent = /^([\d.,\s]+)\s*([eé])?\s*%$/u.exec(rest);
  if (percent) {
    const amount = parseNumber(percent[1] ?? '');
    return amount === null
      ? null
      : { unit: percent[2] ? 'elapsedPercent' : 'percent', percent: sign * amount };
  }
  const duration = parseDuration(rest, units);
  if (!duration || duration.estimated) return null;
  return { unit: duration.elapsed ? 'elapsed' : 'working', minutes: sign * duration.minutes };
}

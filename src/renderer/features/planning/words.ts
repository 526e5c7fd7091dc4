import type { i18n, TFunction } from 'i18next';
import { plainDate } from '../../../core/calendar/days';
import { formatDate, formatDateTime } from '../../../core/format/dates';
import { formatNumber, narrowSpace, type Locale } from '../../../core/format/numbers';
import { timeText } from '../../../core/calendar/times';
import type { ConstraintType, Plan, RelationType } from '../../../core/model/plan';

/** How amounts of time of one plan are written, in the reader's language. */
export interface PlanWords {
  t: TFunction;
  locale: Locale;
  /** Working minutes of a day and of a week. */
  minutesPerDay: number;
  minutesPerWeek: number;
}

export function planWords(
  { minutesPerDay, minutesPerWeek }: Pick<Plan, 'minutesPerDay' | 'minutesPerWeek'>,
  t: TFunction,
  { language }: i18n,
): PlanWords {
  return { t, locale: language === 'en' ? 'en' : 'fr', minutesPerDay, minutesPerWeek };
}

interface Amount {
  /** Minutes, of work unless elapsed. */
  duration: number;
  elapsed: boolean;
  estimated: boolean;
}

/** `3 j`, `0,5 j`, `2 jé` for elapsed days, `5 j ?` when it is an estimate. */
export function durationText({ duration, elapsed, estimated }: Amount, words: PlanWords): string {
  const days = duration / (elapsed ? 1440 : words.minutesPerDay);
  const unit = words.t(elapsed ? 'planning.unit.elapsedDay' : 'planning.unit.day');
  return `${formatNumber(days, words.locale)}${narrowSpace}${unit}${estimated ? `${narrowSpace}?` : ''}`;
}

/** Working minutes as days: `4,5 j`; signed for a variance or a slack. */
export function daysText(minutes: number, words: PlanWords, sign = false): string {
  const days = formatNumber(minutes / words.minutesPerDay, words.locale, { decimals: { upTo: 1 }, sign });
  return `${days}${narrowSpace}${words.t('planning.unit.day')}`;
}

/** Days, signed: `+3 j`, `−0,5 j`. */
export function signedDaysText(days: number, words: PlanWords): string {
  return `${formatNumber(days, words.locale, { sign: true })}${narrowSpace}${words.t('planning.unit.day')}`;
}

/** `FD`, `DD`, `FF`, `DF`. */
export const relationText = (type: RelationType, { t }: Pick<PlanWords, 't'>): string =>
  t(`planning.relation.${type}`);

export const constraintText = (type: ConstraintType, { t }: Pick<PlanWords, 't'>): string =>
  t(`planning.constraint.${type}`);

/** The day of an instant, `YYYY-MM-DD`; what ends at midnight ends the day before. */
export function dayOf(instant: number, isFinish = false): string {
  const day = Math.floor(instant / 1440);
  return plainDate(isFinish && instant % 1440 === 0 ? day - 1 : day);
}

/** `12/03/2026`. */
export const dateText = (
  instant: number | null,
  words: Pick<PlanWords, 'locale'>,
  isFinish = false,
): string => (instant === null ? '' : formatDate(dayOf(instant, isFinish), words.locale));

/** `12/03/2026 à 09:00`. */
export const dateTimeText = (instant: number | null, words: Pick<PlanWords, 'locale'>): string =>
  instant === null ? '' : formatDateTime(timeText(instant), words.locale);

/** Calendar days from one instant to another, as days of the calendar count. */
export function daysBetween(from: number, to: number): number {
  return Math.floor(to / 1440) - Math.floor(from / 1440);
}

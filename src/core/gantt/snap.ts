/** What a hand does to a bar: which days it may fall on, and how long it stays. Instants as in `rows.ts`. */
export interface Span {
  start: number;
  finish: number;
}

/** Of a day counted from 1970-01-01. */
export type NonWorking = (day: number) => boolean;

const dayMinutes = 1440;
/** A calendar that never works must not hold the chart. */
const longestSearch = 400;

export const dayOf = (instant: number): number => Math.floor(instant / dayMinutes);

/** The day on which something ends: at midnight, the one before. */
export const lastDayOf = ({ start, finish }: Span): number => dayOf(finish > start ? finish - 1 : finish);

/** Days of a span on which one works, the first and the last included. */
export function workingDays(span: Span, nonWorking: NonWorking): number {
  let count = 0;
  for (let day = dayOf(span.start); day <= lastDayOf(span); day += 1) if (!nonWorking(day)) count += 1;
  return count;
}

/** A span moved so that it starts on a working day, at the same times, over as many working days. */
export function moveSpan(span: Span, by: number, nonWorking: NonWorking): Span {
  const start = forward(span.start + by, nonWorking);
  const days = workingDays(span, nonWorking);
  if (days === 0) return { start, finish: start + (span.finish - span.start) };
  let day = dayOf(start);
  for (let left = days - 1, tries = 0; left > 0 && tries < days + longestSearch * 10; tries += 1) {
    day += 1;
    if (!nonWorking(day)) left -= 1;
  }
  return {
    start,
    finish:
      start +
      (span.finish - span.start) +
      (day - lastDayOf(span) - (dayOf(start) - dayOf(span.start))) * dayMinutes,
  };
}

/** Another end on a working day, after the start. */
export function resizeSpan(span: Span, by: number, nonWorking: NonWorking): Span {
  let finish = span.finish + by;
  for (let tries = 0; tries < longestSearch && nonWorking(dayOf(finish - 1)); tries += 1)
    finish -= dayMinutes;
  while (finish <= span.start) finish += dayMinutes;
  return { start: span.start, finish };
}

/** The next move by a working day, in minutes: over a week-end at once. */
export function workingStep(instant: number, direction: 1 | -1, nonWorking: NonWorking): number {
  let day = dayOf(instant) + direction;
  for (let tries = 0; tries < longestSearch && nonWorking(day); tries += 1) day += direction;
  return (day - dayOf(instant)) * dayMinutes;
}

function forward(instant: number, nonWorking: NonWorking): number {
  let found = instant;
  for (let tries = 0; tries < longestSearch && nonWorking(dayOf(found)); tries += 1) found += dayMinutes;
  return found;
}

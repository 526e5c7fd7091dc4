import { plainDate } from './days';

/** Minutes since 1970-01-01T00:00 of `YYYY-MM-DDTHH:MM[:SS]`, to the tenth; local wall clock, no time zone. */
export function instant(text: string): number {
  // A plan has thousands of them: no list is made to read one.
  const part = (from: number, to: number) => Number(text.slice(from, to));
  const day = Date.UTC(part(0, 4), part(5, 7) - 1, part(8, 10)) / 86_400_000;
  return day * 1440 + part(11, 13) * 60 + part(14, 16) + Math.round(part(17, 19) / 6) / 10;
}

/** `YYYY-MM-DDTHH:MM` of an instant, with seconds when it is not on the minute. */
export function timeText(instant: number): string {
  const tenths = Math.round(instant * 10);
  const day = Math.floor(tenths / 14_400);
  const rest = tenths - day * 14_400;
  const two = (value: number) => String(value).padStart(2, '0');
  const minute = Math.floor(rest / 10);
  const seconds = (rest % 10) * 6;
  const time = `${plainDate(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return seconds === 0 ? time : `${time}:${two(seconds)}`;
}

/** How Microsoft Project writes values; the counterpart of `values.ts`. */

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-01-31T09:00:00` of minutes since 1970-01-01T00:00. */
export const instantText = (minutes: number): string =>
  new Date(Math.round(minutes * 60_000)).toISOString().slice(0, 19);

/** `PT16H30M0S` of minutes, which go down to a tenth. */
export function durationText(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  const text = `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
  return minutes < 0 && seconds > 0 ? `-${text}` : text;
}

/** `09:00:00` of a minute of the day; midnight, as an end, is the next day's beginning. */
export const timeText = (minute: number): string =>
  `${two(Math.floor(minute / 60) % 24)}:${two(Math.floor(minute) % 60)}:00`;

/** Never with an exponent, which the format's integers and decimals do not have. */
export function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 20 : 0) : text;
}

export const flagText = (value: boolean): string => (value ? '1' : '0');

/** Days since 1970-01-01 of a `YYYY-MM-DD` date. Civil days: no time zone, no daylight saving. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000);
}

/** The `YYYY-MM-DD` date of a day number. */
export function plainDate(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

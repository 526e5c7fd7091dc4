/**
 * A figure in the file's own unit: it is written for the reader when the page is. Cents are `money` in the unit in
 * which they stay short, `amount` in the unit of the report's tables.
 */
export type Quantity =
  { money: number } | { amount: number } | { days: number } | { percent: number } | { date: string };

export type Param = string | number | Quantity | { message: ReportMessage };

/** A sentence of a report before it is written in a language; `count` chooses its plural. */
export interface ReportMessage {
  key: string;
  params?: Record<string, Param>;
}

/**
 * A sentence about `count` things out of `total`, which reads differently when it is none or all of them:
 * `<key>None`, `<key>All` or `<key>`.
 */
export function share(
  key: string,
  count: number,
  total: number,
  params: Record<string, Param> = {},
): ReportMessage {
  const suffix = count === 0 ? 'None' : count === total ? 'All' : '';
  return { key: `${key}${suffix}`, params: { ...params, count, total } };
}

/** The beginning of a text on one line, at most `length` characters, cut between words and marked with `…`. */
export function excerpt(text: string, length: number): { text: string; cut: boolean } {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return { text: line, cut: false };
  const space = line.slice(0, length).lastIndexOf(' ');
  // A single endless word is cut where it must, but never in the middle of a surrogate pair.
  const kept =
    space > length / 2 ? line.slice(0, space) : line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return { text: `${kept.replace(/[\s,;:.]+$/, '')}…`, cut: true };
}

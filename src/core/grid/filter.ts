import { compareValues, foldText, isEmptyValue, plainText } from './values';

/** What a column keeps; conditions that are present add up. Plain JSON, saved with a view. */
export type ColumnFilter = {
  columnId: string;
  /** Keys of `filterKeys`; '' keeps empty cells. */
  values?: string[];
  /** Text found anywhere in what the cell shows, without case or accents. */
  contains?: string;
  /** Inclusive bounds: numbers in the raw unit, dates as ISO text. Empty cells are out. */
  from?: number | string;
  to?: number | string;
  presence?: 'empty' | 'filled';
};

/** @param shown the text of the cell, computed only when a condition needs it. */
export function matchesFilter(filter: ColumnFilter, value: unknown, shown: () => string): boolean {
  if (filter.presence && (filter.presence === 'empty') !== isEmptyValue(value)) return false;
  if (filter.values && !filterKeys(value).some((key) => filter.values?.includes(key))) return false;
  if (filter.from !== undefined && (isEmptyValue(value) || compareValues(value, filter.from) < 0))
    return false;
  if (filter.to !== undefined && (isEmptyValue(value) || compareValues(value, filter.to) > 0)) return false;
  if (filter.contains && !foldText(shown()).includes(foldText(filter.contains))) return false;
  return true;
}

/** True when the filter keeps everything, so that it can be dropped. */
export function isIdleFilter(filter: ColumnFilter): boolean {
  return (
    filter.values === undefined &&
    !filter.contains &&
    filter.from === undefined &&
    filter.to === undefined &&
    filter.presence === undefined
  );
}

/** The entries a raw value counts for in a filter list: each tag of a list, '' when empty. */
export function filterKeys(value: unknown): string[] {
  if (isEmptyValue(value)) return [''];
  return Array.isArray(value) ? value.map(plainText) : [plainText(value)];
}

export type DistinctValue = { key: string; label: string; count: number };

/** Entries of a filter list with how many rows hold each, in the column's order, empties last. */
export function distinctValues<Row>(
  rows: readonly Row[],
  column: {
    value(row: Row): unknown;
    text(value: unknown, row: Row): string;
    compare?(a: unknown, b: unknown): number;
  },
): DistinctValue[] {
  const found = new Map<string, DistinctValue & { value: unknown }>();
  for (const row of rows) {
    const value = column.value(row);
    const parts: unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
    for (const part of parts) {
      const key = isEmptyValue(part) ? '' : plainText(part);
      const known = found.get(key);
      if (known) known.count += 1;
      else {
        const label = key === '' ? '' : Array.isArray(value) ? plainText(part) : column.text(value, row);
        found.set(key, { key, label, count: 1, value: part });
      }
    }
  }
  const compare = column.compare ?? compareValues;
  return [...found.values()]
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.value, b.value))
    .map(({ key, label, count }) => ({ key, label, count }));
}

/** What a grid cell can hold; it chooses the editor, the alignment, the filter and the default parser. */
export type CellKind =
  'text' | 'longText' | 'number' | 'money' | 'percent' | 'date' | 'choice' | 'boolean' | 'tags' | 'custom';

/** Kinds whose raw value is a number: aligned right, summed, filtered by interval, filled as a series. */
export function isNumericKind(kind: CellKind): boolean {
  return kind === 'number' || kind === 'money' || kind === 'percent';
}

/** Nothing to show: undefined, null, '', NaN or an empty list. `0` and `false` are values. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'number' && Number.isNaN(value)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/**
 * The default order of two raw values: numbers by size, `false` before `true`, anything else as French
 * text with numbers inside read as numbers (“Lot 2” before “Lot 10”); ISO dates sort right as text.
 * Empties come last.
 */
export function compareValues(a: unknown, b: unknown): number {
  const aEmpty = isEmptyValue(a);
  const bEmpty = isEmptyValue(b);
  if (aEmpty || bEmpty) return Number(aEmpty) - Number(bEmpty);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return collator.compare(plainText(a), plainText(b));
}

/** Case and accents removed, so that “Été” is found by “ete”. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .toLowerCase();
}

/** The raw value as text without any format: lists joined, objects as JSON. */
export function plainText(value: unknown): string {
  if (isEmptyValue(value)) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (typeof value === 'object') return JSON.stringify(value) ?? '';
  return String(value);
}

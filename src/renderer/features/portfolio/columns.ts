import type { Option } from '../../ui/Select';

/** What every list of the portfolio holds. */
export interface Entry {
  id: string;
  name: string;
}

/** One editable property of the entries of a list. */
export interface Column<T> {
  key: string;
  label: string;
  /** Share of the width. */
  grow: number;
  kind: 'line' | 'lines' | 'choice';
  maxLength: number;
  options: readonly Option[];
  read(item: T): string;
  /** The entry with this text in it, or the key of a message that says why not. */
  write(item: T, text: string): { item: T } | { error: string };
  /** Shown after the field: the share of a weight. */
  note?(item: T): string;
  applies(item: T): boolean;
}

type KeysOf<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T] & string;

const base = { grow: 1, maxLength: 120, options: [], applies: () => true };

export function text<T extends { name: string }>(
  key: KeysOf<T, string>,
  label: string,
  maxLength: number,
  grow = 1,
): Column<T> {
  return {
    ...base,
    key,
    label,
    maxLength,
    grow,
    kind: 'line',
    read: (item) => String(item[key]),
    write: (item, typed) =>
      key === 'name' && typed.trim() === ''
        ? { error: 'settings.nameError' }
        : { item: { ...item, [key]: typed.trim() } },
  };
}

/** A whole number from 0 to 100. */
export function wholeNumber<T>(key: KeysOf<T, number>, label: string, note: (item: T) => string): Column<T> {
  return {
    ...base,
    key,
    label,
    kind: 'line',
    maxLength: 3,
    note,
    read: (item) => String(item[key]),
    write: (item, typed) => {
      const value = Number(typed.trim());
      const fits = typed.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 100;
      return fits ? { item: { ...item, [key]: value } } : { error: 'settings.weightError' };
    },
  };
}

/** One line an option; blank lines and repeats are left out. */
export function lines<T>(key: KeysOf<T, string[]>, label: string, applies: (item: T) => boolean): Column<T> {
  return {
    ...base,
    key,
    label,
    grow: 2,
    kind: 'lines',
    maxLength: 20_000,
    applies,
    read: (item) => (item[key] as string[]).join('\n'),
    write: (item, typed) => {
      const options = [...new Set(typed.split('\n').map((line) => line.trim()))].filter(Boolean);
      if (options.length === 0) return { error: 'settings.optionsError' };
      if (options.length > 200 || options.some((option) => option.length > 120)) {
        return { error: 'settings.optionsLimit' };
      }
      return { item: { ...item, [key]: options } };
    },
  };
}

export function choice<T, Id extends string>(
  key: KeysOf<T, Id>,
  label: string,
  options: readonly Option<Id>[],
  change: (item: T, id: Id) => T,
): Column<T> {
  return {
    ...base,
    key,
    label,
    options,
    kind: 'choice',
    read: (item) => String(item[key]),
    write: (item, id) => {
      const chosen = options.find((option) => option.id === id);
      return { item: chosen ? change(item, chosen.id) : item };
    },
  };
}

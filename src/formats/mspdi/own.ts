import type { Kept } from '../../core/model/plan';
import { placesOf, type RecordKind } from './order';
import type { Element } from './element';
import { durationText, flagText, instantText, numberText } from './texts';
import { durationOf, flagOf, instantOf } from './values';

/**
 * An element that the model holds: the text it is written with (null = not written), and which other texts say the
 * same. A text of the source that does is kept and given back as it stood.
 */
export interface Own {
  text: string | null;
  same(raw: string): boolean;
  /** Follows from the rest of the plan: whatever the source says is of no interest. */
  computed?: true;
}
export type OwnElements = ReadonlyMap<string, Own>;

const numberOf = (raw: string): number | null => {
  const value = Number(raw.trim() || Number.NaN);
  return Number.isFinite(value) ? value : null;
};

export const label = (value: string): Own => ({
  text: value === '' ? null : value,
  same: (raw) => raw.trim() === value.trim(),
});
export const number = (value: number | null): Own => ({
  text: value === null ? null : numberText(value),
  same: (raw) => numberOf(raw) === value,
});
export const flag = (value: boolean | null): Own => ({
  text: value === null ? null : flagText(value),
  same: (raw) => flagOf(raw.trim()) === value,
});
export const instant = (value: number | null): Own => ({
  text: value === null ? null : instantText(value),
  same: (raw) => instantOf(raw.trim()) === value,
});
export const duration = (value: number | null): Own => ({
  text: value === null ? null : durationText(value),
  same: (raw) => durationOf(raw.trim()) === value,
});
/** A reference; negative ones mean none. */
export const reference = (uid: number | null): Own => ({
  text: String(uid ?? -1),
  same: (raw) => {
    const value = numberOf(raw);
    return (value !== null && value >= 0 ? value : null) === uid;
  },
});
/** A code of which `reads` says whether it means what the model holds. */
export const code = (text: string | null, reads: (value: number | null) => boolean): Own => ({
  text,
  same: (raw) => reads(numberOf(raw)),
});
export const computed = (text: string | null): Own => ({ text, same: () => false, computed: true });
/** What a plan that says nothing gets; whatever the source says stands. */
export const usual = (text: string | null): Own => ({ text, same: () => true });

interface Kind {
  kind: RecordKind;
  own: OwnElements;
}

/**
 * What a plan keeps of a record: the elements that the model does not hold, and those of which it holds the meaning
 * but not the very text.
 *
 * @param apart names that the caller keeps in its own way
 * @param refused told of texts that the model could not take
 */
export function keptOf(
  record: Element,
  { kind, own }: Kind,
  apart: ReadonlySet<string> = new Set(),
  refused: (name: string, text: string) => void = () => undefined,
): Kept[] {
  const kept: Kept[] = [];
  const plain = record.children.filter(({ children }) => children.length === 0);
  const last = new Map(plain.map((element) => [element.name, element]));
  for (const element of record.children) {
    if (apart.has(element.name)) continue;
    const held = own.get(element.name);
    if (!held) {
      kept.push(toKept(element));
      continue;
    }
    const { text } = element;
    if (text === held.text || held.computed || (text.trim() === '' && held.text === null)) continue;
    // Of an element told twice the last one is read.
    if (held.same(text) && last.get(element.name) === element) kept.push([element.name, text]);
    else if (text.trim() !== '') refused(element.name, text.trim());
  }
  return sorted(kind, kept);
}

/** The elements of a record, as they are written: the model's, then what was kept beside them, in order. */
export function mergeKept({ kind, own }: Kind, kept: readonly Kept[], lists: readonly Kept[] = []): Kept[] {
  const told = new Map(kept.filter(([name]) => own.has(name)));
  const written: Kept[] = [];
  for (const [name, held] of own) {
    const raw = told.get(name);
    const text = typeof raw === 'string' && !held.computed && held.same(raw) ? raw : held.text;
    if (text !== null) written.push([name, text]);
  }
  return sorted(
    kind,
    [...written, ...lists],
    kept.filter(([name]) => !own.has(name)),
  );
}

/** In the published order; what is kept follows what is written where both have the same place. */
export function sorted(kind: RecordKind, first: readonly Kept[], then: readonly Kept[] = []): Kept[] {
  const places = [...placesOf(kind, first), ...placesOf(kind, then)];
  return [...first, ...then]
    .map((element, i) => ({ element, place: places[i] ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ element }) => element);
}

export const toKept = ({ name, text, children }: Element): Kept => [
  name,
  children.length > 0 ? children.map(toKept) : text,
];

/** Kept elements as a record that can be read. */
export const toElement = ([name, value]: Kept): Element =>
  typeof value === 'string'
    ? { name, text: value, children: [] }
    : { name, text: '', children: value.map(toElement) };

export const sameKept = (one: readonly Kept[], other: readonly Kept[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Records that the model does not hold, by the list that they stand in. */
export const keptLists = { Tasks: '#Tasks', Resources: '#Resources', Assignments: '#Assignments' } as const;

/** Those of a list. */
export const recordsKept = (kept: readonly Kept[], list: keyof typeof keptLists): (readonly Kept[])[] =>
  kept
    .filter(([name]) => name === keptLists[list])
    .flatMap(([, value]) => (typeof value === 'string' ? [] : value))
    .flatMap(([, value]) => (typeof value === 'string' ? [] : [value]));

/** Text of an element of a record; empty when it has none. */
export function textOf(record: readonly Kept[], wanted: string): string {
  const value = record.find(([name]) => name === wanted)?.[1];
  return typeof value === 'string' ? value : '';
}

import type { Lists } from '../model/portfolio';
import { choiceIds } from '../register/values';
import type { Field } from '../register/fields';
import { nameKey } from './text';

export type LabelList = 'departments' | 'programmes' | 'phase' | 'priority' | 'method';

/** A list of labels while a plan is made: what is there, and what the import would add. */
export interface LabelBook {
  /** The list's label for a text, whatever its case, accents and spaces; undefined when there is none. */
  find(text: string): { id: string | null; name: string } | undefined;
  /** Takes in a new label; it is added once a row that uses it is kept. */
  add(text: string): string;
  /** Says that a kept row uses a label. */
  use(name: string): void;
  /** New labels in use, in the order in which they were met. */
  added(): string[];
  size(): number;
}

export function labelBook(entries: readonly { id: string | null; name: string; code?: string }[]): LabelBook {
  const known = new Map<string, { id: string | null; name: string }>();
  for (const { id, name, code } of entries) {
    if (code && !known.has(nameKey(code))) known.set(nameKey(code), { id, name });
  }
  // A name wins over the code of another.
  for (const { id, name } of entries) known.set(nameKey(name), { id, name });
  const fresh = new Map<string, boolean>();
  return {
    find: (text) => known.get(nameKey(text)),
    add: (text) => {
      known.set(nameKey(text), { id: null, name: text });
      fresh.set(text, false);
      return text;
    },
    use: (name) => {
      if (fresh.has(name)) fresh.set(name, true);
    },
    added: () => [...fresh].filter(([, used]) => used).map(([name]) => name),
    size: () => entries.length + fresh.size,
  };
}

/** Labels that a choice field of the portfolio may take. */
export function labelsOf(field: Field, lists: Lists): LabelBook {
  const source = field.choices;
  if (source && 'list' in source && source.list === 'departments') return labelBook(lists.departments);
  if (source && 'list' in source && source.list === 'programmes') return labelBook(lists.programmes);
  return labelBook(choiceIds(field, lists));
}

import type { SourceColumn } from '../../../contract/exchange';
import { labelBook, labelsOf } from '../../../core/exchange/labels';
import { nameKey } from '../../../core/exchange/text';
import { readBoolean, readTrend, readWeather } from '../../../core/exchange/words';
import { trends, weathers } from '../../../core/model/common';
import type { Lists } from '../../../core/model/portfolio';
import { projectFields } from '../../../core/register/fields';
import { choiceIds } from '../../../core/register/values';
import { slotOf, type ReadingType, type TargetDraft } from './drafts';

/**
 * What becomes of one text of a column: taken as a value (`as`, by its id among the answers), added to the list,
 * taken for nothing, or not understood, which refuses its rows.
 */
export type Fate = { kind: 'as'; answer: string } | { kind: 'create' | 'empty' | 'unknown' };

export interface TextFate {
  text: string;
  /** Rows that bear it; undefined when the text is not among the most frequent. */
  count: number | undefined;
  fate: Fate;
  /** Whether it could be added to the list as it is. */
  creatable: boolean;
}

export interface ValueBook {
  texts: readonly TextFate[];
  /** Values that a text may be taken for: their ids are what a mapping says. `word`: a message key, or the label itself. */
  answers: readonly { id: string; word: { key: string } | { text: string } }[];
}

interface Asked {
  target: TargetDraft;
  type: ReadingType;
  found: Pick<SourceColumn, 'header' | 'values'>;
  lists: Lists;
  createLabels: boolean;
  /** Texts that the last comparison could not read. */
  refused: ReadonlyMap<string, number> | undefined;
}

/** What the texts of a column mean for the field it goes to; null where every text is taken as it is. */
export function valueBook(asked: Asked): ValueBook | null {
  switch (asked.type) {
    case 'choice':
      return choiceBook(asked);
    case 'weather':
      return wordBook(asked, weathers, readWeather, 'fields.weatherValue.');
    case 'trend':
      return wordBook(asked, trends, readTrend, 'fields.trendValue.');
    case 'boolean':
      return wordBook(asked, ['oui', 'non'], (text) => yesNo(readBoolean(text)), 'wizard.boolean.');
    case 'text':
    case 'longText':
    case 'url':
    case 'tags':
      return null;
    default:
      return refusedBook(asked);
  }
}

const yesNo = (read: boolean | undefined) => (read === undefined ? undefined : read ? 'oui' : 'non');

function choiceBook({ target, found, lists, createLabels }: Asked): ValueBook {
  const slot = slotOf(target, lists);
  const field = projectFields(lists).find(({ key }) => key === slot);
  // A field to create has no labels yet: the column's own texts are what one of them may be joined to.
  const known = field
    ? choiceIds(field, lists).map(({ name }) => name)
    : found.values.map(({ text }) => text);
  // A mapping may send a text to a label that is not there yet.
  const coming = Object.values(target.values).filter((label) => label !== null);
  const labels = [...new Set([...known, ...coming])];
  const book = field ? labelsOf(field, lists) : labelBook([]);
  const open = createLabels || !field;
  return {
    answers: labels.map((text) => ({ id: text, word: { text } })),
    texts: listed(target, found).map(({ text, count }) => {
      const replaced = target.values[text];
      const name = book.find(replaced ?? text)?.name;
      const fate: Fate =
        replaced === null
          ? { kind: 'empty' }
          : name !== undefined
            ? { kind: 'as', answer: name }
            : replaced !== undefined && nameKey(replaced) !== nameKey(text)
              ? { kind: 'as', answer: replaced }
              : { kind: open ? 'create' : 'unknown' };
      return { text, count, fate, creatable: open && book.find(text) === undefined };
    }),
  };
}

function wordBook(
  { target, found }: Asked,
  answers: readonly string[],
  read: (text: string) => string | undefined,
  words: string,
): ValueBook {
  return {
    answers: answers.map((id) => ({ id, word: { key: words + id } })),
    texts: listed(target, found).map(({ text, count }) => {
      const replaced = target.values[text];
      const answer = replaced === null ? undefined : read(replaced ?? text);
      const fate: Fate =
        replaced === null
          ? { kind: 'empty' }
          : answer === undefined
            ? { kind: 'unknown' }
            : { kind: 'as', answer };
      return { text, count, fate, creatable: false };
    }),
  };
}

/** Of figures and dates: what could not be read, and what was said to mean nothing. */
function refusedBook({ target, found, refused }: Asked): ValueBook {
  const counts = new Map(found.values.map(({ text, count }) => [text, count]));
  const texts = new Set([...Object.keys(target.values), ...(refused?.keys() ?? [])]);
  return {
    answers: [],
    texts: [...texts].map((text) => ({
      text,
      count: counts.get(text) ?? refused?.get(text),
      fate: { kind: target.values[text] === null ? 'empty' : 'unknown' },
      creatable: false,
    })),
  };
}

/** Texts of the column, most frequent first, then those that the mapping knows from elsewhere. */
function listed(
  target: TargetDraft,
  found: Pick<SourceColumn, 'values'>,
): { text: string; count: number | undefined }[] {
  const seen = new Set(found.values.map(({ text }) => text));
  const others = Object.keys(target.values).filter((text) => !seen.has(text));
  return [...found.values, ...others.map((text) => ({ text, count: undefined }))];
}

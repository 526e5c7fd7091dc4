import { AppError } from '../../core/errors';
import { createXmlReader } from '../xml';
import type { Element } from './element';
import { packTimephased, timephased } from './timephased';

export interface Records {
  /** The project's own elements, its lists of records left out. */
  header: Element;
  calendars: Element[];
  resources: Element[];
  tasks: Element[];
  assignments: Element[];
}

const recordLists = {
  Calendars: 'calendars',
  Resources: 'resources',
  Tasks: 'tasks',
  Assignments: 'assignments',
} as const;

/** Elements held at once, hours day by day aside; a file of 200 MB that Microsoft Project wrote has about five million. */
const mostElements = 8_000_000;
const none: readonly Element[] = [];

interface Open {
  name: string;
  text: string;
  children: Element[] | undefined;
  /** All its hours day by day, one a line. */
  rows: Element | undefined;
}

/**
 * Cuts a document, given in pieces, into its records. What a plan has most of, the hours of its assignments day by
 * day, is packed as it is met.
 *
 * @throws AppError `formats.error.xml*` as `createXmlReader`, `schedule.mspdi.notPlan`, `schedule.mspdi.tooLarge`
 */
export function readRecords(pieces: Iterable<{ text: string; last: boolean }>): Records {
  const found: Records = {
    header: empty('Project'),
    calendars: [],
    resources: [],
    tasks: [],
    assignments: [],
  };
  const header: Element[] = [];
  const stack: Open[] = [];
  const intern = createIntern();
  let list: keyof typeof recordLists | null = null;
  let elements = 0;

  const reader = createXmlReader('', {
    open(name, attributes) {
      const depth = stack.length;
      if (depth === 0) refuseOthers(name, attributes.get('xmlns'));
      if (depth === 1) list = name in recordLists ? (name as keyof typeof recordLists) : null;
      elements += 1;
      if (elements > mostElements) throw new AppError('schedule.mspdi.tooLarge');
      stack.push({ name: intern(name), text: '', children: undefined, rows: undefined });
    },
    close() {
      const open = stack.pop();
      const parent = stack.at(-1);
      if (!open || !parent) return;
      // Thousands of pieces put together become one text.
      if (open.rows) open.rows.text = loose(open.rows.text);
      if (open.name === timephased && stack.length > 2) {
        const packed = packTimephased(open.children ?? none);
        if (packed !== null) {
          addRow(parent, packed);
          elements -= 1 + (open.children?.length ?? 0);
          return;
        }
      }
      const element: Element = {
        name: open.name,
        // Between elements stands nothing but their indentation.
        text: open.children ? '' : intern(open.text),
        children: open.children ?? none,
      };
      if (stack.length > (list ? 2 : 1)) (parent.children ??= []).push(element);
      else if (!list) header.push(element);
      else if (stack.length === 2) found[recordLists[list]].push(element);
    },
    text(piece) {
      const open = stack.at(-1);
      if (open && !open.children) open.text += piece;
    },
  });
  for (const { text, last } of pieces) reader(text, last);
  return { ...found, header: { ...found.header, children: header } };
}

/** Programs that build software call their files projects too, in a namespace of their own. */
function refuseOthers(name: string, space: string | undefined): void {
  if (name !== 'Project') throw new AppError('schedule.mspdi.notPlan', { name });
  if (space && !space.includes('schemas.microsoft.com/project')) {
    throw new AppError('schedule.mspdi.notPlan', { name: `${name} (${space})` });
  }
}

function addRow(parent: Open, row: string): void {
  if (parent.rows) {
    parent.rows.text += `\n${row}`;
    return;
  }
  parent.rows = { name: `#${timephased}`, text: row, children: none };
  (parent.children ??= []).push(parent.rows);
}

const empty = (name: string): Element => ({ name, text: '', children: none });

/**
 * One copy of the texts that come again and again; all of them cut loose from the piece of the file that they were
 * read from, which they would keep in memory.
 */
function createIntern(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > 24) return loose(text);
    const first = known.get(text);
    if (first !== undefined) return first;
    const own = loose(text);
    if (known.size < 100_000) known.set(own, own);
    return own;
  };
}

const loose = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

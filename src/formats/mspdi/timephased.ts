import type { Kept } from '../../core/model/plan';
import type { Element } from './element';

export const timephased = 'TimephasedData';
/** As they are kept, packed or as they came. */
export const isTimephased = ([name]: Kept): boolean => name === timephased || name === `#${timephased}`;
/** As Microsoft Project writes them, always in this order; the value is left out where there is none. */
const fields = ['Type', 'UID', 'Start', 'Finish', 'Unit', 'Value'] as const;

/** What happens in a stretch of time, as one line of text; null when it is not written the usual way. */
export function packTimephased(children: readonly Element[]): string | null {
  if (children.length < 5 || children.length > 6) return null;
  let packed = '';
  for (const [i, { name, text, children: below }] of children.entries()) {
    if (name !== fields[i] || below.length > 0 || text === '' || /[\s|]/.test(text)) return null;
    packed += i === 0 ? text : `|${text}`;
  }
  return packed;
}

/** Its values, in the order of `fields`: kind, uid, start, finish, unit, value. */
export const timephasedRows = (packed: string): string[][] => packed.split('\n').map((row) => row.split('|'));

/** The elements that packed rows stand for. */
export const unpackTimephased = (packed: string): Kept[] =>
  timephasedRows(packed).map((values): Kept => [
    timephased,
    values.flatMap((value, i): Kept[] => {
      const name = fields[i];
      return name ? [[name, value]] : [];
    }),
  ]);

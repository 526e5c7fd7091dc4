import type { Kept } from '../../core/model/plan';
import { timephased, unpackTimephased } from './timephased';

/**
 * Elements as XML text, given piece by piece: hours day by day make files that no single text can hold.
 * What XML 1.0 forbids in a text is left out; line ends that it would change are written as references.
 */
export function createXmlText(
  root: string,
  namespace: string,
): {
  list(name: string, records: Iterable<readonly Kept[]>, record: string): void;
  element(element: Kept): void;
  finish(): Uint8Array;
} {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let pending = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${namespace}">`;
  const add = (text: string) => {
    pending += text;
    if (pending.length > 1_000_000) flush();
  };
  const flush = () => {
    pieces.push(encoder.encode(pending));
    pending = '';
  };
  const element = (kept: Kept, indent: string) => {
    const [name, value] = kept;
    if (name === `#${timephased}` && typeof value === 'string') {
      for (const row of unpackTimephased(value)) element(row, indent);
      return;
    }
    // Only what was an element's name can be one again.
    if (!elementName.test(name)) return;
    if (typeof value === 'string') {
      add(value === '' ? `${indent}<${name}/>` : `${indent}<${name}>${escaped(value)}</${name}>`);
      return;
    }
    add(`${indent}<${name}>`);
    for (const below of value) element(below, `${indent}\t`);
    add(`${indent}</${name}>`);
  };
  return {
    element: (kept) => element(kept, '\n\t'),
    list(name, records, record) {
      add(`\n\t<${name}>`);
      for (const children of records) element([record, children], '\n\t\t');
      add(`\n\t</${name}>`);
    },
    finish() {
      add(`\n</${root}>\n`);
      flush();
      return Buffer.concat(pieces);
    },
  };
}

const elementName = /^[A-Za-z_][\w.-]*$/;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** What is escaped, and what XML 1.0 forbids: most control characters, halves of pairs, two non-characters. */
const special =
  // oxlint-disable-next-line no-control-regex
  /[&<>\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const escaped = (text: string): string => text.replace(special, (found) => entities[found] ?? '');

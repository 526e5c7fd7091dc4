/**
 * Cuts delimited text into rows, and rows into cells. A row is kept as its own text: cells are only cut on
 * demand, so a large file costs its size and no more. Written by hand because a general CSV parser gives neither
 * the physical line of each row nor a way to go on after a quote that is never closed.
 */

const QUOTE = 34;
const CR = 13;

/** A quoted cell longer than this has no closing quote: a spreadsheet cell holds 32,767 characters at most. */
export const longestCell = 1_000_000;

export interface RawRow {
  text: string;
  /** Line of the file where the row starts, from 1. */
  line: number;
  /** Its quotes are ordinary characters: it opens one that is never closed. */
  literal: boolean;
}

/** Cuts text that arrives in pieces, in order, into rows. */
export interface RowCutter {
  push(text: string, last: boolean): void;
}

/** @param newline `\n` (also ends in `\r\n`), or `\r` for files of the old Macintosh. */
export function createRowCutter(
  separator: string,
  newline: '\n' | '\r',
  onRow: (row: RawRow) => void,
): RowCutter {
  let pending = '';
  let line = 1;

  const emit = (text: string, literal: boolean, lines: number) => {
    const end = newline === '\n' && text.charCodeAt(text.length - 1) === CR ? text.length - 1 : text.length;
    onRow({ text: end === text.length ? text : text.slice(0, end), line, literal });
    line += lines;
  };

  return {
    push(piece, last) {
      const text = pending === '' ? piece : pending + piece;
      let start = 0;
      let nextQuote = forwardSearch(text, '"');
      let nextLineEnd = forwardSearch(text, newline);
      while (start < text.length) {
        const found = endOfRow(text, start, { separator, newline, nextQuote, nextLineEnd });
        if (!last && (found === text.length || (found === 'unclosed' && text.length - start <= longestCell)))
          break;
        if (found === 'unclosed') {
          // Its first line stands alone and the search begins again under it: the rest of the file is saved.
          [nextQuote, nextLineEnd] = [forwardSearch(text, '"'), forwardSearch(text, newline)];
          const end = nextLineEnd(start);
          emit(text.slice(start, end), true, 1);
          start = end + 1;
        } else {
          const row = text.slice(start, found);
          emit(row, false, 1 + occurrences(row, newline));
          start = found + 1;
        }
      }
      pending = start < text.length ? text.slice(start) : '';
    },
  };
}

interface Searches {
  separator: string;
  newline: string;
  nextQuote(from: number): number;
  nextLineEnd(from: number): number;
}

/**
 * Index of the newline that ends the row begun at `start`, quotes honoured; the length of the text when it has none.
 * `unclosed`: a quote opens and either never closes, or closes lines below in the middle of other text, which is
 * another cell's opening quote.
 */
function endOfRow(text: string, start: number, by: Searches): number | 'unclosed' {
  let at = start;
  for (;;) {
    const lineEnd = by.nextLineEnd(at);
    const quote = by.nextQuote(at);
    if (quote >= lineEnd) return lineEnd;
    const opens = quote === start || text.charAt(quote - 1) === by.separator;
    if (!opens) {
      at = quote + 1;
      continue;
    }
    const close = closingQuote(text, quote);
    if (close === undefined || close - quote > longestCell) return 'unclosed';
    const next = text.charAt(close + 1);
    const clean = ['', by.separator, '\n', '\r', ' '].includes(next);
    if (!clean && close > lineEnd) return 'unclosed';
    at = close + 1;
  }
}

/** `indexOf` that remembers its last answer: asked with growing positions, it reads the text once. */
function forwardSearch(text: string, wanted: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(wanted, from);
      if (found < 0) found = text.length;
    }
    return found;
  };
}

/** Index of the quote that closes the one at `open`; two in a row stand for one in the text. */
function closingQuote(text: string, open: number): number | undefined {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? undefined : at;
}

/** Texts of the cells of one row, quotes taken off. Text after a closing quote is kept as it stands. */
export function splitRow(text: string, separator: string, literal = false): string[] {
  if (!text.includes('"')) return text.split(separator);
  if (literal) return text.split(separator).map((cell) => (/^".+"$/.test(cell) ? cell.slice(1, -1) : cell));
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let quoted = '';
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at) ?? text.length;
      quoted = text
        .slice(at + 1, close)
        .replaceAll('""', '"')
        .replace(/\r\n?/g, '\n');
      at = close + 1;
    }
    const end = text.indexOf(separator, at);
    const rest = end < 0 ? text.slice(at) : text.slice(at, end);
    cells.push(quoted === '' ? rest : quoted + rest.trimEnd());
    if (end < 0) return cells;
    at = end + separator.length;
  }
}

/** How many cells a row has, and how many stay without its trailing blank ones: what `splitRow` would say, but quicker. */
export function measureRow(
  text: string,
  separator: string,
  literal: boolean,
): { cells: number; filled: number } {
  if (!literal && text.includes('"')) {
    const cells = splitRow(text, separator);
    let filled = cells.length;
    while (filled > 0 && (cells[filled - 1] ?? '').trim() === '') filled--;
    return { cells: cells.length, filled };
  }
  const code = separator.charCodeAt(0);
  let cells = 1;
  let filled = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (char === code) cells++;
    else if (filled < cells && !isSpace(char)) filled = cells;
  }
  return { cells, filled };
}

function isSpace(char: number): boolean {
  return (
    char === 32 ||
    (char >= 9 && char <= CR) ||
    char === 160 ||
    char === 0x202f ||
    char === 0xfeff ||
    char === 0x3000
  );
}

/** Lines a text of several lines adds to its first. */
function occurrences(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) count++;
  return count;
}

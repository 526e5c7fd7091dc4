import { textWidth } from '../page/measure';

/** CSS pixels, in which everything is laid out: whole ones keep lines sharp and rows aligned. */
export const pxOfMm = (mm: number): number => (mm * 96) / 25.4;

/** Width of a text in CSS pixels, a little more rather than less; `size` in points. */
export const widthOf = (text: string, size: number, bold = false): number =>
  pxOfMm(textWidth(text, size, bold));

/**
 * Breaks a text into lines that fit, between words where it can. A word longer than a line is cut where it must be.
 * Every letter is kept; a line that ends between words keeps its space.
 */
export function linesOf(text: string, width: number, size: number, bold = false): string[] {
  const lines = greedyLines(text, width, size, bold);
  const last = widthOf(lines.at(-1) ?? '', size, bold);
  // A last word alone under a full line reads badly: narrower lines share the text better.
  if (lines.length === 1 || last >= width / 4) return lines;
  for (const part of [0.9, 0.8, 0.7]) {
    const shared = greedyLines(text, width * part, size, bold);
    if (shared.length > lines.length) break;
    if (widthOf(shared.at(-1) ?? '', size, bold) >= width / 4) return shared;
  }
  return lines;
}

function greedyLines(text: string, width: number, size: number, bold: boolean): string[] {
  if (widthOf(text, size, bold) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\S\u00a0\u202f]+[^\S\u00a0\u202f]*/gu) ?? []) {
    if (line !== '' && widthOf(`${line}${word.trimEnd()}`, size, bold) > width) {
      lines.push(line);
      line = '';
    }
    if (widthOf(word.trimEnd(), size, bold) <= width) {
      line += word;
      continue;
    }
    for (const letter of letters.segment(word)) {
      if (line !== '' && widthOf(line + letter.segment, size, bold) > width && letter.segment.trim() !== '') {
        lines.push(line);
        line = '';
      }
      line += letter.segment;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Letters as people see them: an accent or an emoji is never torn from its base. */
const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The most words of a text that fit on one line, marked with `…` when some are left out. */
export function lineOf(text: string, width: number, size: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const [first = ''] = linesOf(text, width - widthOf('…', size, bold), size, bold);
  return `${first.trimEnd()}…`;
}

import { createRowCutter, splitRow } from './csvRows';

const candidates = [';', ',', '\t', '|'] as const;
const sampledRows = 300;

export interface FoundSeparator {
  separator: string;
  /** Cells of a usual row; 1 when no separator was found. */
  width: number;
}

/**
 * The separator that cuts most rows of the sample into the same number of cells, quotes honoured. A comma that
 * stands between digits (`1,5`) is more likely a decimal sign.
 *
 * @param sample beginning of the text; its last row may be cut.
 */
export function detectSeparator(sample: string, newline: '\n' | '\r'): FoundSeparator {
  let best = { separator: ';', width: 1, score: 0 };
  for (const separator of candidates) {
    if (!sample.includes(separator)) continue;
    const { width, score } = rateSeparator(sample, separator, newline);
    if (score > best.score) best = { separator, width, score };
  }
  return { separator: best.separator, width: best.width };
}

/** The number of cells that most rows have with that separator. */
export function usualWidth(sample: string, separator: string, newline: '\n' | '\r'): number {
  return rateSeparator(sample, separator, newline).width;
}

function rateSeparator(
  sample: string,
  separator: string,
  newline: '\n' | '\r',
): { width: number; score: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  let broken = 0;
  const cutter = createRowCutter(separator, newline, ({ text, literal }) => {
    if (rows >= sampledRows || text.trim() === '') return;
    rows++;
    if (literal) broken++;
    const width = splitRow(text, separator, literal).length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  cutter.push(sample, true);
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    // Titles and notes have one cell with any separator: they say nothing.
    if (cells > 1 && (count > most || (count === most && cells > width))) [width, most] = [cells, count];
  }
  if (most === 0) return { width: 1, score: 0 };
  const told = rows - (counts.get(1) ?? 0);
  const agreement = (most / Math.max(told, 1)) * Math.sqrt(told / rows);
  const decimals = separator === ',' ? shareBetweenDigits(sample) : 0;
  return { width, score: agreement * (1 - 0.5 / width) * (1 - 0.7 * decimals) * (1 - broken / (rows + 1)) };
}

function shareBetweenDigits(sample: string): number {
  const all = sample.split(',').length - 1;
  return (sample.match(/\d,(?=\d)/g)?.length ?? 0) / Math.max(1, all);
}

import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../core/errors';
import { textCell, type Table, type TabularFile } from '../../core/tabular/table';
import { createRowCutter, measureRow, splitRow, type RawRow } from './csvRows';
import { createDecoder, detectEncoding, isKnownEncoding, type FoundEncoding } from './encoding';
import { foreignFormat } from './foreign';
import { limits, megabyte } from './limits';
import { detectSeparator, usualWidth } from './separator';
import { createWarnings, type WarningList } from './warnings';

export interface CsvOptions {
  /** Corrects what was found; any name that `iconv-lite` knows. */
  encoding?: string;
  /** Corrects what was found: one character. */
  separator?: string;
  /** Share of the bytes that are read, 0–1. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export const id = 'csv';

const pieceBytes = 4 * megabyte;
const sampleLength = 64 * 1024;

/** How likely the bytes are a delimited text, 0–1. */
export function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0 || foreignFormat(bytes)) return 0;
  const sample = bytes.subarray(0, 64 * 1024);
  const text = createDecoder(detectEncoding(sample).encoding)(sample, true);
  if (controlShare(text) > maxControlShare) return 0;
  if (/\.(csv|tsv|tab)$/i.test(name)) return 0.9;
  // Structured texts have readers of their own.
  if (/^\s*[<{[]/.test(text)) return 0;
  const { width } = detectSeparator(text, newlineOf(text));
  return width > 1 ? 0.6 : /\.txt$/i.test(name) ? 0.3 : 0.1;
}

/**
 * Reads a delimited text: encoding, separator and line ends are found (a first line `sep=;` is obeyed), cells stay
 * texts. Wholly blank rows and trailing empty columns are left out and counted.
 *
 * Rows that cannot be trusted give warnings with their line: too many or too few cells, a quote that is never
 * closed (its line is read as plain text and reading goes on), bytes that are not of the encoding.
 *
 * @throws AppError `formats.error.*` on a file that is empty, binary, of another format or beyond `limits`; the
 * signal's reason when aborted.
 */
export async function readCsv(bytes: Uint8Array, options: CsvOptions = {}): Promise<TabularFile> {
  refuseForeign(bytes, options.encoding);
  const found = options.encoding ? chosenEncoding(options.encoding) : detectEncoding(bytes);
  const sample = createDecoder(found.encoding)(bytes.subarray(0, sampleLength), bytes.length <= sampleLength);
  if (controlShare(sample) > maxControlShare) throw new AppError('formats.error.binary');

  const newline = newlineOf(sample);
  const directive = /^sep=(.)\r?\n/.exec(sample);
  const body = directive ? sample.slice(directive[0].length) : sample;
  const chosen = options.separator ?? directive?.[1];
  const { separator, width } = chosen
    ? { separator: chosen, width: usualWidth(body, chosen, newline) }
    : detectSeparator(body, newline);

  const warnings = createWarnings();
  const rows = collectRows(separator, width, directive !== null, warnings);
  const cutter = createRowCutter(separator, newline, rows.add);
  const decode = createDecoder(found.encoding);
  let nuls = 0;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    options.signal?.throwIfAborted();
    const last = at + pieceBytes >= bytes.length;
    const text = decode(bytes.subarray(at, at + pieceBytes), last);
    // Some programs leave zero bytes in fields; SQLite and XML would stop at them.
    const kept = text.includes('\0') ? text.replaceAll('\0', '') : text;
    nuls += text.length - kept.length;
    cutter.push(kept, last);
    options.onProgress?.(Math.min(1, (at + pieceBytes) / bytes.length));
    // Lets a message that aborts come in.
    if (!last) await setImmediate();
  }
  if (nuls > 0) warnings.add('nulCharacters', { params: { count: nuls } });
  if (found.damage) {
    const line =
      1 +
      Buffer.from(bytes.buffer, bytes.byteOffset, found.damage.offset).filter((byte) => byte === 10).length;
    warnings.add('badBytes', { params: { line, count: found.damage.count, encoding: found.encoding }, line });
  }
  const table = rows.table();
  if (table.rowCount === 0) throw new AppError('formats.error.empty');
  return {
    format: 'csv',
    encoding: found.encoding,
    bom: found.bom,
    separator,
    tables: [table],
    warnings: warnings.done(),
  };
}

function refuseForeign(bytes: Uint8Array, encoding: string | undefined): void {
  if (bytes.length === 0) throw new AppError('formats.error.empty');
  if (bytes.length > limits.fileBytes) {
    throw new AppError('formats.error.fileTooLarge', {
      size: Math.ceil(bytes.length / megabyte),
      limit: limits.fileBytes / megabyte,
    });
  }
  const foreign = foreignFormat(bytes);
  if (foreign) throw new AppError('formats.error.notText', { format: foreign });
  if (encoding !== undefined && !isKnownEncoding(encoding)) {
    throw new AppError('formats.error.unknownEncoding', { encoding });
  }
}

function chosenEncoding(encoding: string): FoundEncoding {
  return { encoding, bom: false };
}

/** Keeps the rows that hold something, and where they came from. */
function collectRows(separator: string, width: number, skipFirst: boolean, warnings: WarningList) {
  const texts: string[] = [];
  const lines: number[] = [];
  const literals = new Set<number>();
  let blankRows = 0;
  let widest = 0;
  let columnCount = 0;
  let inTable = false;

  function add({ text, line, literal }: RawRow): void {
    if (skipFirst && line === 1) return;
    const { cells, filled } = measureRow(text, separator, literal);
    if (filled === 0) {
      // A single empty cell is a blank line, more are a blank row; both are nothing to import.
      blankRows++;
      return;
    }
    if (cells > limits.columns) {
      throw new AppError('formats.error.tooManyColumns', { line, columns: cells, limit: limits.columns });
    }
    if (texts.length >= limits.rows) throw new AppError('formats.error.tooManyRows', { limit: limits.rows });
    if (literal) warnings.add('unclosedQuote', { params: { line }, line });
    // Titles above the table are shorter than it, and right to be.
    inTable ||= cells >= width;
    if (filled > width) {
      warnings.add('rowTooLong', {
        params: { line, found: filled, expected: width },
        line,
        column: width + 1,
      });
    } else if (inTable && cells < width) {
      warnings.add('rowTooShort', { params: { line, found: cells, expected: width }, line });
    }
    widest = Math.max(widest, cells);
    columnCount = Math.max(columnCount, filled);
    if (literal) literals.add(texts.length);
    texts.push(text);
    lines.push(line);
  }

  function table(): Table {
    return {
      name: '',
      hidden: false,
      rowCount: texts.length,
      columnCount,
      row: (index) => {
        const text = texts[index];
        if (text === undefined) return [];
        const cells = splitRow(text, separator, literals.has(index)).map(textCell);
        return cells.length > columnCount ? cells.slice(0, columnCount) : cells;
      },
      line: (index) => lines[index] ?? 0,
      blankRows,
      emptyColumns: widest - columnCount,
    };
  }
  return { add, table };
}

function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** Above, the bytes are no text at all. */
const maxControlShare = 0.005;

function controlShare(text: string): number {
  // eslint-disable-next-line no-control-regex
  return (text.match(/[\0-\x08\x0E-\x1F]/g)?.length ?? 0) / Math.max(1, text.length);
}

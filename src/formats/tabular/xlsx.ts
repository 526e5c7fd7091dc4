import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../core/errors';
import type { Table, TabularFile } from '../../core/tabular/table';
import { isOle2, isZip, ole2Kind, ole2Refusal } from './foreign';
import { limits, megabyte } from './limits';
import { readSheet } from './sheet';
import { createWarnings } from './warnings';
import { openPackage, readSharedStrings, readStyles, readWorkbook } from './workbookParts';

export interface XlsxOptions {
  /** Share of the expanded bytes that are read, 0–1. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export const id = 'xlsx';

/** How likely the bytes are a workbook that this reader reads or explains why it cannot, 0–1. */
export function detect(bytes: Uint8Array, name: string): number {
  const named = /\.xls[xmb]?$/i.test(name);
  if (isOle2(bytes)) {
    const kind = ole2Kind(bytes);
    return kind === 'other' ? (named ? 0.3 : 0) : 0.8;
  }
  if (!isZip(bytes)) return named && bytes.length === 0 ? 0.5 : 0;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('xl/workbook.') ? 0.95 : named ? 0.5 : 0.05;
}

/**
 * Reads every sheet of an Office Open XML workbook (.xlsx, .xlsm; transitional and strict): values as the workbook
 * last computed them, dates by their number format in both date systems. Merged cells keep their value in the first
 * cell only, as the file has it; hidden sheets are read and flagged.
 *
 * @throws AppError `formats.error.*` on a file that is encrypted, of an older or other format, truncated, damaged or
 * beyond `limits`; the signal's reason when aborted.
 */
export async function readXlsx(bytes: Uint8Array, options: XlsxOptions = {}): Promise<TabularFile> {
  if (bytes.length === 0) throw new AppError('formats.error.empty');
  if (bytes.length > limits.fileBytes) {
    throw new AppError('formats.error.fileTooLarge', {
      size: Math.ceil(bytes.length / megabyte),
      limit: limits.fileBytes / megabyte,
    });
  }
  if (isOle2(bytes)) throw ole2Refusal(bytes);
  if (!isZip(bytes)) throw new AppError('formats.error.notSpreadsheet');

  const parts = openPackage(bytes);
  const workbook = readWorkbook(parts);
  const total = [workbook.sharedStringsPath ?? '', ...workbook.sheets.map(({ path }) => path)].reduce(
    (sum, path) => sum + parts.size(path),
    1,
  );
  let done = 0;
  const advance = async (path: string) => {
    done += parts.size(path);
    options.onProgress?.(Math.min(1, done / total));
    // Lets a message that aborts come in.
    await setImmediate();
    options.signal?.throwIfAborted();
  };

  options.signal?.throwIfAborted();
  const warnings = createWarnings();
  const strings = readSharedStrings(parts, workbook.sharedStringsPath);
  await advance(workbook.sharedStringsPath ?? '');
  const styles = readStyles(parts, workbook.stylesPath);
  const context = { strings, styles, date1904: workbook.date1904, warnings, count: { cells: 0 } };
  const tables: Table[] = [];
  let damage: unknown;
  for (const sheet of workbook.sheets) {
    try {
      tables.push(readSheet(parts, sheet, { ...context, signal: options.signal }));
    } catch (error) {
      // A damaged sheet does not take the sound ones with it; alone, or beyond the limits, it is refused.
      if (workbook.sheets.length === 1 || !isDamage(error)) throw error;
      damage ??= error;
      warnings.add('sheetUnreadable', { params: { sheet: sheet.name }, sheet: sheet.name });
    }
    await advance(sheet.path);
  }
  if (tables.length === 0) throw damage;
  if (tables.every(({ rowCount }) => rowCount === 0)) throw new AppError('formats.error.empty');
  return { format: 'xlsx', tables, warnings: warnings.done() };
}

function isDamage(error: unknown): boolean {
  return error instanceof AppError && ['formats.error.corrupted', 'formats.error.xml'].includes(error.key);
}

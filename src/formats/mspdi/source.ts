import { AppError } from '../../core/errors';
import { createDecoder, detectEncoding, isKnownEncoding, startsWith } from '../tabular/encoding';
import { foreignFormat } from '../tabular/foreign';
import { readRecords, type Records } from './records';

const largest = 200 * 1024 * 1024;
/** How Microsoft Project's own files (.mpp) begin. */
const ole2 = [0xd0, 0xcf, 0x11, 0xe0];
const pieceBytes = 1024 * 1024;

/**
 * The records of a file, read piece by piece.
 * @throws AppError `schedule.mspdi.*` on a file that is empty, too large, not XML (with line and column), hostile or no plan
 */
export function recordsOf(bytes: Uint8Array): Records {
  if (bytes.length === 0) throw new AppError('formats.error.empty');
  if (bytes.length > largest) {
    const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
    const sizes = { size: megabytes(bytes.length), limit: megabytes(largest) };
    throw new AppError('schedule.mspdi.fileTooLarge', sizes);
  }
  if (startsWith(bytes, ole2)) throw new AppError('schedule.mspdi.mpp');
  const format = foreignFormat(bytes);
  if (format) throw new AppError('schedule.mspdi.foreign', { format });
  const encoding = encodingOf(bytes);
  try {
    return readRecords(piecesOf(bytes, encoding));
  } catch (error) {
    throw placed(error, bytes, encoding);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const { encoding, bom } = detectEncoding(bytes);
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(headOf(bytes))?.[1]?.toLowerCase();
  // A declaration in plain letters cannot be of an encoding of two bytes, whatever it says.
  const trusted =
    !bom && declared !== undefined && !declared.startsWith('utf-16') && isKnownEncoding(declared);
  return trusted ? declared : encoding;
}

/** The beginning of a file, whatever its letters take of bytes. */
export function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  return head.toString('latin1').replaceAll('\0', '');
}

function* piecesOf(bytes: Uint8Array, encoding: string): Generator<{ text: string; last: boolean }> {
  const decode = createDecoder(encoding);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const last = at + pieceBytes >= bytes.length;
    yield { text: decode(bytes.subarray(at, at + pieceBytes), last), last };
  }
}

/** Says of a malformed document where, as an editor counts. */
function placed(error: unknown, bytes: Uint8Array, encoding: string): unknown {
  if (!(error instanceof AppError)) return error;
  switch (error.key) {
    case 'formats.error.xml':
      return new AppError(
        'schedule.mspdi.malformed',
        placeOf(Number(error.params['offset'] ?? 0), bytes, encoding),
      );
    case 'formats.error.xmlDoctype':
      return new AppError('schedule.mspdi.doctype');
    case 'formats.error.xmlDepth':
      return new AppError('schedule.mspdi.depth', { limit: error.params['limit'] ?? 0 });
    default:
      return error;
  }
}

function placeOf(offset: number, bytes: Uint8Array, encoding: string): { line: number; column: number } {
  let passed = 0;
  let line = 1;
  let column = 1;
  for (const { text } of piecesOf(bytes, encoding)) {
    const before = text.slice(0, Math.max(0, offset - passed));
    const newline = before.lastIndexOf('\n');
    line += before.split('\n').length - 1;
    column = newline < 0 ? column + before.length : before.length - newline;
    passed += text.length;
    if (passed >= offset) break;
  }
  return { line, column };
}

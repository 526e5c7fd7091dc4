import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { AppError } from '../../core/errors';
import { isZip } from './foreign';
import { limits, megabyte } from './limits';

export interface ZipEntry {
  name: string;
  compressedSize: number;
  /** As the directory states it; checked again while inflating. */
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
  /** Of the local header. */
  offset: number;
}

const stored = 0;
const deflated = 8;
const pieceBytes = 64 * 1024;

/**
 * Entries of a ZIP, by name, from its central directory (ZIP64 too).
 *
 * @throws AppError `formats.error.*` on a truncated or damaged archive, and on one whose stated sizes pass the limits.
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view, bytes);
  if (count > limits.zipEntries) throw new AppError('formats.error.zipEntries', { limit: limits.zipEntries });
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0, at = offset; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new AppError('formats.error.truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = {
      // Some programs write Windows separators.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const extraAt = at + 46 + nameLength;
    if (extraAt + extraLength > bytes.length) throw new AppError('formats.error.truncated');
    widen(entry, new DataView(bytes.buffer, bytes.byteOffset + extraAt, extraLength));
    checkExpansion(entry.name, entry.compressedSize, entry.size);
    total += entry.size;
    if (total > limits.expandedBytes) throw expandedTooLarge();
    entries.set(entry.name.toLowerCase(), entry);
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Expands one entry, piece by piece, and checks it: real size, ratio, checksum.
 *
 * @throws AppError `formats.error.*`; what `onPiece` throws goes through.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  onPiece: (piece: Uint8Array, last: boolean) => void,
): void {
  const damaged = () => new AppError('formats.error.corrupted', { part: entry.name }, entry.name);
  if (entry.encrypted) throw new AppError('formats.error.encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.offset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw damaged();
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = bytes.subarray(start, start + entry.compressedSize);
  if (data.length < entry.compressedSize) throw new AppError('formats.error.truncated');

  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array, last: boolean) => {
    size += piece.length;
    // The directory may lie: the limits hold for what really comes out.
    checkExpansion(entry.name, entry.compressedSize, size);
    if (size > limits.expandedBytes) throw expandedTooLarge();
    crc = crc32(piece, crc);
    onPiece(piece, last);
  };
  if (entry.method === stored) take(data, true);
  else if (entry.method === deflated) inflate(data, take, damaged);
  else throw new AppError('formats.error.zipMethod', { part: entry.name, method: entry.method }, entry.name);
  if (crc !== entry.crc || size !== entry.size) throw damaged();
}

function inflate(
  data: Uint8Array,
  take: (piece: Uint8Array, last: boolean) => void,
  damaged: () => AppError,
): void {
  let ended = false;
  let refusal: unknown;
  const inflater = new Inflate((piece, last) => {
    ended ||= last;
    try {
      take(piece, last);
    } catch (error) {
      refusal = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < data.length; at += pieceBytes) {
      inflater.push(data.subarray(at, at + pieceBytes), at + pieceBytes >= data.length);
    }
  } catch {
    throw refusal ?? damaged();
  }
  if (!ended) throw damaged();
}

function checkExpansion(part: string, compressed: number, size: number): void {
  if (size > limits.expansionFrom && size > compressed * limits.expansion) {
    throw new AppError(
      'formats.error.zipBomb',
      { part, ratio: Math.floor(size / Math.max(1, compressed)), limit: limits.expansion },
      part,
    );
  }
}

function expandedTooLarge(): AppError {
  return new AppError('formats.error.expandedTooLarge', { limit: limits.expandedBytes / megabyte });
}

/** The end record closes the archive: without it the file was cut, or is no archive. */
function findDirectory(view: DataView, bytes: Uint8Array): { count: number; offset: number } {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
      const record = Number(view.getBigUint64(locator + 8, true));
      if (record + 56 <= bytes.length && view.getUint32(record, true) === 0x06064b50) {
        return {
          count: Number(view.getBigUint64(record + 32, true)),
          offset: Number(view.getBigUint64(record + 48, true)),
        };
      }
    }
    return { count, offset };
  }
  throw new AppError(isZip(bytes) ? 'formats.error.truncated' : 'formats.error.notSpreadsheet');
}

/** Sizes and offset of a ZIP64 entry stand in an extra field, where the directory has all ones. */
function widen(entry: ZipEntry, extra: DataView): void {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === 0x0001) {
      let field = at + 4;
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (entry[key] !== 0xffffffff || field + 8 > extra.byteLength) continue;
        entry[key] = Number(extra.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + length;
  }
}

import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** What the bytes of a text file say of their encoding. */
export interface FoundEncoding {
  /** As `iconv-lite` names it: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `macintosh`, `cp850`. */
  encoding: string;
  /** A byte order mark opens the file. */
  bom: boolean;
  /** Where a file that is otherwise UTF-8 breaks: offset of its first bad byte, and how many there are. */
  damage?: { offset: number; count: number };
}

/** Enough of a file to judge what all of it is. */
const sampleBytes = 256 * 1024;

/**
 * The encoding of a text: its byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is valid, else the
 * 8-bit encoding that gives the most French letters (Windows, old Macintosh, DOS: the three that Excel writes).
 */
export function detectEncoding(bytes: Uint8Array): FoundEncoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { ...utf8(bytes), bom: true };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', bom: true };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', bom: true };
  const wide = utf16WithoutMark(bytes);
  if (wide) return { encoding: wide, bom: false };
  if (isUtf8(bytes)) return { encoding: 'utf-8', bom: false };
  const { valid, invalid, offset } = countSequences(bytes);
  // One row pasted from elsewhere, or a file cut in the middle of a letter, does not make a UTF-8 file another one.
  if (valid >= invalid * 4) return { encoding: 'utf-8', bom: false, damage: { offset, count: invalid } };
  return { encoding: eightBit(bytes), bom: false };
}

/** @throws RangeError on an encoding that is not known; see `isKnownEncoding`. */
export function createDecoder(encoding: string): (bytes: Uint8Array, last: boolean) => string {
  if (!iconv.encodingExists(encoding)) throw new RangeError(encoding);
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  return (bytes, last) => {
    const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return euro(encoding, last ? text + (decoder.end() ?? '') : text);
  };
}

/** The library's Macintosh table is older than 1998, when the euro took the place of the currency sign. */
function euro(encoding: string, text: string): string {
  return encoding === 'macintosh' ? text.replaceAll('¤', '€') : text;
}

export function isKnownEncoding(encoding: string): boolean {
  return iconv.encodingExists(encoding);
}

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function utf8(bytes: Uint8Array): Omit<FoundEncoding, 'bom'> {
  if (isUtf8(bytes)) return { encoding: 'utf-8' };
  const { invalid, offset } = countSequences(bytes);
  return { encoding: 'utf-8', damage: { offset, count: invalid } };
}

/** Western text in UTF-16 has a zero in nearly every other byte, and none in the others. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, sampleBytes) & ~1;
  if (end < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.05 ? 'utf-16be' : undefined;
}

/** Multi-byte UTF-8 sequences that are whole, and bytes that belong to none. */
function countSequences(bytes: Uint8Array): { valid: number; invalid: number; offset: number } {
  let valid = 0;
  let invalid = 0;
  let offset = -1;
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      index++;
      continue;
    }
    const length =
      byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0;
    if (length > 0 && isUtf8(bytes.subarray(index, index + length)) && index + length <= bytes.length) {
      valid++;
      index += length;
    } else {
      if (offset < 0) offset = index;
      invalid++;
      index++;
      // Plainly not UTF-8: the rest of a large file would only say so again.
      if (invalid > 1000 && invalid > valid * 4) break;
    }
  }
  return { valid, invalid, offset };
}

/** The frequent ones count double: they are what tells the encodings apart. */
const frequentLetters = /[éèàçêùôî]/g;
const frenchSigns = /[éèêëàâçùûîïôöüœÉÈÊÀÂÇÔÎŒ€’«»°–…]/g;

function eightBit(bytes: Uint8Array): string {
  const high = bytes.subarray(0, sampleBytes).filter((byte) => byte >= 0x80);
  const score = (encoding: string) => {
    const text = euro(encoding, iconv.decode(high, encoding));
    return (text.match(frenchSigns)?.length ?? 0) + (text.match(frequentLetters)?.length ?? 0);
  };
  const [best] = ['macintosh', 'cp850']
    .map((encoding) => ({ encoding, score: score(encoding) }))
    .sort((a, b) => b.score - a.score);
  // The others are rare: they must be plainly better, or a few odd signs would change the whole file.
  return best && best.score > score('windows-1252') * 2 && best.score > high.length
    ? best.encoding
    : 'windows-1252';
}

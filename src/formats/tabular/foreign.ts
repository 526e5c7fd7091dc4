import { AppError } from '../../core/errors';
import { startsWith } from './encoding';

const ole2Magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipMagic = [0x50, 0x4b, 0x03, 0x04];

export function isOle2(bytes: Uint8Array): boolean {
  return startsWith(bytes, ole2Magic);
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipMagic) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** What an OLE2 compound file is, by the names of its streams. */
export function ole2Kind(bytes: Uint8Array): 'encrypted' | 'xls' | 'other' {
  if (hasStream(bytes, 'EncryptedPackage')) return 'encrypted';
  return hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book') ? 'xls' : 'other';
}

/** Why an OLE2 file is no workbook that can be read. */
export function ole2Refusal(bytes: Uint8Array): AppError {
  const kind = ole2Kind(bytes);
  if (kind === 'encrypted') return new AppError('formats.error.encrypted');
  return new AppError(kind === 'xls' ? 'formats.error.legacyXls' : 'formats.error.notSpreadsheet');
}

/** First bytes of the files that people drop by mistake, so that the refusal can name them. */
const signatures: { name: string; prefix: number[] }[] = [
  { name: 'PDF', prefix: [0x25, 0x50, 0x44, 0x46] },
  { name: 'PNG', prefix: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', prefix: [0xff, 0xd8, 0xff] },
  { name: 'GIF', prefix: [0x47, 0x49, 0x46, 0x38] },
  { name: 'GZIP', prefix: [0x1f, 0x8b] },
  { name: '7z', prefix: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'RAR', prefix: [0x52, 0x61, 0x72, 0x21] },
  { name: 'SQLite', prefix: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { name: 'RTF', prefix: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** The usual name of a format that is none of ours; undefined for anything else. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  if (isZip(bytes)) return 'ZIP';
  if (isOle2(bytes)) return 'Microsoft Office 97-2003';
  return signatures.find(({ prefix }) => startsWith(bytes, prefix))?.name;
}

/** A directory entry begins with the stream's name in UTF-16 and a zero, at a multiple of its size of 128 bytes. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1))
    if (at % 128 === 0) return true;
  return false;
}

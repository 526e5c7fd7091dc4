import * as mspdi from './mspdi/format';
import * as csv from './tabular/csv';
import * as xlsx from './tabular/xlsx';

/** What every foreign format offers to be recognised; reading has each its own shape. */
export interface Format {
  readonly id: string;
  /** How likely the bytes are of this format, 0–1; never throws. */
  detect(bytes: Uint8Array, name: string): number;
}

const formats: Format[] = [csv, xlsx, mspdi];

/** Formats that the file may be, most likely first; empty when none knows it. */
export function detectFormat(bytes: Uint8Array, name: string): { format: string; confidence: number }[] {
  return formats
    .map(({ id, detect }) => ({ format: id, confidence: detect(bytes, name) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
}

import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The three publications, read straight from the files: nothing here goes through the product's readers. */
export const panoramaFolder = join(import.meta.dirname, '../../../shared/data/panorama');
export const hasPanorama = existsSync(panoramaFolder);
if (!hasPanorama) console.warn(`skipped: no ${panoramaFolder}`);

export const publications = [
  'panorama-2016-11.csv',
  'panorama-2017-06.csv',
  'panorama-2018-03.xlsx',
] as const;
export type Publication = (typeof publications)[number];

export interface Fact {
  name: string;
  department: string;
  phase: string;
  start: string | null;
  /** Days counted from the start: years × 365, halves up. */
  end: string | null;
  /** Cents; null where the file gives no figure. */
  cost: number | null;
  description: string;
  link: string;
}

/** Projects of a publication, in the order of the file. */
export function factsOf(publication: Publication): Fact[] {
  const bytes = readFileSync(join(panoramaFolder, publication));
  const rows = publication.endsWith('.csv')
    ? Papa.parse<string[]>(bytes.toString('utf8').replace(/^\uFEFF/, '')).data
    : sheetRows(bytes);
  return rows
    .slice(1)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const cell = (index: number) => (row[index] ?? '').trim();
      const start = isoDay(cell(6));
      const days = scaled(cell(7), 365n, 0);
      return {
        name: cell(2),
        department: cell(0),
        phase: cell(8),
        start,
        end: start === null || days === null ? null : later(start, days),
        cost: scaled(cell(9), 100_000_000n, 0),
        description: cell(4).replace(/\r\n?/g, '\n'),
        link: cell(5),
      };
    });
}

function isoDay(text: string): string | null {
  const french = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (french) return `${french[3]}-${french[2]}-${french[1]}`;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
}

/** `text` × `times`, rounded halves up, on integers; null when the text is no number. */
function scaled(text: string, times: bigint, digits: number): number | null {
  const found = /^(\d+)(?:[.,](\d+))?$/.exec(text);
  if (!found) return null;
  const fraction = found[2] ?? '';
  const units = 10n ** BigInt(fraction.length);
  return Number((BigInt(found[1] + fraction) * times * 10n ** BigInt(digits) * 2n + units) / (units * 2n));
}

function later(start: string, days: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function sheetRows(bytes: Uint8Array): string[][] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((item) =>
    [...(item[1] ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((text) => entities(text[1] ?? '')).join(''),
  );
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) => {
    const cells: string[] = [];
    for (const cell of (row[1] ?? '').matchAll(/<c r="([A-Z])\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(cell[3] ?? '')?.[1] ?? '';
      const text =
        /t="s"/.test(cell[2] ?? '') && value !== '' ? (shared[Number(value)] ?? '') : entities(value);
      cells[(cell[1] ?? 'A').charCodeAt(0) - 65] = text;
    }
    return Array.from(cells, (text) => text ?? '');
  });
}

const entities = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#10;|&#xA;|_x000D_/g, '\n')
    .replace(/&amp;/g, '&');

/** Letters and figures of a name, without case or accents: how two publications are compared here. */
export const bare = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

export const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

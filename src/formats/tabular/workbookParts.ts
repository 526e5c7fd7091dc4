import { AppError } from '../../core/errors';
import { textCell, type Cell } from '../../core/tabular/table';
import { builtInFormat, customFormat, type NumberFormat } from './numberFormat';
import { createXmlReader, type XmlHandler } from '../xml';
import { inflateEntry, readZipDirectory, type ZipEntry } from './zip';

/** The parts of an Office Open XML package, read as XML. */
export interface Package {
  has(path: string): boolean;
  /** Expanded bytes of a part; 0 when it is absent. */
  size(path: string): number;
  /** Reads a part through the handler; an absent part reads as nothing. */
  read(path: string, handler: Partial<XmlHandler>): void;
  /** Paths of the parts, in lower case. */
  paths(): string[];
  /** Target of a relationship of `path`, by the end of its type or by its id. */
  relationships(path: string): { id: string; type: string; target: string }[];
}

export function openPackage(bytes: Uint8Array): Package {
  const entries = readZipDirectory(bytes);
  const find = (path: string): ZipEntry | undefined => entries.get(path.toLowerCase());

  function read(path: string, handler: Partial<XmlHandler>): void {
    const entry = find(path);
    if (!entry) return;
    const xml = createXmlReader(entry.name, { open() {}, close() {}, text() {}, ...handler });
    let decoder: TextDecoder | undefined;
    inflateEntry(bytes, entry, (piece, last) => {
      decoder ??= new TextDecoder(wideMark(piece) ?? 'utf-8');
      xml(decoder.decode(piece, { stream: !last }), last);
    });
  }

  function relationships(path: string) {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const found: { id: string; type: string; target: string }[] = [];
    read(`${folder}_rels/${path.slice(slash)}.rels`, {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
        const target = attributes.get('Target') ?? '';
        const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
        found.push({ id: attributes.get('Id') ?? '', type, target: resolvePath(folder, target) });
      },
    });
    return found;
  }

  return {
    has: (path) => find(path) !== undefined,
    size: (path) => find(path)?.size ?? 0,
    read,
    paths: () => [...entries.keys()],
    relationships,
  };
}

export interface SheetRef {
  name: string;
  hidden: boolean;
  path: string;
}

export interface Workbook {
  sheets: SheetRef[];
  /** Days count from 1904-01-01 (old Macintosh) instead of 1900. */
  date1904: boolean;
  sharedStringsPath: string | undefined;
  stylesPath: string | undefined;
}

/** @throws AppError `formats.error.notSpreadsheet`, `binaryWorkbook`, `openDocument` on another kind of package. */
export function readWorkbook(parts: Package): Workbook {
  const path =
    parts.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(path) || !/\.xml$/i.test(path) || /^(word|ppt)\//i.test(path)) throw refuseOther(parts);
  const related = parts.relationships(path);
  const sheets: SheetRef[] = [];
  let date1904 = false;
  parts.read(path, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const target = related.find(({ id }) => id === attributes.get('id'));
      // Chart sheets have no cells.
      if (target?.type !== 'worksheet' || !parts.has(target.target)) return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden, path: target.target });
    },
  });
  if (sheets.length === 0) throw new AppError('formats.error.noSheet');
  const byType = (wanted: string) => related.find(({ type }) => type === wanted)?.target;
  return { sheets, date1904, sharedStringsPath: byType('sharedStrings'), stylesPath: byType('styles') };
}

function refuseOther(parts: Package): AppError {
  const paths = parts.paths();
  if (paths.includes('xl/workbook.bin')) return new AppError('formats.error.binaryWorkbook');
  if (paths.includes('content.xml') && paths.includes('mimetype'))
    return new AppError('formats.error.openDocument');
  return new AppError('formats.error.notSpreadsheet');
}

/** Shared texts as cells: all the cells that show a text are the same object. */
export function readSharedStrings(parts: Package, path: string | undefined): Cell[] {
  const cells: Cell[] = [];
  if (path === undefined) return cells;
  let text = '';
  let reading = false;
  let phonetic = 0;
  parts.read(path, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') reading = phonetic === 0;
    },
    text(piece) {
      if (reading) text += piece;
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') cells.push(textCell(unescapeText(text)));
    },
  });
  return cells;
}

/** Number format of each cell style, by the style's index. */
export function readStyles(parts: Package, path: string | undefined): NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  if (path === undefined) return styles;
  let inCells = false;
  parts.read(path, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), customFormat(attributes.get('formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        styles.push(codes.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Undoes the `_x000D_` that stands for characters XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function wideMark(piece: Uint8Array): string | undefined {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : undefined;
}

import { parseDate, type DateFormat } from './dates';
import { parseDecimal, type DecimalSign } from './numbers';
import { cellText, type Cell, type Unit } from './table';

/** What a column holds, as far as its cells tell; every finding is shown and can be corrected. */
export interface ColumnProfile {
  kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'choice';
  /** Cells that are not empty. */
  filled: number;
  /** Of a date column. */
  dateFormat?: DateFormat;
  /** Of a number column whose texts have a decimal sign; a spreadsheet's numbers need none. */
  decimal?: DecimalSign;
  /** Of a number column: the unit most of its cells carry. */
  unit?: Unit;
  /** Two readings fit all the cells: `12/03/2024` day or month first, `1,234` decimal or thousands. Ask. */
  ambiguous: boolean;
  /** Up to 50 texts, most frequent first. */
  distinct: { text: string; count: number }[];
  /** More texts exist than `distinct` shows. */
  more: boolean;
  /** Up to 10 texts that are not of the column's kind (`En cadrage` among costs), most frequent first. */
  exceptions: { text: string; count: number }[];
  /** Cells that are not of the column's kind. */
  exceptionCount: number;
}

/** A register has free text among its figures (`En cadrage`, `NA`): this share of them makes the column a figure's. */
const majority = 0.6;
const shownTexts = 50;
const shownExceptions = 10;
/** Beyond, distinct texts are not counted any more: the column is free text. */
const countedTexts = 10_000;
const choiceTexts = 50;

/** Formats in order of preference: of two that read as many cells, the first wins, and day first comes before month first. */
const candidateFormats = ['iso', 'ymd', 'dmy', 'mdy', 'dMonthY', 'monthY'] as const satisfies DateFormat[];

const booleanWords = new Set('oui non yes no vrai faux true false o n y x ✓ ✔ ☑ ☐ ja nein'.split(' '));

/** Profiles the cells of one column; texts equal to the letter are studied once, so a long column costs its variety. */
export function profileColumn(cells: Iterable<Cell>): ColumnProfile {
  const texts = new Map<string, number>();
  let more = false;
  let filled = 0;
  let dates = 0;
  let numbers = 0;
  let booleans = 0;
  const nativeUnits = new Map<Unit, number>();
  const shown = new Map<string, number>();
  for (const cell of cells) {
    if (cell.kind === 'empty') continue;
    filled++;
    if (cell.kind === 'date') dates++;
    else if (cell.kind === 'boolean') booleans++;
    else if (cell.kind === 'number') {
      numbers++;
      if (cell.unit) bump(nativeUnits, cell.unit, 1);
    } else if (texts.size < countedTexts || texts.has(cell.text)) bump(texts, cell.text, 1);
    else more = true;
    const text = cellText(cell);
    if (shown.size < countedTexts || shown.has(text)) bump(shown, text, 1);
    else more = true;
  }
  const ranked = rank(shown);
  const common = { filled, distinct: ranked.slice(0, shownTexts), more: more || ranked.length > shownTexts };
  const none = { exceptions: [], exceptionCount: 0 };
  if (filled === 0) return { kind: 'empty', ambiguous: false, ...common, ...none };

  // Texts beyond the counted ones are taken to be like the counted ones.
  const counted = [...texts.values()].reduce((sum, count) => sum + count, 0);
  const natural = dates + numbers + booleans;
  const scale = counted === 0 ? 0 : (filled - natural) / counted;
  const enough = filled * majority;

  const dateFinding = findDateFormat(texts);
  if (dates + dateFinding.read * scale >= enough) {
    const format = dateFinding.read === 0 ? 'serial' : dateFinding.format;
    const exceptions = rank(texts, (text) => parseDate(text, dateFinding.format) === undefined);
    return {
      kind: 'date',
      dateFormat: format,
      ambiguous: dateFinding.ambiguous,
      ...common,
      ...exceptional(exceptions, numbers + booleans),
    };
  }
  const numberFinding = findDecimal(texts);
  if (numbers + numberFinding.read * scale >= enough) {
    const unit = commonUnit(texts, numberFinding.decimal, nativeUnits, filled);
    const exceptions = rank(texts, (text) => parseDecimal(text, numberFinding.decimal) === undefined);
    return {
      kind: 'number',
      ...(numberFinding.marked ? { decimal: numberFinding.decimal } : {}),
      ...(unit ? { unit } : {}),
      ambiguous: numberFinding.ambiguous,
      ...common,
      ...exceptional(exceptions, dates + booleans),
    };
  }
  const words = [...texts].reduce((sum, [text, count]) => sum + (isBooleanWord(text) ? count : 0), 0);
  if (booleans + words * scale === filled) return { kind: 'boolean', ambiguous: false, ...common, ...none };
  const kind = isChoice(texts, filled, more) ? 'choice' : 'text';
  return { kind, ambiguous: false, ...common, ...none };
}

/** A few texts, each for several rows, and short enough to be labels. */
function isChoice(texts: Map<string, number>, filled: number, more: boolean): boolean {
  if (more || texts.size === 0 || texts.size > choiceTexts || texts.size > filled / 2) return false;
  return [...texts.keys()].every((text) => text.length <= 120 && !text.includes('\n'));
}

function findDateFormat(texts: Map<string, number>): {
  format: DateFormat;
  read: number;
  ambiguous: boolean;
} {
  const read = new Map<DateFormat, number>(candidateFormats.map((format) => [format, 0]));
  for (const [text, count] of texts) {
    if (text.length > 40 || !/\d/.test(text)) continue;
    for (const format of candidateFormats)
      if (parseDate(text, format) !== undefined) bump(read, format, count);
  }
  // Eight bare digits are more often a code than a date: they only count where nothing but dates stands.
  const best = candidateFormats.reduce<DateFormat>(
    (found, format) => ((read.get(format) ?? 0) > (read.get(found) ?? 0) ? format : found),
    'iso',
  );
  const most = read.get(best) ?? 0;
  if (
    best === 'iso' &&
    [...texts.keys()].every((text) => /^\d+$/.test(text.trim())) &&
    !plausibleCompact(texts)
  ) {
    return { format: 'iso', read: 0, ambiguous: false };
  }
  const ambiguous = best === 'dmy' && most > 0 && read.get('mdy') === most;
  return { format: best, read: most, ambiguous };
}

/** Bare digits are dates only if each is a day of 1980–2079. */
function plausibleCompact(texts: Map<string, number>): boolean {
  return [...texts.keys()].every((text) => {
    const year = Number((parseDate(text, 'iso') ?? '0').slice(0, 4));
    return year >= 1980 && year < 2080;
  });
}

function findDecimal(texts: Map<string, number>): {
  decimal: DecimalSign;
  read: number;
  marked: boolean;
  ambiguous: boolean;
} {
  const read = { ',': 0, '.': 0 };
  let marked = 0;
  for (const [text, count] of texts) {
    if (text.length > 60 || !/\d/.test(text)) continue;
    const comma = parseDecimal(text, ',');
    const point = parseDecimal(text, '.');
    if (comma) read[','] += count;
    if (point) read['.'] += count;
    // The sign says something only where the two readings differ, or where one of them fails.
    if (!comma !== !point || (comma && point && comma.exponent !== point.exponent)) marked += count;
  }
  const decimal = read['.'] > read[','] ? '.' : ',';
  const isMarked = marked > 0;
  return { decimal, read: read[decimal], marked: isMarked, ambiguous: isMarked && read[','] === read['.'] };
}

function commonUnit(
  texts: Map<string, number>,
  decimal: DecimalSign,
  native: Map<Unit, number>,
  filled: number,
): Unit | undefined {
  const units = new Map(native);
  for (const [text, count] of texts) {
    const unit = parseDecimal(text, decimal)?.unit;
    if (unit) bump(units, unit, count);
  }
  const [first] = [...units].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= filled / 2 ? first[0] : undefined;
}

/** `others`: a spreadsheet's own cells of another kind. */
function exceptional(exceptions: { text: string; count: number }[], others: number) {
  return {
    exceptions: exceptions.slice(0, shownExceptions),
    exceptionCount: exceptions.reduce((sum, { count }) => sum + count, others),
  };
}

function rank(
  texts: Map<string, number>,
  keep: (text: string) => boolean = () => true,
): { text: string; count: number }[] {
  const kept: { text: string; count: number }[] = [];
  for (const [text, count] of texts) if (keep(text)) kept.push({ text, count });
  return kept.sort((a, b) => b.count - a.count);
}

function isBooleanWord(text: string): boolean {
  return booleanWords.has(text.trim().toLowerCase());
}

function bump<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

import type { ReactNode } from 'react';
import { print } from '../../core/look/tokens';
import { textWidth, wordWidth } from './measure';

export interface Column<Row> {
  key: string;
  header: string;
  /** Unit of the column's figures, written in its header. */
  unit?: string;
  /** Width in millimetres of a column of drawings; the others are as wide as what they say asks for. */
  width?: number;
  /** What the cell says in plain text: it sets the width. Null or empty where nothing is known. */
  value?(row: Row): string | null;
  /** Left out where no row says anything, and then named as `name` above the table. */
  optional?: { name: string; computed?: true };
  number?: true;
  bold?: true;
  className?: string;
  /** Names the row for those who listen; the first column unless another says so. */
  rowHeader?: true;
  render(row: Row): ReactNode;
}

export interface TableGroup<Row> {
  /** Null for rows that stand on their own, without a line above them. */
  name: string | null;
  rows: readonly Row[];
}

/** Between the margins of an A4 landscape page, in millimetres. */
export const pageWidth = 297 - 2 * print.marginMm;

/** Size of the texts of tables, in points. */
const textSize = 8.5;
/** Left and right of a cell, in millimetres. */
const padding = { usual: 2.4, apart: 5.2 };
/** Longest word that a column of texts keeps whole, whatever it costs the others: about 25 letters. */
const longestWord = 42;
/** Width beyond which a column of texts asks for no more. */
const mostText = 150;
/** Longest header of figures that stands on one line. */
const shortHeader = 20;
/** How much wider than it asks for a table may grow: figures far from their names are hard to follow. */
const mostGrowth = 1.5;
/** Part of the width that a table takes at least. */
const leastShare = 0.5;

export interface ShownColumns<Row> {
  columns: Column<Row>[];
  /** Names of the columns left out because nobody filled them in. */
  missing: string[];
  /** Names of those left out because they are computed from others that nobody filled in. */
  uncomputed: string[];
}

/** Leaves out the optional columns in which no row says anything, and names them. */
export function filledColumns<Row>(
  columns: readonly Column<Row>[],
  groups: readonly TableGroup<Row>[],
): ShownColumns<Row> {
  const rows = groups.flatMap((group) => group.rows);
  const empty = columns.filter(
    ({ optional, value }) => optional && value && !rows.some((row) => (value(row) ?? '') !== ''),
  );
  const names = (computed: boolean) =>
    empty.flatMap(({ optional }) =>
      optional && (optional.computed ?? false) === computed ? optional.name : [],
    );
  return {
    columns: columns.filter((column) => !empty.includes(column)),
    missing: names(false),
    uncomputed: names(true),
  };
}

/**
 * Widths of columns in millimetres, from what their cells say: figures stand whole, no word of a text is cut as long
 * as the page has room for it, and what is left goes to the texts, most to those that have most to say.
 */
export function columnWidths<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  across: number,
): number[] {
  const wishes = columns.map((column) => wishOf(column, rows));
  const sum = (key: 'least' | 'ideal') => wishes.reduce((total, wish) => total + wish[key], 0);
  const spare = across - sum('least');
  const wanted = sum('ideal') - sum('least');
  if (spare >= wanted) {
    const ideal = sum('ideal');
    const grown = Math.min(across, Math.max(ideal * mostGrowth, across * leastShare)) - ideal;
    const texts = wishes.reduce((total, wish) => total + (wish.grows ? wish.ideal : 0), 0);
    return wishes.map((wish) => wish.ideal + (wish.grows ? (grown * wish.ideal) / texts : 0));
  }
  if (spare >= 0) return wishes.map(({ least, ideal }) => least + (spare * (ideal - least)) / wanted);
  // Not all the longest words fit: the columns with the longest of them give way first.
  const fixed = wishes.reduce((total, { grows, least }) => total + (grows ? 0 : least), 0);
  const cap = commonCap(
    wishes.filter(({ grows }) => grows).map(({ least }) => least),
    across - fixed,
  );
  return wishes.map(({ grows, least }) => (grows ? Math.max(leastText, Math.min(least, cap)) : least));
}

/** Narrowest column of texts, in millimetres. */
const leastText = 10;

/** The width that none may pass for all to fit in a room too small for them. */
function commonCap(widths: readonly number[], room: number): number {
  let left = room;
  const sorted = widths.toSorted((a, b) => a - b);
  for (const [index, width] of sorted.entries()) {
    const equal = left / (sorted.length - index);
    if (width > equal) return equal;
    left -= width;
  }
  return Infinity;
}

interface Wish {
  least: number;
  ideal: number;
  grows: boolean;
}

function wishOf<Row>(column: Column<Row>, rows: readonly Row[]): Wish {
  const { header, unit = '', width, number, className, bold = false, value } = column;
  if (width !== undefined) return { least: width, ideal: width, grows: false };
  const around = className === 'apart' ? padding.apart : padding.usual;
  const headerWord = wordWidth(header, print.small, true);
  const texts = value ? rows.map((row) => value(row) ?? 'n.d.') : [];
  const whole = Math.max(0, ...texts.map((text) => widestLine(text, bold)));
  if (number) {
    // A short header keeps its unit beside it; a longer one takes two lines.
    const headerWhole = textWidth(unit ? `${header} ${unit}` : header, print.small, true);
    const lines = headerWhole <= shortHeader ? 1 : 1.7;
    const most = Math.max(headerWord, whole, headerWhole / lines) + around;
    return { least: most, ideal: most, grows: false };
  }
  const word = Math.max(headerWord, ...texts.map((text) => wordWidth(text, textSize, bold)));
  const least = Math.min(word, longestWord) + around;
  return { least, ideal: Math.max(least, Math.min(whole, mostText) + around), grows: true };
}

/** Beyond a thousand letters the widest line passes any column. */
const widestLine = (text: string, bold: boolean) =>
  Math.max(
    ...text
      .slice(0, 1000)
      .split('\n')
      .map((line) => textWidth(line, textSize, bold)),
  );

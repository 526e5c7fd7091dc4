import { print } from '../../core/look/tokens';
import { rowBands, type RowBands } from '../../core/gantt/bars';
import { ganttPapers } from '../../core/gantt/printOptions';
import { ganttTiers } from '../../core/gantt/scale';
import type { Writer } from '../page/writer';
import { cellPadding, indentOf, laidColumns, type LaidColumn, type LaidColumns } from './columns';
import { headOf, type EnoughPaper, type Head, type Said } from './head';
import { legendOf, type LegendItem } from './legend';
import { linesOf, pxOfMm } from './lines';
import type { GanttReport } from './model';
import type { ReportRow } from './rows';
import { fitTime, tiledTime, type TimeLayout, type TimeRange } from './time';

/** A row, or the part of it that a page holds; CSS pixels. */
export interface Slice {
  row: ReportRow;
  /** Lines of each cell, by column. */
  cells: Map<string, string[]>;
  /** From the top of all the rows, as if they stood on one endless page. */
  top: number;
  height: number;
  /** False on the page on which a row too long for one goes on. */
  begins: boolean;
}

export interface Density {
  /** Height of a row of one line, and of each line more; CSS pixels. */
  row: number;
  line: number;
  /** Points. */
  size: number;
}

export interface GanttPage {
  /** From 1. */
  row: number;
  column: number;
  slices: Slice[];
  columns: LaidColumn[];
  tableWidth: number;
  chartWidth: number;
  from: number;
  to: number;
}

/** The pages of a report, everything in CSS pixels (96 to the inch). */
export interface GanttLayout {
  /** Between the margins and the running lines. */
  body: { width: number; height: number };
  density: Density;
  bands: RowBands;
  head: Head;
  axis: { height: number; tier: number; status: number };
  legend: { items: LegendItem[]; height: number };
  time: TimeLayout;
  pages: GanttPage[];
  grid: { rows: number; columns: number };
  /** Every slice of every row, for the links between them. */
  slices: Slice[];
}

const papers = { A4: [210, 297], A3: [297, 420], A2: [420, 594] } as const;
/** Height of the running lines at the top and bottom of a page, millimetres. */
const runningMm = 7;
const tier = 17;
const statusStrip = 15;

const dense = (row: number): Density =>
  row < 18 ? { row, line: 14, size: 8 } : { row, line: 15, size: 8.5 };
/** From airy to close; below, texts would be under 8 points. */
const densities = [24, 23, 22, 21, 20, 19, 18, 17, 16];
/** Rows spread over several pages are not set closer than this. */
const closest = 18;
const usual = 21;

/** Millimetres across and down a page. */
export function paperSize({ paper, orientation }: GanttReport['options']): [width: number, height: number] {
  const [short, long] = papers[paper];
  return orientation === 'landscape' ? [long, short] : [short, long];
}

/** Lays a report out; null when there is nothing to draw. */
export function layoutGantt(report: GanttReport, writer: Writer): GanttLayout | null {
  const at = layouts(report, writer);
  if (at === null) return null;
  const whole = report.options.fit === 'onePage' ? onePage(report, at) : null;
  if (whole) return whole;
  const tooSmall = report.options.fit === 'onePage' ? { enough: enoughPaper(report, writer) } : null;
  let laid = manyPages((row) => at(row, { tooSmall, pages: 0, blank: 0 }));
  // What the first page says of the number of pages may take a line, and that line a row to the next page.
  for (let round = 0; round < 2; round += 1) {
    const { pages, grid } = laid;
    const blank = grid.rows * grid.columns - pages.length;
    laid = manyPages((row) => at(row, { tooSmall, pages: pages.length, blank }));
  }
  return laid;
}

type LayoutAt = (row: number, said: Said) => GanttLayout;

/** The layout of a report at each height of its rows; what several of them share is computed once. */
function layouts(report: GanttReport, writer: Writer): LayoutAt | null {
  const { range, options } = report;
  if (range === null || report.rows.length === 0) return null;
  const [width, height] = paperSize(options);
  const body = {
    width: Math.floor(pxOfMm(width - 2 * print.marginMm)),
    // A hair less than the page has: what touches its foot would be printed on the next.
    height: Math.floor(pxOfMm(height - 2 * (print.marginMm + runningMm))) - 2,
  };
  const sheets = new Map<number, Sheet>();
  return (row, said) => {
    const density = dense(row);
    const sheet = sheets.get(density.size) ?? sheetOf({ report, writer, body, range }, density.size);
    sheets.set(density.size, sheet);
    return pagesOf(sheet, density, said);
  };
}

/** The smallest paper on which everything would stand on one page; null when there is none. */
function enoughPaper(report: GanttReport, writer: Writer): EnoughPaper | null {
  for (const paper of ganttPapers) {
    for (const orientation of ['landscape', 'portrait'] as const) {
      const sheet = { ...report, options: { ...report.options, paper, orientation } };
      const at = layouts(sheet, writer);
      if (at && onePage(sheet, at)) return { paper, orientation };
    }
  }
  return null;
}

function onePage(report: GanttReport, at: LayoutAt): GanttLayout | null {
  // Most plans that are too long are seen to be at once.
  const [, height] = paperSize(report.options);
  if (report.rows.length * (densities.at(-1) ?? 1) > pxOfMm(height)) return null;
  for (const row of densities) {
    const laid = at(row, { tooSmall: null, pages: 1, blank: 0 });
    if (laid.pages.length === 1) return laid;
  }
  return null;
}

/** As many pages as the usual rows need, or fewer when closer rows spare a last page that is almost empty. */
function manyPages(at: (row: number) => GanttLayout): GanttLayout {
  const normal = at(usual);
  const close = at(closest);
  const lastRows = normal.pages.at(-1)?.slices.length ?? 0;
  const mostRows = Math.max(...normal.pages.map(({ slices }) => slices.length));
  const goal =
    close.grid.rows < normal.grid.rows && lastRows < mostRows / 4 ? close.grid.rows : normal.grid.rows;
  for (const row of densities) {
    const laid = at(row);
    if (laid.grid.rows <= goal) return laid;
  }
  return normal;
}

/** What depends on the size of the texts alone. */
interface Sheet {
  report: GanttReport;
  writer: Writer;
  body: GanttLayout['body'];
  columns: LaidColumns;
  /** Lines of every cell, by row and column. */
  cells: Map<string, string[]>[];
  time: TimeLayout;
  axis: GanttLayout['axis'];
  legend: GanttLayout['legend'];
}

interface Source {
  report: GanttReport;
  writer: Writer;
  body: GanttLayout['body'];
  range: TimeRange;
}

function sheetOf({ report, writer, body, range }: Source, size: number): Sheet {
  const { options, rows } = report;
  const columns = laidColumns(report, writer, body.width, size);
  const { first, following } = columns;
  const room = { first: body.width - widthOfAll(first), following: body.width - widthOfAll(following) };
  const time = options.fit === 'tiled' ? tiledTime(range, room, options.zoom) : fitTime(range, room.first);
  const cells = rows.map(
    (row) =>
      new Map(
        first.map(({ key, width, left, text }): [string, string[]] => {
          const inside = width - left - cellPadding.right - (key === 'name' ? indentOf(row, width) : 0);
          return [key, linesOf(text(row), inside, size, row.kind === 'summary')];
        }),
      ),
  );
  const axis = axisOf(report, time, columns);
  return {
    report,
    writer,
    body,
    columns,
    cells,
    time,
    axis,
    legend: legendOf(report, writer, body.width, time),
  };
}

function pagesOf(sheet: Sheet, density: Density, said: Said): GanttLayout {
  const { report, writer, body, columns, time, axis, legend } = sheet;
  const head = headOf(report, writer, body.width, said, columns.dropped);
  const under = body.height - axis.height - legend.height;
  const room1 = under - head.first.height;
  const roomN = under - head.following;
  const slices = slicesOf(sheet, density, Math.min(room1, roomN));
  const groups = broken(slices, room1, roomN);
  const pages = groups.flatMap((group, r) =>
    time.tiles.flatMap((tile, c): GanttPage[] => {
      if (c > 0 && !group.some(({ row }) => isSeen(row, tile))) return [];
      const shown = c === 0 ? columns.first : columns.following;
      const tableWidth = widthOfAll(shown);
      const chartWidth = body.width - tableWidth;
      return [{ row: r + 1, column: c + 1, slices: group, columns: shown, tableWidth, chartWidth, ...tile }];
    }),
  );
  return {
    body,
    density,
    bands: rowBands(density.row, Math.round),
    head,
    axis,
    legend,
    time,
    pages,
    grid: { rows: groups.length, columns: time.tiles.length },
    slices,
  };
}

const widthOfAll = (columns: readonly LaidColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

function axisOf(report: GanttReport, time: TimeLayout, { first }: LaidColumns): GanttLayout['axis'] {
  const tiers = ganttTiers[time.zoom].major === null ? 1 : 2;
  const status = report.statusLine === null ? 0 : statusStrip;
  const header = Math.max(...first.map((column) => column.header.length)) * 13 + 6;
  return { height: Math.max(tiers * tier + status, header), tier, status };
}

function slicesOf({ report, cells }: Sheet, density: Density, room: number): Slice[] {
  const { row: rowHeight, line } = density;
  const most = Math.max(1, Math.floor((room - rowHeight) / line) + 1);
  let top = 0;
  return report.rows.flatMap((row, index) => {
    const own = cells[index] ?? new Map<string, string[]>();
    const count = Math.max(1, ...[...own.values()].map((lines) => lines.length));
    return Array.from({ length: Math.ceil(count / most) }, (_, part): Slice => {
      const held = count <= most ? own : partOf(own, part * most, (part + 1) * most);
      const tallest = Math.max(1, ...[...held.values()].map((lines) => lines.length));
      const height = rowHeight + (tallest - 1) * line;
      top += height;
      return { row, cells: held, top: top - height, height, begins: part === 0 };
    });
  });
}

const partOf = (cells: Map<string, string[]>, from: number, to: number) =>
  new Map([...cells].map(([key, lines]) => [key, lines.slice(from, to)]));

/** Rows by page; a summary task does not end a page that the first of its own could share. */
function broken(slices: readonly Slice[], room1: number, roomN: number): Slice[][] {
  const groups: Slice[][] = [];
  for (let start = 0; start < slices.length;) {
    const room = groups.length === 0 ? room1 : roomN;
    let used = 0;
    let end = start;
    while (end < slices.length && (end === start || used + (slices[end]?.height ?? 0) <= room)) {
      used += slices[end]?.height ?? 0;
      end += 1;
    }
    if (end < slices.length) {
      let kept = end;
      while (kept > start + 1 && slices[kept - 1]?.row.kind === 'summary') kept -= 1;
      if (kept > start + 1 || slices[kept - 1]?.row.kind !== 'summary') end = kept;
    }
    groups.push(slices.slice(start, end));
    start = end;
  }
  return groups;
}

/** Whether something of a row is drawn in a stretch of time. */
export function isSeen(
  { start, finish, baseline, deadline }: ReportRow,
  { from, to }: { from: number; to: number },
): boolean {
  const meets = (one: number | null, other: number | null) =>
    one !== null && other !== null && other >= from && one < to;
  return (
    meets(start, finish) ||
    meets(baseline?.start ?? null, baseline?.finish ?? null) ||
    meets(deadline, deadline)
  );
}

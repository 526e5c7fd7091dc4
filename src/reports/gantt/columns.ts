import { plainDate } from '../../core/calendar/days';
import type { GanttColumn } from '../../core/gantt/printOptions';
import { minus, type Locale } from '../../core/format/numbers';
import type { PlanTask } from '../../core/model/plan';
import { formatRelation } from '../../core/planning/predecessors';
import type { Writer } from '../page/writer';
import { linesOf, pxOfMm, widthOf } from './lines';
import type { GanttReport } from './model';
import { dayOf, lastDayOf } from '../../core/gantt/snap';
import type { ReportRow } from './rows';

/** A column of the printed table; sizes in CSS pixels. */
export interface LaidColumn {
  key: GanttColumn | 'number' | 'name';
  /** Lines of its header. */
  header: string[];
  width: number;
  /** Left of its texts. */
  left: number;
  number: boolean;
  /** What a row says, not yet broken into lines. */
  text: (row: ReportRow) => string;
}

export interface LaidColumns {
  /** Of the first pages across. */
  first: LaidColumn[];
  /** Of the following ones: number and name. */
  following: LaidColumn[];
  /** Names of those for which the page has no room. */
  dropped: string[];
}

/** Left and right of a cell; texts that follow figures stand apart from them. */
export const cellPadding = { left: 8, right: 8 };
/** How far one level of the outline is set in. */
const indentStep = 9;
const headerSize = 8;
/** Texts of cells beyond this width take several lines. */
const widest = { predecessors: pxOfMm(26), resources: pxOfMm(38) };
const name = { least: pxOfMm(34), most: pxOfMm(95) };
/** The chart keeps this share of the page, less on a narrow one: names come first. */
const chartShare = { wide: 0.42, narrow: 0.37 };
const narrow = 800;

const texts = new Set<LaidColumn['key']>(['name', 'wbs', 'predecessors', 'resources']);

/** Set in by the outline, as far as a name keeps the better part of its column. */
export const indentOf = ({ level }: ReportRow, width: number): number =>
  Math.min(level * indentStep, width * 0.35);

/** Columns as wide as what they say asks for; names that are longer than their column take several lines. */
export function laidColumns(report: GanttReport, writer: Writer, across: number, size: number): LaidColumns {
  const { rows, options } = report;
  const column = (key: LaidColumn['key']): LaidColumn => {
    const text = textOf(key, report, writer);
    const number = !texts.has(key);
    const header = writer.t(`ganttReport.column.${key}`);
    const words = Math.max(...header.split(' ').map((word) => widthOf(word, headerSize, true)));
    const whole = widthOf(header, headerSize, true);
    const cells = Math.max(0, ...rows.map((row) => widthOf(text(row), size, row.kind === 'summary')));
    const most = key === 'predecessors' || key === 'resources' ? widest[key] : Infinity;
    const content = Math.max(words, Math.min(cells, most), whole > pxOfMm(22) ? whole / 1.7 : 0);
    const left = number || key === 'wbs' ? 0 : cellPadding.left;
    const inside = Math.ceil(content);
    const lines = linesOf(header, inside, headerSize, true);
    return { key, header: lines, width: inside + left + cellPadding.right, left, number, text };
  };
  const number = column('number');
  const nameOf = (room: number): LaidColumn => {
    const text = textOf('name', report, writer);
    // The few longest names take a second line rather than widen the column of all.
    const wishes = rows
      .map((row) => row.level * indentStep + widthOf(text(row), size, row.kind === 'summary'))
      .toSorted((a, b) => a - b);
    const wish = (wishes[Math.floor(wishes.length * 0.97)] ?? 0) + cellPadding.right + 2;
    const most = Math.max(name.least, Math.min(name.most, room));
    const width = Math.ceil(Math.min(Math.max(wish, name.least), most));
    return {
      key: 'name',
      header: [writer.t('ganttReport.column.name')],
      width,
      left: 0,
      number: false,
      text,
    };
  };
  const kept: LaidColumn[] = [];
  const dropped: string[] = [];
  const room = across * (1 - (across < narrow ? chartShare.narrow : chartShare.wide)) - number.width;
  let used = name.least;
  for (const key of new Set(options.columns)) {
    const next = column(key);
    if (used + next.width > room) {
      dropped.push(writer.t(`ganttReport.column.${key}`));
      continue;
    }
    kept.push(next);
    used += next.width;
  }
  const named = nameOf(room - (used - name.least));
  const before = kept.filter(({ key }) => key === 'wbs');
  const after = kept.filter(({ key }) => key !== 'wbs');
  return { first: [number, ...before, named, ...after], following: [number, named], dropped };
}

function textOf(key: LaidColumn['key'], report: GanttReport, writer: Writer): (row: ReportRow) => string {
  const { minutesPerDay } = report.plan;
  const { t, number, date } = writer;
  const days = (minutes: number | null, sign = false) =>
    minutes === null ? '' : number(Math.round((minutes / minutesPerDay) * 10) / 10, sign);
  const day = (value: number | null) => (value === null ? '' : date(plainDate(value)));
  switch (key) {
    case 'number':
      return (row) => String(row.number);
    case 'wbs':
      return (row) => row.wbs;
    case 'name':
      return (row) => row.name || t('ganttReport.unnamed');
    case 'duration':
      return ({ kind, task }) => {
        if (kind === 'milestone') return '';
        const elapsed = task.elapsed ? task.duration / 1440 : task.duration / minutesPerDay;
        const amount = number(Math.round(elapsed * 10) / 10);
        const unit = t(task.elapsed ? 'ganttReport.unit.elapsedDays' : 'ganttReport.unit.days');
        return `${amount}\u202f${unit}${task.estimated ? '?' : ''}`;
      };
    case 'start':
      return ({ start }) => day(start === null ? null : dayOf(start));
    case 'finish':
      return ({ start, finish }) =>
        day(finish === null ? null : lastDayOf({ start: start ?? finish, finish }));
    case 'percent':
      return ({ kind, progress }) =>
        kind === 'milestone' && progress === 0 ? '' : number(Math.round(progress));
    case 'predecessors':
      return ({ task }) => predecessorsText(task, report, writer.locale);
    case 'resources':
      return ({ resources }) => resources.join(', ');
    case 'slack':
      return ({ slack }) => days(slack);
    case 'baselineStart':
      return ({ baseline }) => day(baseline && dayOf(baseline.start));
    case 'baselineFinish':
      return ({ baseline }) => day(baseline && lastDayOf(baseline));
    case 'variance':
      return ({ variance }) => (variance === null ? '' : number(variance, true));
    case 'work':
      return ({ task }) => days(task.work);
  }
}

/** `3`, `7DD` or `12FD+2 j`, as they are typed, and by name those of other projects. */
function predecessorsText(
  { predecessors, outside }: PlanTask,
  { numbers, plan }: GanttReport,
  locale: Locale,
): string {
  return [
    ...predecessors.flatMap((relation) => {
      const number = numbers.get(relation.predecessorUid);
      return number === undefined ? [] : spaced(formatRelation(relation, number, plan, locale));
    }),
    ...outside.map((relation) => {
      const how = spaced(formatRelation(relation, 0, plan, locale)).slice(1);
      return `${relation.project}\u00a0› ${relation.name}${how && ` ${how}`}`;
    }),
  ].join(locale === 'fr' ? '\u202f; ' : '; ');
}

/** An amount apart from its unit, and a true minus. */
const spaced = (relation: string): string =>
  relation.replace('-', minus).replace(/(?<=[+\u2212][\d,.]+)(?=[a-zé%])/u, '\u202f');

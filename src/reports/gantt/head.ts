import { plainDate } from '../../core/calendar/days';
import { print } from '../../core/look/tokens';
import type { Writer } from '../page/writer';
import { linesOf } from './lines';
import type { GanttReport } from './model';
import { dayOf, lastDayOf } from '../../core/gantt/snap';

/** What stands above the table: the finding on the first pages, one line on the following ones; CSS pixels. */
export interface Head {
  first: { height: number; kicker: string[]; finding: string[]; lead: string[]; notes: string[] };
  following: number;
}

/** Heights of one line of each. */
export const headLines = { kicker: 15, finding: 29, lead: 16, note: 15 } as const;
/** Points. */
export const leadSize = 9;
const gap = 10;
const following = 26;
/** The titles' serif is narrower than the letters that are measured, by a fifth; a tenth is counted on. */
const serifWidth = 0.88;

export type EnoughPaper = Pick<GanttReport['options'], 'paper' | 'orientation'>;

/** What the first page says of the pages. */
export interface Said {
  /** One page was asked for and is not enough; which paper would be. */
  tooSmall: { enough: EnoughPaper | null } | null;
  pages: number;
  /** Pages without any bar, left out. */
  blank: number;
}

/** @param dropped columns without room */
export function headOf(
  report: GanttReport,
  writer: Writer,
  width: number,
  said: Said,
  dropped: readonly string[],
): Head {
  const { t, say, date } = writer;
  const { rows, range, options } = report;
  const dates = range && [
    t('ganttReport.lead.range', {
      from: date(plainDate(dayOf(range.from))),
      to: date(plainDate(lastDayOf({ start: range.from, finish: range.to }))),
    }),
  ];
  const lead = [...report.lead.map(say), ...(dates && rows.length > 0 ? dates : [])].join(' · ');
  const tooSmall = (enough: EnoughPaper | null) => [
    t('ganttReport.note.tooSmall', { count: said.pages, paper: options.paper }),
    ...(enough ? [t(`ganttReport.note.enough.${enough.orientation}`, { paper: enough.paper })] : []),
  ];
  const notes = [
    ...report.notes.map(say),
    ...(dropped.length > 0
      ? [t('ganttReport.note.dropped', { count: dropped.length, names: dropped.join(', ') })]
      : []),
    ...(said.tooSmall ? tooSmall(said.tooSmall.enough) : []),
    ...(said.blank > 0 ? [t('ganttReport.note.blank', { count: said.blank })] : []),
  ].join(' ');
  const kicker = linesOf(projectName(report), width, print.small, true);
  const finding = linesOf(say(report.finding), width / serifWidth, print.title, true);
  const leadLines = lead === '' ? [] : linesOf(lead, width, leadSize);
  const noteLines = notes === '' ? [] : linesOf(notes, width, print.small);
  const height =
    kicker.length * headLines.kicker +
    finding.length * headLines.finding +
    leadLines.length * headLines.lead +
    noteLines.length * headLines.note +
    gap;
  return { first: { height, kicker, finding, lead: leadLines, notes: noteLines }, following };
}

/** The project as its pages name it. */
export const projectName = ({ project }: GanttReport): string =>
  [project.code, project.name].filter((text) => text !== '').join(' · ');

import { dayNumber, plainDate } from '../../core/calendar/days';
import { kindCounts } from '../../core/planning/counts';
import type { GanttPrint } from '../../core/gantt/printOptions';
import type { GanttLink } from '../../core/gantt/rows';
import type { Plan, PlanBaseline } from '../../core/model/plan';
import { createClocks } from '../../core/schedule/clocks';
import type { Schedule } from '../../core/schedule/schedule';
import type { ReportMessage } from '../message';
import type { TimeRange } from './time';
import { lastDayOf } from '../../core/gantt/snap';
import { reportRows, type ReportRow } from './rows';

/** What a Gantt is printed from. */
export interface GanttData {
  project: { code: string; name: string };
  portfolio: { client: string; logo: string | null; color1: string; color2: string };
  plan: Plan;
  /** Null when the plan cannot be scheduled: what the source said of slack and critical tasks stands. */
  schedule: Schedule | null;
}

export interface GanttReport {
  project: { code: string; name: string };
  client: string;
  logo: string | null;
  color1: string;
  color2: string;
  /** `YYYY-MM-DD`. */
  situationDate: string;
  /** What the first page says. */
  finding: ReportMessage;
  /** What stands under it. */
  lead: ReportMessage[];
  /** What is not shown, and why. */
  notes: ReportMessage[];
  rows: ReportRow[];
  links: GanttLink[];
  /** Line numbers by uid. */
  numbers: ReadonlyMap<number, number>;
  baseline: PlanBaseline | null;
  /** First instant drawn and the one after the last; null when nothing is placed. */
  range: TimeRange | null;
  /** Where the line of the date of the situation stands; null = outside of what is drawn. */
  statusLine: number | null;
  plan: Plan;
  /** Whether someone works on a day, by its number. */
  isWorked: (day: number) => boolean;
  options: GanttPrint;
}

const dayMinutes = 1440;

/** Everything that the pages say, before it is laid out and written in a language. `today` is `YYYY-MM-DD`. */
export function ganttReport(data: GanttData, options: GanttPrint, today: string): GanttReport {
  const { plan, project, portfolio } = data;
  const window = {
    from: options.from === null ? -Infinity : dayNumber(options.from) * dayMinutes,
    to: options.to === null ? Infinity : (dayNumber(options.to) + 1) * dayMinutes,
  };
  const { rows, links, numbers, leftOut, outside } = reportRows(plan, data.schedule, options, window);
  const clock = createClocks(plan).project;
  const situationDate =
    plan.statusDate === null ? today : plainDate(Math.floor(plan.statusDate / dayMinutes));
  const status = plan.statusDate ?? dayNumber(today) * dayMinutes;
  const range = rangeOf(rows, window);
  const unplaced = rows.filter(({ start }) => start === null).length;
  const compared = rows.some((row) => row.baseline !== null);
  return {
    project,
    client: portfolio.client,
    logo: portfolio.logo,
    color1: portfolio.color1,
    color2: portfolio.color2,
    situationDate,
    finding: findingOf(plan, rows, options),
    lead: leadOf(rows, options),
    notes: [
      ...(leftOut > 0 && rows.length > 0
        ? [{ key: 'ganttReport.note.leftOut', params: { count: leftOut } }]
        : []),
      ...(outside > 0 ? [{ key: 'ganttReport.note.outside', params: { count: outside } }] : []),
      ...(unplaced > 0 ? [{ key: 'ganttReport.note.unplaced', params: { count: unplaced } }] : []),
      ...(options.baseline !== null && options.baseline > 0 && !compared && rows.length > 0
        ? [{ key: 'ganttReport.note.noBaseline', params: { number: options.baseline } }]
        : []),
    ],
    rows,
    links: options.links ? links : [],
    numbers,
    baseline: compared ? baselineOf(plan, options.baseline ?? 0) : null,
    range,
    statusLine: range && status >= range.from && status <= range.to ? status : null,
    plan,
    isWorked: (day) => clock.hoursOf(day).length > 0,
    options,
  };
}

const baselineOf = ({ baselines }: Plan, number: number): PlanBaseline =>
  baselines.find((baseline) => baseline.number === number) ?? { number, name: '', at: null };

function findingOf(plan: Plan, rows: readonly ReportRow[], options: GanttPrint): ReportMessage {
  if (plan.tasks.length === 0) return { key: 'ganttReport.finding.empty' };
  if (rows.length === 0) return { key: 'ganttReport.finding.none' };
  const parents = new Set(plan.tasks.map(({ parentUid }) => parentUid));
  const leaves = plan.tasks.filter(({ uid, active }) => active && !parents.has(uid));
  const finish = latest(leaves.map(({ start, finish }) => ({ start, finish })));
  if (finish === null) return { key: 'ganttReport.finding.unplaced' };
  const planned = latest(
    leaves.flatMap(({ baselines }) => baselines.filter(({ number }) => number === options.baseline)),
  );
  const params = { date: { date: plainDate(finish) } };
  if (planned === null) return { key: 'ganttReport.finding.finish', params };
  const late = finish - planned;
  if (late === 0) return { key: 'ganttReport.finding.onTime', params };
  return {
    key: `ganttReport.finding.${late > 0 ? 'late' : 'early'}`,
    params: { ...params, count: Math.abs(late) },
  };
}

function latest(dates: readonly { start: number | null; finish: number | null }[]): number | null {
  const days = dates.flatMap(({ start, finish }) =>
    finish === null ? [] : lastDayOf({ start: start ?? finish, finish }),
  );
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}

function leadOf(
  rows: readonly ReportRow[],
  { criticalOnly, milestonesOnly, levels }: GanttPrint,
): ReportMessage[] {
  if (rows.length === 0) return [];
  const said = (kind: string, count: number) =>
    count > 0 ? [{ key: `ganttReport.lead.${kind}`, params: { count } }] : [];
  const count = (kind: string, kept: (row: ReportRow) => boolean) => said(kind, rows.filter(kept).length);
  const kinds = kindCounts(rows);
  return [
    ...said('tasks', kinds.task),
    ...said('milestones', kinds.milestone),
    ...count('critical', ({ kind, critical }) => critical && kind !== 'summary'),
    ...count('slipping', ({ kind, variance }) => kind !== 'summary' && (variance ?? 0) > 0),
    ...(criticalOnly ? [{ key: 'ganttReport.lead.criticalOnly' }] : []),
    ...(milestonesOnly ? [{ key: 'ganttReport.lead.milestonesOnly' }] : []),
    ...(levels === null ? [] : [{ key: 'ganttReport.lead.levels', params: { count: levels } }]),
  ];
}

/** From the first to the last thing drawn, within the dates asked for. */
function rangeOf(rows: readonly ReportRow[], window: { from: number; to: number }): GanttReport['range'] {
  let [first, last] = [Infinity, -Infinity];
  for (const { start, finish, baseline, deadline } of rows) {
    for (const at of [start, finish, baseline?.start, baseline?.finish, deadline]) {
      if (typeof at !== 'number') continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  }
  if (first > last) return null;
  const fixed = { from: Number.isFinite(window.from), to: Number.isFinite(window.to) };
  const from = fixed.from ? window.from : Math.min(first, fixed.to ? window.to - dayMinutes : first);
  const to = fixed.to ? window.to : last;
  return { from, to: Math.max(to, from + dayMinutes), fixed };
}

import {
  defaultGanttPrint,
  GanttPrint,
  type GanttColumn,
  ganttColumns,
  ganttFits,
  ganttPapers,
} from '../core/gantt/printOptions';
import { ganttZooms } from '../core/gantt/rows';
import { AppError } from '../core/errors';
import { PlainDate } from '../core/model/common';

/** Options of the command line that only a printed Gantt has. */
export const ganttFlags = {
  project: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  fit: { type: 'string' },
  zoom: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  columns: { type: 'string' },
  baseline: { type: 'string' },
  levels: { type: 'string' },
  critical: { type: 'boolean' },
  milestones: { type: 'boolean' },
  'no-links': { type: 'boolean' },
  'no-legend': { type: 'boolean' },
} as const;

/** Those that were given, as typed; '' for one without a value. */
export type GanttFlags = Partial<Record<keyof typeof ganttFlags, string>>;

/** @throws AppError `cli.gantt.*` naming the option that is not understood and what it may be */
export function ganttOptions(flags: GanttFlags): GanttPrint {
  const usual = defaultGanttPrint;
  const options: GanttPrint = {
    ...usual,
    paper: oneOf(flags, 'paper', ganttPapers) ?? usual.paper,
    orientation: oneOf(flags, 'orientation', ['landscape', 'portrait'] as const) ?? usual.orientation,
    fit: oneOf(flags, 'fit', ganttFits) ?? usual.fit,
    zoom: oneOf(flags, 'zoom', ganttZooms),
    from: dateOf(flags, 'from'),
    to: dateOf(flags, 'to'),
    columns: columnsOf(flags) ?? usual.columns,
    baseline: flags.baseline === 'none' ? null : (wholeOf(flags, 'baseline', 0, 10) ?? usual.baseline),
    levels: wholeOf(flags, 'levels', 1, 100),
    criticalOnly: flags.critical !== undefined,
    milestonesOnly: flags.milestones !== undefined,
    links: flags['no-links'] === undefined,
    legend: flags['no-legend'] === undefined,
  };
  if (!GanttPrint.safeParse(options).success) {
    throw new AppError('cli.gantt.order', { from: options.from ?? '', to: options.to ?? '' });
  }
  return options;
}

function columnsOf({ columns }: GanttFlags): GanttColumn[] | null {
  const names = columns?.split(',').map((name) => name.trim());
  const found = names?.flatMap((name) => oneOf({ columns: name }, 'columns', ganttColumns) ?? []);
  return found ? [...new Set(found)] : null;
}

function oneOf<Value extends string>(
  flags: GanttFlags,
  option: keyof GanttFlags,
  values: readonly Value[],
): Value | null {
  const text = flags[option];
  if (text === undefined) return null;
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new AppError('cli.gantt.value', { option, text, values: values.join(', ') });
  return found;
}

function dateOf(flags: GanttFlags, option: 'from' | 'to'): string | null {
  const text = flags[option];
  if (text === undefined) return null;
  if (!PlainDate.safeParse(text).success) throw new AppError('cli.gantt.date', { option, text });
  return text;
}

function wholeOf(
  flags: GanttFlags,
  option: 'baseline' | 'levels',
  least: number,
  most: number,
): number | null {
  const text = flags[option];
  if (text === undefined) return null;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new AppError('cli.gantt.number', { option, text, least, most });
  }
  return number;
}

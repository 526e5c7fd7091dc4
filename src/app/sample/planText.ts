import {
  constraintTypes,
  relationTypes,
  type ConstraintType,
  type RelationType,
} from '../../core/model/plan';

/**
 * A plan of the sample as it is written: one task a line, two spaces a level, then columns parted by `|`:
 *
 *     name | durations | predecessors | people | marks
 *
 * - durations in days: `15`; `15>22` planned, then now; `10>14>22` planned, replanned, now; `0` a milestone; `+8` added
 *   after the plan was first agreed; `5?` estimated; `10e` day and night;
 * - predecessors by key: `build`, `build:DD+3`, `build-2`, `build+50%`, `build+7e`, `CRM-01/build` in another project;
 * - people by name, `Capgemini:200` for two of them;
 * - marks: `#key`; `SNET=12` a constraint in days from today; `ech=40` a deadline; `fait=30` the progress that was
 *   reported, where it is not what should be; `fixe=20` placed by hand; `pause=-3..4` nobody works on it.
 */
export interface TaskLine {
  key: string;
  name: string;
  level: number;
  summary: boolean;
  /** Days planned, replanned, now. Summaries: none. */
  days: readonly [planned: number, replanned: number, now: number];
  added: boolean;
  estimated: boolean;
  elapsed: boolean;
  predecessors: readonly LinkText[];
  people: readonly { name: string; units: number }[];
  constraint: { type: ConstraintType; day: number } | null;
  deadline: number | null;
  reported: number | null;
  fixed: number | null;
  pause: readonly [number, number] | null;
}

export interface LinkText {
  /** Code of another project of the sample, or null. */
  project: string | null;
  key: string;
  type: RelationType;
  lag: number;
  unit: 'working' | 'elapsed' | 'percent';
}

/** @throws Error naming the line that is not written that way */
export function planLines(text: string): TaskLine[] {
  const rows = text.split('\n').filter((line) => line.trim() !== '');
  const levels = rows.map((line) => (line.length - line.trimStart().length) / 2);
  const base = Math.min(...levels);
  return rows.map((line, i) => {
    try {
      return taskLine(line, (levels[i] ?? 0) - base, (levels[i + 1] ?? 0) > (levels[i] ?? 0));
    } catch (error) {
      throw new Error(`sample plan, line “${line.trim()}”`, { cause: error });
    }
  });
}

function taskLine(line: string, level: number, summary: boolean): TaskLine {
  const [name = '', durations = '', links = '', people = '', marks = ''] = line
    .split('|')
    .map((part) => part.trim());
  const words = marks.split(/\s+/).filter(Boolean);
  const mark = (prefix: string) =>
    words.find((word) => word.startsWith(prefix))?.slice(prefix.length) ?? null;
  const days = durations
    .replace(/^\+|[?e]$/g, '')
    .split('>')
    .map(Number);
  const [planned = 0, second = planned, third] = days;
  if (days.some(Number.isNaN)) throw new Error(`duration ${durations}`);
  const constraint = constraintTypes.find((type) => mark(`${type}=`) !== null);
  return {
    key: mark('#') ?? '',
    name,
    level,
    summary,
    days: [planned, second, third ?? second],
    added: durations.startsWith('+'),
    estimated: durations.endsWith('?'),
    elapsed: durations.endsWith('e'),
    predecessors: links.split(/\s+/).filter(Boolean).map(linkText),
    people: people.split(',').filter(Boolean).map(person),
    constraint: constraint ? { type: constraint, day: Number(mark(`${constraint}=`)) } : null,
    deadline: numberOf(mark('ech=')),
    reported: numberOf(mark('fait=')),
    fixed: numberOf(mark('fixe=')),
    pause: span(mark('pause=')),
  };
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

function span(text: string | null): [number, number] | null {
  if (text === null) return null;
  const [from = 0, to = from] = text.split('..').map(Number);
  return [from, to];
}

const french: Record<string, RelationType> = { FD: 'FS', DD: 'SS', FF: 'FF', DF: 'SF' };

function linkText(text: string): LinkText {
  const found = /^(?:([A-Z]+-\d+)\/)?([a-z0-9]+)(?::(FD|DD|FF|DF))?(?:([+-]\d+)(e|%)?)?$/.exec(text);
  const type = french[found?.[3] ?? 'FD'];
  if (!found || !type || !relationTypes.includes(type)) throw new Error(`predecessor ${text}`);
  const [, project = null, key = '', , lag = '0', unit] = found;
  return {
    project,
    key,
    type,
    lag: Number(lag),
    unit: unit === 'e' ? 'elapsed' : unit === '%' ? 'percent' : 'working',
  };
}

function person(text: string): { name: string; units: number } {
  const [name = '', percent = '100'] = text.trim().split(':');
  return { name, units: Number(percent) / 100 };
}

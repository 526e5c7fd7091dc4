import { AppError } from '../errors';
import type { Lag, Plan, PlanRelation, PlanTask, RelationType } from '../model/plan';
import { requireLinkable } from './links';
import { projectSummary, rowNumbers } from './outline';

/**
 * Predecessors as a person writes them, in French or in English: `3FD+2j;5DD-1s;7FF+50%;8`. Numbers are those of the
 * rows as shown; units are minutes (m), hours (h), days (j, d), weeks (s, w), months (mois, mo), each elapsed with é
 * or e, and % of the predecessor's duration. Links with other projects are not written here, and not touched.
 */

const types: Record<string, RelationType> = {
  fd: 'FS',
  dd: 'SS',
  ff: 'FF',
  df: 'SF',
  fs: 'FS',
  ss: 'SS',
  sf: 'SF',
};
const french: Record<RelationType, string> = { FS: 'FD', SS: 'DD', FF: 'FF', SF: 'DF' };

type Unit = 'm' | 'h' | 'd' | 'w' | 'mo' | '%';
const units: Record<string, Unit> = {
  '': 'd',
  m: 'm',
  min: 'm',
  mn: 'm',
  minute: 'm',
  h: 'h',
  hr: 'h',
  heure: 'h',
  hour: 'h',
  j: 'd',
  jour: 'd',
  d: 'd',
  day: 'd',
  s: 'w',
  sem: 'w',
  semaine: 'w',
  w: 'w',
  wk: 'w',
  week: 'w',
  mo: 'mo',
  mon: 'mo',
  mois: 'mo',
  month: 'mo',
  '%': '%',
};
const written = /^(\d+)\s*([a-z]{2})?\s*(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*([a-zé%]*))?$/;

/**
 * @param uid the task whose predecessors they are
 * @throws AppError naming the part that cannot be read, or the row that cannot be linked
 */
export function parsePredecessors(text: string, plan: Plan, uid: number): PlanRelation[] {
  const first = projectSummary(plan) ? 0 : 1;
  const found = new Map<number, PlanRelation>();
  for (const raw of text.split(/[;\n]/)) {
    const part = raw.trim();
    if (part === '') continue;
    const parts = written.exec(part.toLocaleLowerCase('fr').replaceAll(/\s+/g, ''));
    const type = parts?.[2] === undefined ? 'FS' : types[parts[2]];
    const lag = parts && lagOf(plan, parts[3], parts[4], parts[5] ?? '');
    if (!parts || !type || !lag) throw new AppError('planEdit.error.predecessor', { text: part });
    const predecessorUid = plan.tasks[Number(parts[1]) - first]?.uid;
    if (predecessorUid === undefined) throw new AppError('planEdit.error.noRow', { row: parts[1] ?? '' });
    requireLinkable(plan, predecessorUid, uid);
    if (found.has(predecessorUid))
      throw new AppError('planEdit.error.predecessorTwice', { row: parts[1] ?? '' });
    found.set(predecessorUid, { predecessorUid, type, lag });
  }
  return [...found.values()];
}

function lagOf(plan: Plan, sign: string | undefined, amount = '0', unit: string): Lag | null {
  const count = Number(amount.replace(',', '.')) * (sign === '-' ? -1 : 1) || 0;
  const [name, elapsed] = unitOf(unit);
  if (!name || Math.abs(count) > 1_000_000) return null;
  if (name === '%') return { unit: elapsed ? 'elapsedPercent' : 'percent', percent: count };
  const length = (elapsed ? elapsedMinutes : workingMinutes(plan))[name];
  // Tenths of minutes, the grain of plans; a share of a minute in days is rounded there.
  return { unit: elapsed ? 'elapsed' : 'working', minutes: Math.round(count * length * 10) / 10 };
}

function unitOf(text: string): [Unit | undefined, boolean] {
  const plain = (name: string) => units[name] ?? units[name.replace(/s$/, '')];
  const whole = plain(text);
  if (whole) return [whole, false];
  if (/^[eé]/.test(text)) return [plain(text.slice(1)), true];
  if (/[eé]$/.test(text)) return [plain(text.slice(0, -1)), true];
  return [undefined, false];
}

const elapsedMinutes = { m: 1, h: 60, d: 1440, w: 10_080, mo: 43_200 };
const workingMinutes = ({ minutesPerDay, minutesPerWeek, daysPerMonth }: Plan) => ({
  m: 1,
  h: 60,
  d: minutesPerDay,
  w: minutesPerWeek,
  mo: minutesPerDay * daysPerMonth,
});

/** The links of a task within its plan, as `parsePredecessors` reads them. */
export function formatPredecessors(task: PlanTask, plan: Plan, locale: 'fr' | 'en'): string {
  const rows = rowNumbers(plan);
  return task.predecessors
    .map((link) => formatRelation(link, rows.get(link.predecessorUid) ?? 0, plan, locale))
    .join(';');
}

/** One of these links; faster than all of them where the caller has the row numbers. */
export function formatRelation(
  { type, lag }: Pick<PlanRelation, 'type' | 'lag'>,
  row: number,
  plan: Plan,
  locale: 'fr' | 'en',
): string {
  const name = locale === 'fr' ? french[type] : type;
  const shift = formatLag(lag, plan, locale);
  return shift === '' && type === 'FS' ? String(row) : `${row}${name}${shift}`;
}

/** `+2j`, `-50%`, `+3jé`; '' when there is none. */
export function formatLag(lag: Lag, plan: Pick<Plan, 'minutesPerDay'>, locale: 'fr' | 'en'): string {
  const fr = locale === 'fr';
  const amount = 'minutes' in lag ? lag.minutes : lag.percent;
  if (amount === 0) return '';
  const sign = amount < 0 ? '-' : '+';
  const size = Math.abs(amount);
  const number = (value: number) => (fr ? String(value).replace('.', ',') : String(value));
  const elapsed = lag.unit === 'elapsed' || lag.unit === 'elapsedPercent';
  const unit = (one: string) => (elapsed ? (fr ? `${one}é` : `e${one}`) : one);
  if (!('minutes' in lag)) return `${sign}${number(size)}${elapsed ? (fr ? 'é%' : 'e%') : '%'}`;
  const day = elapsed ? 1440 : plan.minutesPerDay;
  /** In a unit when two decimals say it exactly. */
  const within = (length: number): number | null => {
    const count = Math.round((size / length) * 100) / 100;
    return Math.round(count * length * 10) === Math.round(size * 10) ? count : null;
  };
  const days = within(day);
  if (days !== null) return `${sign}${number(days)}${unit(fr ? 'j' : 'd')}`;
  const hours = within(60);
  if (hours !== null) return `${sign}${number(hours)}${unit('h')}`;
  return `${sign}${number(size)}${unit('m')}`;
}

import { constraintTypes, type ConstraintType, type PlanCalendar } from '../../../core/model/plan';
import { taskFields, type TaskField } from '../../../core/planning/fields';
import type { CellKind } from '../../../core/grid/values';
import { formatDays, formatPercent } from '../../../core/format/numbers';
import { formatDate } from '../../../core/format/dates';
import type { GridColumn, GridOption, ParseResult } from '../../ui/grid/types';
import { isTyped, parseDuration } from './durations';
import { NameCell } from './NameCell';
import { ownPredecessors } from './predecessors';
import type { PlanRow } from './rows';
import { constraintText, dayOf, daysBetween, durationText, type PlanWords } from './words';

export type PlanColumn = GridColumn<PlanRow>;

export interface ColumnSource {
  words: PlanWords;
  calendars: readonly PlanCalendar[];
  daysPerMonth: number;
  onToggle(row: PlanRow): void;
}

/** Shown to who never chose, left to right. */
export const firstColumns = [
  'name',
  'duration',
  'start',
  'finish',
  'percentComplete',
  'predecessors',
  'resources',
  'totalSlack',
  'finishVariance',
];

/** Columns that share a band above their headers. */
const groups: Record<string, string> = {
  duration: 'planned',
  start: 'planned',
  finish: 'planned',
  percentComplete: 'progress',
  physicalPercent: 'progress',
  actualStart: 'progress',
  actualFinish: 'progress',
  predecessors: 'network',
  totalSlack: 'slack',
  freeSlack: 'slack',
  baselineStart: 'baseline',
  baselineFinish: 'baseline',
  startVariance: 'baseline',
  finishVariance: 'baseline',
  deadline: 'limits',
  constraint: 'limits',
  constraintDate: 'limits',
};

type Given = Omit<PlanColumn, 'id' | 'header' | 'kind'>;

/** Columns of the table of tasks; those whose id is a `TaskField` can be written. */
export function planColumns(source: ColumnSource): PlanColumn[] {
  const { words, calendars, daysPerMonth, onToggle } = source;
  const { t, locale } = words;
  const column = (id: string, kind: CellKind, width: number, given: Given): PlanColumn => ({
    id,
    header: t(`planning.column.${id}`),
    ...(groups[id] ? { group: t(`planning.group.${groups[id]}`) } : {}),
    kind,
    width,
    editable: isField(id) ? (row) => canWrite(id, row) : false,
    ...given,
  });
  const date = (
    id: string,
    read: (row: PlanRow) => number | null | undefined,
    isFinish = false,
  ): PlanColumn =>
    column(id, 'date', 100, {
      value: (row) => {
        const at = read(row);
        return at === null || at === undefined ? null : dayOf(at, isFinish);
      },
      text: (value) => (typeof value === 'string' ? formatDate(value, locale) : ''),
    });
  const flag = (id: 'milestone' | 'manual' | 'active'): PlanColumn =>
    column(id, 'boolean', 84, {
      value: (row) => row.task?.[id] ?? null,
      text: (value) => (value === true ? t('planning.yes') : value === false ? t('planning.no') : ''),
    });
  const variance = (id: string, edge: 'start' | 'finish'): PlanColumn =>
    column(id, 'number', 104, {
      unit: t('planning.unit.day'),
      value: ({ task, baseline }) => {
        const [now, planned] = [task?.[edge] ?? null, baseline?.[edge] ?? null];
        return now === null || planned === null ? null : daysBetween(planned, now);
      },
      text: (value) => (typeof value === 'number' ? formatDays(value, locale, { sign: true }) : ''),
      render: (value) =>
        typeof value === 'number' ? (
          <span className="figure" data-tone={value > 0 ? 'red' : value < 0 ? 'green' : 'none'}>
            {formatDays(value, locale, { sign: true })}
          </span>
        ) : null,
    });
  const text = (id: string, width: number, read: (row: PlanRow) => string, more: Partial<Given> = {}) =>
    column(id, 'text', width, { value: read, text: String, ...more });
  const calendarOptions: GridOption[] = [
    { value: '', label: t('planning.panel.planCalendar') },
    ...calendars.map(({ uid, name }) => ({ value: String(uid), label: name })),
  ];
  const constraintOptions = constraintTypes.map((type) => ({
    value: type,
    label: constraintText(type, words),
  }));
  const duration = (typed: string): ParseResult => {
    const found = parseDuration(typed, { ...words, daysPerMonth });
    return found
      ? { ok: true, value: found }
      : { ok: false, message: t('planning.error.duration', { text: typed }) };
  };

  return [
    text('wbs', 64, ({ wbs }) => wbs),
    text('name', 268, ({ task }) => task?.name ?? '', {
      render: (value, row) => <NameCell name={String(value ?? '')} row={row} onToggle={onToggle} t={t} />,
    }),
    column('duration', 'custom', 84, {
      align: 'right',
      value: ({ task }) => task?.duration ?? null,
      text: (value, { task }) => {
        const { elapsed = false, estimated = false } = task ?? {};
        if (isTyped(value)) return durationText({ ...value, duration: value.minutes }, words);
        return typeof value === 'number' ? durationText({ duration: value, elapsed, estimated }, words) : '';
      },
      parse: duration,
    }),
    date('start', ({ task }) => task?.start),
    date('finish', ({ task }) => task?.finish, true),
    column('percentComplete', 'percent', 88, {
      value: ({ task }) => task?.percentComplete ?? null,
      text: (value) => (typeof value === 'number' ? formatPercent(value, locale, { decimals: 0 }) : ''),
    }),
    column('physicalPercent', 'percent', 92, {
      value: ({ task }) => task?.physicalPercent ?? null,
      text: (value) => (typeof value === 'number' ? formatPercent(value, locale, { decimals: 0 }) : ''),
    }),
    text('predecessors', 112, ({ predecessors }) => predecessors, {
      editText: (value) => ownPredecessors(String(value)),
    }),
    text('resources', 150, ({ resources }) => resources),
    column('totalSlack', 'number', 84, {
      unit: t('planning.unit.day'),
      value: ({ computed }) => (computed ? computed.totalSlack / words.minutesPerDay : null),
      text: (value) => (typeof value === 'number' ? formatDays(value, locale) : ''),
      render: (value) =>
        typeof value === 'number' ? (
          <span className="figure" data-tone={value < 0 ? 'red' : 'none'}>
            {formatDays(value, locale)}
          </span>
        ) : null,
    }),
    column('freeSlack', 'number', 84, {
      unit: t('planning.unit.day'),
      value: ({ computed }) => (computed ? computed.freeSlack / words.minutesPerDay : null),
      text: (value) => (typeof value === 'number' ? formatDays(value, locale) : ''),
    }),
    date('baselineStart', ({ baseline }) => baseline?.start),
    date('baselineFinish', ({ baseline }) => baseline?.finish, true),
    variance('startVariance', 'start'),
    variance('finishVariance', 'finish'),
    date('deadline', ({ task }) => task?.deadline, true),
    column('constraint', 'choice', 168, {
      value: ({ task }) => task?.constraint ?? null,
      text: (value) => (typeof value === 'string' ? constraintText(value as ConstraintType, words) : ''),
      options: () => constraintOptions,
    }),
    date('constraintDate', ({ task }) => task?.constraintDate),
    date('actualStart', ({ task }) => task?.actualStart),
    date('actualFinish', ({ task }) => task?.actualFinish, true),
    flag('milestone'),
    flag('manual'),
    flag('active'),
    column('calendar', 'choice', 140, {
      value: ({ task }) => (task ? String(task.calendarUid ?? '') : null),
      text: (value) => calendarOptions.find((option) => value !== '' && option.value === value)?.label ?? '',
      options: () => calendarOptions,
    }),
    column('priority', 'number', 72, {
      value: ({ task }) => task?.priority ?? null,
      text: (value) => (typeof value === 'number' ? String(value) : ''),
    }),
    column('work', 'number', 88, {
      unit: t('planning.unit.manDay'),
      value: ({ task }) =>
        task?.work === null || task?.work === undefined ? null : task.work / words.minutesPerDay,
      text: (value) => (typeof value === 'number' ? formatDays(value, locale) : ''),
    }),
    column('notes', 'longText', 240, { value: ({ task }) => task?.notes ?? '', text: String }),
  ];
}

export const isField = (id: string): id is TaskField => (taskFields as readonly string[]).includes(id);

/** What a summary task has of its own; the rest follows from its tasks. */
const ofSummaries: readonly TaskField[] = [
  'name',
  'predecessors',
  'resources',
  'notes',
  'deadline',
  'constraint',
  'constraintDate',
  'calendar',
  'active',
  'manual',
  'priority',
  'physicalPercent',
  'percentComplete',
];
/** What can be said of a task that is not there yet. */
const ofNewTasks: readonly TaskField[] = [
  'name',
  'duration',
  'start',
  'finish',
  'predecessors',
  'resources',
  'notes',
  'percentComplete',
  'milestone',
  'deadline',
];

function canWrite(id: TaskField, row: PlanRow): boolean {
  if (!row.task) return ofNewTasks.includes(id);
  if (row.task.uid === 0) return id === 'name';
  return !row.summary || ofSummaries.includes(id);
}

import type { Message } from '../../core/errors';
import { blankTask } from '../../core/model/blankPlan';
import type { ConstraintType, PlanRelation, PlanTask } from '../../core/model/plan';
import type { Element } from './records';
import { fieldsOf, isElapsed, type Fields } from './values';

interface Context {
  minutesPerDay: number;
  /** Added to. */
  warnings: Message[];
}

const constraints: readonly ConstraintType[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
/** Dates that the calculation reads; those of a task nobody placed are results. */
const dateFields = ['ConstraintDate', 'Deadline', 'ActualStart', 'ActualFinish', 'Stop', 'Resume'];
const relationTypes = ['FF', 'FS', 'SF', 'SS'] as const;

/** Tasks in the outline's order, blank rows left out, links to tasks that are not there told and left out. */
export function readTasks(records: readonly Element[], context: Context): PlanTask[] {
  const rows = records
    .map((record) => ({ record, fields: fieldsOf(record) }))
    .filter(({ fields }) => fields.flag('IsNull') !== true && fields.number('UID') !== null);
  const names = new Map(rows.map(({ fields }) => [fields.number('UID') ?? 0, fields.text('Name') ?? '']));
  /** The last task met at each level of the outline. */
  const open: number[] = [];
  const tasks = new Map<number, PlanTask>();
  for (const { record, fields } of rows) {
    const level = levelOf(fields);
    const uid = fields.number('UID') ?? 0;
    if (tasks.has(uid)) {
      context.warnings.push({ key: 'schedule.mspdi.sameUid', params: { uid, name: names.get(uid) ?? '' } });
      continue;
    }
    open.length = Math.min(open.length, level);
    const parentUid = open.findLast((above) => above !== undefined) ?? null;
    open[level] = uid;
    tasks.set(uid, readTask({ record, fields, parentUid, names, context }));
  }
  return [...tasks.values()];
}

/** 0 = the project's own summary. */
function levelOf(fields: Fields): number {
  const level = fields.number('OutlineLevel');
  if (level !== null) return Math.min(Math.max(0, Math.trunc(level)), 1000);
  const outline = fields.text('OutlineNumber') ?? '';
  if (outline === '0' || fields.number('UID') === 0) return 0;
  return outline === '' ? 1 : outline.split('.').length;
}

interface Row {
  record: Element;
  fields: Fields;
  parentUid: number | null;
  names: ReadonlyMap<number, string>;
  context: Context;
}

function readTask({ record, fields, parentUid, names, context }: Row): PlanTask {
  const { warnings, minutesPerDay } = context;
  const name = fields.text('Name') ?? '';
  const milestone = fields.flag('Milestone') ?? false;
  const duration = fields.duration('Duration') ?? (milestone ? 0 : minutesPerDay);
  const percent = fields.number('PercentComplete') ?? 0;
  const actualDuration = fields.duration('ActualDuration') ?? (duration * percent) / 100;
  const constraintDate = fields.instant('ConstraintDate');
  const constraint = constraints[fields.number('ConstraintType') ?? 0] ?? 'ASAP';
  const dated = constraint !== 'ASAP' && constraint !== 'ALAP';
  if (dated && constraintDate === null) {
    warnings.push({ key: 'schedule.mspdi.constraintWithoutDate', params: { name } });
  }
  for (const field of dateFields) {
    const text = fields.text(field);
    if (text !== null && fields.instant(field) === null) {
      warnings.push({ key: 'schedule.mspdi.date', params: { name, field, text } });
    }
  }
  const levelingDelay = levelingDelayOf(fields, minutesPerDay);
  const foreign = fields.flag('ExternalTask') === true || fields.text('SubprojectName') !== null;
  if (fields.text('SubprojectName') !== null) {
    const file = fields.text('SubprojectName') ?? '';
    warnings.push({ key: 'schedule.mspdi.subproject', params: { name, file } });
  }
  return {
    ...blankTask,
    uid: fields.number('UID') ?? 0,
    name,
    parentUid,
    milestone,
    manual: fields.flag('Manual') === true,
    start: fields.instant('Start'),
    finish: fields.instant('Finish'),
    active: fields.flag('Active') ?? true,
    duration: Math.max(0, duration),
    elapsed: isElapsed(fields.number('DurationFormat')),
    fixedDuration: fields.number('Type') === 1,
    calendarUid: fields.uid('CalendarUID'),
    ignoreResourceCalendar: fields.flag('IgnoreResourceCalendar') ?? false,
    constraint: dated && constraintDate === null ? 'ASAP' : constraint,
    constraintDate,
    deadline: fields.instant('Deadline'),
    levelingDelay: Math.max(0, levelingDelay),
    actualStart: fields.instant('ActualStart'),
    actualFinish: fields.instant('ActualFinish'),
    actualDuration,
    remainingDuration: fields.duration('RemainingDuration') ?? Math.max(0, duration - actualDuration),
    stop: fields.instant('Stop'),
    resume: fields.instant('Resume'),
    predecessors: readRelations(record, name, names, warnings),
    source: {
      start: fields.instant('Start'),
      finish: fields.instant('Finish'),
      earlyStart: fields.instant('EarlyStart'),
      earlyFinish: fields.instant('EarlyFinish'),
      lateStart: fields.instant('LateStart'),
      lateFinish: fields.instant('LateFinish'),
      totalSlack: tenths(fields.number('TotalSlack')),
      freeSlack: tenths(fields.number('FreeSlack')),
      critical: fields.flag('Critical'),
    },
    ...(foreign || fields.flag('Manual') === true ? decided(fields) : {}),
  };
}

/** What a person, or another project, decided: both ends, one of them as a date that must be, or nothing. */
function decided(fields: Fields): Partial<PlanTask> {
  const start = fields.instant('Start') ?? fields.instant('ManualStart');
  const finish = fields.instant('Finish') ?? fields.instant('ManualFinish');
  if (start !== null && finish !== null) return { fixed: { start, finish } };
  if (start !== null) return { constraint: 'MSO', constraintDate: start };
  return finish === null ? {} : { constraint: 'MFO', constraintDate: finish };
}

const tenths = (value: number | null): number | null => (value === null ? null : value / 10);

function readRelations(
  record: Element,
  name: string,
  names: ReadonlyMap<number, string>,
  warnings: Message[],
): PlanRelation[] {
  return record.children
    .filter((child) => child.name === 'PredecessorLink')
    .map(fieldsOf)
    .flatMap((link): PlanRelation[] => {
      const predecessorUid = link.number('PredecessorUID');
      if (predecessorUid === null || !names.has(predecessorUid)) {
        const key =
          link.flag('CrossProject') === true
            ? 'schedule.mspdi.crossProjectLink'
            : 'schedule.mspdi.missingPredecessor';
        warnings.push({ key, params: { name, uid: predecessorUid ?? '' } });
        return [];
      }
      const lag = link.number('LinkLag') ?? 0;
      const format = link.number('LagFormat') ?? 7;
      const elapsed = isElapsed(format);
      // Percent: plain or elapsed, 32 more when estimated.
      const relative = format === 19 || format === 20 || format === 51 || format === 52;
      return [
        {
          predecessorUid,
          type: relationTypes[link.number('Type') ?? 1] ?? 'FS',
          lag: relative
            ? { unit: elapsed ? 'elapsedPercent' : 'percent', percent: lag }
            : { unit: elapsed ? 'elapsed' : 'working', minutes: lag / 10 },
        },
      ];
    });
}

/** Minutes on the clock: Microsoft Project lets a delay of one day pass in 24 hours, whichever unit it is shown in. */
function levelingDelayOf(fields: Fields, minutesPerDay: number): number {
  const minutes = (fields.number('LevelingDelay') ?? 0) / 10;
  return isElapsed(fields.number('LevelingDelayFormat') ?? 8) ? minutes : (minutes / minutesPerDay) * 1440;
}

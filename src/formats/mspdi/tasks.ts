import type { Message } from '../../core/errors';
import { blankTask } from '../../core/model/blankPlan';
import type { Kept, PlanTask, TaskBaseline } from '../../core/model/plan';
import { readRelations } from './links';
import { placesOf } from './outline';
import { keptOf, toKept } from './own';
import type { Element } from './element';
import { baselineElements, taskElements } from './taskElements';
import { constraintCodes, fieldsOf, isElapsed, isEstimated, tenth, type Fields } from './values';

interface Context {
  minutesPerDay: number;
  /** Added to. */
  warnings: Message[];
}

export interface ReadTasks {
  tasks: PlanTask[];
  /** Rows that the source left blank. */
  blank: Kept[];
}

/** Dates of a person's or a calculation's; those that cannot be held are told. */
const dateFields = [
  'Start',
  'Finish',
  'ConstraintDate',
  'Deadline',
  'ActualStart',
  'ActualFinish',
  'Stop',
  'Resume',
];
/** What other programs write of the project as a whole, and all that we write of it: it says nothing. */
const bare = new Set('UID ID Name Type IsNull WBS OutlineNumber OutlineLevel Summary'.split(' '));
const apart: ReadonlySet<string> = new Set(['PredecessorLink', 'Baseline']);

/** Tasks in the outline's order, blank rows apart, links to tasks that are not there told and left out. */
export function readTasks(records: readonly Element[], context: Context): ReadTasks {
  const { warnings } = context;
  /** The last task met at each level of the outline. */
  const open: number[] = [];
  const found = new Map<number, Row>();
  const blank: Kept[] = [];
  for (const record of records) {
    const fields = fieldsOf(record);
    const name = fields.text('Name') ?? '';
    const uid = uidOf(fields);
    if (fields.flag('IsNull') === true) blank.push(toKept(record));
    else if (uid === null) warnings.push({ key: 'schedule.mspdi.noUid', params: { name } });
    else if (found.has(uid)) warnings.push({ key: 'schedule.mspdi.sameUid', params: { uid, name } });
    else if (uid !== 0 || record.children.some((element) => !bare.has(element.name))) {
      // Only the project's own summary stands above all others.
      const level = uid === 0 ? 0 : Math.max(levelOf(fields), open[0] === 0 ? 1 : 0);
      open.length = Math.min(open.length, level);
      const parentUid = open.findLast((above) => above !== undefined) ?? null;
      open[level] = uid;
      found.set(uid, { record, uid, name, parentUid });
    }
  }
  const names = new Map([...found.values()].map(({ uid, name }) => [uid, name]));
  const read = [...found.values()].map((row) => ({ row, task: readTask(row, names, context) }));
  const places = placesOf(read.map(({ task }) => task));
  const tasks = read.map(({ row, task }, i): PlanTask => {
    const place = places[i] ?? { id: i, outline: '', level: 1, summary: false };
    const delayFormat = fieldsOf(row.record).number('LevelingDelayFormat');
    const own = taskElements(task, { place, minutesPerDay: context.minutesPerDay, delayFormat });
    const refused = (field: string, text: string) =>
      warnings.push({ key: 'schedule.mspdi.value', params: { name: row.name, field, text } });
    const kept = keptOf(row.record, { kind: 'task', own }, apart, refused);
    return { ...task, kept: [...task.kept, ...kept] };
  });
  return { tasks, blank };
}

function uidOf(fields: Fields): number | null {
  const uid = fields.number('UID');
  return uid !== null && Number.isSafeInteger(uid) ? uid : null;
}

/** 0 = not under another, in the words of some programs; Microsoft Project begins at 1. */
function levelOf(fields: Fields): number {
  const level = fields.number('OutlineLevel');
  if (level !== null) return Math.min(Math.max(0, Math.trunc(level)), 1000);
  const outline = fields.text('OutlineNumber') ?? '';
  if (outline === '0') return 0;
  return outline === '' ? 1 : Math.min(outline.split('.').length, 1000);
}

interface Row {
  record: Element;
  uid: number;
  name: string;
  parentUid: number | null;
}

function readTask(row: Row, names: ReadonlyMap<number, string>, context: Context): PlanTask {
  const { record, name, uid, parentUid } = row;
  const fields = fieldsOf(record);
  const { warnings, minutesPerDay } = context;
  const milestone = fields.flag('Milestone') ?? false;
  const duration = Math.max(0, fields.duration('Duration') ?? (milestone ? 0 : minutesPerDay));
  const percentComplete = share(fields.number('PercentComplete')) ?? 0;
  const actualDuration = Math.max(
    0,
    fields.duration('ActualDuration') ?? tenth((duration * percentComplete) / 100),
  );
  const constraintDate = fields.instant('ConstraintDate');
  const constraint = constraintCodes[fields.number('ConstraintType') ?? 0] ?? 'ASAP';
  const dated = constraint !== 'ASAP' && constraint !== 'ALAP';
  if (dated && constraintDate === null) {
    warnings.push({ key: 'schedule.mspdi.constraintWithoutDate', params: { name } });
  }
  tellDates(fields, name, warnings);
  const foreign = fields.flag('ExternalTask') === true || fields.text('SubprojectName') !== null;
  if (foreign) tellForeign(fields, name, warnings);
  const manual = fields.flag('Manual') === true;
  const start = fields.instant('Start') ?? (manual ? fields.instant('ManualStart') : null);
  const finish = notBefore(
    start,
    fields.instant('Finish') ?? (manual ? fields.instant('ManualFinish') : null),
  );
  const actualStart = fields.instant('ActualStart');
  const actualFinish = notBefore(actualStart, fields.instant('ActualFinish'));
  const format = fields.number('DurationFormat');
  const relations = readRelations({ record, uid, name, names, warnings });
  const baselines = readBaselines(record, name, warnings);
  return {
    ...blankTask,
    uid,
    name,
    parentUid,
    milestone,
    manual,
    active: fields.flag('Active') ?? true,
    start,
    finish,
    duration,
    elapsed: isElapsed(format),
    estimated: fields.flag('Estimated') ?? isEstimated(format),
    fixedDuration: fields.number('Type') === 1,
    calendarUid: fields.uid('CalendarUID'),
    ignoreResourceCalendar: fields.flag('IgnoreResourceCalendar') ?? false,
    constraint: dated && constraintDate === null ? 'ASAP' : constraint,
    constraintDate,
    deadline: fields.instant('Deadline'),
    levelingDelay: Math.max(0, levelingDelayOf(fields, minutesPerDay)),
    priority: Math.min(1000, Math.max(0, Math.round(fields.number('Priority') ?? 500))),
    actualStart,
    actualFinish,
    actualDuration,
    remainingDuration: Math.max(0, fields.duration('RemainingDuration') ?? tenth(duration - actualDuration)),
    stop: fields.instant('Stop'),
    resume: fields.instant('Resume'),
    percentComplete,
    physicalPercent: physicalOf(fields),
    work: atLeastNone(fields.duration('Work')),
    cost: fields.number('Cost'),
    notes: fields.raw('Notes'),
    predecessors: relations.predecessors,
    baselines: baselines.baselines,
    source: {
      start,
      finish,
      earlyStart: fields.instant('EarlyStart'),
      earlyFinish: fields.instant('EarlyFinish'),
      lateStart: fields.instant('LateStart'),
      lateFinish: fields.instant('LateFinish'),
      totalSlack: tenths(fields.number('TotalSlack')),
      freeSlack: tenths(fields.number('FreeSlack')),
      critical: fields.flag('Critical'),
    },
    ...(foreign || manual ? decided(fields, manual) : {}),
    kept: [...relations.kept, ...baselines.kept],
  };
}

/** What a person, or another project, decided: both ends, one of them as a date that must be, or nothing. */
function decided(fields: Fields, manual: boolean): Partial<PlanTask> {
  const of = (name: string) => (manual ? fields.instant(`Manual${name}`) : null) ?? fields.instant(name);
  const start = of('Start');
  const finish = notBefore(start, of('Finish'));
  if (start !== null && finish !== null) return { fixed: { start, finish } };
  if (start !== null) return { constraint: 'MSO', constraintDate: start };
  return finish === null ? {} : { constraint: 'MFO', constraintDate: finish };
}

/** A finish that lies before its start says nothing. */
const notBefore = (start: number | null, finish: number | null): number | null =>
  start !== null && finish !== null && finish < start ? null : finish;

function tellDates(fields: Fields, name: string, warnings: Message[]): void {
  for (const field of dateFields) {
    const text = fields.text(field);
    if (text !== null && fields.instant(field) === null) {
      warnings.push({ key: 'schedule.mspdi.date', params: { name, field, text } });
    }
  }
}

function tellForeign(fields: Fields, name: string, warnings: Message[]): void {
  const subproject = fields.text('SubprojectName');
  if (subproject !== null) {
    warnings.push({ key: 'schedule.mspdi.subproject', params: { name, file: subproject } });
    return;
  }
  const file = fields.text('ExternalTaskProject') ?? '?';
  warnings.push({ key: 'schedule.mspdi.externalTask', params: { name, file } });
}

/**
 * Microsoft Project writes 0 of every task of which nobody declared anything; it is a declaration where the earned
 * value is computed from it (method 1).
 */
function physicalOf(fields: Fields): number | null {
  const value = share(fields.number('PhysicalPercentComplete'));
  return value === 0 && fields.number('EarnedValueMethod') !== 1 ? null : value;
}

const share = (percent: number | null): number | null =>
  percent === null ? null : Math.min(100, Math.max(0, Math.round(percent)));
const atLeastNone = (minutes: number | null): number | null =>
  minutes === null ? null : Math.max(0, minutes);
const tenths = (value: number | null): number | null => (value === null ? null : Math.round(value) / 10);

function readBaselines(
  record: Element,
  name: string,
  warnings: Message[],
): { baselines: TaskBaseline[]; kept: Kept[] } {
  const found = new Map<number, TaskBaseline>();
  const kept: Kept[] = [];
  for (const element of record.children) {
    if (element.name !== 'Baseline') continue;
    const fields = fieldsOf(element);
    const number = fields.number('Number') ?? 0;
    if (!Number.isInteger(number) || number < 0 || number > 10 || found.has(number)) {
      warnings.push({ key: 'schedule.mspdi.baseline', params: { name, number } });
      kept.push(['#Baseline', [toKept(element)]]);
      continue;
    }
    const baseline: TaskBaseline = {
      number,
      start: fields.instant('Start'),
      finish: fields.instant('Finish'),
      duration: atLeastNone(fields.duration('Duration')),
      work: atLeastNone(fields.duration('Work')),
      cost: fields.number('Cost'),
      kept: [],
    };
    const refused = (field: string, text: string) =>
      warnings.push({
        key: 'schedule.mspdi.value',
        params: { name, field: `Baseline${number} ${field}`, text },
      });
    const own = baselineElements(baseline);
    found.set(number, { ...baseline, kept: keptOf(element, { kind: 'baseline', own }, undefined, refused) });
  }
  return { baselines: [...found.values()], kept };
}

/** Minutes on the clock: Microsoft Project lets a delay of one day pass in 24 hours, whichever unit it is shown in. */
function levelingDelayOf(fields: Fields, minutesPerDay: number): number {
  const minutes = Math.round(fields.number('LevelingDelay') ?? 0) / 10;
  return isElapsed(fields.number('LevelingDelayFormat') ?? 8) ? minutes : (minutes / minutesPerDay) * 1440;
}

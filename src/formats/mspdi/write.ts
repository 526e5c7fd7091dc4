import type { Kept, Plan, PlanAssignment, PlanCalendar, PlanTask } from '../../core/model/plan';
import type { Schedule, ScheduledTask } from '../../core/schedule/schedule';
import { assignmentElements, isSpread } from './assignments';
import { calendarElements, dayElements, dayLists } from './calendarElements';
import { baseOf, readDays } from './calendars';
import { compatible } from './compatible';
import { headerElements } from './header';
import { linkElements } from './links';
import { placesOf } from './outline';
import { mergeKept, recordsKept, textOf, toElement } from './own';
import { resourceElements } from './resources';
import { baselineElements, taskElements, type Place } from './taskElements';
import { isTimephased, timephased } from './timephased';
import { createXmlText } from './xmlText';
import { fieldsOf } from './values';

/**
 * Writes a plan in Microsoft Project's XML: what its versions 2010 and later open, and what `readMspdi` reads back as
 * the same plan. Texts of the source are given back as they stood where they still say what the plan says; where a
 * task was moved or its work changed, what the source had computed of it day by day is left out, and Microsoft Project computes it again.
 *
 * Namespace, names, order, types and codes: “Project XML Data Interchange Schema Reference” on learn.microsoft.com,
 * the pages “… Elements and XML Structure” and each element's own; elements newer than 2007 (`GUID`, `Active`,
 * `Manual…`) as Microsoft Project 2010 to 2019 write them. What that format has no element for is not in the file:
 * names and dates of baselines, relations from other projects, where the work of a moved task was split. Calendars are
 * written as `compatible` says.
 *
 * @param dates computed here; the source's stand where they are not given
 */
export function writeMspdi(own: Plan, dates?: Schedule): Uint8Array {
  const plan = compatible(own);
  const span = { start: plan.start ?? dates?.start ?? null, finish: plan.finish ?? dates?.finish ?? null };
  const xml = createXmlText('Project', 'http://schemas.microsoft.com/project');
  const header = mergeKept(
    { kind: 'project', own: headerElements({ ...plan, ...span }) },
    plan.kept.filter(([name]) => !name.startsWith('#')),
  );
  for (const element of header) xml.element(element);
  xml.list('Calendars', plan.calendars.map(calendarRecord(plan)), 'Calendar');
  xml.list('Tasks', taskRecords(plan, dates), 'Task');
  xml.list('Resources', resourceRecords(plan), 'Resource');
  xml.list('Assignments', assignmentRecords(plan), 'Assignment');
  return xml.finish();
}

const calendarRecord = (plan: Plan) => {
  const uids = new Set<number | null>(plan.calendars.map(({ uid }) => uid));
  return (calendar: PlanCalendar): Kept[] => {
    const derived = calendar.parentUid !== null;
    const written = calendar.kept.filter(([name]) => dayLists.has(name));
    const kept = calendar.kept.filter(([name]) => !dayLists.has(name));
    const usual = calendarElements(calendar);
    const told = [...usual].flatMap(([name, { text }]): Kept[] => {
      const raw = textOf(kept, name) || text;
      return raw === null || raw === '' ? [] : [[name, raw]];
    });
    const fields = fieldsOf(toElement(['Calendar', told]));
    const own = calendarElements(calendar, () => baseOf(fields, uids) === calendar.parentUid);
    const days = written.length > 0 && saysSame(written, calendar, derived) ? written : dayElements(calendar);
    return mergeKept({ kind: 'calendar', own }, kept, days);
  };
};

/** A person may have changed a calendar since it was read. */
function saysSame(written: readonly Kept[], { week, exceptions }: PlanCalendar, derived: boolean): boolean {
  const read = readDays(written, derived);
  return JSON.stringify([read.week, read.exceptions]) === JSON.stringify([week, exceptions]);
}

function* taskRecords(plan: Plan, dates: Schedule | undefined): Generator<readonly Kept[]> {
  const blank = recordsKept(plan.kept, 'Tasks');
  const rows = new Map(blank.map((record) => [Number(textOf(record, 'ID') || -1), record]));
  const computed = new Map(dates?.tasks.map((task) => [task.uid, task]));
  const places = placesOf(plan.tasks, new Set(rows.keys()));
  // The format wants the project's own summary, of which a plan made elsewhere may have nothing to say.
  if (!plan.tasks.some(({ uid }) => uid === 0)) yield projectSummary(plan);
  const left = new Set(blank);
  let row = 0;
  for (const [i, task] of plan.tasks.entries()) {
    const place = places[i];
    if (!place) continue;
    for (; row < place.id; row += 1) {
      const record = rows.get(row);
      if (record && left.delete(record)) yield record;
    }
    yield taskRecord(task, { place, minutesPerDay: plan.minutesPerDay, dates: computed.get(task.uid) });
  }
  yield* left;
}

const projectSummary = ({ name }: Plan): Kept[] => [
  ['UID', '0'],
  ['ID', '0'],
  ...(name === '' ? [] : [['Name', name] satisfies Kept]),
  ['Type', '1'],
  ['IsNull', '0'],
  ['WBS', '0'],
  ['OutlineNumber', '0'],
  ['OutlineLevel', '0'],
  ['Summary', '1'],
];

/** Computed by the source for the dates that it had. */
const stale = new Set([
  'StartText',
  'FinishText',
  'DurationText',
  'PreLeveledStart',
  'PreLeveledFinish',
  'StartVariance',
  'FinishVariance',
  'StartSlack',
  'FinishSlack',
  'ManualStart',
  'ManualFinish',
  'ManualDuration',
  timephased,
  `#${timephased}`,
]);
/** Of its assignments. */
const staleOfAssignment = new Set([
  'Start',
  'Finish',
  'Stop',
  'Resume',
  'StartVariance',
  'FinishVariance',
  'ActualWork',
  'RegularWork',
  timephased,
  `#${timephased}`,
]);

const isMoved = ({ start, finish, source }: PlanTask): boolean =>
  (source.start !== null && source.start !== start) || (source.finish !== null && source.finish !== finish);

function taskRecord(
  task: PlanTask,
  { place, minutesPerDay, dates }: { place: Place; minutesPerDay: number; dates: ScheduledTask | undefined },
): Kept[] {
  const kept = isMoved(task) ? task.kept.filter(([name]) => !stale.has(name)) : task.kept;
  const delayFormat = Number(textOf(kept, 'LevelingDelayFormat') || 8);
  const own = taskElements(task, { place, minutesPerDay, delayFormat, dates });
  const baselines = task.baselines.map((baseline): Kept => [
    'Baseline',
    mergeKept({ kind: 'baseline', own: baselineElements(baseline) }, baseline.kept),
  ]);
  const oddBaselines = kept.flatMap(([name, value]) =>
    name === '#Baseline' && typeof value !== 'string' ? value : [],
  );
  return mergeKept(
    { kind: 'task', own },
    kept.filter(([name]) => !name.startsWith('#') || name === `#${timephased}`),
    [...linkElements(task.predecessors, kept), ...baselines, ...oddBaselines],
  );
}

function resourceRecords(plan: Plan): (readonly Kept[])[] {
  const records = plan.resources.map((resource, i) =>
    mergeKept({ kind: 'resource', own: resourceElements(resource, i + 1) }, resource.kept),
  );
  return [...recordsKept(plan.kept, 'Resources'), ...records];
}

function* assignmentRecords(plan: Plan): Generator<readonly Kept[]> {
  const tasks = new Map(plan.tasks.map((task) => [task.uid, task]));
  for (const assignment of plan.assignments) {
    const task = tasks.get(assignment.taskUid);
    if (task) yield assignmentRecord(assignment, task);
  }
  for (const record of recordsKept(plan.kept, 'Assignments')) {
    const task = tasks.get(Number(textOf(record, 'TaskUID') || -1));
    if (!task) continue;
    yield isMoved(task) ? record.filter(([name]) => !staleOfAssignment.has(name)) : record;
  }
}

function assignmentRecord(assignment: PlanAssignment, task: PlanTask): Kept[] {
  const kept =
    isMoved(task) || !isSpread(assignment)
      ? assignment.kept.filter(([name, value]) => !staleOfAssignment.has(name) && !isByHand(name, value))
      : assignment.kept;
  // Microsoft Project finds where work stops in its hours day by day, and nowhere else.
  const split = kept.some(isTimephased);
  const own = assignmentElements(split ? assignment : { ...assignment, idle: [] }, task);
  return mergeKept({ kind: 'assignment', own }, kept);
}

const isByHand = (name: string, value: Kept[1]): boolean => name === 'WorkContour' && value === '8';

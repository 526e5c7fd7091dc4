import type { Message } from '../../core/errors';
import type { Kept, Plan, PlanBaseline, PlanTask } from '../../core/model/plan';
import { readAssignments } from './assignments';
import { readCalendars } from './calendars';
import { headerElements } from './header';
import { keptLists, keptOf } from './own';
import { readResources } from './resources';
import { recordsOf } from './source';
import { readTasks } from './tasks';
import { fieldsOf } from './values';

export interface ReadPlan {
  plan: Plan;
  /** What was left out or understood otherwise than written, with the task's name. */
  warnings: Message[];
}

/**
 * Reads a plan in Microsoft Project's XML, as its versions 2003 to 2021 and other programs write it. Elements that
 * are missing mean their defaults; what the source computed stands in `source`; what the model does not hold is kept,
 * for `writeMspdi`.
 *
 * @throws AppError `schedule.mspdi.*` on a file that is empty, too large, malformed, hostile or no plan
 */
export function readMspdi(bytes: Uint8Array): ReadPlan {
  const records = recordsOf(bytes);
  const warnings: Message[] = [];
  const fields = fieldsOf(records.header);
  const positive = (name: string, otherwise: number) => {
    const value = fields.number(name) ?? 0;
    return value > 0 ? value : otherwise;
  };
  const minutesPerDay = positive('MinutesPerDay', 480);
  const calendars = readCalendars(records.calendars, warnings);
  const { resources, blank: blankResources } = readResources(records.resources, warnings);
  const { tasks, blank: blankTasks } = readTasks(records.tasks, { minutesPerDay, warnings });
  if (tasks.length === 0) warnings.push({ key: 'schedule.mspdi.noTask', params: {} });
  const resourceUids = new Set(resources.map(({ uid }) => uid));
  const { assignments, apart } = readAssignments(records.assignments, { tasks, resourceUids, warnings });
  const plan = {
    name: fields.text('Title') ?? fields.text('Name') ?? '',
    // A plan that says nothing begins on the day it was made.
    start: fields.instant('StartDate') ?? fields.instant('CurrentDate') ?? fields.instant('CreationDate'),
    finish: fields.instant('FinishDate'),
    scheduleFrom: fields.flag('ScheduleFromStart') === false ? ('finish' as const) : ('start' as const),
    statusDate: fields.instant('StatusDate'),
    calendarUid: fields.uid('CalendarUID'),
    minutesPerDay,
    minutesPerWeek: positive('MinutesPerWeek', 2400),
    daysPerMonth: positive('DaysPerMonth', 20),
    criticalSlack: Math.max(0, Math.round(fields.number('CriticalSlackLimit') ?? 0)) * minutesPerDay,
    calendars,
  };
  const refused = (field: string, text: string) =>
    warnings.push({ key: 'schedule.mspdi.headerValue', params: { field, text } });
  for (const field of ['StartDate', 'FinishDate', 'StatusDate']) {
    const text = fields.text(field);
    if (text !== null && fields.instant(field) === null) refused(field, text);
  }
  tellCalendars({ ...plan, tasks, resources }, warnings);
  const kept = keptOf(records.header, { kind: 'project', own: headerElements(plan) }, undefined, refused);
  const lists: [string, readonly Kept[]][] = [
    [keptLists.Tasks, blankTasks],
    [keptLists.Resources, blankResources],
    [keptLists.Assignments, apart],
  ];
  return {
    plan: {
      ...plan,
      resources,
      tasks,
      assignments,
      baselines: baselinesOf(tasks),
      kept: [...kept, ...lists.filter(([, records]) => records.length > 0)],
    },
    warnings: readable(warnings),
  };
}

/** Calendars that the project, tasks and people name, and that are not in the file: they follow another. */
function tellCalendars(
  plan: Pick<Plan, 'calendarUid' | 'calendars' | 'tasks' | 'resources'>,
  warnings: Message[],
): void {
  const known = new Set(plan.calendars.map(({ uid }) => uid));
  const tell = (key: string, uid: number | null, named: { name?: string } = {}) => {
    if (uid === null || known.has(uid)) return;
    warnings.push({ key, params: { ...named, field: 'CalendarUID', text: String(uid) } });
  };
  tell('schedule.mspdi.headerValue', plan.calendarUid);
  for (const { name, calendarUid } of plan.tasks) tell('schedule.mspdi.value', calendarUid, { name });
  for (const { name, kind, calendarUid } of plan.resources) {
    if (kind === 'work') tell('schedule.mspdi.resourceValue', calendarUid, { name });
  }
}

/** More than anybody reads; the rest is counted. */
const mostWarnings = 1000;

function readable(warnings: Message[]): Message[] {
  const count = warnings.length - mostWarnings;
  if (count <= 0) return warnings;
  return [...warnings.slice(0, mostWarnings), { key: 'schedule.mspdi.more', params: { count } }];
}

/** Those of which some task has dates or figures; this format has neither their names nor when they were set. */
function baselinesOf(tasks: readonly PlanTask[]): PlanBaseline[] {
  const numbers = new Set(tasks.flatMap(({ baselines }) => baselines.map(({ number }) => number)));
  return [...numbers].toSorted((a, b) => a - b).map((number) => ({ number, name: '', at: null }));
}

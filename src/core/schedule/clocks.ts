import { AppError } from '../errors';
import {
  allTime,
  commonTime,
  workTime,
  type CalendarDefinition,
  type DayHours,
  type WorkTime,
} from '../calendar/workTime';
import type { Plan, PlanCalendar } from '../model/plan';

/** The calendars of a plan, compiled once each, when first needed. */
export interface Clocks {
  /** Of the project. */
  readonly project: WorkTime;
  readonly elapsed: WorkTime;
  /** Of a calendar; the project's when there is none of that number. */
  of(uid: number | null): WorkTime;
  /** When both are worked; the first alone when they have nothing in common. */
  common(taskUid: number, resourceUid: number | null): WorkTime;
}

/** Microsoft Project's own Standard, for a plan that carries no calendar. */
const office: DayHours = [
  [480, 720],
  [780, 1020],
];
const standard: CalendarDefinition = {
  name: 'Standard',
  week: [office, office, office, office, office, [], []],
  exceptions: [],
};

/** Compiled calendars live as long as the list they come from: a plan whose tasks change keeps its calendars. */
const kept = new WeakMap<Plan['calendars'], Map<number | null, Clocks>>();

export function createClocks({ calendars, calendarUid }: Pick<Plan, 'calendars' | 'calendarUid'>): Clocks {
  const known = kept.get(calendars) ?? new Map<number | null, Clocks>();
  kept.set(calendars, known);
  const clocks = known.get(calendarUid) ?? compileAll(calendars, calendarUid);
  known.set(calendarUid, clocks);
  return clocks;
}

function compileAll(calendars: Plan['calendars'], calendarUid: number | null): Clocks {
  const records = new Map(calendars.map((calendar) => [calendar.uid, calendar]));
  const compiled = new Map<CalendarDefinition, WorkTime>();
  const definitions = new Map<number, CalendarDefinition>();
  const pairs = new Map<string, WorkTime>();

  const compile = (definition: CalendarDefinition): WorkTime => {
    const known = compiled.get(definition);
    if (known) return known;
    const clock = workTime(definition);
    compiled.set(definition, clock);
    return clock;
  };
  const definitionOf = (uid: number, below: readonly number[] = []): CalendarDefinition => {
    const known = definitions.get(uid);
    if (known) return known;
    const record = records.get(uid);
    if (!record || below.includes(uid)) return projectDefinition;
    const parent = parentOf(record, [...below, uid]);
    // Most resources' calendars say nothing of their own: they are their base calendar.
    const bare = parent && record.exceptions.length === 0 && record.week.every((hours) => hours === null);
    const { name, week, exceptions } = record;
    const definition = bare ? parent : { name, week, exceptions, ...(parent ? { parent } : {}) };
    definitions.set(uid, definition);
    return definition;
  };
  const parentOf = (record: PlanCalendar, below: readonly number[]): CalendarDefinition | undefined =>
    record.parentUid === null ? undefined : definitionOf(record.parentUid, below);

  let projectDefinition = standard;
  const projectUid = calendarUid ?? calendars.find(({ parentUid }) => parentUid === null)?.uid;
  if (projectUid !== undefined && records.has(projectUid)) projectDefinition = definitionOf(projectUid);
  const project = compile(projectDefinition);
  const numbered = new Map<number, WorkTime>();
  const of = (uid: number | null): WorkTime => {
    if (uid === null) return project;
    const known = numbered.get(uid);
    if (known) return known;
    const clock = compile(definitionOf(uid));
    numbered.set(uid, clock);
    return clock;
  };

  return {
    project,
    elapsed: compile(allTime),
    of,
    common: (taskUid, resourceUid) => {
      const key = `${taskUid} ${resourceUid ?? ''}`;
      const known = pairs.get(key);
      if (known) return known;
      const task = definitionOf(taskUid);
      const resource = resourceUid === null ? projectDefinition : definitionOf(resourceUid);
      const clock = task === resource ? compile(task) : (commonOrNull(task, resource) ?? compile(task));
      pairs.set(key, clock);
      return clock;
    },
  };
}

function commonOrNull(one: CalendarDefinition, other: CalendarDefinition): WorkTime | null {
  try {
    return workTime(commonTime(one, other));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

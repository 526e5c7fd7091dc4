import type { CalendarException, DayHours } from '../calendar/workTime';

/**
 * A plan as a scheduling tool holds it, whatever the file it came from. Instants are minutes since
 * 1970-01-01T00:00 on the local wall clock, amounts of time are minutes; both may go down to a tenth of a minute.
 * What the source computed itself stands apart, in `source`: no calculation reads it.
 */
export interface Plan {
  name: string;
  start: number | null;
  finish: number | null;
  /** From which end tasks without a constraint are placed. */
  scheduleFrom: 'start' | 'finish';
  statusDate: number | null;
  calendarUid: number | null;
  minutesPerDay: number;
  /** Total slack at or below which a task is critical, minutes. */
  criticalSlack: number;
  calendars: readonly PlanCalendar[];
  resources: readonly PlanResource[];
  /** In the order of the outline: a summary task stands before its own. */
  tasks: readonly PlanTask[];
  assignments: readonly PlanAssignment[];
}

export interface PlanCalendar {
  uid: number;
  name: string;
  /** The calendar it derives from. */
  parentUid: number | null;
  /** Monday first; null = as in the parent. */
  week: readonly (DayHours | null)[];
  exceptions: readonly CalendarException[];
}

export interface PlanResource {
  uid: number;
  name: string;
  kind: 'work' | 'material' | 'cost';
  calendarUid: number | null;
}

export type ConstraintType = 'ASAP' | 'ALAP' | 'MSO' | 'MFO' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT';

export interface PlanTask {
  uid: number;
  name: string;
  /** The summary task it stands under. */
  parentUid: number | null;
  milestone: boolean;
  /** Where a person put it, or what another project says of it: the calculation leaves it there. */
  fixed: { start: number; finish: number } | null;
  /** An inactive task is placed, and moves nothing. */
  active: boolean;
  duration: number;
  /** Its duration runs day and night, whatever the calendars. */
  elapsed: boolean;
  fixedDuration: boolean;
  calendarUid: number | null;
  ignoreResourceCalendar: boolean;
  constraint: ConstraintType;
  constraintDate: number | null;
  deadline: number | null;
  levelingDelay: number;
  actualStart: number | null;
  actualFinish: number | null;
  actualDuration: number;
  remainingDuration: number;
  /** Until when work was done, and from when the rest is planned, once it has begun. */
  stop: number | null;
  resume: number | null;
  predecessors: readonly PlanRelation[];
  source: SourceDates;
}

export interface PlanRelation {
  predecessorUid: number;
  type: 'FS' | 'SS' | 'FF' | 'SF';
  /** Negative = a lead. `percent` is of the predecessor's duration. */
  lag:
    | { unit: 'working' | 'elapsed'; minutes: number }
    | { unit: 'percent' | 'elapsedPercent'; percent: number };
}

export interface PlanAssignment {
  taskUid: number;
  resourceUid: number;
  /** 1 = full time. */
  units: number;
  work: number;
  remainingWork: number;
  /** Work a minute of a contoured assignment carries on average, 1 when it is flat. */
  contour: number;
  /** Stretches in which it was planned not to work: what splits a task. */
  idle: readonly { from: number; to: number }[];
}

/** As the source computed them; null = it says nothing. */
export interface SourceDates {
  start: number | null;
  finish: number | null;
  earlyStart: number | null;
  earlyFinish: number | null;
  lateStart: number | null;
  lateFinish: number | null;
  totalSlack: number | null;
  freeSlack: number | null;
  critical: boolean | null;
}

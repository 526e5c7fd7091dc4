import type { Plan, PlanAssignment, PlanResource, PlanTask, SourceDates } from './plan';

/** A source that says nothing. */
export const noSource: SourceDates = {
  start: null,
  finish: null,
  earlyStart: null,
  earlyFinish: null,
  lateStart: null,
  lateFinish: null,
  totalSlack: null,
  freeSlack: null,
  critical: null,
};

/** A task of which nothing is said: not begun, as soon as possible, without duration. */
export const blankTask: PlanTask = {
  uid: 0,
  name: '',
  parentUid: null,
  milestone: false,
  manual: false,
  fixed: null,
  active: true,
  start: null,
  finish: null,
  duration: 0,
  elapsed: false,
  estimated: false,
  fixedDuration: false,
  calendarUid: null,
  ignoreResourceCalendar: false,
  constraint: 'ASAP',
  constraintDate: null,
  deadline: null,
  levelingDelay: 0,
  priority: 500,
  actualStart: null,
  actualFinish: null,
  actualDuration: 0,
  remainingDuration: 0,
  stop: null,
  resume: null,
  percentComplete: 0,
  physicalPercent: null,
  work: null,
  cost: null,
  notes: '',
  predecessors: [],
  outside: [],
  baselines: [],
  source: noSource,
  kept: [],
};

/** A plan without tasks, placed from its start, seven hours a day. */
export const blankPlan: Plan = {
  name: '',
  start: null,
  finish: null,
  scheduleFrom: 'start',
  statusDate: null,
  calendarUid: null,
  minutesPerDay: 420,
  minutesPerWeek: 2100,
  daysPerMonth: 20,
  criticalSlack: 0,
  calendars: [],
  resources: [],
  tasks: [],
  assignments: [],
  baselines: [],
  kept: [],
};

/** A person of whom nothing is said. */
export const blankResource: PlanResource = {
  uid: 0,
  name: '',
  kind: 'work',
  calendarUid: null,
  initials: '',
  group: '',
  maxUnits: 1,
  notes: '',
  kept: [],
};

/** Full-time, flat, of no work yet. */
export const blankAssignment: PlanAssignment = {
  uid: 0,
  taskUid: 0,
  resourceUid: 0,
  units: 1,
  work: 0,
  remainingWork: 0,
  contour: 1,
  idle: [],
  kept: [],
};

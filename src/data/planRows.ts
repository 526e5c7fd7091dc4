import { z } from 'zod';
import { instant, timeText } from '../core/calendar/times';
import {
  ConstraintType,
  PlanAssignment,
  PlanCalendar,
  PlanResource,
  SourceDates,
  type Plan,
  type PlanRelation,
  type PlanTask,
  type TaskBaseline,
} from '../core/model/plan';
import type { SqlValue } from './db';

/** Rows of the tables of plans, both ways: times as text, lists as JSON. */

type Row = Record<string, SqlValue>;

const flag = z.int().transform((value) => value === 1);
const timeOf = (text: string | null): number | null => (text === null ? null : instant(text));
const time = z.string().nullable().transform(timeOf);
const json = <T extends z.ZodType>(schema: T) =>
  z.string().transform((text) => schema.parse(JSON.parse(text)));
const text = (value: number | null): string | null => (value === null ? null : timeText(value));
const bit = (value: boolean): number => (value ? 1 : 0);

export const PlanRow = z.object({
  name: z.string(),
  start: time,
  finish: time,
  scheduleFrom: z.enum(['start', 'finish']),
  statusDate: time,
  calendarUid: z.int().nullable(),
  minutesPerDay: z.number(),
  minutesPerWeek: z.number(),
  daysPerMonth: z.number(),
  criticalSlack: z.number(),
});

export const planRow = (plan: Plan): Row => ({
  name: plan.name,
  start: text(plan.start),
  finish: text(plan.finish),
  scheduleFrom: plan.scheduleFrom,
  statusDate: text(plan.statusDate),
  calendarUid: plan.calendarUid,
  minutesPerDay: plan.minutesPerDay,
  minutesPerWeek: plan.minutesPerWeek,
  daysPerMonth: plan.daysPerMonth,
  criticalSlack: plan.criticalSlack,
});

export const BaselineNameRow = z.object({ number: z.int(), name: z.string(), at: time });

export const baselineNameRow = ({ name, at }: Plan['baselines'][number]): Row => ({ name, at: text(at) });

export const CalendarRow = PlanCalendar.omit({ kept: true }).extend({
  week: json(PlanCalendar.shape.week),
  exceptions: json(PlanCalendar.shape.exceptions),
});

export const calendarRow = ({ name, parentUid, week, exceptions }: PlanCalendar): Row => ({
  name,
  parentUid,
  week: JSON.stringify(week),
  exceptions: JSON.stringify(exceptions),
});

export const ResourceRow = PlanResource.omit({ kept: true, group: true }).extend({ groupName: z.string() });

export const resourceRow = ({ group, ...resource }: PlanResource): Row => ({
  name: resource.name,
  kind: resource.kind,
  calendarUid: resource.calendarUid,
  initials: resource.initials,
  groupName: group,
  maxUnits: resource.maxUnits,
  notes: resource.notes,
});

/** Tasks are by far the most rows: as SQLite has them, for transforms in a schema cost more than reading. */
export const TaskRow = z.object({
  uid: z.int(),
  parentUid: z.int().nullable(),
  name: z.string(),
  milestone: z.int(),
  manual: z.int(),
  fixedStart: z.string().nullable(),
  fixedFinish: z.string().nullable(),
  active: z.int(),
  start: z.string().nullable(),
  finish: z.string().nullable(),
  duration: z.number(),
  elapsed: z.int(),
  estimated: z.int(),
  fixedDuration: z.int(),
  calendarUid: z.int().nullable(),
  ignoreResourceCalendar: z.int(),
  constraintType: ConstraintType,
  constraintDate: z.string().nullable(),
  deadline: z.string().nullable(),
  levelingDelay: z.number(),
  priority: z.int(),
  actualStart: z.string().nullable(),
  actualFinish: z.string().nullable(),
  actualDuration: z.number(),
  remainingDuration: z.number(),
  stop: z.string().nullable(),
  resume: z.string().nullable(),
  percentComplete: z.number(),
  physicalPercent: z.number().nullable(),
  work: z.number().nullable(),
  cost: z.number().nullable(),
  notes: z.string(),
});

/** A row as the model has it, without what lies in other tables. */
export function taskOf(row: z.output<typeof TaskRow>) {
  const { constraintType, fixedStart, fixedFinish, ...task } = row;
  return {
    ...task,
    milestone: row.milestone === 1,
    manual: row.manual === 1,
    active: row.active === 1,
    elapsed: row.elapsed === 1,
    estimated: row.estimated === 1,
    fixedDuration: row.fixedDuration === 1,
    ignoreResourceCalendar: row.ignoreResourceCalendar === 1,
    start: timeOf(row.start),
    finish: timeOf(row.finish),
    constraint: constraintType,
    constraintDate: timeOf(row.constraintDate),
    deadline: timeOf(row.deadline),
    actualStart: timeOf(row.actualStart),
    actualFinish: timeOf(row.actualFinish),
    stop: timeOf(row.stop),
    resume: timeOf(row.resume),
    fixed:
      fixedStart === null || fixedFinish === null
        ? null
        : { start: instant(fixedStart), finish: instant(fixedFinish) },
  };
}

export const taskRow = (task: PlanTask): Row => ({
  parentUid: task.parentUid,
  name: task.name,
  milestone: bit(task.milestone),
  manual: bit(task.manual),
  fixedStart: text(task.fixed?.start ?? null),
  fixedFinish: text(task.fixed?.finish ?? null),
  active: bit(task.active),
  start: text(task.start),
  finish: text(task.finish),
  duration: task.duration,
  elapsed: bit(task.elapsed),
  estimated: bit(task.estimated),
  fixedDuration: bit(task.fixedDuration),
  calendarUid: task.calendarUid,
  ignoreResourceCalendar: bit(task.ignoreResourceCalendar),
  constraintType: task.constraint,
  constraintDate: text(task.constraintDate),
  deadline: text(task.deadline),
  levelingDelay: task.levelingDelay,
  priority: task.priority,
  actualStart: text(task.actualStart),
  actualFinish: text(task.actualFinish),
  actualDuration: task.actualDuration,
  remainingDuration: task.remainingDuration,
  stop: text(task.stop),
  resume: text(task.resume),
  percentComplete: task.percentComplete,
  physicalPercent: task.physicalPercent,
  work: task.work,
  cost: task.cost,
  notes: task.notes,
});

export const RelationRow = z.object({
  taskUid: z.int(),
  predecessorUid: z.int(),
  type: z.enum(['FS', 'SS', 'FF', 'SF']),
  lagUnit: z.enum(['working', 'elapsed', 'percent', 'elapsedPercent']),
  lag: z.number(),
});

/** Type and lag of a relation row, as the model has them. */
export function relationOf({
  type,
  lagUnit,
  lag,
}: Pick<z.output<typeof RelationRow>, 'type' | 'lagUnit' | 'lag'>): Pick<PlanRelation, 'type' | 'lag'> {
  if (lagUnit === 'working' || lagUnit === 'elapsed') return { type, lag: { unit: lagUnit, minutes: lag } };
  return { type, lag: { unit: lagUnit, percent: lag } };
}

export const relationRow = ({ type, lag }: Pick<PlanRelation, 'type' | 'lag'>): Row => ({
  type,
  lagUnit: lag.unit,
  lag: 'minutes' in lag ? lag.minutes : lag.percent,
});

export const OutsideRow = RelationRow.extend({
  predecessorProjectId: z.string(),
  project: z.string(),
  name: z.string(),
  start: time,
  finish: time,
  duration: z.number(),
  active: flag,
});

export const AssignmentRow = PlanAssignment.omit({ kept: true }).extend({
  idle: json(PlanAssignment.shape.idle),
});

export const assignmentRow = ({ idle, ...assignment }: PlanAssignment): Row => ({
  taskUid: assignment.taskUid,
  resourceUid: assignment.resourceUid,
  units: assignment.units,
  work: assignment.work,
  remainingWork: assignment.remainingWork,
  contour: assignment.contour,
  idle: JSON.stringify(idle),
});

export const TaskBaselineRow = z.object({
  taskUid: z.int(),
  number: z.int(),
  start: time,
  finish: time,
  duration: z.number().nullable(),
  work: z.number().nullable(),
  cost: z.number().nullable(),
});

export const taskBaselineRow = (baseline: TaskBaseline): Row => ({
  start: text(baseline.start),
  finish: text(baseline.finish),
  duration: baseline.duration,
  work: baseline.work,
  cost: baseline.cost,
});

export const SourceRow = z.object({ taskUid: z.int(), dates: json(SourceDates) });

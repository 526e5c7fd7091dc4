import { AppError } from '../errors';
import type { Plan, PlanTask } from '../model/plan';
import { setResources } from './assignments';
import { setActualFinish, setActualStart, setPercent } from './progress';
import { setConstraint, setConstraintDate, setDeadline, setFinish, setManual, setStart } from './dates';
import { draftOf, type Draft } from './draft';
import { setDuration, setElapsed, setMilestone } from './duration';
import type { TaskField, TaskValue } from './fields';
import { parsePredecessors } from './predecessors';
import * as value from './values';

export interface Cell {
  uid: number;
  field: TaskField;
  value: TaskValue;
}

/** The order in which the cells of a task are taken, whatever the order in which they were written. */
const setters: Record<TaskField, (draft: Draft, task: PlanTask, given: TaskValue) => PlanTask> = {
  name: (_draft, task, given) => ({ ...task, name: value.line(given, 500, 'name') }),
  notes: (_draft, task, given) => ({ ...task, notes: value.text(given, 'notes') }),
  priority: (_draft, task, given) => ({ ...task, priority: value.whole(given, 0, 1000, 'priority') }),
  physicalPercent: (_draft, task, given) => ({
    ...task,
    physicalPercent: given === null ? null : value.number(given, 0, 100, 'physicalPercent'),
  }),
  active: setActive,
  calendar: setCalendar,
  milestone: setMilestone,
  elapsed: setElapsed,
  duration: setDuration,
  estimated: (_draft, task, given) => ({ ...task, estimated: value.flag(given, 'estimated') }),
  resources: setResources,
  manual: setManual,
  constraint: setConstraint,
  constraintDate: setConstraintDate,
  start: setStart,
  finish: setFinish,
  deadline: setDeadline,
  actualStart: setActualStart,
  actualFinish: setActualFinish,
  percentComplete: setPercent,
  predecessors: setPredecessors,
};
const order = Object.keys(setters) as TaskField[];

/**
 * Writes cells, as Microsoft Project does when they are typed. The plan given is not changed; tasks that stay as they
 * are keep their identity. Dates in force are those of the next calculation: see `reschedule`.
 * @throws AppError with `uid.field` as its place
 */
export function setCells(plan: Plan, cells: readonly Cell[]): Plan {
  const draft = draftOf(plan);
  const byTask = new Map<number, Map<TaskField, TaskValue>>();
  for (const cell of cells) {
    const fields = byTask.get(cell.uid) ?? new Map<TaskField, TaskValue>();
    byTask.set(cell.uid, fields.set(cell.field, cell.value));
  }
  for (const [uid, given] of byTask) {
    const fields = coherent(given);
    for (const field of order) {
      const wanted = fields.get(field);
      if (wanted === undefined) continue;
      try {
        const task = draft.task(uid);
        const next = setters[field](draft, task, wanted);
        if (!sameTask(task, next)) draft.put(next);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        throw new AppError(error.key, { task: draft.task(uid).name, ...error.params }, `${uid}.${field}`);
      }
    }
  }
  return draft.plan();
}

/** A start, a finish and a duration together say one thing too many: the finish follows from the other two. */
function coherent(fields: Map<TaskField, TaskValue>): Map<TaskField, TaskValue> {
  const both = fields.get('start') != null && fields.get('duration') != null;
  return both && fields.has('finish') ? new Map([...fields].filter(([field]) => field !== 'finish')) : fields;
}

const sameTask = (one: PlanTask, other: PlanTask): boolean =>
  one === other ||
  Object.entries(other).every(([field, now]) => {
    const then = one[field as keyof PlanTask];
    return then === now || (typeof now === 'object' && JSON.stringify(then) === JSON.stringify(now));
  });

/** What stands under an inactive summary task is inactive with it. */
function setActive(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const active = value.flag(given, 'active');
  for (const uid of draft.under(task.uid)) {
    const below = draft.task(uid);
    if (below.active !== active) draft.put({ ...below, active });
  }
  return { ...task, active };
}

function setCalendar(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  if (given === null || given === '') return { ...task, calendarUid: null };
  const calendar = draft.base.calendars.find(({ uid }) => uid === given);
  if (!calendar) throw new AppError('planEdit.error.noCalendar');
  return { ...task, calendarUid: calendar.uid };
}

function setPredecessors(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const predecessors = parsePredecessors(value.text(given, 'predecessors'), draft.base, task.uid);
  return { ...task, predecessors };
}

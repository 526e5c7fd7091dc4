import { AppError } from '../errors';
import { ConstraintType, type PlanTask } from '../model/plan';
import { tenth } from './amounts';
import type { Draft } from './draft';
import { withDuration } from './duration';
import { asFinish, asStart, freeConstraint, requireLeaf } from './edges';
import type { TaskValue } from './fields';
import { setActualFinish, startBegunAt } from './progress';
import * as value from './values';

/** Dates that a person types or drags. A day given without a time is midnight. */

/**
 * Début. An automatic task that has not begun starts no earlier (« Début au plus tôt le »), one that has begun began
 * then, a manual one lies there. Null gives the task back to the calculation.
 */
export function setStart(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  requireLeaf(draft, task);
  const typed = value.instantOrNull(given, 'start');
  if (typed === null) return released(draft, task);
  const start = asStart(draft, task.uid, typed);
  if (task.actualStart !== null) return startBegunAt(draft, task, start);
  if (task.manual || task.fixed) {
    const finish = draft.span(task.uid).finishAfter(start, task.duration);
    return { ...task, fixed: { start, finish } };
  }
  return { ...task, constraint: startRule(draft), constraintDate: start };
}

/**
 * Fin. An automatic task that has not begun finishes no earlier (« Fin au plus tôt le »), or lasts until then when its
 * start was given with it; what is left of one that has begun, and a manual one, last until then.
 */
export function setFinish(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  requireLeaf(draft, task);
  const typed = value.instantOrNull(given, 'finish');
  if (typed === null) return released(draft, task);
  if (task.actualFinish !== null) return setActualFinish(draft, task, typed);
  const finish = asFinish(draft, task.uid, typed);
  const { clock } = draft.span(task.uid);
  const start = task.actualStart ?? task.fixed?.start ?? startGiven(draft, task);
  if (start === null) {
    const rule = draft.base.scheduleFrom === 'finish' ? 'FNLT' : 'FNET';
    return { ...task, constraint: rule, constraintDate: finish };
  }
  if (finish < start) throw new AppError('planEdit.error.finishBeforeStart', { task: task.name });
  const duration = tenth(clock.between(start, finish));
  if (task.actualStart === null) {
    const next = task.fixed ? { ...task, fixed: { start, finish } } : task;
    const longer = withDuration(draft, next, duration);
    return longer.fixed ? { ...longer, fixed: { start, finish } } : longer;
  }
  if (duration < task.actualDuration)
    throw new AppError('planEdit.error.finishBeforeDone', { task: task.name });
  return withDuration(draft, task, duration);
}

/** In a plan placed from its finish a date typed is one not to go beyond. */
const startRule = ({ base }: Draft): ConstraintType => (base.scheduleFrom === 'finish' ? 'SNLT' : 'SNET');

/** The start that the same edit gives, null when it gives none. */
function startGiven(draft: Draft, task: PlanTask): number | null {
  if (task.constraint !== startRule(draft)) return null;
  const before = draft.before(task.uid);
  return before?.constraintDate === task.constraintDate && before.constraint === task.constraint
    ? null
    : task.constraintDate;
}

/** Emptied, a date leaves the task where the calculation puts it. */
function released({ base }: Draft, task: PlanTask): PlanTask {
  if (task.actualStart !== null) throw new AppError('planEdit.error.begun', { task: task.name });
  return {
    ...task,
    fixed: task.manual ? task.fixed : null,
    constraint: freeConstraint(base),
    constraintDate: null,
  };
}

/** Mode manuel: the dates in force stay where they are; automatic: the calculation decides again. */
export function setManual(_draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const manual = value.flag(given, 'manual');
  if (manual === task.manual) return task;
  if (!manual) return { ...task, manual, fixed: null };
  const { start, finish } = task;
  return { ...task, manual, fixed: start === null || finish === null ? null : { start, finish } };
}

const ofFinish = (constraint: ConstraintType): boolean => constraint.startsWith('F') || constraint === 'MFO';
const undated = (constraint: ConstraintType): boolean => constraint === 'ASAP' || constraint === 'ALAP';

/** Contrainte: a dated one takes the date it had, or the date in force. */
export function setConstraint(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const parsed = ConstraintType.safeParse(given ?? 'ASAP');
  if (!parsed.success) throw new AppError('planEdit.error.constraint');
  const constraint = parsed.data;
  if (draft.isSummary(task.uid) && !['ASAP', 'SNET', 'FNLT'].includes(constraint)) {
    throw new AppError('planEdit.error.summaryConstraint', { task: task.name });
  }
  if (undated(constraint)) return { ...task, constraint, constraintDate: null };
  const same = !undated(task.constraint) && ofFinish(task.constraint) === ofFinish(constraint);
  const current = (ofFinish(constraint) ? task.finish : task.start) ?? draft.base.start;
  const constraintDate = same ? (task.constraintDate ?? current) : current;
  if (constraintDate === null) throw new AppError('planEdit.error.constraintDate', { task: task.name });
  return { ...task, constraint, constraintDate };
}

/** A date alone makes of a free task one that starts no earlier; none frees it. */
export function setConstraintDate(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const typed = value.instantOrNull(given, 'constraintDate');
  if (typed === null) {
    return undated(task.constraint)
      ? task
      : { ...task, constraint: freeConstraint(draft.base), constraintDate: null };
  }
  const constraint = undated(task.constraint) ? startRule(draft) : task.constraint;
  const edge = ofFinish(constraint) ? asFinish : asStart;
  return { ...task, constraint, constraintDate: edge(draft, task.uid, typed) };
}

/** Échéance: moves nothing. */
export function setDeadline(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const typed = value.instantOrNull(given, 'deadline');
  return { ...task, deadline: typed === null ? null : asFinish(draft, task.uid, typed) };
}

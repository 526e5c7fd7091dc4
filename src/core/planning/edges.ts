import { AppError } from '../errors';
import type { ConstraintType, Plan, PlanTask } from '../model/plan';
import type { Draft } from './draft';

const startsDay = (instant: number): boolean => instant % 1440 === 0;

/** A beginning: of the working day when no time is given, the next working instant when nothing is worked then. */
export function asStart(draft: Draft, uid: number, instant: number): number {
  const { clock, dayClock } = draft.span(uid);
  return startsDay(instant) ? dayClock.nextStart(instant) : clock.nextStart(instant);
}

/** An end: of the working day when no time is given, of the next worked one when that is not worked. */
export function asFinish(draft: Draft, uid: number, instant: number): number {
  if (!startsDay(instant)) return instant;
  const { dayClock } = draft.span(uid);
  const day = Math.floor(dayClock.nextStart(instant) / 1440);
  return day * 1440 + (dayClock.hoursOf(day).at(-1)?.[1] ?? 1440);
}

/** @throws AppError when the task is a summary task: it gets this from its own */
export function requireLeaf(draft: Draft, task: PlanTask): void {
  if (draft.isSummary(task.uid)) throw new AppError('planEdit.error.summary', { task: task.name });
}

/** Microsoft Project's own: as soon as possible in a plan placed from its start, as late in one placed from its finish. */
export const freeConstraint = ({ scheduleFrom }: Pick<Plan, 'scheduleFrom'>): ConstraintType =>
  scheduleFrom === 'finish' ? 'ALAP' : 'ASAP';

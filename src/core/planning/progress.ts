import { AppError } from '../errors';
import type { PlanTask } from '../model/plan';
import { tenth } from './amounts';
import { leftWork, scaledWork } from './assignments';
import type { Draft } from './draft';
import { asFinish, asStart, requireLeaf } from './edges';
import type { TaskValue } from './fields';
import * as value from './values';

/** What is done of a task: its actual dates, its durations and its percentage always agree. */

/**
 * % achevé. All of it: finished where its dates in force end. None of it: not begun. In between: begun where its dates
 * in force start. Of a summary task only all or nothing can be said, and goes to what it holds: a share of it would
 * have to be spread over tasks that nobody asked about.
 */
export function setPercent(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const percent = wholePercent(value.number(given ?? 0, 0, 100, 'percentComplete'));
  if (draft.isSummary(task.uid)) {
    if (percent === task.percentComplete) return task;
    if (percent !== 0 && percent !== 100) {
      throw new AppError('planEdit.error.summaryPercent', { task: task.name });
    }
    for (const uid of draft.under(task.uid)) {
      if (!draft.isSummary(uid)) draft.put(withPercent(draft, draft.task(uid), percent));
    }
    return task;
  }
  return withPercent(draft, task, percent);
}

/** Microsoft Project holds whole percents; a little done is not nothing, nor is nearly all of it the whole. */
const wholePercent = (percent: number): number =>
  percent > 0 && percent < 100 ? Math.min(99, Math.max(1, Math.round(percent))) : percent;

function withPercent(draft: Draft, task: PlanTask, percent: number): PlanTask {
  if (percent === 0) return notBegun(draft, task);
  if (percent === 100) {
    return task.actualFinish === null || task.percentComplete !== 100 ? completed(draft, task, null) : task;
  }
  const actualStart = task.actualStart ?? startOf(draft, task);
  const actualDuration = tenth((task.duration * percent) / 100);
  const more = actualDuration - task.actualDuration;
  const { finishAfter } = draft.span(task.uid);
  // What is done after a planned pause is done after it: the pause is then over.
  const paused = task.resume !== null && task.resume > (task.stop ?? actualStart);
  const resumed = paused && more > 0;
  const stop = resumed
    ? finishAfter(task.resume ?? actualStart, more)
    : finishAfter(actualStart, actualDuration);
  return leftWork(draft, {
    ...task,
    actualStart,
    actualFinish: null,
    actualDuration,
    remainingDuration: tenth(task.duration - actualDuration),
    percentComplete: percent,
    stop,
    resume: paused && !resumed && task.actualFinish === null ? task.resume : null,
  });
}

function notBegun(draft: Draft, task: PlanTask): PlanTask {
  return leftWork(draft, {
    ...task,
    actualStart: null,
    actualFinish: null,
    actualDuration: 0,
    remainingDuration: task.duration,
    percentComplete: 0,
    stop: null,
    resume: null,
  });
}

/** Finished, at `finish`, or where its dates in force end (null). */
export function completed(draft: Draft, task: PlanTask, finish: number | null): PlanTask {
  const actualStart = task.actualStart ?? startOf(draft, task);
  const actualFinish = finish ?? finishOf(draft, task, actualStart);
  return leftWork(draft, {
    ...task,
    actualStart,
    actualFinish,
    actualDuration: task.duration,
    remainingDuration: 0,
    percentComplete: 100,
    stop: actualFinish,
    resume: null,
  });
}

/** Where the task starts: in force, unless the same edit moved it. */
function startOf(draft: Draft, task: PlanTask): number {
  if (task.fixed) return task.fixed.start;
  const { base } = draft;
  const before = draft.before(task.uid);
  const moved = before?.constraint !== task.constraint || before.constraintDate !== task.constraintDate;
  const asked =
    moved && (task.constraint === 'SNET' || task.constraint === 'MSO') ? task.constraintDate : null;
  const start =
    asked ?? task.start ?? (base.start === null ? null : draft.span(task.uid).clock.nextStart(base.start));
  if (start === null) throw new AppError('schedule.error.noStart');
  return start;
}

/** Where it ends once begun then: in force, unless the same edit made it longer or moved it. */
function finishOf(draft: Draft, task: PlanTask, actualStart: number): number {
  const before = draft.before(task.uid);
  const same =
    before?.duration === task.duration &&
    before.calendarUid === task.calendarUid &&
    task.start === actualStart;
  if (same && task.finish !== null && before.actualFinish === null && task.finish >= actualStart)
    return task.finish;
  return draft.span(task.uid).finishAfter(actualStart, task.duration);
}

/** Début réel: what is done is counted from then; none = not begun. */
export function setActualStart(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  requireLeaf(draft, task);
  const typed = value.instantOrNull(given, 'actualStart');
  if (typed === null) return notBegun(draft, task);
  const actualStart = typed % 1440 === 0 ? asStart(draft, task.uid, typed) : typed;
  const { actualFinish } = task;
  if (actualFinish === null) return startBegunAt(draft, task, actualStart);
  if (actualStart > actualFinish) throw new AppError('planEdit.error.finishBeforeStart', { task: task.name });
  const duration = tenth(draft.span(task.uid).clock.between(actualStart, actualFinish));
  return lasted(draft, { ...task, actualStart }, duration);
}

/** Fin réelle: finished then, its duration what it took; none = begun, with nothing done of it. */
export function setActualFinish(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  requireLeaf(draft, task);
  const typed = value.instantOrNull(given, 'actualFinish');
  if (typed === null) {
    if (task.actualFinish === null) return task;
    return { ...notBegun(draft, task), actualStart: task.actualStart };
  }
  const { clock } = draft.span(task.uid);
  const actualFinish = asFinish(draft, task.uid, typed);
  let actualStart = task.actualStart;
  if (actualStart === null) {
    const planned = startOf(draft, task);
    actualStart = planned <= actualFinish ? planned : clock.startBefore(actualFinish, task.duration);
    if (task.duration === 0) actualStart = actualFinish;
  }
  if (actualStart > actualFinish) throw new AppError('planEdit.error.finishBeforeStart', { task: task.name });
  const done = completed(draft, { ...task, actualStart }, actualFinish);
  if (actualFinish === task.finish && actualStart === task.start) return done;
  return lasted(draft, done, tenth(clock.between(actualStart, actualFinish)));
}

/** A finished task at the duration it took; one that was placed by hand lies where it was done. */
function lasted(draft: Draft, task: PlanTask, duration: number): PlanTask {
  const work = scaledWork(draft, task, duration, 0);
  const { actualStart: start, actualFinish: finish } = task;
  const fixed = task.fixed && start !== null && finish !== null ? { start, finish } : task.fixed;
  return {
    ...task,
    fixed,
    duration,
    actualDuration: duration,
    remainingDuration: 0,
    percentComplete: 100,
    work,
  };
}

/** A task that began at another time: what is done is counted from there, and a finished one keeps its duration. */
export function startBegunAt(draft: Draft, task: PlanTask, actualStart: number): PlanTask {
  const { finishAfter } = draft.span(task.uid);
  const fixed = task.fixed
    ? { start: actualStart, finish: finishAfter(actualStart, task.duration) }
    : task.fixed;
  const begun = { ...task, actualStart, fixed };
  if (task.actualFinish !== null) {
    const actualFinish = finishAfter(actualStart, task.duration);
    return { ...begun, actualFinish, stop: actualFinish };
  }
  const stop = finishAfter(actualStart, task.actualDuration);
  const paused = task.resume !== null && task.resume > stop;
  return { ...begun, stop, resume: paused ? task.resume : null };
}

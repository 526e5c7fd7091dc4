import type { GanttChange } from '../../ui/gantt/types';
import type { TaskCell } from '../../../contract/planning';
import type { Plan, PlanTask } from '../../../core/model/plan';
import { draftOf } from '../../../core/planning/draft';
import { setCells } from '../../../core/planning/cells';
import { summaryUids } from '../../../core/planning/outline';
import { reschedule, type Attempt } from '../../../core/planning/reschedule';
import { createScheduler, type Scheduler } from '../../../core/schedule/scheduler';
import { dateText, daysBetween, signedDaysText, type PlanWords } from './words';

/** What an edit does to the dates in force. */
export interface Impact {
  /** Tasks moved, summary tasks left out. */
  moved: number;
  /** Calendar days by which the last task's finish moves. */
  finish: number;
  /** Name and deadline of what now ends after it, and did not. */
  late: { name: string; deadline: number }[];
}

/** The cell that a hand on a bar asks for: a length is an amount of work on the task's own calendar. */
export function cellOf(plan: Plan, uid: number, change: GanttChange): TaskCell | null {
  switch (change.kind) {
    case 'move':
      return { uid, field: 'start', value: change.start };
    case 'progress':
      return { uid, field: 'percentComplete', value: Math.round(change.progress) };
    case 'resize': {
      const minutes = workOf(plan, uid, change.finish);
      return minutes === null ? null : { uid, field: 'duration', value: minutes };
    }
  }
}

function workOf(plan: Plan, uid: number, finish: number): number | null {
  const task = plan.tasks.find((one) => one.uid === uid);
  if (!task || task.start === null) return null;
  return Math.max(0, Math.round(draftOf(plan).span(uid).clock.between(task.start, finish) * 10) / 10);
}

export interface Preview {
  impact: Impact;
  /** Dates in force of every task that moves, by id. */
  dates: Map<string, { start: number; finish: number }>;
}

/**
 * Where a plan would be with some cells written, asked again and again while a bar is held: each costs what it touches.
 * @returns a function that gives null when it cannot be computed
 */
export function previewer(plan: Plan, was: Attempt): (cells: readonly TaskCell[]) => Preview | null {
  const before = new Map(plan.tasks.map((task) => [task.uid, task]));
  let scheduler: Scheduler | null = null;
  const attemptOf = (edited: Plan): Attempt => {
    scheduler ??= createScheduler(plan);
    scheduler.replace(edited);
    return { schedule: scheduler.schedule(), problem: null };
  };
  return (cells) => {
    try {
      const { plan: next } = reschedule(plan, setCells(plan, cells), was, attemptOf);
      const dates: Preview['dates'] = new Map();
      for (const task of next.tasks) {
        const old = before.get(task.uid);
        if (old === task || task.start === null || task.finish === null) continue;
        if (old?.start === task.start && old.finish === task.finish) continue;
        dates.set(String(task.uid), { start: task.start, finish: task.finish });
      }
      return { impact: impactOf(plan, next), dates };
    } catch {
      // What cannot be computed is refused, with its reason, when it is let go of.
      return null;
    }
  };
}

function impactOf(before: Plan, after: Plan): Impact {
  const old = new Map(before.tasks.map((task) => [task.uid, task]));
  const summaries = summaryUids(after);
  let moved = 0;
  const late: Impact['late'] = [];
  for (const task of after.tasks) {
    const then = old.get(task.uid);
    if (!then || then === task) continue;
    if (!summaries.has(task.uid) && (then.start !== task.start || then.finish !== task.finish)) moved += 1;
    if (task.deadline !== null && isAfter(task, task.deadline) && !isAfter(then, task.deadline)) {
      late.push({ name: task.name, deadline: task.deadline });
    }
  }
  const [was, is] = [lastFinish(before), lastFinish(after)];
  return { moved, finish: was === null || is === null ? 0 : daysBetween(was, is), late };
}

const isAfter = ({ finish }: PlanTask, instant: number) => finish !== null && finish > instant;

/** When the last of the tasks that count ends. */
export function lastFinish({ tasks }: Plan): number | null {
  let last: number | null = null;
  for (const { finish, active } of tasks) {
    if (active && finish !== null && (last === null || finish > last)) last = finish;
  }
  return last;
}

/** « 12 tâches déplacées · fin du projet +3 j · « MEP » après son échéance du 12/03/2026 ». */
export function impactText({ moved, finish, late }: Impact, words: PlanWords): string {
  const { t } = words;
  const parts = [moved === 0 ? t('planning.impact.none') : t('planning.impact.moved', { count: moved })];
  if (moved > 0)
    parts.push(
      finish === 0
        ? t('planning.impact.sameFinish')
        : t('planning.impact.finish', { days: signedDaysText(finish, words) }),
    );
  for (const { name, deadline } of late.slice(0, 2))
    parts.push(t('planning.impact.late', { name, date: dateText(deadline, words, true) }));
  if (late.length > 2) parts.push(t('planning.impact.moreLate', { count: late.length - 2 }));
  return parts.join(' · ');
}

import { timeText } from '../../../src/core/calendar/times';
import type { Plan, PlanTask } from '../../../src/core/model/plan';
import { setCells, type Cell } from '../../../src/core/planning/cells';
import type { TaskField, TaskValue } from '../../../src/core/planning/fields';
import { attempt, reschedule } from '../../../src/core/planning/reschedule';
import { plan } from '../schedule/plans';

/** A plan of 8-hour days from Monday 5 January 2026 08:00, its dates in force those of the calculation. */
export function placed(tasks: readonly PlanTask[], own: Partial<Plan> = {}): Plan {
  const empty = plan([], own);
  return reschedule(empty, { ...empty, tasks }, attempt(empty)).plan;
}

/** A plan after an edit, computed as the application does it. */
export const edited = (before: Plan, edit: (plan: Plan) => Plan): Plan =>
  reschedule(before, edit(before), attempt(before)).plan;

export const typed = (before: Plan, uid: number, values: Partial<Record<TaskField, TaskValue>>): Plan =>
  edited(before, (one) =>
    setCells(
      one,
      Object.entries(values).map(([field, value]): Cell => ({
        uid,
        field: field as TaskField,
        value: value ?? null,
      })),
    ),
  );

export function taskOf(of: Plan, uid: number): PlanTask {
  const task = of.tasks.find((one) => one.uid === uid);
  if (!task) throw new Error(`no task ${uid}`);
  return task;
}

/** `2026-01-05 08:00 → 2026-01-06 17:00`. */
export function span(of: Plan, uid: number): string {
  const { start, finish } = taskOf(of, uid);
  const shown = (instant: number | null) => (instant === null ? '?' : timeText(instant).replace('T', ' '));
  return `${shown(start)} → ${shown(finish)}`;
}

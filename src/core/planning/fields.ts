import { z } from 'zod';

/** Columns of a task that a person edits. */
export const taskFields = [
  'name',
  'duration',
  'elapsed',
  'estimated',
  'start',
  'finish',
  'percentComplete',
  'physicalPercent',
  'milestone',
  'manual',
  'active',
  'constraint',
  'constraintDate',
  'deadline',
  'calendar',
  'priority',
  'predecessors',
  'resources',
  'actualStart',
  'actualFinish',
  'notes',
] as const;
export const TaskField = z.enum(taskFields);
export type TaskField = z.infer<typeof TaskField>;

/**
 * A value in the plan's own units: instants and durations in minutes (a duration is working minutes on the task's
 * calendar, or minutes of the clock when it is elapsed), percents 0–100, flags, codes of the model, the number of a
 * calendar; `predecessors` and `resources` are texts as a person writes them (`3FD+2j;5DD`, `Alice;Hugo[50%]`).
 * Null = empty.
 */
export const TaskValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);
export type TaskValue = z.infer<typeof TaskValue>;

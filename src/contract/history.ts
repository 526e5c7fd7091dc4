import { z } from 'zod';
import { Id } from '../core/model/common';
import { Change, Step } from '../core/model/history';
import { action, query } from './define';

/** A change of one field of one project, newest first. */
export const FieldChange = z.object({
  step: z.int(),
  at: z.string(),
  author: z.string(),
  label: Step.shape.label,
  state: Step.shape.state,
  /** Field key as in core/register/fields; `*` when the project itself was created or deleted. */
  field: z.string(),
  before: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
  after: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
});
export type FieldChange = z.infer<typeof FieldChange>;

const StepOrNull = Step.nullable();

export const history = {
  /** What Ctrl+Z and Ctrl+Y would do now. */
  'history.state': query({}, z.object({ undo: StepOrNull, redo: StepOrNull })),
  'history.list': query(
    { limit: z.int().min(1).max(1000), before: z.int().optional() },
    z.array(Step.extend({ changes: z.int() })),
  ),
  'history.changes': query({ step: z.int() }, z.array(Change)),
  'history.ofProject': query({ projectId: Id, limit: z.int().min(1).max(1000) }, z.array(FieldChange)),
  /** Takes back the last step; returns it, or null when there is none. */
  'history.undo': action({}, StepOrNull),
  /** Does the last undone step again; returns it, or null when there is none. */
  'history.redo': action({}, StepOrNull),
};

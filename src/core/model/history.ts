import { z } from 'zod';

/** One undo step: everything that one command changed. */
export const Step = z.object({
  id: z.int(),
  /** Name of the command, e.g. `projects.setCells`. */
  command: z.string(),
  /** Message key and parameters of the human label. */
  label: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  /** Local wall-clock time `YYYY-MM-DDTHH:MM:SS`. */
  at: z.string(),
  author: z.string(),
  /** `done`, `undone` (can be redone) or `dropped` (undone, then overtaken by a new command). */
  state: z.enum(['done', 'undone', 'dropped']),
});
export type Step = z.infer<typeof Step>;

const Image = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** One row changed by a step: images before and after, by column. */
export const Change = z.object({
  step: z.int(),
  seq: z.int(),
  table: z.string(),
  before: Image.nullable(),
  after: Image.nullable(),
});
export type Change = z.infer<typeof Change>;

import { z } from 'zod';

/**
 * What the interface may ask, in three kinds:
 * - a `query` reads the open file;
 * - a `command` changes it: one synchronous transaction, one undo step;
 * - an `action` concerns the host or the file as a whole (open, undo, read an import, print), and may take long.
 */
export type Kind = 'query' | 'command' | 'action';

export interface Operation<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: K;
  input: I;
  output: O;
}

const operation =
  <K extends Kind>(kind: K) =>
  <I extends z.ZodRawShape, O extends z.ZodType>(input: I, output: O): Operation<K, z.ZodObject<I>, O> => ({
    kind,
    input: z.strictObject(input),
    output,
  });

export const query = operation('query');
export const command = operation('command');
export const action = operation('action');

/** Nothing to say. */
export const Nothing = z.null();

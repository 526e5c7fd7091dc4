import { z } from 'zod';
import { Decision, ImportReport, Mapping, Problem, SavedMapping } from '../core/exchange/model';
import { Id } from '../core/model/common';
import { action, command, Nothing, query } from './define';
import { Handle } from './file';

/** What the person corrected of what was found in a file. */
export const ReadOptions = z.strictObject({
  encoding: z.string().optional(),
  separator: z.string().optional(),
  sheet: z.string().optional(),
  headerRow: z.int().min(1).optional(),
});
export type ReadOptions = z.infer<typeof ReadOptions>;

export const SourceColumn = z.object({
  header: z.string(),
  /** What its cells hold: `text`, `number`, `date`, `boolean`, `choice` or `empty`. */
  kind: z.string(),
  filled: z.int(),
  dateFormat: z.string().nullable(),
  decimal: z.string().nullable(),
  /** Both day first and month first read it: ask. */
  ambiguous: z.boolean(),
  /** Most frequent texts, with their counts. */
  values: z.array(z.object({ text: z.string(), count: z.int() })),
});
export type SourceColumn = z.infer<typeof SourceColumn>;

/** A file as it was understood, and a proposal to map it. */
export const Source = z.object({
  /** Names this reading in the calls that follow; forgotten when the file closes. */
  source: z.string(),
  name: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  headerRow: z.int(),
  rows: z.int(),
  blankRows: z.int(),
  emptyColumns: z.int(),
  columns: z.array(SourceColumn),
  /** First rows under the header, as text, with their line numbers. */
  preview: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  warnings: z.array(Problem),
  mapping: Mapping,
  /** The mapping remembered under this header, when there is one. */
  remembered: z.object({ id: Id, name: z.string() }).nullable(),
});
export type Source = z.infer<typeof Source>;

export const exchange = {
  /** Reads a file off the main thread; reports progress under `job`; can be cancelled. Writes nothing. */
  'exchange.read': action({ handle: Handle, options: ReadOptions, job: z.string() }, Source),
  /** Compares a read file with the portfolio. Writes nothing. */
  'exchange.plan': query({ source: z.string(), mapping: Mapping }, ImportReport),
  /** Writes what the plan said, with the decisions on its conflicts; undecided ones are left out. One undo step. */
  'exchange.apply': command(
    { source: z.string(), mapping: Mapping, decisions: z.array(Decision), remember: z.boolean() },
    ImportReport,
  ),
  'exchange.forget': action({ source: z.string() }, Nothing),
  'exchange.mappings': query({}, z.array(SavedMapping)),
  'exchange.deleteMapping': command({ id: Id }, Nothing),
};

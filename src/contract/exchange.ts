import { z } from 'zod';
import { Decision, ImportReport, Mapping, Problem, SavedMapping } from '../core/exchange/model';
import { PlanDecision, PlanReport } from '../core/exchange/planModel';
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

/** A project that a plan may be of, and why. */
export const PlanCandidate = z.object({
  projectId: Id,
  name: z.string(),
  /** It was imported there before; it has that very name; its name is only close. */
  by: z.enum(['key', 'name', 'close']),
  /** 0–1, of the names. */
  score: z.number(),
});

/** A plan as it was read from a file. */
export const PlanSource = z.object({
  /** Names this reading in the calls that follow; forgotten when the file closes. */
  source: z.string(),
  /** Of the file. */
  name: z.string(),
  plan: z.object({
    name: z.string(),
    /** Minutes since 1970-01-01T00:00, of its tasks. */
    start: z.number().nullable(),
    finish: z.number().nullable(),
    /** Milestones included, the project's own summary task left out. */
    tasks: z.int(),
    milestones: z.int(),
    resources: z.int(),
    relations: z.int(),
    /** Set ones. */
    baselines: z.int(),
  }),
  warnings: z.array(Problem),
  /** Likeliest first. Only the first is proposed, and only when it is known by its key or its name. */
  candidates: z.array(PlanCandidate),
});
export type PlanSource = z.infer<typeof PlanSource>;

/** What an import of a plan did. */
export const PlanImported = z.object({
  projectId: Id,
  project: z.string(),
  /** A new project. */
  createdProject: z.boolean(),
  /** What the file's plan was to the one that was here. */
  report: PlanReport,
  /** Tasks that were written; `kept` of here, for the file says otherwise of them. */
  written: z.object({ created: z.int(), updated: z.int(), removed: z.int(), kept: z.int() }),
});
export type PlanImported = z.infer<typeof PlanImported>;

export const exchange = {
  /** What a file holds, by its first bytes: a plan, or else a table. */
  'exchange.detect': action({ handle: Handle }, z.enum(['plan', 'table'])),
  /** Reads a plan off the main thread; reports progress under `job`; can be cancelled. Writes nothing. */
  'exchange.readPlan': action({ handle: Handle, job: z.string() }, PlanSource),
  /** Compares a plan that was read with a project's (null = a new project). Writes nothing. */
  'exchange.comparePlan': query({ source: z.string(), projectId: Id.nullable() }, PlanReport),
  /**
   * Writes a plan that was read into a project (null = a new one of its name), with the dates of the source. Conflicts
   * that nobody decided stay as they are here. One undo step.
   */
  'exchange.applyPlan': command(
    { source: z.string(), projectId: Id.nullable(), decisions: z.array(PlanDecision).max(400_000) },
    PlanImported,
  ),
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

import { z } from 'zod';
import { Id, Line } from '../model/common';

/** How dates are written in a column; `serial` = a spreadsheet's own date cells. */
export const dateFormats = ['iso', 'dmy', 'mdy', 'ymd', 'dMonthY', 'monthY', 'serial'] as const;

/** How one source column fills one field. A column may fill several fields. */
export const ColumnMapping = z.strictObject({
  /** Header text as in the source, trimmed. */
  column: z.string(),
  /**
   * Field key (see core/register/fields); `duration` = a length that gives the finish from the start;
   * `key` = the source's own identifier of the project; `newField` = the custom field named `name`, created when
   * there is none of that name.
   */
  field: z.string(),
  name: Line(80).optional(),
  /** Type of a `newField`. */
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'choice']).optional(),
  date: z.enum(dateFormats).optional(),
  decimal: z.enum([',', '.']).optional(),
  /**
   * Of money: 1, k (1 000) or M (1 000 000). Of `duration`: days, weeks, months (a twelfth of a year) or years (of
   * 365 days). Of a percentage, `1` says that 1 is the whole: 0.45 is 45 %.
   */
  unit: z.enum(['1', 'k', 'M', 'days', 'weeks', 'months', 'years']).optional(),
  /**
   * Source text → text read in its place; null = the text means nothing, and empties the field. Texts not listed go
   * through as they are. An empty cell is no text: it leaves the field of an existing project alone.
   */
  values: z.record(z.string(), z.string().nullable()).optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** What is remembered for a source, and what `--map` reads. */
export const Mapping = z.strictObject({
  version: z.literal(1),
  name: Line(120).min(1),
  encoding: z.string().optional(),
  separator: z.string().optional(),
  sheet: z.string().optional(),
  /** Number, from 1, of the row that holds the headers. */
  headerRow: z.int().min(1).optional(),
  columns: z.array(ColumnMapping).min(1),
  /** Whether labels unknown to the portfolio's lists (directions, phases…) are added to them. */
  createLabels: z.boolean(),
  /** How a row finds its project: the source's key first where there is one, then the name. */
  matchBy: z.enum(['key', 'name', 'keyThenName']),
});
export type Mapping = z.infer<typeof Mapping>;

export const SavedMapping = z.object({
  id: Id,
  name: z.string(),
  /** Normalised headers by which it is recognised. */
  signature: z.string(),
  mapping: Mapping,
  usedAt: z.string(),
});
export type SavedMapping = z.infer<typeof SavedMapping>;

export const Problem = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Source column header, when one is at fault. */
  column: z.string().optional(),
  /** The text that was read. */
  text: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** `conflict`: it may be a project of the file under another name, or a row twice: a person decides. */
export const Outcome = z.enum(['created', 'updated', 'unchanged', 'conflict', 'refused']);

const PlanValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

export const PlannedRow = z.object({
  /** Line of the file, or row of the sheet, from 1. */
  line: z.int(),
  outcome: Outcome,
  name: z.string(),
  /** The project that the row updates or leaves. */
  projectId: Id.nullable(),
  /** Projects it may be, closest first; score 0–1. */
  candidates: z.array(z.object({ projectId: Id, name: z.string(), score: z.number() })),
  /**
   * What would be written (of a conflict: to its closest candidate). Choice values are labels, so that new ones can
   * be shown; `field` is a field key, or `new.<name>` for a custom field that the import adds.
   */
  changes: z.array(z.object({ field: z.string(), before: PlanValue, after: PlanValue })),
  problems: z.array(Problem),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const ImportReport = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  conflicts: z.int(),
  refused: z.int(),
  /** Wholly blank rows that were passed over. */
  blankRows: z.int(),
  /**
   * What the import adds to the portfolio. `options` are labels of the custom field `of`; the other lists are
   * those of core/model/portfolio.
   */
  additions: z.array(
    z.object({
      list: z.enum(['departments', 'programmes', 'phase', 'priority', 'method', 'customFields', 'options']),
      name: z.string(),
      of: z.string().optional(),
    }),
  ),
  warnings: z.array(Problem),
  rows: z.array(PlannedRow),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** What the person decides for a conflict: by line. */
export const Decision = z.union([
  z.strictObject({ line: z.int(), do: z.literal('create') }),
  z.strictObject({ line: z.int(), do: z.literal('skip') }),
  z.strictObject({ line: z.int(), do: z.literal('update'), projectId: Id }),
]);
export type Decision = z.infer<typeof Decision>;

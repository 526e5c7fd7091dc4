import type { PlanImported, PlanSource, ReadOptions, Source } from '../../../contract/exchange';
import type { PickedFile } from '../../../contract/file';
import type { Refusal } from '../../../contract/index';
import type { ColumnMapping, Decision, ImportReport, Mapping } from '../../../core/exchange/model';
import type { Lists } from '../../../core/model/portfolio';
import {
  columnMapping,
  draftColumns,
  newTarget,
  slotOf,
  typeOf,
  isFigure,
  type ColumnDraft,
  type TargetDraft,
} from './drafts';

import { draftPlan, reducePlan, type PlanAction, type PlanDraft } from './planState';

/** What was understood of a file, and what the person made of it. */
export interface Draft {
  source: Source;
  columns: readonly ColumnDraft[];
  missing: readonly ColumnMapping[];
  name: string;
  createLabels: boolean;
  matchBy: Mapping['matchBy'];
  remember: boolean;
  /** By line. */
  decisions: Readonly<Record<number, Decision>>;
  /** Headers of columns with two possible readings, whose reading the person confirmed. */
  confirmed: readonly string[];
}

export interface Progress {
  stage: string;
  done: number;
  total: number;
}

/** The import screen: a queue of files, the one in hand, and how far it is. */
export interface State {
  files: readonly PickedFile[];
  /** Position in `files` of the one in hand. */
  at: number;
  reading: { job: string; options: ReadOptions; progress: Progress | null } | null;
  /** Why the last reading failed; what was understood before stays. */
  refusal: Refusal | null;
  /** What was corrected for the reading that is shown. */
  options: ReadOptions;
  draft: Draft | null;
  /** A plan, where the file is one. */
  plan: PlanDraft | null;
  /** What the import did. */
  result: ImportReport | null;
  planResult: PlanImported | null;
}

export const initialState: State = {
  files: [],
  at: 0,
  reading: null,
  refusal: null,
  options: {},
  draft: null,
  plan: null,
  result: null,
  planResult: null,
};

export type Setting = Pick<Draft, 'name' | 'createLabels' | 'matchBy' | 'remember'>;

export type Action =
  | { type: 'queue'; files: readonly PickedFile[] }
  | { type: 'reading'; job: string; options: ReadOptions }
  | { type: 'progress'; job: string; progress: Progress }
  | { type: 'read'; source: Source }
  | { type: 'planRead'; source: PlanSource }
  | { type: 'planApplied'; done: PlanImported }
  | PlanAction
  | { type: 'refused'; refusal: Refusal }
  | { type: 'stopped' }
  | { type: 'target'; column: number; target: number; change: Partial<TargetDraft> }
  | { type: 'addTarget'; column: number }
  | { type: 'removeTarget'; column: number; target: number }
  | { type: 'confirm'; header: string }
  | { type: 'set'; change: Partial<Setting> }
  | { type: 'decide'; decisions: readonly Decision[] }
  | { type: 'undecide'; lines: readonly number[] }
  | { type: 'applied'; report: ImportReport }
  | { type: 'next' }
  | { type: 'reset' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'queue': {
      // A queue that was gone through makes room for the new one.
      const over = (state.result ?? state.planResult) !== null && state.at >= state.files.length - 1;
      if (over) return { ...initialState, files: action.files };
      const { files, at, refusal, reading, draft, plan } = state;
      // A file that could not be read leaves its place to those chosen after it was told.
      const unread = refusal !== null && !reading && !draft && !plan;
      return unread
        ? { ...initialState, files: [...files.slice(0, at), ...action.files, ...files.slice(at + 1)], at }
        : { ...state, files: [...files, ...action.files] };
    }
    case 'reading':
      return {
        ...state,
        reading: { job: action.job, options: action.options, progress: null },
        refusal: null,
      };
    case 'progress':
      return state.reading?.job === action.job
        ? { ...state, reading: { ...state.reading, progress: action.progress } }
        : state;
    case 'read':
      return {
        ...state,
        reading: null,
        options: state.reading?.options ?? state.options,
        refusal: null,
        result: null,
        draft: readAgain(state.draft, action.source),
      };
    case 'planRead':
      return { ...initialState, files: state.files, at: state.at, plan: draftPlan(action.source) };
    case 'planApplied':
      return { ...state, planResult: action.done };
    case 'project':
    case 'take':
      return state.plan ? { ...state, plan: reducePlan(state.plan, action) } : state;
    case 'refused':
      return { ...state, reading: null, refusal: action.refusal };
    case 'stopped':
      return { ...state, reading: null };
    case 'applied':
      return { ...state, result: action.report };
    case 'next':
      return state.at < state.files.length - 1
        ? { ...initialState, files: state.files, at: state.at + 1 }
        : initialState;
    case 'reset':
      return initialState;
    default:
      return state.draft ? { ...state, draft: reduceDraft(state.draft, action) } : state;
  }
}

type DraftAction = Extract<
  Action,
  { type: 'target' | 'addTarget' | 'removeTarget' | 'confirm' | 'set' | 'decide' | 'undecide' }
>;

function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'target':
      return changeColumn(draft, action.column, (column) => ({
        ...column,
        targets: column.targets.map((target, index) =>
          index === action.target ? { ...target, ...action.change } : target,
        ),
      }));
    case 'addTarget': {
      const found = draft.source.columns[action.column];
      if (!found) return draft;
      return changeColumn(draft, action.column, (column) => ({
        ...column,
        targets: [...column.targets, newTarget(found)],
      }));
    }
    case 'removeTarget':
      return changeColumn(draft, action.column, (column) => ({
        ...column,
        targets:
          column.targets.length > 1
            ? column.targets.filter((_, index) => index !== action.target)
            : column.targets,
      }));
    case 'confirm':
      return { ...draft, confirmed: [...new Set([...draft.confirmed, action.header])] };
    case 'set':
      return { ...draft, ...action.change };
    case 'decide': {
      const made = Object.fromEntries(action.decisions.map((decision) => [decision.line, decision]));
      return { ...draft, decisions: { ...draft.decisions, ...made } };
    }
    case 'undecide': {
      const lines = new Set(action.lines.map(String));
      const kept = Object.entries(draft.decisions).filter(([line]) => !lines.has(line));
      return { ...draft, decisions: Object.fromEntries(kept) };
    }
  }
}

function changeColumn(draft: Draft, index: number, change: (column: ColumnDraft) => ColumnDraft): Draft {
  return {
    ...draft,
    columns: draft.columns.map((column, at) =>
      at === index ? { ...change(column), touched: true } : column,
    ),
  };
}

/** A file read, or read again otherwise: what the person did is kept wherever the same columns are there. */
function readAgain(before: Draft | null, source: Source): Draft {
  const { columns, missing } = draftColumns(source);
  if (!before) {
    const known = source.remembered !== null;
    const { name, createLabels, columns: entries } = source.mapping;
    const keyed = entries.some(({ field }) => field === 'key');
    return {
      source,
      columns,
      missing,
      name,
      createLabels,
      // A key chosen later is worth using.
      matchBy: keyed ? source.mapping.matchBy : 'keyThenName',
      remember: true,
      decisions: {},
      // What was confirmed once for this source is confirmed.
      confirmed: known ? entries.map(({ column }) => column) : [],
    };
  }
  const touched = new Map(
    before.columns.filter((column) => column.touched).map((column) => [column.header, column]),
  );
  return {
    ...before,
    source,
    missing,
    columns: columns.map((column) => touched.get(column.header) ?? column),
    // A line of another sheet is another line.
    decisions: before.source.sheet === source.sheet ? before.decisions : {},
  };
}

/** The mapping as drafted, as the application follows and remembers it. */
export function mappingOf(draft: Draft, lists: Lists): Mapping {
  const { source } = draft;
  const columns = draft.columns.flatMap(({ header, targets }) =>
    targets
      .filter(({ field, name }) => field !== '' && !(field === 'newField' && name.trim() === ''))
      .map((target) => columnMapping(header, target, lists)),
  );
  const taken = new Set(columns.map(({ field, name = '' }) => slotOf({ field, name }, lists)));
  const missing = draft.missing.filter(
    ({ field, name, column }) => !taken.has(slotOf({ field, name: name ?? column }, lists)),
  );
  return {
    version: 1,
    name: draft.name.trim(),
    ...(source.encoding === null ? {} : { encoding: source.encoding }),
    ...(source.separator === null ? {} : { separator: source.separator }),
    ...(source.sheet === null ? {} : { sheet: source.sheet }),
    headerRow: source.headerRow,
    columns: [...columns, ...missing],
    createLabels: draft.createLabels,
    matchBy: columns.some(({ field }) => field === 'key') ? draft.matchBy : 'name',
  };
}

/** Whether a column can be read in two ways that the field it goes to tells apart, and nobody said which. */
export function mustConfirm(draft: Draft, index: number, lists: Lists): boolean {
  const found = draft.source.columns[index];
  const column = draft.columns[index];
  if (!found?.ambiguous || !column || draft.confirmed.includes(found.header)) return false;
  return column.targets.some((target) => {
    if (target.field === '') return false;
    const type = typeOf(target, lists);
    return found.kind === 'date' ? type === 'date' : isFigure(type);
  });
}

/** Decisions on the lines that still await one; older ones are kept aside. */
export function decisionsFor(draft: Draft, report: ImportReport): Decision[] {
  return report.rows.flatMap((row) => {
    const decision = draft.decisions[row.line];
    if (row.outcome !== 'conflict' || !decision) return [];
    const stands =
      decision.do !== 'update' || row.candidates.some(({ projectId }) => projectId === decision.projectId);
    return stands ? [decision] : [];
  });
}

/** Projects that the import would write. */
export const toWrite = (report: ImportReport, decisions: readonly Decision[]): number =>
  report.created + report.updated + decisions.filter((decision) => decision.do !== 'skip').length;

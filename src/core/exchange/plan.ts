import type { Id } from '../model/common';
import type { Lists } from '../model/portfolio';
import type { ProjectRecord } from '../model/project';
import type { FieldValue } from '../register/values';
import type { CustomField } from '../model/portfolio';
import { compareRow, type Change } from './compare';
import type { LabelBook, LabelList } from './labels';
import { explainMapping } from './explain';
import { matchRows, type Match } from './match';
import type { Decision, ImportReport, Mapping, PlannedRow, Problem } from './model';
import { readRow, type ReadRow } from './row';
import type { SourceTable } from './source';
import { resolveTargets, type Target, type Targets } from './targets';
import { phaseRank } from './words';

export interface PlanInput {
  table: SourceTable;
  mapping: Mapping;
  lists: Lists;
  projects: readonly ProjectRecord[];
  /** Projects by the key that this source knows them by. */
  externalKeys: ReadonlyMap<string, Id>;
  decisions?: readonly Decision[];
}

/** What to do so that the report comes true, in this order. Choice values are labels. */
export interface Operations {
  labels: { list: LabelList; name: string }[];
  /** Custom fields to create; values name them by their slot. */
  fields: { slot: string; name: string; type: CustomField['type']; options: string[] }[];
  /** Labels to add to existing custom fields. */
  options: { fieldId: Id; names: string[] }[];
  /** Projects to create (no id) or to change. */
  projects: { projectId: Id | null; values: Record<string, FieldValue>; key: string | null }[];
  /** Keys to write down for projects that stay as they are. */
  keys: { projectId: Id; key: string }[];
}

export interface ImportPlan {
  report: ImportReport;
  operations: Operations;
}

/**
 * Compares a table with the projects of a portfolio, row by row, and says what an import would do. Pure: nothing is
 * written.
 *
 * A row that holds a value which cannot be read is refused whole, the others go on. An empty cell leaves the field
 * of an existing project as it is. A row is the project that bears its key, else its name (case, accents, spaces
 * and punctuation aside); a name that is only close, or comes twice, is a conflict, and a person decides.
 * @throws AppError `exchange.error.*` on a mapping that cannot be followed, or a decision about a row that is no conflict
 */
export function planImport(input: PlanInput): ImportPlan {
  const { table, mapping, lists, projects, externalKeys } = input;
  const targets = resolveTargets(table, mapping, lists);
  const bySlot = new Map(targets.list.map((target) => [target.slot, target]));
  const rows = table.rows.map((row) => readRow(row, targets.list, lists));
  const matches = matchRows(rows, projects, externalKeys, mapping.matchBy, input.decisions ?? []);
  const byId = new Map(projects.map((project) => [project.id, project]));

  const operations: Operations = { labels: [], fields: [], options: [], projects: [], keys: [] };
  const knownKeys = new Set(externalKeys.keys());
  const planned: PlannedRow[] = [];
  const filled = new Set<string>();
  for (const row of rows) {
    const match = matches.get(row.line) ?? { kind: 'none' };
    const target =
      match.kind === 'project'
        ? match.projectId
        : match.kind === 'conflict'
          ? match.candidates[0]?.projectId
          : undefined;
    const project = target === undefined ? undefined : byId.get(target);
    const { changes, problems } = compareRow(row, bySlot, project, lists);
    const result = settle(row, match, changes, [...row.refusals, ...problems]);
    planned.push({
      ...result,
      name: row.name || (project?.name ?? ''),
      line: row.line,
      changes: shown(result.outcome, changes),
    });
    if (result.outcome !== 'created' && result.outcome !== 'updated' && result.outcome !== 'unchanged')
      continue;
    const newKey = row.key !== null && !knownKeys.has(row.key) ? row.key : null;
    if (result.outcome === 'unchanged') {
      if (newKey !== null && result.projectId)
        operations.keys.push({ projectId: result.projectId, key: newKey });
      continue;
    }
    for (const { target: used, name } of row.labels) used.labels?.use(name);
    for (const { field, after } of changes) if (after !== null) filled.add(field);
    operations.projects.push({
      projectId: result.projectId,
      values: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      key: newKey,
    });
  }
  const additions = addAdditions(targets, filled, operations);
  const count = (outcome: PlannedRow['outcome']) => planned.filter((row) => row.outcome === outcome).length;
  return {
    operations,
    report: {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      conflicts: count('conflict'),
      refused: count('refused'),
      blankRows: table.blankRows,
      additions,
      warnings: [...targets.warnings, ...explainMapping(table, mapping, lists)],
      rows: planned,
    },
  };
}

type Settled = Pick<PlannedRow, 'outcome' | 'projectId' | 'candidates' | 'problems'>;

function settle(
  row: ReadRow,
  match: Match,
  changes: readonly Change[],
  refusals: readonly Problem[],
): Settled {
  const problems = [...refusals, ...row.notes];
  const none = { projectId: null, candidates: [] };
  if (refusals.length > 0) return { outcome: 'refused', ...none, problems };
  if (match.kind === 'conflict') {
    return {
      outcome: 'conflict',
      projectId: null,
      candidates: match.candidates,
      problems: [match.problem, ...problems],
    };
  }
  if (match.kind === 'project') {
    const outcome = changes.length > 0 ? 'updated' : 'unchanged';
    return { outcome, projectId: match.projectId, candidates: [], problems };
  }
  if (row.name === '') {
    return {
      outcome: 'refused',
      ...none,
      problems: [{ key: 'fields.error.required', params: {} }, ...problems],
    };
  }
  return { outcome: 'created', ...none, problems };
}

/** A refused row writes nothing, whatever its other cells hold. */
const shown = (outcome: PlannedRow['outcome'], changes: readonly Change[]): Change[] =>
  outcome === 'refused' ? [] : [...changes];

const labelLists: readonly LabelList[] = ['departments', 'programmes', 'phase', 'priority', 'method'];

/** Labels and fields that kept rows need. Phases go in the order of a project's life, others as they were met. */
function addAdditions(
  targets: Targets,
  filled: ReadonlySet<string>,
  operations: Operations,
): ImportReport['additions'] {
  const additions: ImportReport['additions'] = [];
  const books = new Map<LabelBook, Target>();
  for (const target of targets.list)
    if (target.labels && !books.has(target.labels)) books.set(target.labels, target);
  for (const list of labelLists) {
    for (const [book, { field }] of books) {
      if (!field?.choices || !('list' in field.choices) || field.choices.list !== list) continue;
      const names = book.added();
      if (list === 'phase') names.sort((a, b) => phaseRank(a) - phaseRank(b));
      operations.labels.push(...names.map((name) => ({ list, name })));
      additions.push(...names.map((name) => ({ list, name })));
    }
  }
  for (const [slot, { name, type, target }] of targets.fresh) {
    if (!filled.has(slot)) continue;
    operations.fields.push({ slot, name, type, options: target.labels?.added() ?? [] });
    additions.push({ list: 'customFields', name });
  }
  for (const [book, { field, slot }] of books) {
    if (!field?.choices || !('options' in field.choices) || slot.startsWith('new.')) continue;
    const names = book.added();
    if (names.length === 0) continue;
    operations.options.push({ fieldId: slot.slice('custom.'.length), names });
    const of = 'text' in field.label ? field.label.text : slot;
    additions.push(...names.map((name) => ({ list: 'options' as const, name, of })));
  }
  return additions;
}

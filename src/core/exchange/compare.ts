import type { Lists } from '../model/portfolio';
import type { ProjectRecord } from '../model/project';
import { choiceIds, readField, type FieldValue } from '../register/values';
import type { Problem } from './model';
import { finishAfter } from './read';
import type { ReadRow } from './row';
import type { Target } from './targets';

export interface Change {
  field: string;
  before: FieldValue;
  after: FieldValue;
}

/**
 * What a row would change in a project, or would write in a new one (`project` undefined): values that differ,
 * choices by their labels.
 * @param targets by slot
 */
export function compareRow(
  row: ReadRow,
  targets: ReadonlyMap<string, Target>,
  project: ProjectRecord | undefined,
  lists: Lists,
): { changes: Change[]; problems: Problem[] } {
  const { values, problems } = withFinish(row, project);
  const changes: Change[] = [];
  for (const [slot, read] of values) {
    const target = targets.get(slot);
    const after = Array.isArray(read) && read.length === 0 ? null : read;
    const before = project ? current(project, slot, target, lists) : null;
    if (!sameValue(before, after)) changes.push({ field: slot, before, after });
  }
  return { changes, problems };
}

/** The row's values, the end being counted from the start where a duration is given and no end is. */
function withFinish(
  row: ReadRow,
  project: ProjectRecord | undefined,
): { values: ReadonlyMap<string, FieldValue>; problems: Problem[] } {
  if (row.duration === undefined || row.values.has('endDate')) return { values: row.values, problems: [] };
  const values = new Map(row.values);
  if (row.duration === null) return { values: values.set('endDate', null), problems: [] };
  const said = row.values.get('startDate');
  const start = said === undefined ? (project?.startDate ?? null) : said;
  if (typeof start !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(start)) return { values, problems: [] };
  const finish = finishAfter(start, row.duration);
  if (finish !== undefined) return { values: values.set('endDate', finish), problems: [] };
  const column = row.durationTarget?.column;
  const problem = {
    key: 'exchange.problem.duration',
    params: { text: `${row.duration}` },
    ...(column ? { column } : {}),
  };
  return { values, problems: [problem] };
}

/** What the project holds now; the name of a choice rather than its id. */
function current(project: ProjectRecord, slot: string, target: Target | undefined, lists: Lists): FieldValue {
  if (slot.startsWith('new.')) return null;
  const value = readField(project, { key: slot }, lists);
  if (value === null || target?.field?.type !== 'choice') return value;
  return choiceIds(target.field, lists).find(({ id }) => id === value)?.name ?? value;
}

function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((tag, index) => tag === b[index]);
  return a === b;
}

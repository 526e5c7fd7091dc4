import type { FieldValue } from '../core/register/values';
import type { Step } from '../core/model/history';
import { changedKeys, imageFields, projectTables, type Image } from '../core/register/images';
import type { ReadDb } from './db';
import { changesOfRow } from './journal';

export interface ProjectFieldChange extends Pick<Step, 'at' | 'author' | 'label' | 'state'> {
  step: number;
  field: string;
  before: FieldValue;
  after: FieldValue;
}

/** Every change of a project, field by field, newest first; `*` stands for its creation or removal. */
export function historyOfProject(db: ReadDb, projectId: string, limit: number): ProjectFieldChange[] {
  const rows = changesOfRow(db, projectTables, projectId, limit).sort(
    (a, b) => b.step - a.step || b.seq - a.seq,
  );
  return rows
    .flatMap((row): ProjectFieldChange[] => {
      const { step, at, author, label, state } = row;
      const about = { step, at, author, label, state };
      if (row.table === 'project' && (!row.before || !row.after)) {
        const name = (image: Image | null) => (image ? String(image['name']) : null);
        return [{ ...about, field: '*', before: name(row.before), after: name(row.after) }];
      }
      const before = imageFields(row.table, row.before);
      const after = imageFields(row.table, row.after);
      return changedKeys(before, after).map((field) => ({
        ...about,
        field,
        before: before[field] ?? null,
        after: after[field] ?? null,
      }));
    })
    .slice(0, limit);
}

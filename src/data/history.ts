import type { FieldValue } from '../core/register/values';
import type { Change, Step } from '../core/model/history';
import type { ReadDb } from './db';
import { changesOfRow } from './journal';

export interface ProjectFieldChange extends Pick<Step, 'at' | 'author' | 'label' | 'state'> {
  step: number;
  field: string;
  before: FieldValue;
  after: FieldValue;
}

type Image = NonNullable<Change['before']>;

/** What one row image says of a project, by field key. */
function fieldsOf(table: string, image: Image | null): Record<string, FieldValue> {
  if (!image) return {};
  if (table === 'projectWeather') {
    const axis = String(image['axis']);
    return {
      [`weather.${axis}`]: image['weather'] ?? null,
      [`trend.${axis}`]: image['trend'] ?? null,
      [`comment.${axis}`]: image['comment'] || null,
    };
  }
  if (table === 'projectCustom') {
    return { [`custom.${image['fieldId']}`]: JSON.parse(String(image['value'])) as FieldValue };
  }
  if (table === 'projectObjective')
    return { [`objective.${image['objectiveId']}`]: image['contribution'] ?? null };
  const { id: _id, tags, archived, ...own } = image;
  const read: Record<string, FieldValue> = { ...own, archived: archived === 1 };
  for (const [key, value] of Object.entries(read)) if (value === '') read[key] = null;
  const list = JSON.parse(String(tags)) as string[];
  read['tags'] = list.length > 0 ? list : null;
  return read;
}

/** Every change of a project, field by field, newest first; `*` stands for its creation or removal. */
export function historyOfProject(db: ReadDb, projectId: string, limit: number): ProjectFieldChange[] {
  const tables = ['project', 'projectWeather', 'projectCustom', 'projectObjective'];
  const rows = changesOfRow(db, tables, projectId, limit).sort((a, b) => b.step - a.step || b.seq - a.seq);
  return rows
    .flatMap((row): ProjectFieldChange[] => {
      const { step, at, author, label, state } = row;
      const about = { step, at, author, label, state };
      if (row.table === 'project' && (!row.before || !row.after)) {
        const name = (image: Image | null) => (image ? String(image['name']) : null);
        return [{ ...about, field: '*', before: name(row.before), after: name(row.after) }];
      }
      const before = fieldsOf(row.table, row.before);
      const after = fieldsOf(row.table, row.after);
      const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      return keys
        .filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
        .map((key) => ({ ...about, field: key, before: before[key] ?? null, after: after[key] ?? null }));
    })
    .slice(0, limit);
}

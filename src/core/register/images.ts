import type { Change } from '../model/history';
import type { FieldValue } from './values';

export type Image = NonNullable<Change['before']>;

/** Tables whose rows hold what a project is; all but the first name it in their `projectId`. */
export const projectTables = ['project', 'projectWeather', 'projectCustom', 'projectObjective'] as const;

/** The project that a journalled row speaks of; null for the rows of other tables. */
export function projectOf({
  table,
  before,
  after,
}: Pick<Change, 'table' | 'before' | 'after'>): string | null {
  if (!projectTables.some((name) => name === table)) return null;
  const id = (after ?? before)?.[table === 'project' ? 'id' : 'projectId'];
  return typeof id === 'string' ? id : null;
}

/** What one row image says of a project, by field key; empty texts and tags read as null. */
export function imageFields(table: string, image: Image | null): Record<string, FieldValue> {
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
  if (table === 'projectObjective') {
    return { [`objective.${image['objectiveId']}`]: image['contribution'] ?? null };
  }
  const { id: _id, tags, archived, ...own } = image;
  const fields: Record<string, FieldValue> = { ...own, archived: archived === 1 };
  for (const [key, value] of Object.entries(fields)) if (value === '') fields[key] = null;
  const list = JSON.parse(String(tags)) as string[];
  fields['tags'] = list.length > 0 ? list : null;
  return fields;
}

/** Keys whose value differs between two sets of fields. */
export function changedKeys(
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
}

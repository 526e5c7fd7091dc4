import type { TFunction } from 'i18next';
import type { Change } from '../../../core/model/history';
import { projectFields, type Field } from '../../../core/register/fields';
import { changedKeys, imageFields, projectOf, type Image } from '../../../core/register/images';
import { fieldText } from '../../../core/register/text';
import type { FieldValue } from '../../../core/register/values';
import { fieldLabel } from '../../ui/fieldWords';
import type { Line, LineContext } from './line';
import { hiddenPlanTables, isPlanTable, planLines } from './planLines';

/** Columns that order rows or tie them together: they say nothing to a reader. */
const silent = new Set(['id', 'position', 'projectId', 'layout', 'mapping', 'signature', 'usedAt', 'logo']);
/** Tables of what the application remembers by itself. */
const hidden = new Set(['externalKey', ...hiddenPlanTables]);

/** What a step changed, field by field, in the order in which it did. */
export function linesOf(changes: readonly Change[], context: LineContext): Line[] {
  const fields = new Map(projectFields(context.lists).map((field) => [field.key, field]));
  const names = namesIn(changes, context.names);
  return changes
    .filter(({ table }) => !hidden.has(table))
    .flatMap((change) => {
      if (isPlanTable(change.table)) return planLines(change, context);
      const projectId = projectOf(change);
      return projectId === null
        ? entryLines(change, context)
        : projectLines(
            change,
            projectId,
            names.get(projectId) ?? context.t('history.unknown'),
            fields,
            context,
          );
    });
}

/** Names of projects as they are now, or as the step itself knew those that are gone. */
function namesIn(changes: readonly Change[], now: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { table, before, after } of changes) {
    const image = table === 'project' ? (after ?? before) : null;
    if (image) names.set(String(image['id']), String(image['name']));
  }
  return new Map([...names, ...now]);
}

function projectLines(
  { seq, table, before, after }: Change,
  projectId: string,
  subject: string,
  fields: ReadonlyMap<string, Field>,
  context: LineContext,
): Line[] {
  const line = (field: string, was: string | null, is: string | null): Line => ({
    key: `${seq}.${field}`,
    subject,
    projectId: context.names.has(projectId) ? projectId : null,
    field,
    before: was,
    after: is,
  });
  const was = imageFields(table, before);
  const is = imageFields(table, after);
  const whole = table === 'project' && (!before || !after);
  const told = whole ? [line('', before ? subject : null, after ? subject : null)] : [];
  const text = (key: string, value: FieldValue | undefined) => valueText(fields.get(key), value, context);
  return [
    ...told,
    ...changedKeys(was, is)
      // Of a project made or removed, its name was just said, and what it does not hold is no news.
      .filter((key) => !whole || (key !== 'name' && key !== 'archived'))
      .map((key) =>
        line(fieldName(key, fields.get(key), context.t), text(key, was[key]), text(key, is[key])),
      ),
  ];
}

function fieldName(key: string, field: Field | undefined, t: TFunction): string {
  if (field) return fieldLabel(field, t);
  // A custom field or an objective that is gone since.
  return key.includes('.') ? t('history.goneField') : t(`fields.${key}`);
}

function valueText(field: Field | undefined, value: FieldValue | undefined, context: LineContext): string {
  if (value === null || value === undefined) return '';
  if (!field) return plain(value, context);
  return fieldText(field, value, context) || context.t('history.goneValue');
}

function plain(value: FieldValue, { words }: LineContext): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** Settings, entries of lists, views: by their own columns. */
function entryLines({ seq, table, before, after }: Change, { t }: LineContext): Line[] {
  const kind = t(`history.table.${table}`, { defaultValue: table });
  const name = String((after ?? before)?.['name'] ?? '');
  const subject = table === 'portfolio' || name === '' ? kind : t('history.entry', { kind, name });
  const line = (field: string, was: string | null, is: string | null): Line => ({
    key: `${seq}.${field}`,
    subject,
    projectId: null,
    field,
    before: was,
    after: is,
  });
  if (!before || !after) return [line('', before ? name : null, after ? name : null)];
  const keys = Object.keys(after).filter((key) => before[key] !== after[key]);
  const spoken = keys.filter((key) => !silent.has(key));
  if (spoken.length > 0) {
    return spoken.map((key) => line(columnName(table, key, t), shown(before, key), shown(after, key)));
  }
  const reason = keys.includes('position') ? 'order' : keys.includes('logo') ? 'logo' : 'content';
  return [line(t(`history.changed.${reason}`), '', '')];
}

function columnName(table: string, key: string, t: TFunction): string {
  if (table === 'portfolio') return t(`settings.portfolio.${key}`, { defaultValue: key });
  return t(`settings.column.${key}`, { defaultValue: key });
}

/** A column as text; lists of options one after the other. */
function shown(image: Image, key: string): string {
  const value = image[key] ?? '';
  return key === 'options' ? (JSON.parse(String(value)) as string[]).join('; ') : String(value);
}

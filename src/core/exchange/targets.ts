import { AppError } from '../errors';
import type { Lists } from '../model/portfolio';
import { projectFields, type Field, type FieldType } from '../register/fields';
import { labelBook, labelsOf, type LabelBook } from './labels';
import type { ColumnMapping, Mapping, Problem } from './model';
import { readingOf, type Reading } from './read';
import { columnFinder, type SourceTable } from './source';
import { nameKey } from './text';

/** Where the cells of one column go. */
export interface Target {
  index: number;
  column: string;
  reading: Reading;
  /** `key`, `duration`, a field key, or `new.<name>` of a field to create. */
  slot: string;
  /** Absent for `key` and `duration`. */
  field?: Field;
  /** Labels of a choice. */
  labels?: LabelBook;
  /** Whether labels that are not there may be added. */
  open: boolean;
}

export interface Targets {
  list: Target[];
  /** Custom fields to create, by slot. */
  fresh: Map<string, { name: string; type: NonNullable<ColumnMapping['type']>; target: Target }>;
  warnings: Problem[];
}

const customPrefix = 'custom.';

/**
 * Ties the columns of a mapping to those of a table and to the fields of the portfolio. Columns that the table
 * lacks are told and passed over.
 * @throws AppError `exchange.error.{noField,computed,twice,noName}` on a mapping that cannot be followed
 */
export function resolveTargets(
  table: Pick<SourceTable, 'headers' | 'columns'>,
  mapping: Mapping,
  lists: Lists,
): Targets {
  const find = columnFinder(table.headers);
  const fields = new Map(projectFields(lists).map((field) => [field.key, field]));
  const customByName = new Map(
    lists.customFields.map((field) => [nameKey(field.name), `${customPrefix}${field.id}`]),
  );
  const books = new Map<string, LabelBook>();
  const targets: Targets = { list: [], fresh: new Map(), warnings: [] };
  const taken = new Map<string, string>();

  for (const column of mapping.columns) {
    const { slot, field } = slotOf(column, fields, customByName);
    const other = taken.get(slot);
    if (other !== undefined) {
      const params = {
        field: column.field === 'newField' ? nameOf(column) : slot,
        column: column.column,
        other,
      };
      throw new AppError('exchange.error.twice', params, 'mapping.columns');
    }
    taken.set(slot, column.column);
    const index = find(column.column);
    if (index < 0) {
      targets.warnings.push({
        key: 'exchange.warning.noColumn',
        params: { column: column.column },
        column: column.column,
      });
      continue;
    }
    const type: Reading['type'] =
      slot === 'key' ? 'text' : slot === 'duration' ? 'duration' : (field?.type ?? 'text');
    const target: Target = {
      index,
      column: table.headers[index] ?? column.column,
      reading: readingOf(type, column, table.columns[index]),
      slot,
      ...(field ? { field } : {}),
      open: mapping.createLabels || slot.startsWith('new.'),
    };
    if (field?.type === 'choice') target.labels = bookOf(field, lists, books);
    if (slot.startsWith('new.')) {
      targets.fresh.set(slot, { name: nameOf(column), type: column.type ?? 'text', target });
    }
    targets.list.push(target);
  }
  const wanted = mapping.matchBy === 'key' ? 'key' : 'name';
  if (!targets.list.some(({ slot }) => slot === 'name' || slot === wanted)) {
    throw new AppError('exchange.error.noName', { columns: table.headers.join(', ') }, 'mapping.columns');
  }
  return targets;
}

const nameOf = (column: ColumnMapping): string => (column.name?.trim() || column.column.trim()).slice(0, 80);

function slotOf(
  column: ColumnMapping,
  fields: ReadonlyMap<string, Field>,
  customByName: ReadonlyMap<string, string>,
): { slot: string; field?: Field } {
  if (column.field === 'key' || column.field === 'duration') return { slot: column.field };
  if (column.field === 'newField') {
    const name = nameOf(column);
    const key = customByName.get(nameKey(name));
    const existing = key === undefined ? undefined : fields.get(key);
    if (existing) return { slot: existing.key, field: existing };
    return { slot: `new.${name}`, field: freshField(`new.${name}`, name, column.type ?? 'text') };
  }
  const field = fields.get(column.field);
  if (!field)
    throw new AppError(
      'exchange.error.noField',
      { field: column.field, column: column.column },
      'mapping.columns',
    );
  if (field.computed) {
    throw new AppError(
      'exchange.error.computed',
      { field: column.field, column: column.column },
      'mapping.columns',
    );
  }
  return { slot: field.key, field };
}

/** A custom field before it exists; its options come with the rows. */
function freshField(key: string, name: string, type: NonNullable<ColumnMapping['type']>): Field {
  const fieldType: FieldType = type;
  return {
    key,
    type: fieldType,
    group: 'custom',
    label: { text: name },
    ...(type === 'choice' ? { choices: { options: [] } } : {}),
    ...(type === 'text' ? { maxLength: 20_000 } : {}),
  };
}

/** Two columns may fill two fields from one list: they share the labels that the import adds. */
function bookOf(field: Field, lists: Lists, books: Map<string, LabelBook>): LabelBook {
  const source = field.choices;
  const name = source && 'list' in source ? source.list : field.key;
  const known = books.get(name);
  if (known) return known;
  const made =
    source && 'options' in source && source.options.length === 0 ? labelBook([]) : labelsOf(field, lists);
  books.set(name, made);
  return made;
}

/** Type by which a mapped column is read; `text` for a field that is not there. */
export function mappedType(column: ColumnMapping, lists: Lists): Reading['type'] {
  if (column.field === 'duration') return 'duration';
  if (column.field !== 'newField') {
    return projectFields(lists).find(({ key }) => key === column.field)?.type ?? 'text';
  }
  const name = nameKey(nameOf(column));
  return lists.customFields.find((field) => nameKey(field.name) === name)?.type ?? column.type ?? 'text';
}

import type { Source } from '../../../contract/exchange';
import type { ColumnMapping, Mapping } from '../../../core/exchange/model';
import { mappedType } from '../../../core/exchange/targets';
import { nameKey } from '../../../core/exchange/text';
import type { Lists } from '../../../core/model/portfolio';

export type NewFieldType = NonNullable<ColumnMapping['type']>;
export type MoneyUnit = '1' | 'k' | 'M';
export type LengthUnit = 'days' | 'weeks' | 'months' | 'years';
/** How the cells of a column are read: a field's type, or a length. */
export type ReadingType = ReturnType<typeof mappedType>;

/**
 * One place a column goes, with everything that was typed about it: what the present field has no use for (a unit
 * while the column goes to a text) is kept, and comes back with a field that has.
 */
export interface TargetDraft {
  /** A field key, `key`, `duration`, `newField`, or empty: not imported. */
  field: string;
  /** Of a new field. */
  name: string;
  type: NewFieldType;
  date: ColumnMapping['date'];
  decimal: ColumnMapping['decimal'];
  money: MoneyUnit | undefined;
  length: LengthUnit | undefined;
  /** Of a percentage: 1 is the whole. */
  fraction: boolean;
  values: Readonly<Record<string, string | null>>;
}

export interface ColumnDraft {
  header: string;
  /** At least one. */
  targets: readonly TargetDraft[];
  /** The person had a hand in it: another reading of the file keeps it. */
  touched: boolean;
}

/** The columns of a file as its mapping proposes them. `missing`: what the mapping says of columns the file lacks. */
export function draftColumns(source: Source): { columns: ColumnDraft[]; missing: ColumnMapping[] } {
  const headers = new Set(source.columns.map(({ header }) => header));
  const byHeader = new Map<string, ColumnMapping[]>();
  for (const entry of source.mapping.columns) {
    byHeader.set(entry.column, [...(byHeader.get(entry.column) ?? []), entry]);
  }
  return {
    columns: source.columns.map((column) => {
      const entries = byHeader.get(column.header) ?? [];
      const targets = entries.map((entry) => draftTarget(column, entry));
      return {
        header: column.header,
        targets: targets.length > 0 ? targets : [newTarget(column)],
        touched: false,
      };
    }),
    missing: source.mapping.columns.filter(({ column }) => !headers.has(column)),
  };
}

/** A place not chosen yet, ready with what was found in the column. */
export function newTarget(column: Source['columns'][number]): TargetDraft {
  return {
    field: '',
    name: column.header.slice(0, 80).trim(),
    type: fieldTypes[column.kind] ?? 'text',
    date: dateFormatOf(column.dateFormat),
    decimal: column.decimal === ',' || column.decimal === '.' ? column.decimal : undefined,
    money: undefined,
    length: undefined,
    fraction: false,
    values: {},
  };
}

const fieldTypes: Record<string, NewFieldType> = {
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  choice: 'choice',
};

const dateFormatOf = (format: string | null): ColumnMapping['date'] =>
  (['iso', 'dmy', 'mdy', 'ymd', 'dMonthY', 'monthY', 'serial'] as const).find((known) => known === format);

function draftTarget(column: Source['columns'][number], entry: ColumnMapping): TargetDraft {
  const { unit } = entry;
  const base = newTarget(column);
  return {
    ...base,
    field: entry.field,
    name: entry.name ?? base.name,
    type: entry.type ?? base.type,
    date: entry.date ?? base.date,
    decimal: entry.decimal ?? base.decimal,
    money: unit === '1' || unit === 'k' || unit === 'M' ? unit : undefined,
    length: unit === 'days' || unit === 'weeks' || unit === 'months' || unit === 'years' ? unit : undefined,
    fraction: unit === '1',
    values: entry.values ?? {},
  };
}

/** How a target's cells are read. */
export const typeOf = (target: TargetDraft, lists: Lists): ReadingType =>
  target.field === 'key' ? 'text' : mappedType({ column: '', ...target }, lists);

/** What a mapping says of one target: only what its field has a use for. */
export function columnMapping(header: string, target: TargetDraft, lists: Lists): ColumnMapping {
  const type = typeOf(target, lists);
  const made: ColumnMapping = { column: header, field: target.field };
  if (target.field === 'newField') {
    made.name = target.name.trim() || header.slice(0, 80).trim();
    made.type = target.type;
  }
  if (type === 'date' && target.date) made.date = target.date;
  if (isFigure(type) && target.decimal) made.decimal = target.decimal;
  const unit =
    type === 'money' ? target.money : type === 'duration' ? target.length : fractionUnit(type, target);
  if (unit) made.unit = unit;
  if (target.field !== 'key' && Object.keys(target.values).length > 0) made.values = { ...target.values };
  return made;
}

const fractionUnit = (type: ReadingType, target: TargetDraft) =>
  type === 'percent' && target.fraction ? ('1' as const) : undefined;

export const isFigure = (type: ReadingType): boolean =>
  type === 'money' || type === 'number' || type === 'percent' || type === 'duration' || type === 'level';

/** Where a target's values end: two columns may not end in the same place. */
export function slotOf({ field, name }: Pick<TargetDraft, 'field' | 'name'>, lists: Lists): string {
  if (field !== 'newField') return field;
  const existing = lists.customFields.find((custom) => nameKey(custom.name) === nameKey(name));
  return existing ? `custom.${existing.id}` : `new.${nameKey(name)}`;
}

export interface MappingProblem {
  kind: 'noName' | 'twice' | 'noFieldName' | 'noMappingName';
  /** Headers at fault. */
  columns: readonly string[];
}

/** What keeps a mapping from being followed, said before it is asked. */
export function mappingProblems(
  columns: readonly ColumnDraft[],
  lists: Lists,
  mapping: Pick<Mapping, 'name' | 'matchBy'>,
): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const bySlot = new Map<string, string[]>();
  for (const { header, targets } of columns) {
    for (const target of targets) {
      if (target.field === '') continue;
      if (target.field === 'newField' && target.name.trim() === '') {
        problems.push({ kind: 'noFieldName', columns: [header] });
        continue;
      }
      const slot = slotOf(target, lists);
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), header]);
    }
  }
  const wanted = mapping.matchBy === 'key' ? ['name', 'key'] : ['name'];
  if (!wanted.some((slot) => bySlot.has(slot))) problems.push({ kind: 'noName', columns: [] });
  for (const headers of bySlot.values()) {
    if (headers.length > 1) problems.push({ kind: 'twice', columns: [...new Set(headers)] });
  }
  if (mapping.name.trim() === '') problems.push({ kind: 'noMappingName', columns: [] });
  return problems;
}

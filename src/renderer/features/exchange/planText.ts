import type { TFunction } from 'i18next';
import type { ImportReport, Mapping, PlannedRow } from '../../../core/exchange/model';
import type { Lists } from '../../../core/model/portfolio';
import { projectFields, type Field } from '../../../core/register/fields';
import { fieldText, type TextContext } from '../../../core/register/text';
import { fieldLabel } from '../../ui/fieldWords';

type Value = PlannedRow['changes'][number]['after'];

/** How a plan's changes are written: labels of fields, and values as a cell of the register shows them. */
export interface PlanText {
  field(key: string): string;
  value(key: string, value: Value): string;
}

export function planText(
  lists: Lists,
  mapping: Pick<Mapping, 'columns'>,
  context: TextContext,
  t: TFunction,
): PlanText {
  const fields = new Map(projectFields(lists).map((field) => [field.key, field]));
  for (const { field, name, column, type } of mapping.columns) {
    if (field !== 'newField') continue;
    const label = name ?? column;
    fields.set(`new.${label}`, {
      key: `new.${label}`,
      type: type ?? 'text',
      group: 'custom',
      label: { text: label },
    });
  }
  return {
    field: (key) => {
      const field = fields.get(key);
      return field ? fieldLabel(field, t) : key.replace(/^new\./, '');
    },
    value: (key, value) => textOf(fields.get(key), value, context),
  };
}

/** A plan gives choices by their labels, everything else as the file holds it. */
function textOf(field: Field | undefined, value: Value, context: TextContext): string {
  if (value === null) return '';
  if (!field || field.type === 'choice') return Array.isArray(value) ? value.join('; ') : String(value);
  return fieldText(field, value, context);
}

/**
 * Refused rows, for a spreadsheet: a row for each reason, under headers.
 * @param write a message in the reader's language
 */
export function refusedTable(
  report: ImportReport,
  t: TFunction,
  write: (problem: PlannedRow['problems'][number]) => string,
): string[][] {
  const head = ['line', 'name', 'column', 'text', 'reason'].map((column) =>
    t(`wizard.refusedColumn.${column}`),
  );
  const rows = report.rows
    .filter(({ outcome }) => outcome === 'refused')
    .flatMap((row) =>
      row.problems.map((problem) => [
        String(row.line),
        row.name,
        problem.column ?? '',
        problem.text ?? '',
        write(problem),
      ]),
    );
  return [head, ...rows];
}

/** New labels and fields, by the list they join, in the order of the plan. */
export function additionGroups(additions: ImportReport['additions']): {
  id: string;
  list: ImportReport['additions'][number]['list'];
  of: string;
  names: string[];
}[] {
  const groups = new Map<string, ReturnType<typeof additionGroups>[number]>();
  for (const { list, of = '', name } of additions) {
    const id = `${list} ${of}`;
    const group = groups.get(id) ?? { id, list, of, names: [] };
    group.names.push(name);
    groups.set(id, group);
  }
  return [...groups.values()];
}

import { planFieldKinds, type PlanFieldName } from '../../../core/exchange/planModel';
import { formatDateTime } from '../../../core/format/dates';
import { formatNumber, formatPercent } from '../../../core/format/numbers';
import type { Change } from '../../../core/model/history';
import type { Line, LineContext } from './line';

/** Tables of what a plan keeps for itself: the file it came from, and what that file computed. */
export const hiddenPlanTables = ['planImport', 'planKept', 'taskSource'];

const tables = new Set([
  'plan',
  'planTask',
  'planRelation',
  'planAssignment',
  'planCalendar',
  'planResource',
  'planBaseline',
  'taskBaseline',
]);
export const isPlanTable = (table: string): boolean => tables.has(table);

/** What a row of a plan's tables says, by the record's own columns. */
export function planLines(
  { seq, table, before, after }: Change,
  { t, names, ...context }: LineContext,
): Line[] {
  const image = after ?? before ?? {};
  const projectId = String(image['projectId'] ?? '');
  const name = String(image['name'] ?? '');
  const line = (field: string, was: string | null, is: string | null, column = ''): Line => ({
    key: `${seq}.${column}`,
    subject:
      name === ''
        ? t(`history.table.${table}`)
        : t('history.entry', { kind: t(`history.table.${table}`), name }),
    projectId: names.has(projectId) ? projectId : null,
    field,
    before: was,
    after: is,
  });
  if (!before || !after) return [line('', before ? name : null, after ? name : null)];
  const text = (field: PlanFieldName | undefined, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'string') {
      if (field === 'constraint') return t(`planImport.code.${value}`);
      return field && planFieldKinds[field] === 'instant' ? formatDateTime(value, context.locale) : value;
    }
    if (typeof value !== 'number') return '';
    switch (field && planFieldKinds[field]) {
      case 'flag':
        return context.words[value === 1 ? 'yes' : 'no'];
      case 'percent':
        return formatPercent(value, context.locale);
      case 'duration':
      case 'minutes':
        return t('planImport.value.hours', { value: formatNumber(value / 60, context.locale) });
      default:
        return formatNumber(value, context.locale);
    }
  };
  const differing = Object.keys(after).filter(
    (column) => before[column] !== after[column] && !silent.has(column),
  );
  if (differing.length === 0) return [line(t('history.changed.order'), '', '')];
  return differing.map((column) => {
    const field =
      column === 'constraintType'
        ? 'constraint'
        : column in planFieldKinds
          ? (column as PlanFieldName)
          : undefined;
    if (!field || planFieldKinds[field] === 'opaque')
      return line(t('history.changed.content'), '', '', column);
    return line(
      t(`planImport.field.${field}`),
      text(field, before[column]),
      text(field, after[column]),
      column,
    );
  });
}

/** Columns that order rows or tie them together. */
const silent = new Set(['position', 'parentUid', 'importedAt', 'source']);

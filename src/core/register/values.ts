import { PlainDate, weathers, trends, axes, type Axis } from '../model/common';
import type { Lists } from '../model/portfolio';
import type { ProjectRecord } from '../model/project';
import { alignment, forecast, progressByWork, slippage, variance } from './figures';
import type { Field } from './fields';

/** A field's value: text, number (cents, percent, level), flag, tags, or null when empty. */
export type FieldValue = string | number | boolean | string[] | null;

const axisOf = (key: string): [string, Axis] | null => {
  const [part, axis] = key.split('.');
  return part && axes.includes(axis as Axis) ? [part, axis as Axis] : null;
};

/** Reads one field of a project, computed ones included. Empty texts and tags read as null. */
export function readField(
  project: ProjectRecord,
  field: Pick<Field, 'key'>,
  lists: Pick<Lists, 'objectives'>,
): FieldValue {
  const { key } = field;
  switch (key) {
    case 'slippage':
      return slippage(project);
    case 'forecast':
      return forecast(project);
    case 'varianceRevised':
      return variance(project, 'budgetRevised');
    case 'varianceInitial':
      return variance(project, 'budgetInitial');
    case 'progressByWork':
      return progressByWork(project);
    case 'alignment':
      return alignment(project.contributions, lists.objectives);
  }
  if (key.startsWith('custom.')) return project.custom[key.slice(7)] ?? null;
  if (key.startsWith('objective.')) return project.contributions[key.slice(10)] ?? null;
  const onAxis = axisOf(key);
  if (onAxis) {
    const declared = project.weather[onAxis[1]];
    if (!declared) return null;
    if (onAxis[0] === 'weather') return declared.weather;
    if (onAxis[0] === 'trend') return declared.trend;
    return declared.comment || null;
  }
  const value = (project as Record<string, unknown>)[key] as FieldValue | undefined;
  if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return value;
}

const texts = new Set(['code', 'name', 'description', 'sponsor', 'manager', 'owner', 'contractor', 'link']);

/**
 * The project with one field changed, exactly as the file would give it back: an axis on which nothing is
 * declared any more, a nil contribution and an empty custom value leave no trace.
 * @param value already checked by `checkValue`; computed fields leave the project as it is
 */
export function withField(project: ProjectRecord, key: string, value: FieldValue): ProjectRecord {
  const [part = '', rest = ''] = key.split('.');
  if (part === 'custom') {
    const { [rest]: _old, ...custom } = project.custom;
    return { ...project, custom: empty(value) ? custom : { ...custom, [rest]: value as string } };
  }
  if (part === 'objective') {
    const { [rest]: _old, ...contributions } = project.contributions;
    return {
      ...project,
      contributions: value ? { ...contributions, [rest]: value as number } : contributions,
    };
  }
  const onAxis = axisOf(key);
  if (onAxis) {
    const { [onAxis[1]]: old, ...weather } = project.weather;
    const declared = {
      ...(old ?? { weather: null, trend: null, comment: '' }),
      [part]: part === 'comment' ? (value ?? '') : value,
    };
    const nothing = declared.weather === null && declared.trend === null && declared.comment === '';
    return { ...project, weather: nothing ? weather : { ...weather, [onAxis[1]]: declared } };
  }
  if (!Object.hasOwn(project, key)) return project;
  return { ...project, [key]: texts.has(key) ? (value ?? '') : key === 'tags' ? (value ?? []) : value };
}

const empty = (value: FieldValue) => value === null || value === '';

/** Why a value cannot go in a field: a message key of `fields.error` and its parameters. */
export interface FieldProblem {
  key: string;
  params: Record<string, string | number>;
}

const problem = (key: string, params: FieldProblem['params'] = {}): FieldProblem => ({
  key: `fields.error.${key}`,
  params,
});

/** Ids a `choice` field accepts, or the option labels of a custom one. */
export function choiceIds(field: Field, lists: Lists): { id: string; name: string }[] {
  const source = field.choices;
  if (!source) return [];
  if ('options' in source) return source.options.map((name) => ({ id: name, name }));
  if (source.list === 'departments') return lists.departments;
  if (source.list === 'programmes') return lists.programmes;
  return lists.choices.filter((choice) => choice.list === source.list);
}

const maxCents = 9_000_000_000_000;

/**
 * Checks a typed value against its field, in the file's own units (cents, percent, ids).
 * @returns null when the field takes it
 */
export function checkValue(field: Field, value: FieldValue, lists: Lists): FieldProblem | null {
  if (field.computed) return problem('computed');
  if (value === null) return field.required ? problem('required') : null;
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'url':
      if (typeof value !== 'string') return problem('text');
      if (field.required && value.trim() === '') return problem('required');
      if (field.type === 'url' && value !== '' && !/^(https?:\/\/|mailto:)\S+$/i.test(value))
        return problem('url');
      return value.length > (field.maxLength ?? 20_000)
        ? problem('tooLong', { max: field.maxLength ?? 20_000, length: value.length })
        : null;
    case 'date':
      return PlainDate.safeParse(value).success ? null : problem('date');
    case 'money':
      return Number.isInteger(value) && Math.abs(value as number) <= maxCents ? null : problem('money');
    case 'number':
      return Number.isFinite(value) ? null : problem('number');
    case 'percent':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100
        ? null
        : problem('percent');
    case 'level':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 3
        ? null
        : problem('level');
    case 'boolean':
      return typeof value === 'boolean' ? null : problem('boolean');
    case 'choice':
      return choiceIds(field, lists).some((choice) => choice.id === value)
        ? null
        : problem('choice', { value: String(value) });
    case 'weather':
      return weathers.includes(value as never) ? null : problem('weather', { value: String(value) });
    case 'trend':
      return trends.includes(value as never) ? null : problem('trend', { value: String(value) });
    case 'tags':
      return Array.isArray(value) &&
        value.length <= 50 &&
        value.every((tag) => typeof tag === 'string' && tag.length > 0 && tag.length <= 60)
        ? null
        : problem('tags');
  }
}

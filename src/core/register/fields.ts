import type { Lists } from '../model/portfolio';
import type { CustomField } from '../model/portfolio';
import { axes, type Axis } from '../model/common';

/** How a field is typed, shown, sorted and totalled. `level` is 0–3. */
export type FieldType =
  | 'text'
  | 'longText'
  | 'url'
  | 'date'
  | 'money'
  | 'number'
  | 'percent'
  | 'level'
  | 'boolean'
  | 'choice'
  | 'weather'
  | 'trend'
  | 'tags';

/** Where a `choice` takes its values. */
export type ChoiceSource =
  | { list: 'departments' | 'programmes' }
  | { list: 'phase' | 'priority' | 'method' }
  | { options: readonly string[] };

/**
 * Name of a field of a project: a column of its own (`name`), one axis of its weather (`weather.cost`,
 * `trend.cost`, `comment.cost`), a custom field (`custom.<id>`), a contribution (`objective.<id>`),
 * or a figure derived from the others (`forecast`).
 */
export type FieldKey = string;

export type FieldGroup = 'identity' | 'people' | 'dates' | 'weather' | 'budget' | 'alignment' | 'custom';

export interface Field {
  key: FieldKey;
  type: FieldType;
  group: FieldGroup;
  /** Message key of the label, or the user's own words. */
  label: { key: string; axis?: Axis } | { text: string };
  /** Derived from other fields: shown, sorted and totalled, never written. */
  computed?: true;
  /** A difference: what is above zero is written with its plus sign. */
  signed?: true;
  choices?: ChoiceSource;
  /** Most characters that a text may hold. */
  maxLength?: number;
  required?: true;
}

const own = (
  key: string,
  type: FieldType,
  group: FieldGroup,
  more: Partial<Pick<Field, 'computed' | 'signed' | 'choices' | 'maxLength' | 'required'>> = {},
): Field => ({ key, type, group, label: { key: `fields.${key}` }, ...more });

/** The fields every portfolio has, in the order in which a new grid shows them. */
export const ownFields: readonly Field[] = [
  own('code', 'text', 'identity', { maxLength: 60 }),
  own('name', 'text', 'identity', { maxLength: 300, required: true }),
  own('departmentId', 'choice', 'identity', { choices: { list: 'departments' } }),
  own('programmeId', 'choice', 'identity', { choices: { list: 'programmes' } }),
  own('phaseId', 'choice', 'identity', { choices: { list: 'phase' } }),
  own('priorityId', 'choice', 'identity', { choices: { list: 'priority' } }),
  own('methodId', 'choice', 'identity', { choices: { list: 'method' } }),
  own('manager', 'text', 'people', { maxLength: 200 }),
  own('sponsor', 'text', 'people', { maxLength: 200 }),
  own('owner', 'text', 'people', { maxLength: 200 }),
  own('contractor', 'text', 'people', { maxLength: 200 }),
  own('startDate', 'date', 'dates'),
  own('endDate', 'date', 'dates'),
  own('baselineEndDate', 'date', 'dates'),
  own('slippage', 'number', 'dates', { computed: true, signed: true }),
  own('progress', 'percent', 'dates'),
  ...axes.flatMap((axis): Field[] => [
    { key: `weather.${axis}`, type: 'weather', group: 'weather', label: { key: 'fields.weather', axis } },
    { key: `trend.${axis}`, type: 'trend', group: 'weather', label: { key: 'fields.trend', axis } },
    {
      key: `comment.${axis}`,
      type: 'longText',
      group: 'weather',
      label: { key: 'fields.comment', axis },
      maxLength: 20_000,
    },
  ]),
  own('budgetInitial', 'money', 'budget'),
  own('budgetRevised', 'money', 'budget'),
  own('budgetCommitted', 'money', 'budget'),
  own('budgetActual', 'money', 'budget'),
  own('budgetRemaining', 'money', 'budget'),
  own('remainingDate', 'date', 'budget'),
  own('forecast', 'money', 'budget', { computed: true }),
  own('varianceRevised', 'money', 'budget', { computed: true, signed: true }),
  own('varianceInitial', 'money', 'budget', { computed: true, signed: true }),
  own('progressByWork', 'percent', 'budget', { computed: true }),
  own('alignment', 'percent', 'alignment', { computed: true }),
  own('description', 'longText', 'identity', { maxLength: 20_000 }),
  own('tags', 'tags', 'identity'),
  own('link', 'url', 'identity', { maxLength: 2000 }),
];

const customType: Record<CustomField['type'], FieldType> = {
  text: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  boolean: 'boolean',
  choice: 'choice',
};

/** Every field of a project of this portfolio: its own, its objectives', then the user's. */
export function projectFields(lists: Pick<Lists, 'objectives' | 'customFields'>): Field[] {
  return [
    ...ownFields,
    ...lists.objectives.map((objective): Field => ({
      key: `objective.${objective.id}`,
      type: 'level',
      group: 'alignment',
      label: { text: objective.name },
    })),
    ...lists.customFields.map((field): Field => ({
      key: `custom.${field.id}`,
      type: customType[field.type],
      group: 'custom',
      label: { text: field.name },
      ...(field.type === 'choice' ? { choices: { options: field.options } } : {}),
      ...(field.type === 'text' ? { maxLength: 20_000 } : {}),
    })),
  ];
}

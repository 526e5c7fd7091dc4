import type { ReactNode } from 'react';
import { trends, weathers, type Trend, type Weather } from '../../../core/model/common';
import type { ProjectRecord } from '../../../core/model/project';
import type { Field, FieldType } from '../../../core/register/fields';
import { fieldText, typedValue } from '../../../core/register/text';
import { choiceIds, readField, type FieldValue } from '../../../core/register/values';
import type { CellKind } from '../../../core/grid/values';
import { Badge } from '../../ui/Badge';
import type { GridColumn, GridOption } from '../../ui/grid/types';
import { TrendMark, WeatherMark } from '../../ui/Marks';
import { LevelMark } from './LevelMark';
import { fieldLabel } from '../../ui/fieldWords';
import { fieldUnit, toneOf, type FieldWords } from './words';

export type ProjectColumn = GridColumn<ProjectRecord>;

/** A typed or pasted choice that no list has: it can be created from there. */
export interface UnknownChoice {
  projectId: string;
  field: Field;
  text: string;
}

/**
 * The fields of a project as the columns of the register.
 * @param onUnknown told each time a text is refused because no list has it
 */
export function projectColumns(
  fields: readonly Field[],
  words: FieldWords,
  onUnknown: (choice: UnknownChoice) => void,
): ProjectColumn[] {
  return fields.map((field) => columnOf(field, words, onUnknown));
}

function columnOf(
  field: Field,
  words: FieldWords,
  onUnknown: (choice: UnknownChoice) => void,
): ProjectColumn {
  const { lists, t } = words;
  const unit = fieldUnit(field, words);
  const options = optionsOf(field, words);
  const ranks = options && new Map(options.map((option, index) => [option.value, index]));
  const render = rendererOf(field, words);
  const total = totalOf(field);
  return {
    id: field.key,
    header: fieldLabel(field, t),
    kind: kinds[field.type],
    width: widthOf(field),
    editable: !field.computed,
    value: (project) => readField(project, field, lists),
    text: (value) => fieldText(field, (value ?? null) as FieldValue, words),
    parse: (text, project) => {
      const typed = typedValue(field, text, words);
      if (typed.ok) return typed;
      if (typed.problem.key === 'fields.error.choice')
        onUnknown({ projectId: project.id, field, text: text.trim() });
      return { ok: false, message: t(typed.problem.key, typed.problem.params) };
    },
    ...(unit ? { unit } : {}),
    ...(field.type === 'level' ? { align: 'left' as const } : {}),
    ...(options ? { options: () => options } : {}),
    // Choices sort as their list is ordered (P1 before P2, cadrage before recette), not by letters.
    ...(ranks ? { compare: (a, b) => rank(ranks, a) - rank(ranks, b) } : {}),
    ...(render ? { render } : {}),
    ...(total
      ? {
          total,
          totalText: (figure: number) => {
            const text = fieldText(field, Math.round(figure), words);
            return total === 'average' ? t('projects.average', { value: bare(text) }) : text;
          },
        }
      : {}),
  };
}

const rank = (ranks: ReadonlyMap<string, number>, value: unknown) => ranks.get(String(value)) ?? ranks.size;

const kinds: Record<FieldType, CellKind> = {
  text: 'text',
  url: 'text',
  longText: 'longText',
  date: 'date',
  money: 'money',
  number: 'number',
  percent: 'percent',
  level: 'number',
  boolean: 'boolean',
  choice: 'choice',
  weather: 'choice',
  trend: 'choice',
  tags: 'tags',
};

function optionsOf(field: Field, { lists, words }: FieldWords): GridOption[] | null {
  switch (field.type) {
    case 'weather':
      return weathers.map((value) => ({ value, label: words.weather[value] }));
    case 'trend':
      return trends.map((value) => ({ value, label: words.trend[value] }));
    case 'choice':
      return choiceIds(field, lists).map(({ id, name }) => ({ value: id, label: name }));
    default:
      return null;
  }
}

/** Money adds up; percentages, delays and contributions are averaged; a custom number may be anything. */
function totalOf(field: Field): 'sum' | 'average' | null {
  if (field.type === 'money') return 'sum';
  if (field.type === 'percent' || field.key === 'slippage') return 'average';
  return null;
}

/** The figure without the sign that the header already gives. */
const bare = (text: string) => text.replace(/[\s\u00a0\u202f]*%$/, '');

function rendererOf(field: Field, words: FieldWords): ProjectColumn['render'] | null {
  switch (field.type) {
    case 'weather':
      return (value) => (value ? <WeatherMark weather={value as Weather} /> : null);
    case 'trend':
      return (value) => (value ? <TrendMark trend={value as Trend} /> : null);
    case 'percent':
      return (value) => bare(fieldText(field, (value ?? null) as FieldValue, words));
    case 'level':
      return (value) => (typeof value === 'number' ? <LevelMark level={value} /> : null);
    case 'tags':
      return (value) => (Array.isArray(value) ? <Tags tags={value as string[]} /> : null);
  }
  if (field.key === 'name') {
    return (value, project) => (
      <span className="register-name">
        <span className="grid-text">{String(value ?? '')}</span>
        {project.archived && <Badge>{words.t('projects.archivedMark')}</Badge>}
      </span>
    );
  }
  if (!field.signed) return null;
  return (value) =>
    typeof value === 'number' ? (
      <span className="figure" data-tone={toneOf(value)}>
        {fieldText(field, value, words)}
      </span>
    ) : null;
}

function Tags({ tags }: { tags: readonly string[] }): ReactNode {
  return (
    <span className="register-tags">
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </span>
  );
}

/** Pixels, so that the header and usual values show whole at 13 px. */
function widthOf(field: Field): number {
  const [part = ''] = field.key.split('.');
  return ownWidths[part] ?? typeWidths[field.type];
}

const ownWidths: Record<string, number> = {
  code: 88,
  name: 248,
  departmentId: 152,
  programmeId: 136,
  phaseId: 104,
  priorityId: 116,
  methodId: 132,
  manager: 136,
  slippage: 104,
  progress: 156,
  progressByWork: 168,
  remainingDate: 124,
  baselineEndDate: 132,
  description: 280,
};

const typeWidths: Record<FieldType, number> = {
  text: 140,
  url: 180,
  longText: 280,
  date: 112,
  money: 128,
  number: 110,
  percent: 112,
  level: 176,
  boolean: 120,
  choice: 140,
  weather: 124,
  trend: 132,
  tags: 176,
};

import { axes, type Axis } from '../../core/model/common';
import type { Lists } from '../../core/model/portfolio';
import type { ProjectRecord } from '../../core/model/project';
import { alignment, progressByWork, slippage, variance } from '../../core/register/figures';
import { projectFields, type Field } from '../../core/register/fields';
import { choiceIds, readField, type FieldValue } from '../../core/register/values';
import type { ReportMessage } from '../message';
import type { ProjectName } from './attention';
import { budgetFigures, declaredOn, isDeclared, type BudgetFigures, type Declared } from './groups';

/** A field and its value; a choice reads as its name. */
export interface Fact {
  label: Field['label'];
  type: Field['type'];
  value: FieldValue;
}

/** One project on its own page. */
export interface ProjectPage extends ProjectName, Declared {
  /** What there is to say of it, in short phrases, the most important first. */
  finding: ReportMessage[];
  description: string;
  /** Fields of the head that say something. */
  facts: Fact[];
  /** Those of which something is declared or said. */
  axes: { axis: Axis; declared: Declared; comment: string }[];
  dates: {
    start: string | null;
    end: string | null;
    baselineEnd: string | null;
    /** Days. */
    slippage: number | null;
    situation: string;
    progress: number | null;
    progressByWork: number | null;
  };
  budget: BudgetFigures & { varianceInitial: number | null; remainingDate: string | null };
  /** Objectives of the portfolio to which this project contributes, 1–3. */
  objectives: { name: string; contribution: number }[];
  /** Alignment on the weighted objectives, in percent. */
  alignment: number | null;
  /** Custom fields that say something. */
  custom: Fact[];
}

/** Fields of the head of the page, in order. */
const headKeys = [
  'departmentId',
  'programmeId',
  'phaseId',
  'priorityId',
  'methodId',
  'manager',
  'sponsor',
  'owner',
  'contractor',
  'tags',
  'link',
];

export function projectPage(project: ProjectRecord, lists: Lists, situationDate: string): ProjectPage {
  const fields = projectFields(lists);
  const fact = (field: Field): Fact => {
    const value = readField(project, field, lists);
    const chosen = field.type === 'choice' ? choiceIds(field, lists).find(({ id }) => id === value) : null;
    return { label: field.label, type: field.type, value: chosen?.name ?? value };
  };
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return {
    code: project.code,
    name: project.name,
    ...declaredOn(project, 'global'),
    finding: findings(project),
    description: project.description,
    facts: headKeys
      .flatMap((key) => byKey.get(key) ?? [])
      .map(fact)
      .filter(isKnown),
    axes: axes
      .map((axis) => ({
        axis,
        declared: declaredOn(project, axis),
        comment: project.weather[axis]?.comment ?? '',
      }))
      .filter(({ axis, comment }) => isDeclared(project, axis) || comment !== ''),
    dates: {
      start: project.startDate,
      end: project.endDate,
      baselineEnd: project.baselineEndDate,
      slippage: slippage(project),
      situation: situationDate,
      progress: project.progress,
      progressByWork: progressByWork(project),
    },
    budget: {
      ...budgetFigures([project]),
      varianceInitial: variance(project, 'budgetInitial'),
      remainingDate: project.remainingDate,
    },
    objectives: lists.objectives
      .map(({ id, name }) => ({ name, contribution: project.contributions[id] ?? 0 }))
      .filter(({ contribution }) => contribution > 0),
    alignment: alignment(project.contributions, lists.objectives),
    custom: fields
      .filter((field) => field.group === 'custom')
      .map(fact)
      .filter(isKnown),
  };
}

const isKnown = ({ value }: Fact) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function findings(project: ProjectRecord): ReportMessage[] {
  const { weather, trend } = declaredOn(project, 'global');
  const days = slippage(project);
  const gap = variance(project, 'budgetRevised');
  const said: (ReportMessage | null)[] = [
    weather && { key: `reports.project.weather.${weather}` },
    trend && { key: `reports.project.trend.${trend}` },
    days === null
      ? null
      : {
          key: `reports.project.${days > 0 ? 'late' : days < 0 ? 'early' : 'onTime'}`,
          params: { days: { days: Math.abs(days) } },
        },
    gap === null
      ? null
      : {
          key: `reports.project.${gap > 0 ? 'over' : gap < 0 ? 'under' : 'onBudget'}`,
          params: { gap: { money: Math.abs(gap) } },
        },
  ];
  return said.filter((message) => message !== null);
}

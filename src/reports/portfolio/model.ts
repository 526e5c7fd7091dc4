import { axes, type Axis } from '../../core/model/common';
import type { Lists, Portfolio } from '../../core/model/portfolio';
import type { ProjectRecord } from '../../core/model/project';
import type { MoneyUnit } from '../../core/format/money';
import { progressByWork, slippage, variance } from '../../core/register/figures';
import { excerpt, share, type ReportMessage } from '../message';
import {
  attention,
  troubled,
  type Attention,
  type ProjectName,
  type Shortlist,
  type Troubled,
} from './attention';
import {
  budgetFigures,
  byDepartment,
  declaredOn,
  declaredOnAll,
  weatherCounts,
  type BudgetFigures,
  type Declared,
  type Group,
  type WeatherCounts,
} from './groups';
import { projectPage, type ProjectPage } from './project';

export interface PortfolioData {
  portfolio: Portfolio;
  lists: Lists;
  projects: readonly ProjectRecord[];
}

export interface PortfolioReportOptions {
  /** `YYYY-MM-DD`: the date of the situation when the portfolio fixes none. */
  today: string;
  projectPages: boolean;
}

/**
 * Portfolio pack before it is laid out: the same for PDF, slides and workbooks. Figures are computed and raw
 * (cents, days, percent; null = not known), sentences are messages, the rest is the user's own text.
 * `sections` is null when there is no project to speak of.
 */
export interface PortfolioReport {
  kind: 'portfolio';
  name: string;
  client: string;
  logo: string | null;
  color1: string;
  color2: string;
  currency: string;
  /** Unit of every table of amounts of the pack, so that they compare. */
  unit: MoneyUnit;
  /** Digits after the decimal mark in those tables: none when they would all be nil, or would not fit. */
  decimals: 0 | 1;
  situationDate: string;
  archived: number;
  sections: Sections | null;
}

export interface Sections {
  synthesis: {
    finding: ReportMessage;
    projects: number;
    weather: WeatherCounts;
    /** Projects in a storm or under a cloud. */
    troubled: Shortlist<Troubled>;
    late: number;
    /** Longest slippage in days; null when nothing slips. */
    longestSlippage: number | null;
    budget: BudgetFigures;
    departments: { name: string | null; weather: WeatherCounts; late: number; budget: BudgetFigures }[];
  };
  attention: Attention;
  weather: {
    finding: ReportMessage;
    groups: { name: string | null; lines: WeatherLine[] }[];
  };
  budget: {
    finding: ReportMessage;
    departments: { name: string | null; figures: BudgetFigures }[];
    total: BudgetFigures;
    byProject: {
      finding: ReportMessage;
      groups: { name: string | null; lines: (ProjectName & { figures: BudgetFigures })[] }[];
    };
  };
  list: { finding: ReportMessage; groups: { name: string | null; lines: ListLine[] }[] };
  projects: ProjectPage[];
}

export interface WeatherLine extends ProjectName {
  axes: Record<Axis, Declared>;
  /** The global comment; `cut` when only its beginning stands here and the rest on the project's page. */
  comment: { text: string; cut: boolean };
}

export interface ListLine extends ProjectName, Declared {
  phase: string | null;
  manager: string;
  startDate: string | null;
  baselineEndDate: string | null;
  endDate: string | null;
  slippage: number | null;
  progress: number | null;
  progressByWork: number | null;
}

/** Longest comment that stands whole in the weather table when the project has a page of its own. */
const longestComment = 400;

export function portfolioReport(data: PortfolioData, options: PortfolioReportOptions): PortfolioReport {
  const { portfolio, lists } = data;
  const active = data.projects.filter((project) => !project.archived);
  const groups = byDepartment(active, lists);
  const situationDate = portfolio.situationDate ?? options.today;
  const unit = tableUnit(active);
  const { name, client, logo, color1, color2, currency } = portfolio;
  return {
    kind: 'portfolio',
    name,
    client,
    logo,
    color1,
    color2,
    currency,
    unit,
    decimals: active.every((project) => isWhole(project, unit)) || largest(active) >= 1e14 ? 0 : 1,
    situationDate,
    archived: data.projects.length - active.length,
    sections: active.length === 0 ? null : sections(groups, lists, situationDate, options.projectPages),
  };
}

function sections(groups: Group[], lists: Lists, situationDate: string, projectPages: boolean): Sections {
  const projects = groups.flatMap((group) => group.projects);
  const budget = budgetFigures(projects);
  const weather = weatherCounts(projects);
  const days = projects.map(slippage);
  const late = lateOf(projects);
  return {
    synthesis: {
      finding: synthesisFinding(weather, projects.length),
      projects: projects.length,
      weather,
      troubled: troubled(groups),
      late,
      longestSlippage: late === 0 ? null : Math.max(...days.map((value) => value ?? 0)),
      budget,
      departments: groups.map((group) => ({
        name: group.name,
        weather: weatherCounts(group.projects),
        late: lateOf(group.projects),
        budget: budgetFigures(group.projects),
      })),
    },
    attention: attention(projects, situationDate),
    weather: {
      finding: weatherFinding(projects),
      groups: groups.map((group) => ({
        name: group.name,
        lines: group.projects.map((project) => weatherLine(project, projectPages)),
      })),
    },
    budget: {
      finding: budgetFinding(budget),
      departments: groups.map((group) => ({ name: group.name, figures: budgetFigures(group.projects) })),
      total: budget,
      byProject: {
        finding: overFinding(projects, budget),
        groups: groups.map((group) => ({
          name: group.name,
          lines: group.projects.map((project) => ({
            code: project.code,
            name: project.name,
            figures: budgetFigures([project]),
          })),
        })),
      },
    },
    list: {
      finding: listFinding(projects, late),
      groups: groups.map((group) => ({
        name: group.name,
        lines: group.projects.map((project) => listLine(project, lists)),
      })),
    },
    projects: projectPages
      ? groups.flatMap((group) => group.projects.map((project) => projectPage(project, lists, situationDate)))
      : [],
  };
}

const lateOf = (projects: readonly ProjectRecord[]) =>
  projects.filter((project) => (slippage(project) ?? 0) > 0).length;

/** Thousands, unless a total would not fit its column. */
function tableUnit(projects: readonly ProjectRecord[]): MoneyUnit {
  const most = largest(projects);
  return most >= 1e12 ? 'M' : most < 1_000_000 ? '1' : 'k';
}

/** The largest total, in cents. */
function largest(projects: readonly ProjectRecord[]): number {
  const { initial, revised, forecast } = budgetFigures(projects);
  return Math.max(...[initial, revised, forecast].map((amount) => Math.abs(amount ?? 0)));
}

const centsIn = { '1': 100, k: 100_000, M: 100_000_000 } satisfies Record<MoneyUnit, number>;

const isWhole = (project: ProjectRecord, unit: MoneyUnit) =>
  [
    project.budgetInitial,
    project.budgetRevised,
    project.budgetCommitted,
    project.budgetActual,
    project.budgetRemaining,
  ].every((amount) => (amount ?? 0) % centsIn[unit] === 0);

/** The worst weather declared makes the title. */
function synthesisFinding(weather: WeatherCounts, total: number): ReportMessage {
  if (weather.none === total) return { key: 'reports.synthesis.undeclared', params: { count: total } };
  if (weather.storm > 0) return share('reports.synthesis.storm', weather.storm, total);
  if (weather.cloud > 0) return share('reports.synthesis.cloud', weather.cloud, total);
  return { key: 'reports.synthesis.fair', params: { count: total } };
}

/** The axis on which most projects are in a storm or under a cloud, storms weighing more. */
function weatherFinding(projects: readonly ProjectRecord[]): ReportMessage {
  const judged = axes
    .filter((axis) => axis !== 'global')
    .map((axis) => ({ axis, ...weatherCounts(projects, axis) }));
  if (judged.every(({ none }) => none === projects.length)) return { key: 'reports.weather.undeclared' };
  const [worst] = judged
    .filter(({ storm, cloud }) => storm + cloud > 0)
    .toSorted((a, b) => 2 * b.storm + b.cloud - (2 * a.storm + a.cloud));
  return worst
    ? {
        key: 'reports.weather.worstAxis',
        params: { axis: { message: { key: `fields.axis.${worst.axis}` } }, count: worst.storm + worst.cloud },
      }
    : { key: 'reports.weather.fair' };
}

function budgetFinding({ revised, variance: gap, variancePercent }: BudgetFigures): ReportMessage {
  if (gap === null) {
    return revised === null
      ? { key: 'reports.budget.unknown' }
      : { key: 'reports.budget.noForecast', params: { revised: { money: revised } } };
  }
  if (gap === 0) return { key: 'reports.budget.even' };
  const key = `reports.budget.${gap > 0 ? 'over' : 'under'}`;
  const params = { gap: { money: Math.abs(gap) } };
  if (variancePercent === null) return { key, params };
  return { key: `${key}By`, params: { ...params, percent: { percent: Math.abs(variancePercent) } } };
}

function overFinding(projects: readonly ProjectRecord[], budget: BudgetFigures): ReportMessage {
  if (budget.compared === 0) return { key: 'reports.budget.projectsUnknown' };
  const over = projects.filter((project) => (variance(project, 'budgetRevised') ?? 0) > 0).length;
  return share('reports.budget.projectsOver', over, projects.length);
}

function listFinding(projects: readonly ProjectRecord[], late: number): ReportMessage {
  return projects.some((project) => slippage(project) !== null)
    ? share('reports.list.late', late, projects.length)
    : { key: 'reports.list.count', params: { count: projects.length } };
}

function weatherLine(project: ProjectRecord, hasPage: boolean): WeatherLine {
  const comment = project.weather.global?.comment ?? '';
  return {
    code: project.code,
    name: project.name,
    axes: declaredOnAll(project),
    comment: hasPage ? excerptOf(comment) : { text: comment, cut: false },
  };
}

/** Line breaks of a comment that stands whole are kept. */
function excerptOf(comment: string): { text: string; cut: boolean } {
  return comment.length <= longestComment ? { text: comment, cut: false } : excerpt(comment, longestComment);
}

function listLine(project: ProjectRecord, lists: Lists): ListLine {
  return {
    code: project.code,
    name: project.name,
    phase: lists.choices.find(({ id }) => id === project.phaseId)?.name ?? null,
    manager: project.manager,
    startDate: project.startDate,
    baselineEndDate: project.baselineEndDate,
    endDate: project.endDate,
    slippage: slippage(project),
    progress: project.progress,
    progressByWork: progressByWork(project),
    ...declaredOn(project, 'global'),
  };
}

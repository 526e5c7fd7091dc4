import { axes, type Axis } from '../../core/model/common';
import type { Lists, Portfolio } from '../../core/model/portfolio';
import type { ProjectRecord } from '../../core/model/project';
import type { MoneyUnit } from '../../core/format/money';
import { progressByWork, slippage } from '../../core/register/figures';
import { excerpt, type ReportMessage } from '../message';
import {
  attention,
  troubled,
  type Attention,
  type ProjectName,
  type Shortlist,
  type Troubled,
} from './attention';
import { budgetFinding, listFinding, overFinding, synthesisFinding, weatherFinding } from './findings';
import {
  budgetFigures,
  byDepartment,
  declaredOn,
  declaredOnAll,
  hasAmounts,
  isDeclared,
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
    /** Projects that finish after their reference; null when no slippage is known. */
    late: number | null;
    /** Longest slippage in days; null when nothing slips. */
    longestSlippage: number | null;
    budget: BudgetFigures;
    departments: {
      name: string | null;
      weather: WeatherCounts;
      late: number | null;
      budget: BudgetFigures;
    }[];
  };
  /** Null when nothing is known of what it looks at. */
  attention: Attention | null;
  /** Null when nobody declares anything: the synthesis says so. */
  weather: {
    finding: ReportMessage;
    /** Those that somebody declares. */
    axes: Axis[];
    undeclared: Axis[];
    groups: { name: string | null; lines: WeatherLine[] }[];
  } | null;
  /** Null when no amount is known: the synthesis says so. */
  budget: {
    finding: ReportMessage;
    departments: { name: string | null; figures: BudgetFigures }[];
    total: BudgetFigures;
    byProject: {
      finding: ReportMessage;
      groups: { name: string | null; lines: (ProjectName & { figures: BudgetFigures })[] }[];
    };
  } | null;
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

/** Directions that have a project; projects without one are none. */
export const departmentsCount = ({ departments }: Pick<Sections['synthesis'], 'departments'>): number =>
  departments.filter(({ name }) => name !== null).length;

function sections(groups: Group[], lists: Lists, situationDate: string, projectPages: boolean): Sections {
  const projects = groups.flatMap((group) => group.projects);
  const budget = budgetFigures(projects);
  const weather = weatherCounts(projects);
  const days = projects.map(slippage);
  const late = lateOf(projects);
  return {
    synthesis: {
      finding: synthesisFinding(weather, projects.length, budget),
      projects: projects.length,
      weather,
      troubled: troubled(groups),
      late,
      longestSlippage: !late ? null : Math.max(...days.map((value) => value ?? 0)),
      budget,
      departments: groups.map((group) => ({
        name: group.name,
        weather: weatherCounts(group.projects),
        late: lateOf(group.projects),
        budget: budgetFigures(group.projects),
      })),
    },
    attention: attention(projects, situationDate),
    weather: weatherSection(groups, projects, projectPages),
    budget: budgetSection(groups, projects, budget),
    list: {
      finding: listFinding(projects, late ?? 0),
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

function lateOf(projects: readonly ProjectRecord[]): number | null {
  const known = projects.map(slippage).filter((days) => days !== null);
  return known.length === 0 ? null : known.filter((days) => days > 0).length;
}

function weatherSection(
  groups: readonly Group[],
  projects: readonly ProjectRecord[],
  projectPages: boolean,
): Sections['weather'] {
  const [declared, undeclared] = [true, false].map((wanted) =>
    axes.filter((axis) => projects.some((project) => isDeclared(project, axis)) === wanted),
  );
  const commented = projects.some((project) => (project.weather.global?.comment ?? '') !== '');
  if (!declared || !undeclared || (declared.length === 0 && !commented)) return null;
  return {
    finding: weatherFinding(projects),
    axes: declared,
    undeclared,
    groups: groups.map((group) => ({
      name: group.name,
      lines: group.projects.map((project) => weatherLine(project, projectPages)),
    })),
  };
}

function budgetSection(
  groups: readonly Group[],
  projects: readonly ProjectRecord[],
  budget: BudgetFigures,
): Sections['budget'] {
  if (!hasAmounts(budget)) return null;
  return {
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
  };
}

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

import { axes } from '../../core/model/common';
import type { ProjectRecord } from '../../core/model/project';
import { slippage, variance } from '../../core/register/figures';
import { share, type ReportMessage } from '../message';
import { weatherCounts, type BudgetFigures, type WeatherCounts } from './groups';

/** The worst weather declared makes the title; where none is, the size of the portfolio does. */
export function synthesisFinding(
  weather: WeatherCounts,
  total: number,
  { revised }: Pick<BudgetFigures, 'revised'>,
): ReportMessage {
  if (weather.none === total) {
    return revised === null
      ? { key: 'reports.synthesis.undeclared', params: { count: total } }
      : { key: 'reports.synthesis.budget', params: { count: total, revised: { money: revised } } };
  }
  if (weather.storm > 0) return share('reports.synthesis.storm', weather.storm, total);
  if (weather.cloud > 0) return share('reports.synthesis.cloud', weather.cloud, total);
  return { key: 'reports.synthesis.fair', params: { count: total } };
}

/** The axis on which most projects are in a storm or under a cloud, storms weighing more. */
export function weatherFinding(projects: readonly ProjectRecord[]): ReportMessage {
  const judged = axes
    .filter((axis) => axis !== 'global')
    .map((axis) => ({ axis, ...weatherCounts(projects, axis) }));
  if (judged.every(({ none }) => none === projects.length)) return { key: 'reports.weather.globalOnly' };
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

export function budgetFinding({ revised, variance: gap, variancePercent }: BudgetFigures): ReportMessage {
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

export function overFinding(projects: readonly ProjectRecord[], budget: BudgetFigures): ReportMessage {
  if (budget.compared === 0) return { key: 'reports.budget.projectsUnknown' };
  const over = projects.filter((project) => (variance(project, 'budgetRevised') ?? 0) > 0).length;
  return share('reports.budget.projectsOver', over, projects.length);
}

export function listFinding(projects: readonly ProjectRecord[], late: number): ReportMessage {
  return projects.some((project) => slippage(project) !== null)
    ? share('reports.list.late', late, projects.length)
    : { key: 'reports.list.count', params: { count: projects.length } };
}

import { axes, type Axis, type Trend, type Weather } from '../../core/model/common';
import type { Lists } from '../../core/model/portfolio';
import type { ProjectRecord } from '../../core/model/project';
import { forecast, sumKnown, variance } from '../../core/register/figures';

/** A direction and its projects in order; `name` is null for projects without a direction. */
export interface Group {
  name: string | null;
  projects: ProjectRecord[];
}

export type WeatherCounts = Record<Weather | 'none', number>;

/** Money of a set of projects, in cents. A sum leaves out what is not known, and is null when nothing is. */
export interface BudgetFigures {
  projects: number;
  /** How many of them have a reste à faire, hence an atterrissage. */
  estimated: number;
  /** How many of them have both an atterrissage and a revised budget: those that the variance compares. */
  compared: number;
  /** Révisé and atterrissage of the projects compared. */
  comparedRevised: number | null;
  comparedForecast: number | null;
  initial: number | null;
  revised: number | null;
  committed: number | null;
  actual: number | null;
  remaining: number | null;
  forecast: number | null;
  /** Atterrissage − révisé of the projects compared. */
  variance: number | null;
  /** The variance against the revised budget of the projects compared, in percent. */
  variancePercent: number | null;
}

export interface Declared {
  weather: Weather | null;
  trend: Trend | null;
}

const compare = (a: string, b: string) => a.localeCompare(b, 'fr', { numeric: true, sensitivity: 'base' });

/** Projects by direction in the directions' own order, then by code (those without one last) and name. */
export function byDepartment(projects: readonly ProjectRecord[], lists: Pick<Lists, 'departments'>): Group[] {
  const groups = new Map<string | null, ProjectRecord[]>(lists.departments.map(({ id }) => [id, []]));
  groups.set(null, []);
  for (const project of projects) (groups.get(project.departmentId) ?? groups.get(null))?.push(project);
  const names = new Map(lists.departments.map(({ id, name }) => [id, name]));
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([id, members]) => ({
      name: id === null ? null : (names.get(id) ?? null),
      projects: members.toSorted(
        (a, b) =>
          Number(a.code === '') - Number(b.code === '') ||
          compare(a.code, b.code) ||
          compare(a.name, b.name) ||
          compare(a.id, b.id),
      ),
    }));
}

export function declaredOn(project: ProjectRecord, axis: Axis): Declared {
  const { weather = null, trend = null } = project.weather[axis] ?? {};
  return { weather, trend };
}

/** Whether a weather or a trend is declared on an axis. */
export function isDeclared(project: ProjectRecord, axis: Axis): boolean {
  const { weather, trend } = declaredOn(project, axis);
  return weather !== null || trend !== null;
}

export const declaredOnAll = (project: ProjectRecord): Record<Axis, Declared> =>
  Object.fromEntries(axes.map((axis) => [axis, declaredOn(project, axis)])) as Record<Axis, Declared>;

export function weatherCounts(projects: readonly ProjectRecord[], axis: Axis = 'global'): WeatherCounts {
  const counts: WeatherCounts = { storm: 0, cloud: 0, bright: 0, sun: 0, none: 0 };
  for (const project of projects) counts[declaredOn(project, axis).weather ?? 'none'] += 1;
  return counts;
}

export function budgetFigures(projects: readonly ProjectRecord[]): BudgetFigures {
  const compared = projects.filter((project) => variance(project, 'budgetRevised') !== null);
  const gap = sumKnown(compared.map((project) => variance(project, 'budgetRevised')));
  const base = sumKnown(compared.map((project) => project.budgetRevised));
  return {
    projects: projects.length,
    estimated: projects.filter((project) => forecast(project) !== null).length,
    compared: compared.length,
    comparedRevised: base,
    comparedForecast: sumKnown(compared.map(forecast)),
    initial: sumKnown(projects.map((project) => project.budgetInitial)),
    revised: sumKnown(projects.map((project) => project.budgetRevised)),
    committed: sumKnown(projects.map((project) => project.budgetCommitted)),
    actual: sumKnown(projects.map((project) => project.budgetActual)),
    remaining: sumKnown(projects.map((project) => project.budgetRemaining)),
    forecast: sumKnown(projects.map(forecast)),
    variance: gap,
    variancePercent: gap === null || base === null || base <= 0 ? null : (100 * gap) / base,
  };
}

/** Whether any amount at all is known. */
export const hasAmounts = ({ initial, revised, committed, actual, remaining }: BudgetFigures): boolean =>
  [initial, revised, committed, actual, remaining].some((amount) => amount !== null);

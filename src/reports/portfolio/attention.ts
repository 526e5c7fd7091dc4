import { dayNumber } from '../../core/calendar/days';
import type { ProjectRecord } from '../../core/model/project';
import { slippage, variance } from '../../core/register/figures';
import { excerpt, share, type ReportMessage } from '../message';
import { budgetFigures, declaredOn, type Declared } from './groups';

/** A reste à faire is re-estimated each month: beyond this age, in days, it no longer says anything. */
export const oldestRemaining = 45;

export interface ProjectName {
  code: string;
  name: string;
}

/** What a committee looks at first; each list is the worst first, and says how many it leaves out. */
export interface Attention {
  finding: ReportMessage;
  weather: Shortlist<ProjectName & Declared & { comment: string }>;
  /** Forecast finish after the reference, in days. */
  late: Shortlist<ProjectName & { days: number }>;
  /** Atterrissage above the revised budget, in cents and in percent. */
  over: Shortlist<ProjectName & { variance: number; percent: number | null }>;
  /** Reste à faire missing (null) or estimated too long ago. */
  remaining: Shortlist<ProjectName & { date: string | null }>;
}

export interface Shortlist<T> {
  lines: T[];
  more: number;
}

/** Lines of a short list: what fits beside the others on one page. */
const shortest = 7;
const commentLength = 170;

export function attention(projects: readonly ProjectRecord[], situationDate: string): Attention {
  const named = (project: ProjectRecord) => ({ code: project.code, name: project.name });
  const bad = projects
    .filter((project) => ['storm', 'cloud'].includes(declaredOn(project, 'global').weather ?? ''))
    .toSorted((a, b) => severity(b) - severity(a));
  const late = projects
    .map((project) => ({ project, days: slippage(project) ?? 0 }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days);
  const over = projects
    .map((project) => ({ project, gap: variance(project, 'budgetRevised') ?? 0 }))
    .filter(({ gap }) => gap > 0)
    .toSorted((a, b) => b.gap - a.gap);
  const stale = projects
    .filter((project) => remainingIsStale(project, situationDate))
    .toSorted((a, b) => (a.remainingDate ?? '').localeCompare(b.remainingDate ?? ''));
  const all = new Set([
    ...bad,
    ...late.map(({ project }) => project),
    ...over.map(({ project }) => project),
    ...stale,
  ]);
  const storms = bad.filter((project) => declaredOn(project, 'global').weather === 'storm').length;
  return {
    finding: share('reports.attention.finding', all.size, projects.length),
    weather: shorten(
      bad.map((project) => ({
        ...named(project),
        ...declaredOn(project, 'global'),
        comment: excerpt(project.weather.global?.comment ?? '', commentLength).text,
      })),
      // A storm is never left out.
      Math.max(storms, 2 * shortest),
    ),
    late: shorten(
      late.map(({ project, days }) => ({ ...named(project), days })),
      shortest,
    ),
    over: shorten(
      over.map(({ project, gap }) => ({
        ...named(project),
        variance: gap,
        percent: budgetFigures([project]).variancePercent,
      })),
      shortest,
    ),
    remaining: shorten(
      stale.map((project) => ({
        ...named(project),
        date: project.budgetRemaining === null ? null : project.remainingDate,
      })),
      shortest,
    ),
  };
}

/** Storm before cloud; in each, what gets worse first. */
function severity(project: ProjectRecord): number {
  const { weather, trend } = declaredOn(project, 'global');
  return (weather === 'storm' ? 10 : 0) + (trend === 'down' ? 2 : trend === 'up' ? 0 : 1);
}

/**
 * Whether the reste à faire of a project that has a budget is missing or too old. A project that is over and has
 * nothing left to do needs no new estimate.
 */
function remainingIsStale(project: ProjectRecord, situationDate: string): boolean {
  const { budgetInitial, budgetRevised, budgetActual, budgetRemaining, remainingDate, progress } = project;
  if (budgetRemaining === null) {
    return budgetInitial !== null || budgetRevised !== null || budgetActual !== null;
  }
  if (budgetRemaining === 0 && progress === 100) return false;
  return remainingDate === null || dayNumber(situationDate) - dayNumber(remainingDate) > oldestRemaining;
}

function shorten<T>(lines: readonly T[], most: number): Shortlist<T> {
  // “And 1 more” would take the line that it saves.
  const kept = lines.length === most + 1 ? most + 1 : most;
  return { lines: lines.slice(0, kept), more: Math.max(0, lines.length - kept) };
}

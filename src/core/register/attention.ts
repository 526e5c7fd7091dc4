import { dayNumber } from '../calendar/days';
import type { Id } from '../model/common';
import type { Lag, RelationType } from '../model/plan';
import type { ProjectRecord } from '../model/project';
import { adherenceMargin } from '../planning/adherences';
import { milestoneFacts, type MilestoneDates, type MilestoneFacts } from '../planning/milestones';
import { forecast, slippage, sumKnown, variance } from './figures';

/** A reste à faire older than this is no longer one that a committee can rely on. */
export const staleAfterDays = 45;

/** A milestone of a plan. */
export interface PlanMilestone extends MilestoneDates {
  projectId: Id;
  uid: number;
  name: string;
}

/** A task of one project that waits for a task of another. */
export interface PlanAdherence {
  from: AdherenceEnd;
  to: AdherenceEnd;
  type: RelationType;
  lag: Lag;
  /** Working day of the project that waits. */
  minutesPerDay: number;
}
interface AdherenceEnd {
  projectId: Id;
  uid: number;
  name: string;
  start: number | null;
  finish: number | null;
}

export interface Attention {
  /** Overall weather declared orage, then nuage; in each, what gets worse first. */
  bad: ProjectRecord[];
  /** With a budget, but a reste à faire that is missing or older than 45 days; the missing and the oldest first. */
  staleRemaining: { project: ProjectRecord; ageDays: number | null }[];
  /** Forecast to finish after the reference; the latest first. In calendar days. */
  late: { project: ProjectRecord; days: number }[];
  /** Landing above the revised budget; the most over first. In cents, and in percent of that budget. */
  over: { project: ProjectRecord; cents: number; share: number | null }[];
  /** Without a declared overall weather. */
  undeclared: ProjectRecord[];
  /** Not reached, and late on the first baseline, on a deadline or on today; what slipped most first. */
  milestones: { project: ProjectRecord; milestone: PlanMilestone; facts: MilestoneFacts }[];
  /** Links between projects that the dates in force break; the most broken first, in calendar days (negative). */
  adherences: { project: ProjectRecord; awaited: ProjectRecord | null; link: PlanAdherence; days: number }[];
  /** Distinct projects in the lists above. */
  projects: number;
}

/**
 * What needs someone this week, from what the file says on `today` (`YYYY-MM-DD`). Archived projects are at rest.
 * @param plans what the plans of these projects hold; without it, their milestones and adhérences are not looked at
 */
export function attention(
  records: readonly ProjectRecord[],
  today: string,
  plans: { milestones: readonly PlanMilestone[]; adherences: readonly PlanAdherence[] } = noPlans,
): Attention {
  const active = records.filter((project) => !project.archived);
  const weather = (project: ProjectRecord) => project.weather.global?.weather ?? null;

  const bad = active.filter((project) => severity(project) > 0).toSorted((a, b) => severity(b) - severity(a));
  const staleRemaining = active
    .filter(needsRemaining)
    .map((project) => ({ project, ageDays: ageOfRemaining(project, today) }))
    .filter(({ ageDays }) => ageDays === null || ageDays > staleAfterDays)
    .sort((a, b) => byAge(b.ageDays) - byAge(a.ageDays));
  const late = active
    .map((project) => ({ project, days: slippage(project) ?? 0 }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
  const over = active
    .map((project) => ({ project, ...overrun(project) }))
    .filter(({ cents }) => cents > 0)
    .sort((a, b) => b.cents - a.cents);
  const undeclared = active.filter((project) => weather(project) === null);

  const byId = new Map(active.map((project) => [project.id, project]));
  const milestones = plans.milestones
    .flatMap((milestone) => {
      const project = byId.get(milestone.projectId);
      const facts = milestoneFacts(milestone, 0, dayNumber(today));
      return project && facts.status === 'late' ? [{ project, milestone, facts }] : [];
    })
    .sort(
      (a, b) =>
        (b.facts.slip ?? 0) - (a.facts.slip ?? 0) || (a.facts.forecast ?? 0) - (b.facts.forecast ?? 0),
    );
  const adherences = plans.adherences
    .flatMap((link) => {
      const project = byId.get(link.to.projectId);
      const days = adherenceMargin(link) ?? 0;
      const awaited = records.find(({ id }) => id === link.from.projectId) ?? null;
      return project && days < 0 ? [{ project, awaited, link, days }] : [];
    })
    .sort((a, b) => a.days - b.days);

  const lists = [staleRemaining, late, over, milestones, adherences];
  const named = [...bad, ...undeclared, ...lists.flatMap((list) => list.map(({ project }) => project))];
  return {
    bad,
    staleRemaining,
    late,
    over,
    undeclared,
    milestones,
    adherences,
    projects: new Set(named.map(({ id }) => id)).size,
  };
}

const noPlans = { milestones: [], adherences: [] };

export interface Figures {
  projects: number;
  /** Sums of what is known, in cents; null when nothing is. */
  revised: number | null;
  actual: number | null;
  forecast: number | null;
  /** Projects that have a forecast: a sum over some of them must say so. */
  withForecast: number;
  /** Atterrissage − révisé over the projects that have both, in cents; null when none has. */
  variance: number | null;
  /** Projects that have both. */
  compared: number;
}

/** Figures of the whole portfolio, archived projects aside. */
export function figures(records: readonly ProjectRecord[]): Figures {
  const active = records.filter((project) => !project.archived);
  const forecasts = active.map(forecast);
  const variances = active.map((project) => variance(project, 'budgetRevised'));
  return {
    projects: active.length,
    revised: sumKnown(active.map((project) => project.budgetRevised)),
    actual: sumKnown(active.map((project) => project.budgetActual)),
    forecast: sumKnown(forecasts),
    withForecast: forecasts.filter((value) => value !== null).length,
    variance: sumKnown(variances),
    compared: variances.filter((value) => value !== null).length,
  };
}

/** Orage before nuage; in each, a falling trend first, a rising one last. Nil for the others. */
export function severity(project: ProjectRecord): number {
  const { weather, trend } = project.weather.global ?? {};
  if (weather !== 'storm' && weather !== 'cloud') return 0;
  return (weather === 'storm' ? 4 : 1) + (trend === 'down' ? 2 : trend === 'up' ? 0 : 1);
}

/** A project with a budget, unless it is over and declared to have nothing left to do. */
function needsRemaining(project: ProjectRecord): boolean {
  if (project.budgetRemaining === 0 && project.progress === 100) return false;
  const { budgetInitial, budgetRevised, budgetActual, budgetRemaining } = project;
  return [budgetInitial, budgetRevised, budgetActual, budgetRemaining].some((amount) => amount !== null);
}

/** Days since the reste à faire was estimated; null when there is none, or when its date is not known. */
function ageOfRemaining(project: ProjectRecord, today: string): number | null {
  if (project.budgetRemaining === null || project.remainingDate === null) return null;
  return dayNumber(today) - dayNumber(project.remainingDate);
}

function overrun(project: ProjectRecord): { cents: number; share: number | null } {
  const cents = variance(project, 'budgetRevised') ?? 0;
  const budget = project.budgetRevised ?? 0;
  return { cents, share: budget > 0 ? Math.round((100 * cents) / budget) : null };
}

/** An unknown age counts as the oldest there can be. */
const byAge = (days: number | null) => days ?? Number.MAX_SAFE_INTEGER;

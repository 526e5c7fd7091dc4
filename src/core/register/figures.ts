import type { Objective } from '../model/portfolio';
import type { Project, ProjectRecord } from '../model/project';
import { dayNumber } from '../calendar/days';

type Budget = Pick<
  Project,
  'budgetInitial' | 'budgetRevised' | 'budgetCommitted' | 'budgetActual' | 'budgetRemaining'
>;

/**
 * Atterrissage (EAC) = consommé + RAF, in cents. A missing consommé counts as nothing spent;
 * without a RAF there is no atterrissage: it is never derived silently.
 */
export function forecast(budget: Budget): number | null {
  return budget.budgetRemaining === null ? null : (budget.budgetActual ?? 0) + budget.budgetRemaining;
}

/** Atterrissage − budget, in cents (positive = over budget), against the revised or the initial budget. */
export function variance(budget: Budget, against: 'budgetRevised' | 'budgetInitial'): number | null {
  const eac = forecast(budget);
  const reference = budget[against];
  return eac === null || reference === null ? null : eac - reference;
}

/** Avancement en charge = consommé ÷ (consommé + RAF), rounded to a whole percent; null when both are nil. */
export function progressByWork(budget: Budget): number | null {
  const eac = forecast(budget);
  return eac === null || eac <= 0 ? null : Math.round((100 * (budget.budgetActual ?? 0)) / eac);
}

/** Glissement: forecast finish − reference finish, in calendar days (positive = late). */
export function slippage(project: Pick<Project, 'endDate' | 'baselineEndDate'>): number | null {
  if (!project.endDate || !project.baselineEndDate) return null;
  return dayNumber(project.endDate) - dayNumber(project.baselineEndDate);
}

/**
 * Alignment on the weighted objectives: Σ weight × contribution ÷ Σ weight × 3, in whole percent;
 * null when no objective weighs.
 */
export function alignment(
  contributions: ProjectRecord['contributions'],
  objectives: readonly Pick<Objective, 'id' | 'weight'>[],
): number | null {
  const most = objectives.reduce((sum, objective) => sum + objective.weight * 3, 0);
  if (most === 0) return null;
  const reached = objectives.reduce(
    (sum, objective) => sum + objective.weight * (contributions[objective.id] ?? 0),
    0,
  );
  return Math.round((100 * reached) / most);
}

/** Sum of the known amounts; null when none is known, so that "nothing" is never shown as zero. */
export function sumKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

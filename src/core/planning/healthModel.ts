import type { RelationType } from '../model/plan';

/**
 * The fourteen points of the DCMA, in its order. Source: DCMA-EA PAM 200.1, Earned Value Management System (EVMS)
 * Program Analysis Pamphlet, October 2012, section 4.
 */
export const dcmaChecks = [
  'logic',
  'leads',
  'lags',
  'relationTypes',
  'hardConstraints',
  'highFloat',
  'negativeFloat',
  'highDuration',
  'invalidDates',
  'resources',
  'missedTasks',
  'criticalPathTest',
  'cpli',
  'bei',
] as const;
/** What a reviewer of plans looks at besides. */
export const furtherChecks = [
  'deadlines',
  'unreported',
  'binding',
  'danglingStart',
  'danglingFinish',
  'looseMilestones',
  'summaryLinks',
  'estimates',
  'outsideLate',
] as const;
export type HealthId = (typeof dcmaChecks)[number] | (typeof furtherChecks)[number];

/** What passes: at most (or at least) so many, in percent of `of`, as a number, or as an index. */
export interface HealthThreshold {
  unit: 'percent' | 'count' | 'index';
  least?: number;
  most?: number;
}

export interface HealthCheck {
  id: HealthId;
  /** Of the DCMA, 1–14; null for ours. */
  point: number | null;
  /** How many tasks or relations are concerned, of how many that were looked at. */
  count: number;
  of: number;
  /** Percent, not rounded; null when nothing was looked at. */
  share: number | null;
  /** CPLI or BEI; null for the others, and when the plan does not say enough to tell. */
  index: number | null;
  /** Null = for information. */
  threshold: HealthThreshold | null;
  /** Null = for information, or not measurable on this plan. */
  ok: boolean | null;
  /** Tasks to look at, in the plan's order, each once. */
  tasks: readonly number[];
}

export interface PlanHealth {
  checks: readonly HealthCheck[];
  passed: number;
  failed: number;
}

/** A task of this plan for which a task of another project waits. */
export interface OutsideEnd {
  uid: number;
  type: RelationType;
}

import { dayNumber } from '../calendar/days';
import type { Plan } from '../model/plan';
import type { Schedule } from '../schedule/schedule';
import { planFacts } from './healthFacts';
import { indexChecks } from './healthIndices';
import { logicChecks } from './healthLogic';
import { dcmaChecks, furtherChecks, type OutsideEnd, type PlanHealth } from './healthModel';
import { ownChecks } from './healthOwn';
import { taskChecks } from './healthTasks';

/**
 * Health of a plan: how far it can be trusted, not whether it will be kept.
 * @param schedule of that very plan
 * @param today `YYYY-MM-DD`; counts where the plan has no status date
 * @param successors tasks of this plan for which other projects wait, when known
 */
export function planHealth(
  plan: Plan,
  schedule: Schedule,
  today: string,
  successors: readonly OutsideEnd[] = [],
): PlanHealth {
  const facts = planFacts(plan, schedule, plan.statusDate ?? dayNumber(today) * 1440, successors);
  const found = [...logicChecks(facts), ...taskChecks(facts), ...indexChecks(facts), ...ownChecks(facts)];
  const checks = [...dcmaChecks, ...furtherChecks].flatMap((id) => found.filter((check) => check.id === id));
  return {
    checks,
    passed: checks.filter(({ ok }) => ok === true).length,
    failed: checks.filter(({ ok }) => ok === false).length,
  };
}

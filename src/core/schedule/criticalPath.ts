import type { Plan } from '../model/plan';
import { edgeTask } from './explain';
import { buildNetwork } from './network';
import type { Schedule } from './schedule';

/**
 * The chain of tasks that drive one another to the plan's finish, first to last, by their numbers. Of several, the one
 * that begins first, and then the one of the most tasks. A chain begins where nothing computed stands behind: at the
 * plan's start, at a constraint, at what is done.
 */
export function criticalPath(plan: Plan, schedule: Schedule): number[] {
  const network = buildNetwork(plan);
  const { summary, active, positionOf } = network;
  const { tasks } = schedule;
  const before = (i: number): number => {
    const driver = tasks[i]?.driver;
    if (driver?.kind !== 'relation') return -1;
    const fromStart = driver.relation.type === 'SS' || driver.relation.type === 'SF';
    return edgeTask(network, schedule, positionOf(driver.uid), fromStart ? 'start' : 'finish');
  };
  let finish = Number.NEGATIVE_INFINITY;
  tasks.forEach((task, i) => {
    if (!summary[i] && active[i]) finish = Math.max(finish, task.finish);
  });
  let best: number[] = [];
  const startOf = (chain: readonly number[]) => tasks[chain[0] ?? -1]?.start ?? Number.POSITIVE_INFINITY;
  tasks.forEach((task, last) => {
    if (summary[last] || !active[last] || task.finish !== finish) return;
    const chain: number[] = [];
    for (let i = last; i >= 0 && !chain.includes(i); i = before(i)) chain.push(i);
    chain.reverse();
    const earlier = startOf(chain) - startOf(best);
    if (best.length === 0 || earlier < 0 || (earlier === 0 && chain.length > best.length)) best = chain;
  });
  return best.map((i) => tasks[i]?.uid ?? 0);
}

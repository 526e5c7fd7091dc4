import { AppError } from '../errors';
import { blankPlan } from '../model/blankPlan';
import type { Plan, PlanTask } from '../model/plan';
import { buildNetwork } from '../schedule/network';
import { taskOrder } from '../schedule/order';

/** Tasks of several projects that wait for one another in a circle, which no plan shows by itself; null = none. */
export function findCircle(plans: ReadonlyMap<string, Plan>): AppError | null {
  const linked = [...plans.values()].some((plan) =>
    plan.tasks.some(({ outside }) => outside.some(({ projectId }) => plans.has(projectId))),
  );
  if (!linked) return null;
  const numbers = new Map<string, number>();
  const numberOf = (projectId: string, uid: number): number => {
    const key = `${projectId} ${uid}`;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const tasks = [...plans].flatMap(([projectId, plan]) =>
    plan.tasks.map((task): PlanTask => ({
      ...task,
      uid: numberOf(projectId, task.uid),
      parentUid: task.parentUid === null ? null : numberOf(projectId, task.parentUid),
      calendarUid: null,
      outside: [],
      predecessors: [
        ...task.predecessors.map((link) => ({
          ...link,
          predecessorUid: numberOf(projectId, link.predecessorUid),
        })),
        ...task.outside
          .filter((link) => plans.has(link.projectId))
          .map(({ projectId: other, predecessorUid, type, lag }) => ({
            predecessorUid: numberOf(other, predecessorUid),
            type,
            lag,
          })),
      ],
    })),
  );
  try {
    taskOrder(buildNetwork({ ...blankPlan, start: 0, tasks }));
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

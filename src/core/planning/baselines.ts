import { AppError } from '../errors';
import type { Plan, TaskBaseline } from '../model/plan';

/** Keeps the dates in force of tasks (null = all) under a baseline, named and dated. */
export function setBaseline(
  plan: Plan,
  { number, name, at, uids }: { number: number; name: string; at: number; uids: readonly number[] | null },
): Plan {
  const known = new Set(plan.tasks.map(({ uid }) => uid));
  const missing = uids?.find((uid) => !known.has(uid));
  if (missing !== undefined) throw new AppError('planEdit.error.noTask', { uid: missing });
  const wanted = uids === null ? known : new Set(uids);
  return {
    ...plan,
    baselines: [...plan.baselines.filter((one) => one.number !== number), { number, name, at }].toSorted(
      (a, b) => a.number - b.number,
    ),
    tasks: plan.tasks.map((task) => {
      if (!wanted.has(task.uid)) return task;
      const { start, finish, duration, work, cost } = task;
      const baseline: TaskBaseline = { number, start, finish, duration, work, cost, kept: [] };
      const others = task.baselines.filter((one) => one.number !== number);
      return { ...task, baselines: [...others, baseline].toSorted((a, b) => a.number - b.number) };
    }),
  };
}

/** @throws AppError when that baseline was never set */
export function clearBaseline(plan: Plan, number: number): Plan {
  const set = plan.baselines.some((one) => one.number === number);
  const held = plan.tasks.some(({ baselines }) => baselines.some((one) => one.number === number));
  if (!set && !held) throw new AppError('planEdit.error.noBaseline', { number });
  return {
    ...plan,
    baselines: plan.baselines.filter((one) => one.number !== number),
    tasks: plan.tasks.map((task) =>
      task.baselines.some((one) => one.number === number)
        ? { ...task, baselines: task.baselines.filter((one) => one.number !== number) }
        : task,
    ),
  };
}

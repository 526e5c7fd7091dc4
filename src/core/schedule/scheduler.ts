import type { Plan, PlanTask } from '../model/plan';
import { calculate, createEngine, type Engine } from './engine';
import { changeTasks, keepsOutline } from './incremental';
import { results, type Schedule } from './schedule';
import { finishOf, startOf } from './slack';

/** A plan kept ready to be calculated, so that an edit costs what it touches. */
export interface Scheduler {
  /** The plan as it is now. */
  plan(): Plan;
  /** All its dates; plain data, the caller's to keep. */
  schedule(): Schedule;
  /**
   * Puts tasks in the place of those of the same number; those of a new number go to the end. Only what the edit
   * touches, before and after, is calculated again; an edit that moves the plan's finish touches the late dates of
   * all that is before it, and one that changes the outline, or what is active, the whole plan.
   *
   * @returns positions of the tasks whose dates, slack or criticality are others now
   * @throws AppError as `schedule` does; everything is as before then
   */
  update(tasks: readonly PlanTask[]): readonly number[];
  /**
   * Goes on with another version of the plan, where tasks that are the same object are the same task. Costs what an
   * `update` does when tasks alone are others, and the outline is the same.
   *
   * @returns as `update`; of tasks that were not there before, all positions
   * @throws AppError as `schedule` does; everything is as before then
   */
  replace(plan: Plan): readonly number[];
}

/** @throws AppError as `schedule` does */
export function createScheduler(given: Plan): Scheduler {
  let engine = createEngine(given);
  calculate(engine);
  let base = given;

  const plan = (): Plan => {
    const { tasks } = engine.network;
    if (base.tasks.length !== tasks.length || base.tasks.some((task, i) => task !== tasks[i])) {
      base = { ...base, tasks: [...tasks] };
    }
    return base;
  };
  const replace = (next: Plan): readonly number[] => {
    const { network } = engine;
    const edited = next.tasks.filter((task, i) => task !== network.tasks[i]);
    const same = next.tasks.length === network.tasks.length && isSame(base, next);
    const placed = same && next.tasks.every((task, i) => task.uid === network.tasks[i]?.uid);
    if (placed && keepsOutline(engine, edited)) {
      const changed = changeTasks(engine, edited);
      base = next;
      return changed;
    }
    const other = createEngine(next);
    calculate(other);
    const changed = differing(engine, other);
    engine = other;
    base = next;
    return changed;
  };

  return {
    plan,
    schedule: () => results(engine),
    replace,
    update: (edited) => {
      const { network } = engine;
      if (keepsOutline(engine, edited)) return changeTasks(engine, edited);
      const tasks = [...network.tasks];
      for (const task of edited) {
        const at = tasks.findIndex(({ uid }) => uid === task.uid);
        if (at < 0) tasks.push(task);
        else tasks[at] = task;
      }
      return replace({ ...base, tasks });
    },
  };
}

/** All but the tasks. */
function isSame(one: Plan, other: Plan): boolean {
  const { tasks: _, ...rest } = one;
  return Object.entries(rest).every(([key, value]) => Object.is(value, Reflect.get(other, key)));
}

function differing(before: Engine, after: Engine): number[] {
  const old = before.network.positionOf;
  return after.network.tasks.flatMap(({ uid }, i) => {
    const at = old(uid);
    if (at < 0) return [i];
    const [one, other] = [figures(before, at), figures(after, i)];
    return one.every((value, n) => value === other[n]) ? [] : [i];
  });
}

function figures({ network, dates, totalSlack, freeSlack, critical }: Engine, i: number) {
  return [
    startOf(network, dates, i),
    finishOf(network, dates, i),
    dates.placed.start[i],
    dates.placed.finish[i],
    dates.lateStart[i],
    dates.lateFinish[i],
    totalSlack[i],
    freeSlack[i],
    critical[i],
  ];
}

import type { Plan } from '../model/plan';
import { driverOf, type Driver } from './drivers';
import { calculate, createEngine, type Engine } from './engine';
import { finishOf, startOf } from './slack';

/** Instants and amounts as in the plan: minutes. */
export interface Schedule {
  start: number;
  finish: number;
  /** In the plan's order. */
  tasks: ScheduledTask[];
}

export interface ScheduledTask {
  uid: number;
  start: number;
  finish: number;
  earlyStart: number;
  earlyFinish: number;
  lateStart: number;
  lateFinish: number;
  totalSlack: number;
  freeSlack: number;
  critical: boolean;
  driver: Driver;
}

/**
 * Dates of a plan by Microsoft Project's rules, from its inputs alone: durations, relations, constraints, calendars,
 * people, actuals. The plan is not changed.
 *
 * @throws AppError `schedule.error.circle` (names of the tasks, in order), `schedule.error.noStart`,
 * `schedule.error.tooFar` when a task would end beyond what calendars hold,
 * `schedule.error.noWork` for a calendar in use that is never worked
 */
export function schedule(plan: Plan): Schedule {
  const engine = createEngine(plan);
  calculate(engine);
  return results(engine);
}

export function results({
  network,
  dates,
  totalSlack,
  freeSlack,
  critical,
  start,
  finish,
}: Engine): Schedule {
  const { tasks } = network;
  const { placed, lateStart, lateFinish } = dates;
  const found: ScheduledTask[] = [];
  for (let i = 0; i < tasks.length; i += 1) {
    found.push({
      uid: tasks[i]?.uid ?? 0,
      start: startOf(network, dates, i),
      finish: finishOf(network, dates, i),
      earlyStart: placed.start[i] ?? 0,
      earlyFinish: placed.finish[i] ?? 0,
      lateStart: lateStart[i] ?? 0,
      lateFinish: lateFinish[i] ?? 0,
      totalSlack: totalSlack[i] ?? 0,
      freeSlack: freeSlack[i] ?? 0,
      critical: critical[i] === 1,
      driver: driverOf(network, i, placed.driver[i] ?? 0, placed.start),
    });
  }
  return { start, finish, tasks: found };
}

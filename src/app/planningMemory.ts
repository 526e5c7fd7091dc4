import type { Id } from '../core/model/common';
import type { Plan } from '../core/model/plan';
import { attempt, type Attempt } from '../core/planning/reschedule';
import type { ReadDb } from '../data/db';
import { readPlan } from '../data/planning';

/**
 * Plans of the open file as they stand in it, and what was computed of them, so that one cell of a large plan costs
 * neither its reading nor a calculation that was made already. Notices of changes empty it; the command that made the
 * change puts back what it wrote, once that is committed.
 */
interface Memory {
  plans: Map<Id, Plan>;
  attempts: WeakMap<Plan, Attempt>;
}

/** Plans kept at most: those someone works on. */
const most = 8;
const name = 'planning';

function memoryOf(memory: Map<string, unknown>): Memory {
  const known = memory.get(name) as Memory | undefined;
  if (known) return known;
  const made: Memory = { plans: new Map(), attempts: new WeakMap() };
  memory.set(name, made);
  return made;
}

/** The plan of a project, without what is kept of its source; null when it has none. */
export function planOf(memory: Map<string, unknown>, db: ReadDb, projectId: Id): Plan | null {
  const { plans } = memoryOf(memory);
  const known = plans.get(projectId);
  if (known) return known;
  const plan = readPlan(db, projectId);
  if (plan) keepPlan(memory, projectId, plan);
  return plan;
}

export function keepPlan(memory: Map<string, unknown>, projectId: Id, plan: Plan): void {
  const { plans } = memoryOf(memory);
  plans.delete(projectId);
  plans.set(projectId, plan);
  if (plans.size > most) plans.delete(plans.keys().next().value ?? '');
}

/** The calculation of a plan, made once. */
export function attemptOf(memory: Map<string, unknown>, plan: Plan): Attempt {
  const { attempts } = memoryOf(memory);
  const known = attempts.get(plan);
  if (known) return known;
  const made = attempt(plan);
  attempts.set(plan, made);
  return made;
}

/** Says what was computed of a plan whose inputs are those of another. */
export function keepAttempt(memory: Map<string, unknown>, plan: Plan, made: Attempt): void {
  memoryOf(memory).attempts.set(plan, made);
}

/** Forgets the plans when tables that hold them changed. */
export function forgetPlans(memory: Map<string, unknown>, tables: readonly string[]): void {
  const held = tables.some((table) => /^(plan|task[A-Z]|project$|\*)/.test(table));
  if (held) memoryOf(memory).plans.clear();
}

import { AppError } from '../core/errors';
import { asImported } from '../core/exchange/mergePlans';
import { nameKey } from '../core/exchange/text';
import type { Id } from '../core/model/common';
import type { Plan } from '../core/model/plan';
import { schedule, type Schedule } from '../core/schedule/schedule';
import type { ReadDb } from '../data/db';
import { readImportBook } from '../data/exchange';
import { planSource, readPlan } from '../data/planning';
import { readProjects } from '../data/projects';
import { writeMspdi } from '../formats/mspdi/write';

/** A project that has a plan. */
export interface PlannedProject {
  id: Id;
  code: string;
  name: string;
}

/** Projects that have a plan, of which `wanted` names one by its id, its code or its name; null = all. */
export function plannedProjects(db: ReadDb, wanted: string | null): PlannedProject[] {
  const all = readProjects(db).map(({ id, code, name }) => ({ id, code, name }));
  const found =
    wanted === null
      ? all
      : firstOf(
          all.filter(({ id }) => id === wanted),
          all.filter(({ code }) => code !== '' && code.toLowerCase() === wanted.trim().toLowerCase()),
          all.filter(({ name }) => nameKey(name) === nameKey(wanted)),
        );
  return found.filter(({ id }) => planSource(db, id) !== undefined);
}

const firstOf = <T>(...lists: readonly (readonly T[])[]): T[] => [
  ...(lists.find((list) => list.length > 0) ?? []),
];

/**
 * The plan of a project in Microsoft Project's XML. Where nothing was changed since it was read, what the source had
 * computed stands; else it is computed here, where it can be.
 * @throws AppError `errors.projects.missing` when it has none
 */
export function planBytes(db: ReadDb, projectId: Id): Uint8Array {
  const plan = readPlan(db, projectId, { kept: true });
  if (!plan) throw new AppError('errors.projects.missing', { id: projectId });
  if (asImported(plan, readImportBook(db, projectId))) return writeMspdi(plan);
  return writeMspdi(plan, computed(plan));
}

function computed(plan: Plan): Schedule | undefined {
  try {
    return schedule(plan);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

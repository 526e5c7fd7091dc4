import { AppError } from '../errors';
import { blankAssignment, blankResource } from '../model/blankPlan';
import type { PlanAssignment, PlanResource, PlanTask } from '../model/plan';
import { tenth } from './amounts';
import type { Draft } from './draft';
import type { TaskValue } from './fields';
import * as value from './values';

/** Who works on tasks, as a person writes it: `Alice;Hugo[50%]`. Work is minutes. */

interface Share {
  name: string;
  units: number;
}

/** @throws AppError when units cannot be read, or a person stands twice */
function parseResources(text: string): Share[] {
  const shares = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Share => {
      const found = /^([^[\]]+?)\s*(?:\[\s*(\d+(?:[.,]\d+)?)\s*%?\s*\])?$/.exec(part);
      const percent = Number((found?.[2] ?? '100').replace(',', '.'));
      if (!found?.[1] || !(percent >= 0 && percent <= 100_000)) {
        throw new AppError('planEdit.error.resource', { text: part });
      }
      return { name: found[1].slice(0, 200), units: percent / 100 };
    });
  const names = shares.map(({ name }) => fold(name));
  const twice = shares.find(({ name }, i) => names.indexOf(fold(name)) !== i);
  if (twice) throw new AppError('planEdit.error.resourceTwice', { name: twice.name });
  return shares;
}

const fold = (name: string): string => name.trim().toLocaleLowerCase('fr');

/** Ressources: people are found by their name, or made; the work of each is the duration at their units. */
export function setResources(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const shares = parseResources(value.text(given, 'resources'));
  const current = draft.assignmentsOf(task.uid);
  const assignments = shares.map(({ name, units }): PlanAssignment => {
    const resource = resourceNamed(draft, name);
    const known = current.find(({ resourceUid }) => resourceUid === resource.uid);
    if (known?.units === units) return known;
    const work = resource.kind === 'work' ? tenth(task.duration * units) : 0;
    const remainingWork = task.duration > 0 ? tenth((work * task.remainingDuration) / task.duration) : 0;
    return known
      ? { ...known, units, work, remainingWork, contour: 1 }
      : {
          ...blankAssignment,
          uid: draft.nextAssignment(),
          taskUid: task.uid,
          resourceUid: resource.uid,
          units,
          work,
          remainingWork,
        };
  });
  const same = assignments.length === current.length && assignments.every((one) => current.includes(one));
  if (same) return task;
  draft.setAssignments(task.uid, assignments);
  return { ...task, work: totalWork(draft, assignments, task.work) };
}

function resourceNamed(draft: Draft, name: string): PlanResource {
  const wanted = fold(name);
  const known = draft.resources.find((resource) => fold(resource.name) === wanted);
  if (known) return known;
  const uid = draft.resources.reduce((most, one) => Math.max(most, one.uid), 0) + 1;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('fr'))
    .join('')
    .slice(0, 4);
  const made = { ...blankResource, uid, name, initials };
  draft.resources = [...draft.resources, made];
  return made;
}

function totalWork(
  draft: Draft,
  assignments: readonly PlanAssignment[],
  otherwise: number | null,
): number | null {
  const people = assignments.filter(({ resourceUid }) => isWork(draft, resourceUid));
  if (people.length > 0) return tenth(people.reduce((sum, { work }) => sum + work, 0));
  return otherwise === null ? null : 0;
}

const isWork = (draft: Draft, uid: number): boolean =>
  draft.resources.find((resource) => resource.uid === uid)?.kind === 'work';

/** The work of a task's people at a new duration, written to the draft; the task's own work. */
export function scaledWork(draft: Draft, task: PlanTask, duration: number, remaining: number): number | null {
  const current = draft.assignmentsOf(task.uid);
  if (!current.some(({ resourceUid }) => isWork(draft, resourceUid))) return task.work;
  const scaled = current.map((one): PlanAssignment => {
    if (!isWork(draft, one.resourceUid)) return one;
    const work = tenth(task.duration > 0 ? (one.work * duration) / task.duration : duration * one.units);
    const remainingWork = duration > 0 ? tenth((work * remaining) / duration) : 0;
    return one.work === work && one.remainingWork === remainingWork ? one : { ...one, work, remainingWork };
  });
  if (scaled.some((one) => !current.includes(one))) draft.setAssignments(task.uid, scaled);
  return totalWork(draft, scaled, task.work);
}

/** Work that is left follows the duration that is left. */
export function leftWork(draft: Draft, task: PlanTask): PlanTask {
  scaledWork(draft, task, task.duration, task.remainingDuration);
  return task;
}

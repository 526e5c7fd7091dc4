import { AppError } from '../core/errors';
import type { Lists } from '../core/model/portfolio';
import { projectFields, type Field } from '../core/register/fields';
import { checkValue, readField, type FieldValue } from '../core/register/values';
import { readLists } from '../data/portfolio';
import {
  deleteProject,
  insertProject,
  projectName,
  readProject,
  readProjects,
  searchProjects,
  setArchived,
  writeFields,
} from '../data/projects';
import type { WriteDb } from '../data/db';
import { planSource, readPlan } from '../data/planning';
import { insertPlan } from '../data/planWrite';
import type { CommandHandlers, QueryHandlers } from './context';
import { planWork } from './planningWork';

type Part = Pick<QueryHandlers, 'projects.list' | 'projects.get' | 'projects.search'> &
  Pick<
    CommandHandlers,
    | 'projects.create'
    | 'projects.setCells'
    | 'projects.duplicate'
    | 'projects.setArchived'
    | 'projects.delete'
  >;

/** The fields of a portfolio, ready to check many values. */
export interface FieldBook {
  lists: Lists;
  fields: ReadonlyMap<string, Field>;
}

export function fieldBook(lists: Lists): FieldBook {
  return { lists, fields: new Map(projectFields(lists).map((field) => [field.key, field])) };
}

/** Checks a value against its field. @throws AppError with the field as its place */
export function requireValue(book: FieldBook, key: string, value: FieldValue): void {
  const field = book.fields.get(key);
  if (!field) throw new AppError('errors.projects.noField', { field: key }, key);
  const problem = checkValue(field, value, book.lists);
  if (problem) throw new AppError(problem.key, problem.params, key);
}

/** Creates a project from field values. @throws AppError when it has no name or a value does not fit */
export function createProject(
  db: WriteDb,
  book: FieldBook,
  id: string,
  values: Readonly<Record<string, FieldValue>>,
): void {
  const { name, ...rest } = values;
  if (typeof name !== 'string' || name.trim() === '') throw new AppError('fields.error.required', {}, 'name');
  for (const [key, value] of Object.entries(values)) requireValue(book, key, value);
  insertProject(db, id, name, rest);
}

/** All of the plan, what is kept of its source and its links from other projects included. */
function copyPlan(db: WriteDb, from: string, to: string): void {
  const plan = readPlan(db, from, { kept: true });
  const source = planSource(db, from);
  if (plan && source) insertPlan(db, to, plan, source);
}

const noProject = (id: string) => new AppError('errors.projects.missing', { id });

export const projects: Part = {
  'projects.list': ({ db }) => readProjects(db),
  'projects.get': ({ db }, { id }) => {
    const project = readProject(db, id);
    if (!project) throw noProject(id);
    return project;
  },
  'projects.search': ({ db }, { text, limit }) => searchProjects(db, text, limit),

  'projects.create': ({ db, newId, label }, { projects: rows }) => {
    const book = fieldBook(readLists(db));
    const ids = rows.map((values) => {
      const id = newId();
      createProject(db, book, id, values);
      return id;
    });
    label('steps.projects.create', { count: ids.length, name: String(rows[0]?.['name'] ?? '') });
    return ids;
  },

  'projects.setCells': ({ db, label }, { cells }) => {
    const book = fieldBook(readLists(db));
    const byProject = new Map<string, Record<string, FieldValue>>();
    for (const { projectId, field, value } of cells) {
      requireValue(book, field, value);
      const values = byProject.get(projectId) ?? {};
      values[field] = value;
      byProject.set(projectId, values);
    }
    for (const [id, values] of byProject) {
      if (projectName(db, id) === undefined) throw noProject(id);
      writeFields(db, id, values);
    }
    const [first] = cells;
    const name = cells.length === 1 && first ? (projectName(db, first.projectId) ?? '') : '';
    label('steps.projects.setCells', { count: cells.length, field: first?.field ?? '', name });
    return null;
  },

  'projects.duplicate': ({ db, newId, label }, { ids }) => {
    const lists = readLists(db);
    const fields = projectFields(lists).filter((field) => !field.computed);
    const made = ids.map((id) => {
      const source = readProject(db, id);
      if (!source) throw noProject(id);
      const copy = newId();
      const values = Object.fromEntries(fields.map((field) => [field.key, readField(source, field, lists)]));
      const known = Object.entries(values).filter(([key, value]) => key !== 'name' && value !== null);
      insertProject(db, copy, source.name, Object.fromEntries(known));
      copyPlan(db, id, copy);
      return copy;
    });
    label('steps.projects.duplicate', { count: made.length });
    return made;
  },

  'projects.setArchived': ({ db, label }, { ids, archived }) => {
    for (const id of ids) if (!setArchived(db, id, archived)) throw noProject(id);
    label(archived ? 'steps.projects.archive' : 'steps.projects.unarchive', { count: ids.length });
    return null;
  },

  'projects.delete': (context, { ids }) => {
    const { db, label } = context;
    const name = ids.length === 1 && ids[0] ? (projectName(db, ids[0]) ?? '') : '';
    // Tasks of other projects no longer wait for theirs.
    const work = planWork(context);
    for (const id of ids) work.forget(id);
    work.settle();
    for (const id of ids) if (!deleteProject(db, id)) throw noProject(id);
    label('steps.projects.delete', { count: ids.length, name });
    return null;
  },
};

import sql, { raw } from 'sql-template-tag';
import { z } from 'zod';
import { AppError } from '../core/errors';
import type { Id } from '../core/model/common';
import {
  Choice,
  CustomField,
  Department,
  Objective,
  Portfolio,
  Programme,
  SavedView,
  type Lists,
} from '../core/model/portfolio';
import type { ReadDb, SqlValue, WriteDb } from './db';

/** Names of the lists, which are the names of their tables. */
export type ListTable = 'department' | 'programme' | 'objective' | 'choice' | 'customField';

export function readPortfolio(db: ReadDb): Portfolio {
  const row = db.get(
    sql`SELECT name, client, logo, color1, color2, currency, fiscalYearStart, posture, situationDate FROM portfolio`,
    Portfolio,
  );
  if (!row) throw new AppError('errors.file.damaged', { path: '', detail: 'portfolio' });
  return row;
}

export const updatePortfolio = (db: WriteDb, changes: Partial<Portfolio>): number =>
  Object.keys(changes).length === 0
    ? 0
    : db.update('portfolio', { id: 1 }, changes as Record<string, SqlValue>);

const jsonArray = z.string().transform((text) => JSON.parse(text) as unknown);

/** Everything that projects refer to, each list in its order. */
export function readLists(db: ReadDb): Lists {
  return {
    departments: db.all(sql`SELECT id, code, name, head FROM department ORDER BY position, id`, Department),
    programmes: db.all(
      sql`SELECT id, code, name, owner, description FROM programme ORDER BY position, id`,
      Programme,
    ),
    objectives: db.all(
      sql`SELECT id, code, name, weight, description FROM objective ORDER BY position, id`,
      Objective,
    ),
    choices: db.all(sql`SELECT id, list, name FROM choice ORDER BY list, position, id`, Choice),
    customFields: db.all(
      sql`SELECT id, name, type, options FROM customField ORDER BY position, id`,
      CustomField.extend({ options: jsonArray.pipe(CustomField.shape.options) }),
    ),
  };
}

/** Writes an entry of a list; a new one goes last. */
export function saveItem(db: WriteDb, table: ListTable, id: Id, item: Record<string, unknown>): void {
  const row = Object.fromEntries(
    Object.entries({ ...item, id }).map(([name, value]) => [
      name,
      Array.isArray(value) ? JSON.stringify(value) : (value as SqlValue),
    ]),
  );
  if (db.update(table, { id }, row) === 0) {
    const last = db.get(sql`SELECT coalesce(max(position), 0) AS position FROM ${raw(table)}`, position);
    db.insert(table, { ...row, position: (last?.position ?? 0) + 1 });
  }
}

const position = z.object({ position: z.int() });

/** Columns of projects that hold ids of a list. */
const referenceColumns: Record<'department' | 'programme' | 'choice', readonly string[]> = {
  department: ['departmentId'],
  programme: ['programmeId'],
  choice: ['phaseId', 'priorityId', 'methodId'],
};
const referenceTables = {
  objective: { table: 'projectObjective', column: 'objectiveId' },
  customField: { table: 'projectCustom', column: 'fieldId' },
};

const total = z.object({ total: z.int() });

/** How many projects use an entry. */
export function usesOf(db: ReadDb, table: ListTable, id: Id): number {
  const statement =
    table === 'objective' || table === 'customField'
      ? sql`SELECT count(*) AS total FROM ${raw(referenceTables[table].table)}
            WHERE ${raw(referenceTables[table].column)} = ${id}`
      : sql`SELECT count(*) AS total FROM project
            WHERE ${id} IN (${raw(referenceColumns[table].join(', '))})`;
  return db.get(statement, total)?.total ?? 0;
}

/** Puts another entry, or nothing, where projects use this one. */
export function replaceUses(db: WriteDb, table: ListTable, id: Id, by: Id | null): void {
  if (table === 'objective' || table === 'customField') {
    const { table: child, column } = referenceTables[table];
    if (by !== null) {
      db.run(
        sql`UPDATE ${raw(child)} SET ${raw(column)} = ${by} WHERE ${raw(column)} = ${id}
            AND projectId NOT IN (SELECT projectId FROM ${raw(child)} WHERE ${raw(column)} = ${by})`,
      );
    }
    db.run(sql`DELETE FROM ${raw(child)} WHERE ${raw(column)} = ${id}`);
    return;
  }
  for (const column of referenceColumns[table]) {
    db.run(sql`UPDATE project SET ${raw(column)} = ${by} WHERE ${raw(column)} = ${id}`);
  }
}

export const deleteItem = (db: WriteDb, table: ListTable, id: Id): number => db.remove(table, { id });

/** Puts entries in this order. */
export function orderItems(db: WriteDb, table: ListTable, ids: readonly Id[]): void {
  for (const [index, id] of ids.entries()) {
    db.run(sql`UPDATE ${raw(table)} SET position = ${index + 1} WHERE id = ${id}`);
  }
}

const ViewRow = SavedView.extend({ layout: jsonArray.pipe(SavedView.shape.layout) });

export const readViews = (db: ReadDb, screen: string): SavedView[] =>
  db.all(
    sql`SELECT id, screen, name, layout FROM savedView WHERE screen = ${screen} ORDER BY position, id`,
    ViewRow,
  );

export function saveView(db: WriteDb, view: SavedView): void {
  const row = { screen: view.screen, name: view.name, layout: JSON.stringify(view.layout) };
  if (db.update('savedView', { id: view.id }, row) === 0) {
    const last = db.get(sql`SELECT coalesce(max(position), 0) AS position FROM savedView`, position);
    db.insert('savedView', { id: view.id, ...row, position: (last?.position ?? 0) + 1 });
  }
}

export const deleteView = (db: WriteDb, id: Id): number => db.remove('savedView', { id });

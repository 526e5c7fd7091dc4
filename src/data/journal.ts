import type Database from 'better-sqlite3';
import sql from 'sql-template-tag';
import { z } from 'zod';
import { Change, Step } from '../core/model/history';
import { AppError } from '../core/errors';
import { createDb, type ReadDb, type SqlValue, type WriteDb } from './db';

/** Tables whose rows are not the user's work: the journal's own, the file's identity, and what is derived. */
const unjournalled = new Set(['meta', 'step', 'change', 'searchEntry', 'sqlite_sequence']);

interface Column {
  name: string;
  key: boolean;
}

/** Journalled tables with their columns, in the order in which the schema declares them. */
export function journalledTables(connection: Database.Database): Map<string, Column[]> {
  const tables = connection
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[];
  return new Map(
    tables
      .filter((table) => !unjournalled.has(table) && !table.startsWith('sqlite_'))
      .map((table) => [
        table,
        (connection.pragma(`table_info(${table})`) as { name: string; pk: number }[]).map((column) => ({
          name: column.name,
          key: column.pk > 0,
        })),
      ]),
  );
}

export interface Journal {
  /** Runs `work` as one transaction and one undo step. A step that changed nothing is not kept. */
  record<T>(
    step: { command: string; at: string; author: string },
    work: (db: WriteDb, label: (key: string, params: Record<string, string | number>) => void) => T,
  ): { value: T; tables: string[] };
  /** Takes back the last step done; null when there is none. */
  undo(): { step: Step; tables: string[] } | null;
  /** Does the last undone step again; null when there is none. */
  redo(): { step: Step; tables: string[] } | null;
}

/**
 * The journal of a file that this process may write. Temporary triggers, made from the schema, write the
 * images of every row that changes; undo replays them backwards. No command writes an inverse by hand.
 */
export function createJournal(connection: Database.Database): Journal {
  const tables = journalledTables(connection);
  connection.exec(triggers(tables));
  const db = createDb(connection);
  const recording = connection.prepare('UPDATE temp.recording SET step = ?, seq = 0');
  const touched = connection.prepare('SELECT DISTINCT tableName FROM change WHERE step = ?').pluck();

  const record: Journal['record'] = (step, work) => {
    const run = connection.transaction(() => {
      let label: Step['label'] = { key: `steps.${step.command}`, params: {} };
      const id = Number(
        connection
          .prepare(`INSERT INTO step (command, label, at, author, state) VALUES (?, '{}', ?, ?, 'done')`)
          .run(step.command, step.at, step.author).lastInsertRowid,
      );
      recording.run(id);
      const value = work(db, (key, params) => {
        label = { key, params };
      });
      recording.run(null);
      const changed = touched.all(id) as string[];
      if (changed.length === 0) {
        // Nothing moved: no step, and what was undone can still be redone.
        connection.prepare('DELETE FROM step WHERE id = ?').run(id);
      } else {
        connection.prepare('UPDATE step SET label = ? WHERE id = ?').run(JSON.stringify(label), id);
        connection.prepare(`UPDATE step SET state = 'dropped' WHERE state = 'undone'`).run();
      }
      return { value, tables: changed };
    });
    return run.immediate();
  };

  const replay = (step: Step, direction: 'back' | 'forth'): string[] => {
    const changes = changesOf(db, step.id);
    const ordered = direction === 'back' ? changes.toReversed() : changes;
    connection.pragma('defer_foreign_keys = ON');
    for (const change of ordered) {
      const [from, to] = direction === 'back' ? [change.after, change.before] : [change.before, change.after];
      applyImage(db, change.table, tables.get(change.table) ?? [], from, to);
    }
    connection
      .prepare('UPDATE step SET state = ? WHERE id = ?')
      .run(direction === 'back' ? 'undone' : 'done', step.id);
    return [...new Set(changes.map((change) => change.table))];
  };

  const move = (find: (db: ReadDb) => Step | undefined, direction: 'back' | 'forth') =>
    connection
      .transaction(() => {
        const step = find(db);
        return step ? { step, tables: replay(step, direction) } : null;
      })
      .immediate();

  return { record, undo: () => move(nextUndo, 'back'), redo: () => move(nextRedo, 'forth') };
}

/** Puts one row from one image to the other. A row that is not as the journal left it stops the replay. */
function applyImage(
  db: WriteDb,
  table: string,
  columns: readonly Column[],
  from: Change['before'],
  to: Change['before'],
): void {
  const known = (image: Record<string, SqlValue>) =>
    Object.fromEntries(
      columns.filter(({ name }) => name in image).map(({ name }) => [name, image[name] ?? null]),
    );
  const keyOf = (image: Record<string, SqlValue>) =>
    Object.fromEntries(columns.filter(({ key }) => key).map(({ name }) => [name, image[name] ?? null]));
  if (!from && to) return db.insert(table, known(to));
  if (!from) return;
  // Only what differs is written: the search index is not made anew for a budget figure.
  const differing = to
    ? Object.fromEntries(Object.entries(known(to)).filter(([name, value]) => from[name] !== value))
    : null;
  const changed = differing ? db.update(table, keyOf(from), differing) : db.remove(table, keyOf(from));
  if (changed !== 1) throw new AppError('errors.file.journal', { table });
}

const StepRow = Step.extend({
  label: z.string().transform((text) => Step.shape.label.parse(JSON.parse(text))),
});

/** What undo would take back. */
export const nextUndo = (db: ReadDb): Step | undefined =>
  db.get(
    sql`SELECT id, command, label, at, author, state FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
    StepRow,
  );

/** What redo would do again. */
export const nextRedo = (db: ReadDb): Step | undefined =>
  db.get(
    sql`SELECT id, command, label, at, author, state FROM step WHERE state = 'undone' ORDER BY id LIMIT 1`,
    StepRow,
  );

/** Steps, newest first, with the number of rows each changed. */
export function listSteps(db: ReadDb, limit: number, before = Number.MAX_SAFE_INTEGER) {
  return db.all(
    sql`SELECT id, command, label, at, author, state,
          (SELECT count(*) FROM change WHERE change.step = step.id) AS changes
        FROM step WHERE id < ${before} ORDER BY id DESC LIMIT ${limit}`,
    StepRow.extend({ changes: z.int() }),
  );
}

const image = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : Change.shape.before.parse(JSON.parse(text))));
const ChangeRow = Change.extend({ before: image, after: image });

/** The rows that a step changed, in order. */
export function changesOf(db: ReadDb, step: number): Change[] {
  return db.all(
    sql`SELECT step, seq, tableName AS "table", before, after FROM change WHERE step = ${step} ORDER BY seq`,
    ChangeRow,
  );
}

/** Changes of the rows of some tables whose first key column is `id`, newest first, with their steps. */
export function changesOfRow(db: ReadDb, tableNames: readonly string[], id: string, limit: number) {
  return tableNames.flatMap((table) =>
    db.all(
      sql`SELECT change.step, change.seq, change.tableName AS "table", change.before, change.after,
            step.id, step.command, step.label, step.at, step.author, step.state
          FROM change JOIN step ON step.id = change.step
          WHERE change.tableName = ${table}
            AND change.rowKey = ${id}
          ORDER BY change.step DESC, change.seq DESC LIMIT ${limit}`,
      ChangeRow.extend(StepRow.shape),
    ),
  );
}

/**
 * One counter row says which step is being recorded; null while nothing is, so that a replay leaves no trace.
 */
function triggers(tables: ReadonlyMap<string, readonly Column[]>): string {
  const parts = [
    'CREATE TEMP TABLE recording (step INTEGER, seq INTEGER NOT NULL);',
    'INSERT INTO temp.recording VALUES (NULL, 0);',
  ];
  for (const [table, columns] of tables) {
    const imageOf = (row: string) =>
      `json_object(${columns.map(({ name }) => `'${name}', ${row}."${name}"`).join(', ')})`;
    const firstKey = columns.find(({ key }) => key)?.name ?? '';
    const differs = columns.map(({ name }) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
    const trigger = (event: string, when: string, before: string, after: string) => `
      CREATE TEMP TRIGGER journal${event}_${table} AFTER ${event} ON main."${table}"
      WHEN (SELECT step FROM temp.recording) IS NOT NULL${when} BEGIN
        UPDATE recording SET seq = seq + 1;
        INSERT INTO change (step, seq, tableName, rowKey, before, after)
        SELECT step, seq, '${table}', ${event === 'DELETE' ? 'OLD' : 'NEW'}."${firstKey}", ${before}, ${after}
        FROM recording;
      END;`;
    parts.push(
      trigger('INSERT', '', 'NULL', imageOf('NEW')),
      trigger('UPDATE', ` AND (${differs})`, imageOf('OLD'), imageOf('NEW')),
      trigger('DELETE', '', imageOf('OLD'), 'NULL'),
    );
  }
  return parts.join('\n');
}

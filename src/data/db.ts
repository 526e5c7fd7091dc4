import type Database from 'better-sqlite3';
import type { Sql } from 'sql-template-tag';
import type { z } from 'zod';

/** A value SQLite stores. */
export type SqlValue = string | number | null;

/** What a query gets: it cannot write, and the compiler says so. */
export interface ReadDb {
  /** Every row, each parsed by the schema. */
  all<T extends z.ZodType>(statement: Sql, schema: T): z.output<T>[];
  /** The first row, or undefined. */
  get<T extends z.ZodType>(statement: Sql, schema: T): z.output<T> | undefined;
}

/** What a command gets. */
export interface WriteDb extends ReadDb {
  /** Runs a statement that changes rows; returns how many it changed. */
  run(statement: Sql): number;
  insert(table: string, row: Record<string, SqlValue>): void;
  /** Updates the row whose key columns are given in `key`; returns how many rows changed. */
  update(table: string, key: Record<string, SqlValue>, row: Record<string, SqlValue>): number;
  /** Deletes the row whose key columns are given; returns how many rows went. */
  remove(table: string, key: Record<string, SqlValue>): number;
}

/** Statements kept ready: building SQL text for one cell costs more than running it. */
const cacheSize = 200;

export function createDb(connection: Database.Database): WriteDb {
  const cache = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = cache.get(text);
    if (known) return known;
    const made = connection.prepare(text);
    if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? '');
    cache.set(text, made);
    return made;
  };
  const identifier = (name: string): string => {
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`not an identifier: ${name}`);
    return `"${name}"`;
  };
  const equal = (key: Record<string, SqlValue>) =>
    Object.keys(key)
      .map((name) => `${identifier(name)} = ?`)
      .join(' AND ');
  return {
    all: (statement, schema) =>
      prepare(statement.sql)
        .all(...statement.values)
        .map((row) => schema.parse(row)),
    get: (statement, schema) => {
      const row = prepare(statement.sql).get(...statement.values);
      return row === undefined ? undefined : schema.parse(row);
    },
    run: (statement) => prepare(statement.sql).run(...statement.values).changes,
    insert: (table, row) => {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      prepare(`INSERT INTO ${identifier(table)} (${names.map(identifier).join(', ')}) VALUES (${marks})`).run(
        ...Object.values(row),
      );
    },
    update: (table, key, row) => {
      const sets = Object.keys(row).map((name) => `${identifier(name)} = ?`);
      return prepare(`UPDATE ${identifier(table)} SET ${sets.join(', ')} WHERE ${equal(key)}`).run(
        ...Object.values(row),
        ...Object.values(key),
      ).changes;
    },
    remove: (table, key) =>
      prepare(`DELETE FROM ${identifier(table)} WHERE ${equal(key)}`).run(...Object.values(key)).changes,
  };
}

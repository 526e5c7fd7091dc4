import Database from 'better-sqlite3';
import { checkFile, upgrade } from './file';
import { journalledTables } from './journal';

/** Something wrong in a file: `kind` says which rule, `detail` where, in the file's own names. */
export interface Finding {
  kind: 'content' | 'schema' | 'journal';
  detail: string;
}

/**
 * Everything that can be checked in an open file: SQLite's own integrity and references, the tables against
 * those that this version makes, and the journal against the rows it says it left. Empty when all is sound.
 */
export function examine(connection: Database.Database): Finding[] {
  const content = checkFile(connection).map((detail): Finding => ({ kind: 'content', detail }));
  const schema = schemaDifferences(connection).map((detail): Finding => ({ kind: 'schema', detail }));
  // A journal cannot be compared with tables that are not the expected ones.
  if (schema.length > 0) return [...content, ...schema];
  return [
    ...content,
    ...journalDifferences(connection).map((detail): Finding => ({ kind: 'journal', detail })),
  ];
}

/** The version of the tables, and how many steps the journal holds. */
export const figuresOf = (connection: Database.Database) => ({
  schemaVersion: connection.pragma('user_version', { simple: true }) as number,
  steps: connection.prepare('SELECT count(*) FROM step').pluck().get() as number,
});

/** Tables, indexes and triggers that are missing, in excess, or not as a new file has them. */
function schemaDifferences(connection: Database.Database): string[] {
  const fresh = new Database(':memory:');
  try {
    upgrade(fresh, 0);
    const expected = schemaOf(fresh);
    const found = schemaOf(connection);
    const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
    return names.flatMap((name) => {
      if (!found.has(name)) return [`− ${name}`];
      if (!expected.has(name)) return [`+ ${name}`];
      return found.get(name) === expected.get(name) ? [] : [`≠ ${name}`];
    });
  } finally {
    fresh.close();
  }
}

function schemaOf(connection: Database.Database): Map<string, string | null> {
  const rows = connection
    .prepare(
      `SELECT type || ' ' || name AS name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { name: string; sql: string | null }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

type Image = Record<string, string | number | null>;

/** Rows that are not as the last step that touched them left them: undoing that step would stop there. */
function journalDifferences(connection: Database.Database): string[] {
  const findings: string[] = [];
  const left = lastImages(connection);
  for (const [table, columns] of journalledTables(connection)) {
    const images = left.get(table);
    if (!images) continue;
    const keys = columns.filter(({ key }) => key).map(({ name }) => name);
    const keyOf = (row: Image) => JSON.stringify(keys.map((name) => row[name] ?? null));
    const last = new Map<string, Image | null>();
    for (const { before, after } of images) {
      if (before) last.set(keyOf(before), null);
      if (after) last.set(keyOf(after), after);
    }
    for (const row of connection.prepare(`SELECT * FROM "${table}"`).iterate() as Iterable<Image>) {
      const key = keyOf(row);
      const image = last.get(key);
      last.delete(key);
      if (image === undefined) continue;
      // Columns that a later version added are not in older images.
      const same =
        image !== null &&
        Object.entries(image).every(([name, value]) => !(name in row) || row[name] === value);
      if (!same) findings.push(`${table} ${key}`);
    }
    for (const [key, image] of last) if (image !== null) findings.push(`${table} ${key}`);
  }
  return findings;
}

/** Images of the steps in force, in the order in which they happened, by table. */
function lastImages(
  connection: Database.Database,
): Map<string, { before: Image | null; after: Image | null }[]> {
  const tables = new Map<string, { before: Image | null; after: Image | null }[]>();
  const changes = connection
    .prepare(
      `SELECT tableName, before, after FROM change JOIN step ON step.id = change.step
       WHERE step.state = 'done' ORDER BY change.step, change.seq`,
    )
    .iterate() as Iterable<{ tableName: string; before: string | null; after: string | null }>;
  for (const { tableName, before, after } of changes) {
    const images = tables.get(tableName) ?? [];
    images.push({ before: imageOf(before), after: imageOf(after) });
    tables.set(tableName, images);
  }
  return tables;
}

const imageOf = (text: string | null): Image | null => (text === null ? null : (JSON.parse(text) as Image));

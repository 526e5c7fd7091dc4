import type Database from 'better-sqlite3';
import { journalledTables } from './journal';

/**
 * The user's content as text: every row of every journalled table, in key order. Two files with the same
 * content give the same bytes, whatever their history.
 */
export function dumpContent(connection: Database.Database): string {
  const lines: string[] = [];
  for (const [table, columns] of journalledTables(connection)) {
    const keys = columns.filter(({ key }) => key).map(({ name }) => `"${name}"`);
    for (const row of connection.prepare(`SELECT * FROM "${table}" ORDER BY ${keys.join(', ')}`).iterate()) {
      lines.push(`${table} ${JSON.stringify(row)}`);
    }
  }
  return lines.join('\n');
}

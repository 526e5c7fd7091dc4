import Database from 'better-sqlite3';
import { existsSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who has a file open for writing. */
export interface Holder {
  by: string;
  host: string;
  /** Local time `YYYY-MM-DDTHH:MM:SS`. */
  since: string;
}

export interface Lock {
  release(): void;
}

/**
 * Takes a portfolio for writing, or says who has it. The lock is one that the operating system drops with the
 * process, so nothing stale is left by a crash: a small SQLite file beside the portfolio, held in a transaction
 * that lets others read the holder's name.
 * @returns null where nothing can be written beside the portfolio
 */
export function acquireLock(path: string, author: string): { lock: Lock } | { heldBy: Holder } | null {
  const lockPath = `${path}-lock`;
  for (let attempt = 0; ; attempt += 1) {
    const connection = openLock(lockPath, attempt === 0 ? 0 : 50);
    if (!connection) return null;
    const opened = inode(lockPath);
    try {
      connection.exec(
        'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY, by TEXT, host TEXT, since TEXT) STRICT',
      );
      connection
        .prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?)')
        .run(author, hostname(), localTime(new Date()));
      connection.exec('BEGIN IMMEDIATE');
      // Another process may have removed the file between our opening it and our taking it.
      if (opened !== null && opened === inode(lockPath)) return { lock: holding(connection, lockPath) };
      connection.close();
    } catch (error) {
      if (isRefused(error)) {
        connection.close();
        return null;
      }
      if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB' && attempt < 20) {
        // Whoever holds a lock holds a sound file: this one was left by a synchronised folder, or by a crash.
        connection.close();
        rmSync(lockPath, { force: true });
        continue;
      }
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) {
        connection.close();
        throw error;
      }
      const heldBy = readHolder(connection);
      connection.close();
      if (heldBy) return { heldBy };
    }
    if (attempt === 20) return { heldBy: { by: '?', host: '?', since: '?' } };
  }
}

function openLock(lockPath: string, timeout: number): Database.Database | null {
  try {
    return new Database(lockPath, { timeout });
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
}

/** The folder or the medium cannot be written. */
const isRefused = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/.test(error.code);

/** Who holds a portfolio now, without taking it; null when nobody does, or when it cannot be known. */
export function holderOf(path: string): Holder | null {
  const lockPath = `${path}-lock`;
  if (!existsSync(lockPath)) return null;
  let connection: Database.Database | null = null;
  try {
    connection = new Database(lockPath, { timeout: 0, fileMustExist: true });
    connection.exec('BEGIN IMMEDIATE; ROLLBACK');
    return null;
  } catch {
    return (connection && readHolder(connection)) ?? null;
  } finally {
    connection?.close();
  }
}

function holding(connection: Database.Database, lockPath: string): Lock {
  return {
    release: () => {
      // Removed while still held: nobody can take a file that is about to go.
      rmSync(lockPath, { force: true });
      connection.close();
      // Windows keeps an open file: what could not be removed above goes now, unless someone took it.
      if (process.platform === 'win32') rmSync(lockPath, { force: true, maxRetries: 0 });
    },
  };
}

function readHolder(connection: Database.Database): Holder | undefined {
  try {
    return connection.prepare('SELECT by, host, since FROM holder WHERE id = 1').get() as Holder | undefined;
  } catch {
    return undefined;
  }
}

function inode(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch {
    return null;
  }
}

/** `YYYY-MM-DDTHH:MM:SS` of the local wall clock. */
export function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
    `T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
  );
}

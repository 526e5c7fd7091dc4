import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { AppError } from '../core/errors';
import { createDb, type ReadDb } from './db';
import { createJournal, type Journal } from './journal';
import { acquireLock, holderOf, type Holder, type Lock } from './lock';
import { applicationId, currentVersion, migrations } from './migrations';

/** Why this process may not write. */
export type ReadOnlyReason = ({ reason: 'inUse' } & Holder) | { reason: 'media' };

export interface PortfolioFile {
  readonly path: string;
  readonly readOnly: ReadOnlyReason | null;
  readonly connection: Database.Database;
  readonly db: ReadDb;
  /** Present when this process may write. */
  readonly journal: Journal | null;
  close(): void;
}

export interface OpenOptions {
  /** Who opens, shown to whoever comes second. */
  author: string;
  /** Opens without taking the file: a look at it, nothing more. */
  readOnly?: boolean;
  /** Called before anything is written, with the connection and the version of its tables: keep a copy. */
  beforeWriting?: (connection: Database.Database, version: number) => void;
}

/** Makes a new, empty portfolio file. @throws AppError `errors.file.exists` when something is there. */
export function createFile(path: string): void {
  if (existsSync(path)) throw new AppError('errors.file.exists', { path });
  let connection: Database.Database | null = null;
  try {
    connection = openConnection(path, false);
    connection.pragma(`application_id = ${applicationId}`);
    upgrade(connection, 0);
    connection.close();
  } catch (error) {
    connection?.close();
    // Half a portfolio is worth nothing, and would have the next try refused.
    rmSync(path, { force: true });
    throw asFileError(error, path);
  }
}

/**
 * Opens a portfolio. Where another process holds it, or the medium cannot be written, it opens read-only and
 * says so.
 * @throws AppError `errors.file.{missing,foreign,damaged,newer,unreadable,older}`; the file is left untouched
 */
export function openFile(path: string, options: OpenOptions): PortfolioFile {
  checkHeader(path);
  let lock: Lock | null = null;
  let readOnly: ReadOnlyReason | null = null;
  const answer = options.readOnly || !writable(path) ? null : acquireLock(path, options.author);
  if (answer && 'lock' in answer) lock = answer.lock;
  else {
    const holder = answer?.heldBy ?? holderOf(path);
    readOnly = holder ? { reason: 'inUse', ...holder } : { reason: 'media' };
  }
  let connection: Database.Database | null = null;
  try {
    connection = openConnection(path, readOnly !== null);
    const version = checkVersion(connection);
    if (readOnly && version < currentVersion) throw new AppError('errors.file.older', { path });
    if (!readOnly) {
      options.beforeWriting?.(connection, version);
      if (version < currentVersion) upgrade(connection, version);
      connection.pragma('journal_mode = WAL');
    }
    const opened = connection;
    return {
      path,
      readOnly,
      connection: opened,
      db: createDb(opened),
      journal: readOnly ? null : createJournal(opened),
      close: () => {
        closeConnection(opened, readOnly !== null);
        lock?.release();
      },
    };
  } catch (error) {
    connection?.close();
    lock?.release();
    throw asFileError(error, path);
  }
}

/** Everything wrong that SQLite and the file's own rules can find; empty when the file is sound. */
export function checkFile(connection: Database.Database): string[] {
  const findings = (connection.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok');
  for (const row of connection.pragma('foreign_key_check') as {
    table: string;
    rowid: number;
    parent: string;
  }[])
    findings.push(`${row.table} → ${row.parent}: missing row`);
  const orphans = connection
    .prepare('SELECT count(*) FROM change WHERE step NOT IN (SELECT id FROM step)')
    .pluck()
    .get() as number;
  if (orphans > 0) findings.push(`journal: ${orphans} changes without a step`);
  return findings;
}

/** Brings a file from `version` to the current one, all in one transaction. */
export function upgrade(connection: Database.Database, version: number): void {
  connection
    .transaction(() => {
      for (const migration of migrations.slice(version)) connection.exec(migration.sql);
      connection.pragma(`user_version = ${currentVersion}`);
    })
    .exclusive();
}

function openConnection(path: string, readonly: boolean): Database.Database {
  const connection = new Database(path, { readonly, timeout: 2000 });
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  // A large import writes tens of thousands of journal rows: kept in memory until the commit, they cost half.
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -65536');
  if (!readonly) connection.pragma('synchronous = FULL');
  return connection;
}

function closeConnection(connection: Database.Database, readOnly: boolean): void {
  if (!readOnly) {
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.pragma('journal_mode = DELETE');
    } catch {
      // A reader is still there: its own close, or the next one's, folds the log back.
    }
  }
  connection.close();
}

const sqliteHeader = 'SQLite format 3\0';

/** Refuses by its first bytes what is not a SQLite file, before SQLite touches it. */
function checkHeader(path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) throw new AppError('errors.file.missing', { path });
  const head = Buffer.alloc(100);
  let length: number;
  try {
    const descriptor = openSync(path, 'r');
    length = readSync(descriptor, head, 0, 100, 0);
    closeSync(descriptor);
  } catch {
    throw new AppError('errors.file.unreadable', { path });
  }
  if (length === 0) throw new AppError('errors.file.empty', { path });
  if (head.toString('latin1', 0, 16) !== sqliteHeader) {
    const key = looksRandom(head.subarray(0, length)) ? 'encrypted' : 'foreign';
    throw new AppError(`errors.file.${key}`, { path });
  }
  if (length < 100) throw new AppError('errors.file.damaged', { path, detail: `${length} / 100` });
  if (head.readUInt32BE(68) !== applicationId) throw new AppError('errors.file.foreign', { path });
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const expected = pageSize * head.readUInt32BE(28);
  const size = statSync(path).size;
  // The header counts the pages unless a log still holds newer ones.
  if (size < expected && !existsSync(`${path}-wal`)) {
    throw new AppError('errors.file.truncated', { path, size, expected });
  }
}

/** An encrypted SQLite file starts with random bytes: many distinct values, and no known signature. */
function looksRandom(head: Buffer): boolean {
  const signature = head.toString('latin1', 0, 8);
  const known = [
    'PK\u0003\u0004',
    '%PDF',
    '\u00d0\u00cf\u0011\u00e0',
    '\u0089PNG',
    '\u00ff\u00d8\u00ff',
    'GIF8',
    '\u001f\u008b',
  ];
  if (known.some((start) => signature.startsWith(start))) return false;
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte > 126).length;
  return head.length === 100 && new Set(head).size > 60 && control > 30;
}

function checkVersion(connection: Database.Database): number {
  const version = connection.pragma('user_version', { simple: true }) as number;
  if (version > currentVersion) {
    throw new AppError('errors.file.newer', { path: connection.name, version, current: currentVersion });
  }
  return version;
}

/** Whether the file itself lets us write: tried, since rights alone do not tell on every system. */
function writable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'));
    return true;
  } catch {
    return false;
  }
}

/** What SQLite says of a file, in words that a user can act on; any other error as it is. */
export function asFileError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === 'SQLITE_NOTADB') return new AppError('errors.file.encrypted', { path });
  if (code.startsWith('SQLITE_CORRUPT'))
    return new AppError('errors.file.damaged', { path, detail: error.message });
  if (code.startsWith('SQLITE_BUSY')) return new AppError('errors.file.busy', { path });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('errors.file.unreadable', { path });
  }
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new AppError('errors.file.write', { path, detail: code });
  }
  return error;
}

import Database from 'better-sqlite3';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors';
import { checkFile, createFile, openFile, upgrade } from '../../src/data/file';
import { applicationId, currentVersion, migrations } from '../../src/data/migrations';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-file-'));
  path = join(folder, 'client.pupitre');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = { author: 'Camille' };
const refusal = (file: string): string => {
  try {
    openFile(file, options).close();
  } catch (error) {
    if (error instanceof AppError) return error.key;
    throw error;
  }
  return 'opened';
};

/** Refused with this key, and not one byte changed. */
function refusedUntouched(key: string): void {
  const before = readFileSync(path);
  expect(refusal(path)).toBe(key);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(existsSync(`${path}-lock`)).toBe(false);
}

describe('a portfolio file', () => {
  it('opens what it created, is sound, and closes to one file', () => {
    createFile(path);
    const file = openFile(path, options);
    expect(file.readOnly).toBeNull();
    expect(checkFile(file.connection)).toEqual([]);
    file.close();
    expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`), existsSync(`${path}-lock`)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(readFileSync(path).readUInt32BE(68)).toBe(applicationId);
  });

  it('never overwrites a file', () => {
    writeFileSync(path, 'precious');
    expect(() => createFile(path)).toThrow('errors.file.exists');
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it('leaves nothing of a file that could not be made', () => {
    // Where SQLite would keep its journal, nothing can be written.
    mkdirSync(`${path}-journal`);
    expect(() => createFile(path)).toThrow('errors.file.unreadable');
    expect(existsSync(path)).toBe(false);
    rmdirSync(`${path}-journal`);
    createFile(path);
    expect(checkFile(new Database(path))).toEqual([]);
  });

  it('refuses a missing, an empty and a foreign file', () => {
    expect(refusal(path)).toBe('errors.file.missing');
    writeFileSync(path, '');
    refusedUntouched('errors.file.empty');
    writeFileSync(path, 'code;nom\n1;CRM\n');
    refusedUntouched('errors.file.foreign');
  });

  it('refuses the database of another application', () => {
    const other = new Database(path);
    other.exec('CREATE TABLE client (id INTEGER)');
    other.close();
    refusedUntouched('errors.file.foreign');
  });

  it('refuses a file that looks encrypted', () => {
    writeFileSync(path, randomBytes(8192));
    refusedUntouched('errors.file.encrypted');
  });

  it('refuses a truncated file and says how much is missing', () => {
    createFile(path);
    truncateSync(path, 8192);
    refusedUntouched('errors.file.truncated');
    truncateSync(path, 60);
    refusedUntouched('errors.file.damaged');
  });

  it('refuses a file whose pages are overwritten, or finds it by its check', () => {
    createFile(path);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(path, bytes);
    refusedUntouched('errors.file.damaged');
  });

  it('refuses a newer file', () => {
    createFile(path);
    const connection = new Database(path);
    connection.pragma(`user_version = ${currentVersion + 1}`);
    connection.close();
    refusedUntouched('errors.file.newer');
  });

  it('opens read-only for the second one, who is told who has it', () => {
    createFile(path);
    const first = openFile(path, { author: 'Nadia Ferrand' });
    first.journal?.record({ command: 'test', at: '2026-11-21T09:00:00', author: 'x' }, (db) =>
      db.update('portfolio', { id: 1 }, { name: 'Visible' }),
    );
    const second = openFile(path, { author: 'Thomas Aubry' });
    expect(second.readOnly).toMatchObject({ reason: 'inUse', by: 'Nadia Ferrand' });
    expect(second.journal).toBeNull();
    expect(second.connection.prepare('SELECT name FROM portfolio').pluck().get()).toBe('Visible');
    expect(() => second.connection.exec(`UPDATE portfolio SET name = 'no'`)).toThrow(/readonly/);
    second.close();
    first.close();
    const third = openFile(path, options);
    expect(third.readOnly).toBeNull();
    third.close();
  });

  it.each([
    ['a file that may not be written', () => chmodSync(path, 0o444)],
    ['a folder that may not be written', () => chmodSync(folder, 0o555)],
  ])('opens %s read-only, and leaves nothing beside it', (_, protect) => {
    createFile(path);
    chmodSync(folder, 0o755);
    protect();
    // Rights do not stop root, as which tests run in containers: the one who opens is then nobody.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      const file = openFile(path, options);
      expect(file.readOnly).toEqual({ reason: 'media' });
      expect(file.connection.prepare('SELECT count(*) FROM portfolio').pluck().get()).toBe(1);
      file.close();
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(folder, 0o755);
    }
    expect(readdirSync(folder)).toEqual(['client.pupitre']);
  });

  it('is taken though what stands for its lock is no lock', () => {
    createFile(path);
    writeFileSync(`${path}-lock`, 'left by a synchronised folder');
    const file = openFile(path, options);
    expect(file.readOnly).toBeNull();
    expect(openFile(path, { author: 'Dominique' }).readOnly).toMatchObject({
      reason: 'inUse',
      by: 'Camille',
    });
    file.close();
    expect(existsSync(`${path}-lock`)).toBe(false);
  });

  it('is not read as older by a stray copy of its lock', () => {
    createFile(path);
    writeFileSync(`${path}-lock`, '');
    const file = openFile(path, options);
    expect(file.readOnly).toBeNull();
    file.close();
  });
});

describe('migrations', () => {
  const schema = (connection: Database.Database) =>
    connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

  it.each(migrations.map((_, version) => version))(
    'bring a file of version %i to the current schema',
    (version) => {
      createFile(path);
      const old = join(folder, 'old.pupitre');
      const connection = new Database(old);
      connection.pragma(`application_id = ${applicationId}`);
      for (const migration of migrations.slice(0, version)) connection.exec(migration.sql);
      connection.pragma(`user_version = ${version}`);
      // An empty database has no page yet, hence no header to recognise.
      if (version === 0) connection.exec('CREATE TABLE t (x); DROP TABLE t');
      connection.close();
      const copy = join(folder, 'copy.pupitre');
      let backedUp = -1;
      const file = openFile(old, {
        ...options,
        beforeWriting: (_, found) => {
          backedUp = found;
          copyFileSync(old, copy);
        },
      });
      expect(backedUp).toBe(version);
      const fresh = openFile(path, options);
      expect(schema(file.connection)).toEqual(schema(fresh.connection));
      expect(checkFile(file.connection)).toEqual([]);
      fresh.close();
      file.close();
      expect(new Database(copy).pragma('user_version', { simple: true })).toBe(version);
    },
  );

  it('leave the old file as it was when one fails', () => {
    createFile(path);
    const connection = new Database(path);
    const before = schema(connection);
    expect(() => upgrade(connection, currentVersion - 1)).toThrow(/already exists/);
    expect(schema(connection)).toEqual(before);
    expect(connection.pragma('user_version', { simple: true })).toBe(currentVersion);
    connection.close();
  });
});

import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { AppError } from '../core/errors';
import { applicationId, currentVersion } from './migrations';

/** A copy of a portfolio at a moment; `id` is its file name. */
export interface BackupEntry {
  id: string;
  /** Local time `YYYY-MM-DDTHH:MM:SS`. */
  at: string;
  /** Bytes. */
  size: number;
  /** Where its journal stood: last step, then steps undone; equal marks hold equal content. */
  mark: string;
}

/** The folder of the backups of one file: readable by its name, unique by its path. */
export function backupFolder(root: string, path: string): string {
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 10);
  return join(root, `${basename(path, '.pupitre')}-${mark}`);
}

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})_(\d+-\d+)\.pupitre$/;

/** Backups of a folder, newest first. */
export function listBackups(folder: string): BackupEntry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((id): BackupEntry[] => {
      const match = pattern.exec(id);
      if (!match) return [];
      const [, day, hour, minute, second, mark = ''] = match;
      return [{ id, at: `${day}T${hour}:${minute}:${second}`, size: statSync(join(folder, id)).size, mark }];
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * Copies the open file as it is now, whole (SQLite's own copy, to a temporary name first).
 * @param at local time `YYYY-MM-DDTHH:MM:SS`
 */
export function backUp(connection: Database.Database, folder: string, at: string): BackupEntry {
  const mark = journalMark(connection);
  const id = `${at.replaceAll(':', '-')}_${mark}.pupitre`;
  const target = join(folder, id);
  const temporary = `${target}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(temporary, { force: true });
    connection.prepare('VACUUM INTO ?').run(temporary);
    renameSync(temporary, target);
  } catch (error) {
    // Not forced: where the folder itself is at fault, there is nothing to remove either.
    if (existsSync(temporary)) rmSync(temporary);
    // The portfolio is at fault, not the place of its copies.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) throw error;
    throw new AppError('errors.backup.failed', {
      folder,
      detail: error instanceof Error ? error.message : '',
    });
  }
  return { id, at, size: statSync(target).size, mark };
}

/** Backs up unless the newest backup already holds the last step. */
export function backUpIfChanged(
  connection: Database.Database,
  folder: string,
  at: string,
): BackupEntry | null {
  const [newest] = listBackups(folder);
  if (newest && newest.mark === journalMark(connection)) return null;
  const entry = backUp(connection, folder, at);
  for (const old of expired(listBackups(folder), at)) rmSync(join(folder, old.id), { force: true });
  return entry;
}

/**
 * Puts a backup in place of a portfolio, in one transaction of that file: readers keep what they were reading, and
 * a failure or a crash leaves all of the old content.
 * @throws AppError `errors.backup.damaged`, before anything is written
 */
export async function restoreBackup(source: string, path: string): Promise<void> {
  const backup = openBackup(source);
  try {
    // All pages in one go: nothing else of this process comes between.
    await backup.backup(path, { progress: () => 0x7fff_ffff });
  } finally {
    backup.close();
  }
}

function openBackup(source: string): Database.Database {
  let backup: Database.Database | null = null;
  try {
    backup = new Database(source, { readonly: true });
    const read = (pragma: string) => backup?.pragma(pragma, { simple: true }) as number | string;
    const ours = read('application_id') === applicationId && Number(read('user_version')) <= currentVersion;
    if (ours && read('integrity_check') === 'ok') return backup;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
  backup?.close();
  throw new AppError('errors.backup.damaged', { id: basename(source) });
}

/** Which backups may go: all but the last 10, then the newest of each day for 30 days. */
export function expired(backups: readonly BackupEntry[], now: string): BackupEntry[] {
  const oldest = new Date(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) - 30 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const days = new Set<string>();
  return backups.filter((backup, index) => {
    const day = backup.at.slice(0, 10);
    const firstOfDay = !days.has(day);
    days.add(day);
    return index >= 10 && !(firstOfDay && day >= oldest);
  });
}

function journalMark(connection: Database.Database): string {
  const count = (statement: string) => connection.prepare(statement).pluck().get() as number;
  const last = count(`SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'step'`);
  return `${last}-${count(`SELECT count(*) FROM step WHERE state = 'undone'`)}`;
}

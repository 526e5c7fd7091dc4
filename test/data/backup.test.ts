import Database from 'better-sqlite3';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupFolder, expired, type BackupEntry } from '../../src/data/backup';
import { dumpContent } from '../../src/data/dump';
import { checkFile, createFile } from '../../src/data/file';
import { applicationId, currentVersion, migrations } from '../../src/data/migrations';
import { openTestApp, testHost } from '../app/ports';

const backup = (at: string): BackupEntry => ({ id: at, at, size: 1, mark: '0-0' });

/** A clock that moves: two backups of one second with the same steps are one. */
function everyMinute(): () => Date {
  let minute = 0;
  return () => new Date(2026, 10, 21, 9, minute++, 0);
}

describe('backups', () => {
  it('keep the last ten, then the newest of each day for thirty days', () => {
    const today = Array.from({ length: 14 }, (_, i) =>
      backup(`2026-11-21T${String(20 - i).padStart(2, '0')}:00:00`),
    );
    const twoADay = Array.from({ length: 40 }, (_, i) => {
      const day = new Date(Date.UTC(2026, 10, 20 - i)).toISOString().slice(0, 10);
      return [backup(`${day}T18:00:00`), backup(`${day}T09:00:00`)];
    }).flat();
    const gone = new Set(expired([...today, ...twoADay], '2026-11-21T21:00:00').map((entry) => entry.id));
    const kept = [...today, ...twoADay].filter((entry) => !gone.has(entry.id));
    expect(kept.slice(0, 10)).toEqual(today.slice(0, 10));
    expect(kept.slice(10).map((entry) => entry.at)).toEqual(
      Array.from({ length: 30 }, (_, i) =>
        new Date(Date.UTC(2026, 10, 20 - i)).toISOString().slice(0, 10),
      ).map((day) => `${day}T18:00:00`),
    );
  });

  it('are made on opening, only when something changed, and restore the whole content', async () => {
    const host = testHost({ now: everyMinute() });
    const path = host.create();
    expect(await host.ask('file.backups', {})).toHaveLength(1);
    await host.ask('projects.create', { projects: [{ name: 'CRM' }] });
    const content = dumpContent(host.app.open(path).file.connection);
    const [newest, ...older] = await host.ask('file.backups', {});
    expect(older).toHaveLength(1);
    host.app.open(path);
    expect(await host.ask('file.backups', {})).toHaveLength(2);

    const [project] = await host.ask('projects.list', {});
    await host.ask('projects.delete', { ids: [project?.id ?? ''] });
    await host.ask('history.undo', {});
    await host.ask('projects.setCells', {
      cells: [{ projectId: project?.id ?? '', field: 'name', value: 'Perdu' }],
    });
    await host.ask('file.restore', { id: newest?.id ?? '' });
    expect(dumpContent(host.app.open(path).file.connection)).toBe(content);
    // What was there before the restore was itself kept.
    expect((await host.ask('file.backups', {})).length).toBeGreaterThanOrEqual(3);
    await expect(host.ask('file.restore', { id: '../../etc/passwd' })).rejects.toThrow(
      'errors.backup.missing',
    );
    host.close();
  });

  it('are not restored when damaged: the portfolio stays open as it was', async () => {
    const { ask, app, path, ports } = openTestApp({ now: everyMinute() });
    await ask('projects.create', { projects: [{ name: 'CRM' }] });
    const { id } = await ask('file.backUp', {});
    const kept = join(backupFolder(`${ports.userFolder}/backups`, path), id);
    const bytes = readFileSync(kept);
    writeFileSync(kept, bytes.fill(0x5a, 4096));
    const content = dumpContent(app.look(path).file.connection);
    app.open(path);
    await expect(ask('file.restore', { id })).rejects.toThrow('errors.backup.damaged');
    await ask('projects.create', { projects: [{ name: 'ERP' }] });
    await ask('history.undo', {});
    expect(dumpContent(app.look(path).file.connection)).toBe(content);
  });

  it('are restored under a reader, who goes on reading what was there', async () => {
    const { ask, app, path } = openTestApp();
    await ask('projects.create', { projects: [{ name: 'CRM' }] });
    const { id } = await ask('file.backUp', {});
    await ask('projects.create', { projects: [{ name: 'ERP' }] });
    const reader = new Database(path, { readonly: true });
    const names = () => reader.prepare('SELECT name FROM project ORDER BY name').pluck().all();
    reader.exec('BEGIN');
    expect(names()).toEqual(['CRM', 'ERP']);
    await ask('file.restore', { id });
    expect(names()).toEqual(['CRM', 'ERP']);
    reader.exec('COMMIT');
    expect(names()).toEqual(['CRM']);
    reader.close();
    app.close();
    const closed = new Database(path, { readonly: true });
    expect(closed.prepare('SELECT name FROM project').pluck().all()).toEqual(['CRM']);
    expect(checkFile(closed)).toEqual([]);
    closed.close();
  });

  it('of an older format are brought to this one as they are restored', async () => {
    const { ask, app, path, ports } = openTestApp({ now: everyMinute() });
    const { id } = await ask('file.backUp', {});
    const kept = join(backupFolder(`${ports.userFolder}/backups`, path), id);
    rmSync(kept);
    const older = new Database(kept);
    older.pragma(`application_id = ${applicationId}`);
    older.exec(migrations[0]?.sql ?? '');
    older.exec(`UPDATE portfolio SET name = 'Ancien'`);
    older.pragma('user_version = 1');
    older.close();
    await ask('file.restore', { id });
    expect(await ask('portfolio.get', {})).toMatchObject({ name: 'Ancien' });
    expect(app.look(path).file.connection.pragma('user_version', { simple: true })).toBe(currentVersion);
  });

  it('that cannot be kept leave the portfolio closed and untouched, free for the next try', () => {
    const host = testHost();
    onTestFinished(host.close);
    const path = join(host.folder, 'client.pupitre');
    createFile(path);
    const bytes = readFileSync(path);
    // A file where the folder of the backups should be.
    writeFileSync(host.ports.userFolder, '');
    expect(() => host.app.open(path)).toThrow('errors.backup.failed');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(host.folder).sort()).toEqual(['client.pupitre', 'user']);
    rmSync(host.ports.userFolder);
    expect(host.app.open(path).file.readOnly).toBeNull();
  });
});

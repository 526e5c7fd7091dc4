import { describe, expect, it } from 'vitest';
import { expired, type BackupEntry } from '../../src/data/backup';
import { dumpContent } from '../../src/data/dump';
import { testHost } from '../app/ports';

const backup = (at: string): BackupEntry => ({ id: at, at, size: 1, mark: '0-0' });

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
    let minute = 0;
    const host = testHost({ now: () => new Date(2026, 10, 21, 9, minute++, 0) });
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
});

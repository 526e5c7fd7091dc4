import Database from 'better-sqlite3';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../core/errors';
import { pictureType } from '../core/picture';
import { backUp, listBackups, restoreBackup } from '../data/backup';
import { createFile } from '../data/file';
import { localTime } from '../data/lock';
import type { ActionHandlers } from './context';
import { recentFiles } from './recent';
import { backupsOf } from './session';
import { fillSample } from './sample/fill';

type Part = Pick<
  ActionHandlers,
  | 'file.current'
  | 'file.recent'
  | 'file.create'
  | 'file.open'
  | 'file.close'
  | 'file.pick'
  | 'file.backups'
  | 'file.backUp'
  | 'file.restore'
  | 'file.backupsOf'
  | 'file.rescue'
  | 'file.readLogo'
  | 'file.about'
  | 'file.openLink'
  | 'file.cancel'
>;

/** A logo is printed small: beyond this it only weighs on every pack. */
const maxLogo = 1_000_000;

export const fileHandlers: Part = {
  'file.current': ({ session }) => session?.describe() ?? null,
  'file.recent': ({ ports }) => recentFiles(ports),
  'file.pick': ({ ports }, { purpose, multiple }) => ports.pickFiles(purpose, multiple),
  'file.open': ({ ports, open }, { handle }) => open(ports.pathOf(handle)).describe(),
  'file.close': ({ close }) => {
    close();
    return null;
  },

  'file.create': async ({ ports, open, invoke, record }, { sample, name }) => {
    const path = await ports.pickNewPortfolio(name);
    if (path === null) return null;
    createFile(path);
    const session = open(path);
    if (sample) record(fillSample);
    else if (name) await invoke('portfolio.update', { changes: { name } });
    return session.describe();
  },

  'file.backups': ({ opened }) => listBackups(opened().backups),
  'file.backUp': ({ opened, ports }) => {
    const { file, backups } = opened();
    return backUp(file.connection, backups, localTime(ports.now()));
  },
  'file.restore': async ({ opened, ports, open }, { id }) => {
    const { file, backups } = opened();
    if (file.readOnly) throw new AppError('errors.file.readOnly');
    const source = join(backups, id);
    if (!listBackups(backups).some((backup) => backup.id === id) || !existsSync(source)) {
      throw new AppError('errors.backup.missing', { id });
    }
    backUp(file.connection, backups, localTime(ports.now()));
    // The file stays ours meanwhile. It is opened anew for what an older backup needs.
    await restoreBackup(source, file.path);
    return open(file.path).describe();
  },

  'file.backupsOf': ({ ports }, { handle }) => listBackups(backupsOf(ports.pathOf(handle), ports)),
  'file.rescue': async ({ ports, open }, { handle, id }) => {
    const path = ports.pathOf(handle);
    const folder = backupsOf(path, ports);
    const backup = listBackups(folder).find((each) => each.id === id);
    if (!backup) throw new AppError('errors.backup.missing', { id });
    const day = backup.at.slice(0, 16).replace('T', ' ').replace(':', 'h');
    const stem = join(dirname(path), `${basename(path, extname(path))} ${day}`);
    let target = `${stem}.pupitre`;
    for (let n = 2; existsSync(target); n += 1) target = `${stem} (${n}).pupitre`;
    createFile(target);
    await restoreBackup(join(folder, id), target);
    return open(target).describe();
  },

  'file.readLogo': ({ ports }, { handle }) => {
    const path = ports.pathOf(handle);
    const { size } = statSync(path);
    if (size > maxLogo) throw new AppError('errors.logo.size', { size, max: maxLogo });
    const bytes = readFileSync(path);
    const type = pictureType(bytes);
    if (!type) throw new AppError('errors.logo.type');
    return `data:${type};base64,${bytes.toString('base64')}`;
  },

  'file.about': ({ ports }) => ({
    version: ports.version,
    host: ports.host,
    sqlite: sqliteVersion(),
  }),
  'file.openLink': async ({ ports }, { url }) => {
    if (!/^(https?:|mailto:)/i.test(url) || !URL.canParse(url)) throw new AppError('errors.link', { url });
    await ports.openExternal(url);
    return null;
  },
  // The application itself knows the jobs; there is nothing more to do here.
  'file.cancel': () => null,
};

function sqliteVersion(): string {
  const connection = new Database(':memory:');
  try {
    return connection.prepare('SELECT sqlite_version()').pluck().get() as string;
  } finally {
    connection.close();
  }
}

import { basename, dirname } from 'node:path';
import type { OpenedFile } from '../contract/file';
import { backUp, backUpIfChanged, backupFolder } from '../data/backup';
import { openFile, type PortfolioFile } from '../data/file';
import { localTime } from '../data/lock';
import { currentVersion } from '../data/migrations';
import type { Ports } from './ports';

/** One opened portfolio, and what lives as long as it is open. */
export interface Session {
  readonly file: PortfolioFile;
  readonly backups: string;
  /** Things that features keep while the file is open (a read import, a cached list), by feature name. */
  readonly memory: Map<string, unknown>;
  describe(): OpenedFile;
  close(): void;
}

const halfAnHour = 30 * 60_000;

/**
 * Opens a portfolio, once it is backed up, and keeps doing so every half-hour of work.
 * @param failed called when one of these later backups fails: work goes on, and the next one may succeed
 */
export function openSession(path: string, ports: Ports, failed: (error: unknown) => void): Session {
  const backups = backupsOf(path, ports);
  const now = () => localTime(ports.now());
  const file = openFile(path, {
    author: ports.author(),
    beforeWriting: (connection, version) => {
      if (version < currentVersion) backUp(connection, backups, now());
      else backUpIfChanged(connection, backups, now());
    },
  });
  const keep = () => {
    try {
      if (!file.readOnly) backUpIfChanged(file.connection, backups, now());
    } catch (error) {
      failed(error);
    }
  };
  const timer = setInterval(keep, halfAnHour);
  timer.unref();
  return sessionOf(file, backups, () => {
    clearInterval(timer);
    file.close();
  });
}

/** Opens a portfolio for reading alone, and leaves it as it was to the byte. */
export function lookSession(path: string, ports: Ports): Session {
  const file = openFile(path, { author: ports.author(), readOnly: true });
  return sessionOf(file, backupsOf(path, ports), () => file.close());
}

/** Where the backups of a file are, whether it can be opened or not. */
export const backupsOf = (path: string, ports: Ports) => backupFolder(`${ports.userFolder}/backups`, path);

function sessionOf(file: PortfolioFile, backups: string, close: () => void): Session {
  return {
    file,
    backups,
    memory: new Map(),
    describe: () => ({
      name: basename(file.path),
      folder: dirname(file.path),
      readOnly:
        file.readOnly?.reason === 'inUse'
          ? { reason: 'inUse', by: file.readOnly.by, host: file.readOnly.host, since: file.readOnly.since }
          : file.readOnly,
    }),
    close,
  };
}

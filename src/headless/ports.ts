import { accessSync, appendFileSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ports } from '../app/ports';
import { AppError } from '../core/errors';
import { version } from '../../package.json';
import type { Environment } from './args';
import { freePath, safeName, type Files } from './files';
import type { Printer } from './print';

/**
 * What the headless host can do for the application. It has no dialogs: the page uploads the files its user
 * chooses, downloads what it is given, and shows a web link for the user to open: a process that anything on
 * the loopback can reach starts no program.
 */
export function createPorts(host: {
  kind: 'browser' | 'cli';
  files: Files;
  printer: Printer;
  userFolder: string;
  /** Where `file.create` puts a new portfolio. */
  newPortfolio(suggestedName: string): string;
}): Ports {
  const { files, printer } = host;
  return {
    host: host.kind,
    version,
    userFolder: host.userFolder,
    now: () => new Date(),
    author: () => userInfo().username,
    htmlToPdf: printer.htmlToPdf,
    pickFiles: async () => [],
    pickNewPortfolio: async (suggestedName) => host.newPortfolio(suggestedName),
    pathOf: files.pathOf,
    handleOf: files.handleOf,
    saveFile: async (name, bytes) => files.offer(name, bytes),
    openExternal: async (url) => {
      throw new AppError('cli.served.link', { url });
    },
  };
}

/** The folder of what is ours on this machine; `PUPITRE_HOME` names another. */
export function userFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  const named = environment['PUPITRE_HOME'];
  if (named) return named;
  if (platform === 'win32')
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Pupitre');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Pupitre');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'Pupitre');
}

/** The folder of portfolios made in the page: `Pupitre` among the documents; `PUPITRE_DOCUMENTS` names others. */
export function documentsFolder(environment: Environment = process.env, home = homedir()): string {
  const named = environment['PUPITRE_DOCUMENTS'];
  const usual = join(home, 'Documents');
  return join(named || (existsSync(usual) ? usual : home), 'Pupitre');
}

/** A free path among the documents for a new portfolio of this name. */
export const newPortfolioIn =
  (documents: string, unnamed: string) =>
  (suggestedName: string): string =>
    freePath(documents, safeName(suggestedName.replaceAll(/[\\/]/g, ' ')) || unnamed, '.pupitre');

/** Refuses a path in whose folder nothing can be written. @throws AppError `errors.file.folder` */
export function requireFolder(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new AppError('errors.file.folder', { path });
  }
}

/** Writes a defect in the log of this machine, where whoever reports it finds it. */
export const logTo =
  (folder: string) =>
  (error: unknown, name: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      appendFileSync(join(folder, 'errors.log'), `${new Date().toISOString()} ${name}\n${detail}\n\n`);
    } catch {
      // A full or protected disk must not turn a logged defect into a crash.
    }
  };

import { app, dialog, shell, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { i18n } from 'i18next';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { Ports } from '../app/ports';
import { AppError } from '../core/errors';
import type { Handles } from './handles';
import { createPrinter } from './print';

export interface Host {
  /** The window that dialogs belong to; null before it exists. */
  window(): BrowserWindow | null;
  handles: Handles;
  words: i18n;
  /** Where dialogs start: the folder that the user went to last. */
  folder: { current: string };
}

type Purpose = Parameters<Ports['pickFiles']>[0];

const extensions: Record<Purpose, string[]> = {
  portfolio: ['pupitre'],
  import: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'xml'],
  logo: ['png', 'jpg', 'jpeg', 'webp'],
};

/** What only Electron can do for the application. */
export function createPorts({ window, handles, words, folder }: Host): Ports {
  const { t } = words;
  const filtersOf = (purpose: Purpose): FileFilter[] => {
    const filters = [{ name: t(`menu.files.${purpose}`), extensions: extensions[purpose] }];
    // An import is recognised by what it holds, whatever its name.
    return purpose === 'import' ? [...filters, { name: t('menu.files.all'), extensions: ['*'] }] : filters;
  };
  const chooseWhereToSave = async (
    title: string,
    name: string,
    filters: FileFilter[],
  ): Promise<string | null> => {
    const options = { title, defaultPath: join(folder.current, name), filters };
    const parent = window();
    const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    if (answer.canceled || !answer.filePath) return null;
    folder.current = dirname(answer.filePath);
    return answer.filePath;
  };

  return {
    host: 'electron',
    version: app.getVersion(),
    userFolder: app.getPath('userData'),
    now: () => new Date(),
    author: () => userInfo().username,
    htmlToPdf: createPrinter(),
    pathOf: handles.pathOf,
    handleOf: handles.handleOf,
    openExternal: async (url) => {
      // Checked again where it leaves: nothing but a web page or a letter is ever opened.
      if (!/^(https?:|mailto:)/i.test(url)) throw new AppError('errors.link', { url });
      await shell.openExternal(url);
    },

    pickFiles: async (purpose, multiple) => {
      const options: OpenDialogOptions = {
        title: t(`menu.pick.${purpose}`),
        defaultPath: folder.current,
        filters: filtersOf(purpose),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const parent = window();
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      const [first] = answer.filePaths;
      if (answer.canceled || first === undefined) return [];
      folder.current = dirname(first);
      return handles.take(answer.filePaths);
    },

    pickNewPortfolio: async (suggestedName) => {
      const name = fileName(suggestedName || t('menu.newPortfolio'));
      const path = await chooseWhereToSave(t('menu.pick.new'), `${name}.pupitre`, filtersOf('portfolio'));
      if (path === null) return null;
      // Linux dialogs do not add the extension themselves.
      return extname(path).toLowerCase() === '.pupitre' ? path : `${path}.pupitre`;
    },

    saveFile: async (name, bytes) => {
      const extension = extname(name).slice(1);
      const filters = extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [];
      const path = await chooseWhereToSave(t('menu.pick.save'), fileName(name), filters);
      if (path === null) return null;
      const part = `${path}.part`;
      try {
        writeFileSync(part, bytes);
        renameSync(part, path);
      } catch (error) {
        rmSync(part, { force: true });
        throw new AppError('errors.file.write', {
          path,
          detail: error instanceof Error ? error.message : '',
        });
      }
      return { name: basename(path), download: null };
    },
  };
}

/** A name that Windows, macOS and Linux all take. */
function fileName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 120);
}

import { existsSync, rmSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { AppError } from '../../core/errors';
import { ask, createHost } from '../host';
import { requireFolder } from '../ports';
import type { Terminal } from '../terminal';

/** `new`: makes an empty portfolio, or the sample one, where nothing is yet. */
export async function create(file: string, sample: boolean, terminal: Terminal): Promise<number> {
  const path = resolve(file);
  if (extname(path).toLowerCase() !== '.pupitre') throw new AppError('cli.new.extension', { path });
  if (existsSync(path)) throw new AppError('errors.file.exists', { path });
  requireFolder(path);
  const host = createHost('cli', () => path);
  try {
    const name = sample ? '' : basename(path, extname(path)).slice(0, 120);
    await ask(host.app, 'file.create', { sample, name });
    terminal.print(terminal.words.t('cli.new.done', { path }));
    return 0;
  } catch (error) {
    // Half a portfolio is worth nothing, and would have the next try refused.
    host.app.close();
    rmSync(path, { force: true });
    throw error;
  } finally {
    await host.close();
  }
}

import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { PackKind, packKinds } from '../../contract/reports';
import { AppError } from '../../core/errors';
import { ask, withHost } from '../host';
import { requireFolder } from '../ports';
import type { Terminal } from '../terminal';

/** `pack`: prints a pack into a file, which is the old one or the whole new one, never between. */
export async function pack(file: string, kind: string, out: string, terminal: Terminal): Promise<number> {
  const path = resolve(file);
  const target = resolve(out);
  const known = PackKind.safeParse(kind);
  if (!known.success) throw new AppError('cli.pack.kind', { kind, kinds: packKinds.join(', ') });
  if (extname(target).toLowerCase() !== '.pdf') throw new AppError('cli.pack.format', { path: target });
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('errors.file.write', { path: target, detail: 'EISDIR' });
  }
  requireFolder(target);

  const options = { kind: known.data, locale: terminal.locale, projectPages: true };
  const { pdf, pages } = await withHost(async ({ app }) => {
    app.look(path);
    return ask(app, 'reports.print', { options });
  });
  const part = `${target}.${process.pid}.part`;
  try {
    writeFileSync(part, Buffer.from(pdf, 'base64'), { flush: true });
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new AppError('errors.file.write', { path: target, detail });
  }
  terminal.print(terminal.words.t('cli.pack.done', { path: target, count: pages }));
  return 0;
}

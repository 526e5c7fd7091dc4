import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { App } from '../../app/app';
import { PackKind, packKinds, type PackOptions } from '../../contract/reports';
import { AppError } from '../../core/errors';
import type { Command } from '../args';
import { ganttOptions } from '../ganttFlags';
import { ask, withHost } from '../host';
import { requireFolder } from '../ports';
import type { Terminal } from '../terminal';

/** `pack`: prints a pack into a file, which is the old one or the whole new one, never between. */
export async function pack(
  { file, kind, out, gantt }: Extract<Command, { do: 'pack' }>,
  terminal: Terminal,
): Promise<number> {
  const path = resolve(file);
  const target = resolve(out);
  const known = PackKind.safeParse(kind);
  if (!known.success) throw new AppError('cli.pack.kind', { kind, kinds: packKinds.join(', ') });
  const [foreign] = known.data === 'gantt' ? [] : Object.keys(gantt);
  if (foreign !== undefined) throw new AppError('cli.pack.onlyGantt', { option: foreign });
  if (extname(target).toLowerCase() !== '.pdf') throw new AppError('cli.pack.format', { path: target });
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('errors.file.write', { path: target, detail: 'EISDIR' });
  }
  requireFolder(target);

  const { locale } = terminal;
  const print = known.data === 'gantt' ? ganttOptions(gantt) : null;
  const { pdf, pages } = await withHost(async ({ app }) => {
    app.look(path);
    const options: PackOptions = print
      ? { kind: 'gantt', locale, projectId: await plannedProject(app, gantt.project), gantt: print }
      : { kind: 'portfolio', locale, projectPages: true };
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

/**
 * The project whose plan is meant: the only one that has a plan, or the one of this name, code or id.
 * @throws AppError naming the projects that have a plan
 */
async function plannedProject(app: App, text: string | undefined): Promise<string> {
  const plans = new Set((await ask(app, 'planning.list', {})).map(({ projectId }) => projectId));
  const projects = await ask(app, 'projects.list', {});
  const planned = projects.filter(({ id }) => plans.has(id));
  if (planned.length === 0) throw new AppError('cli.pack.noPlan');
  const names = planned
    .map(({ code, name }) => [code, name].filter((part) => part !== '').join(' '))
    .join(', ');
  const wanted = text?.trim().toLocaleLowerCase();
  const found =
    wanted === undefined
      ? planned
      : (['id', 'code', 'name'] as const)
          .map((key) => planned.filter((project) => project[key].toLocaleLowerCase() === wanted))
          .find((some) => some.length > 0);
  const [first, second] = found ?? [];
  if (!first) throw new AppError('cli.pack.unknownProject', { text: text ?? '', names });
  if (second) throw new AppError('cli.pack.whichProject', { names });
  return first.id;
}

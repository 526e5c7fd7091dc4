import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { planBytes, plannedProjects, type PlannedProject } from '../../app/planExport';
import { AppError } from '../../core/errors';
import { safeName } from '../files';
import { withHost } from '../host';
import { requireFolder } from '../ports';
import type { Terminal } from '../terminal';

interface Asked {
  file: string;
  format: string;
  out: string;
  project: string | null;
}

/** Formats that plans can be exported in. */
const formats = ['mspdi'];

/**
 * `export`: writes plans for another tool. One plan goes to the file named; several, each to a file of the folder named.
 * A file is the old one or the whole new one, never between.
 */
export async function exportPlans(asked: Asked, terminal: Terminal): Promise<number> {
  const { format, project } = asked;
  const path = resolve(asked.file);
  const out = resolve(asked.out);
  const { t } = terminal.words;
  if (!formats.includes(format))
    throw new AppError('cli.export.format', { format, formats: formats.join(', ') });
  const written = await withHost(async ({ app }) => {
    const { db } = app.look(path).file;
    const projects = plannedProjects(db, project);
    if (projects.length === 0) {
      throw project === null
        ? new AppError('cli.export.noPlan', { path })
        : new AppError('cli.export.noProject', { project, path });
    }
    return placesFor(projects, out, project).map(({ id, target }) => {
      write(target, planBytes(db, id));
      return target;
    });
  });
  for (const target of written) terminal.print(t('cli.export.done', { path: target }));
  return 0;
}

/** Where each plan goes. @throws AppError when several plans were to go to one file */
function placesFor(
  projects: readonly PlannedProject[],
  out: string,
  asked: string | null,
): { id: string; target: string }[] {
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  const isFile = !isFolder && extname(out).toLowerCase() === '.xml';
  const [only] = projects;
  if (projects.length > 1 && isFile) {
    const names = projects.map(({ name }) => `« ${name} »`).join(', ');
    throw new AppError(asked === null ? 'cli.export.several' : 'cli.export.sameName', {
      names: asked === null ? names : projects.map(({ id }) => id).join(', '),
      path: out,
    });
  }
  if (isFile && only) {
    requireFolder(out);
    return [{ id: only.id, target: out }];
  }
  if (!isFolder) {
    // `plan.mpp` is no folder that somebody wants.
    if (extname(out) !== '' && projects.length === 1)
      throw new AppError('cli.export.extension', { path: out });
    requireFolder(out);
    mkdirSync(out);
  }
  const taken = new Set<string>();
  return projects.map(({ id, code, name }) => {
    const stem = safeName(`${code === '' ? '' : `${code} `}${name}`.replaceAll(/[\\/]/g, ' ')) || id;
    // Two projects of one name, or names that a disk takes for one.
    let free = stem;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})`;
    taken.add(free.toLowerCase());
    return { id, target: join(out, `${free}.xml`) };
  });
}

function write(target: string, bytes: Uint8Array): void {
  const part = `${target}.${process.pid}.part`;
  try {
    writeFileSync(part, bytes, { flush: true });
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new AppError('errors.file.write', { path: target, detail });
  }
}

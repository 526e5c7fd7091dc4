import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyInto } from '../../app/inspect';
import { AppError } from '../../core/errors';
import { Mapping } from '../../core/exchange/model';
import { ask, withHost, type Host } from '../host';
import { sinceText, type Terminal } from '../terminal';
import { planJson, planText, readPlan, type PlanFileReport } from './importPlan';
import type { Incoming } from './incoming';
import { readTable, tableJson, tableText, type TableReport } from './importTable';

interface Asked {
  files: readonly string[];
  into: string;
  map: string | null;
  dryRun: boolean;
  json: boolean;
}

type FileReport = TableReport | PlanFileReport;

/**
 * `import`: reads every file first, so that one that cannot be read leaves the portfolio as it was, then
 * compares and writes them one after the other, each as one undo step. Conflicts are left to a person.
 * @returns 1 when nothing found its place
 */
export async function importFiles(asked: Asked, terminal: Terminal): Promise<number> {
  const mapping = asked.map === null ? null : readMapping(resolve(asked.map));
  const files = asked.files.map((file) => resolve(file));
  for (const path of files) requireFile(path);
  const into = resolve(asked.into);
  const reports = asked.dryRun
    ? await rehearse(into, files, mapping)
    : await withHost(async (host) => {
        host.app.look(into);
        await tryAll(host, files, mapping);
        take(host, into, terminal.locale);
        return bring(host, files, mapping);
      });
  if (asked.json) terminal.print(JSON.stringify(jsonOf(reports, terminal), null, 2));
  else
    for (const line of reports.flatMap((report) => textOf(report, asked.dryRun, terminal)))
      terminal.print(line);
  const placed = reports.some(isPlaced);
  if (!placed) terminal.warn(terminal.words.t('cli.import.nothing'));
  return placed ? 0 : 1;
}

/** Opens for writing. @throws AppError when another process has the file, or it cannot be written */
function take({ app }: Host, path: string, locale: 'fr' | 'en'): void {
  const { readOnly } = app.open(path).file;
  if (readOnly?.reason === 'inUse') {
    const { by, host, since } = readOnly;
    throw new AppError('errors.file.heldBy', { path, by, host, since: sinceText(since, locale) });
  }
  if (readOnly) throw new AppError('cli.import.readOnly', { path });
}

/** Says what would happen. Several files build on one another: that is tried on a copy. */
async function rehearse(
  into: string,
  files: readonly string[],
  mapping: Mapping | null,
): Promise<FileReport[]> {
  const [file] = files;
  if (files.length === 1 && file !== undefined) {
    return withHost(async (host) => {
      host.app.look(into);
      return [await (await read(host, file, mapping)).compare()];
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'pupitre-'));
  try {
    return await withHost(async (host) => {
      host.app.open(copyInto(host.app.look(into), folder, new Date()));
      return bring(host, files, mapping);
    }, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Reads every file, and compares the first one, while the portfolio is only looked at: what is refused leaves it as it
 * was to the byte. They are read again to be written, rather than all kept.
 */
async function tryAll(host: Host, files: readonly string[], mapping: Mapping | null): Promise<void> {
  for (const [index, file] of files.entries()) {
    const incoming = await read(host, file, mapping);
    // The others are compared with what the first ones will have written.
    if (index === 0) await incoming.compare();
    await incoming.forget();
  }
}

async function bring(host: Host, files: readonly string[], mapping: Mapping | null): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const incoming = await read(host, file, mapping);
    reports.push(await incoming.apply());
    await incoming.forget();
  }
  return reports;
}

async function read(host: Host, file: string, mapping: Mapping | null): Promise<Incoming<FileReport>> {
  const kind = await ask(host.app, 'exchange.detect', { handle: host.files.handleOf(file) });
  return kind === 'plan' ? readPlan(host, file) : readTable(host, file, mapping);
}

/** A plan whose every task is a conflict is in its place all the same. */
const isPlaced = (report: FileReport): boolean =>
  report.kind === 'plan' || report.created + report.updated + report.unchanged > 0;

function requireFile(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new AppError('errors.file.missing', { path });
}

/** @throws AppError `cli.import.map` with the field at fault */
function readMapping(path: string): Mapping {
  requireFile(path);
  try {
    const parsed = Mapping.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    throw new AppError('cli.import.map', { path, detail });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('cli.import.map', { path, detail: error instanceof Error ? error.message : '' });
  }
}

const counted = ['created', 'updated', 'removed', 'unchanged', 'conflicts', 'refused', 'blankRows'] as const;

/** One file: its report. Several: each in `files`, and their sums on top. */
function jsonOf(reports: readonly FileReport[], terminal: Terminal) {
  const files = reports.map((report) =>
    report.kind === 'plan' ? planJson(report, terminal) : tableJson(report, terminal),
  );
  const [only] = files;
  if (files.length === 1) return only;
  const figure = (report: FileReport, name: string): number => {
    const value = Object.entries(report).find(([key]) => key === name)?.[1];
    return typeof value === 'number' ? value : 0;
  };
  const sums = Object.fromEntries(
    counted.map((name) => [name, reports.reduce((sum, report) => sum + figure(report, name), 0)]),
  );
  return { ...sums, files };
}

const textOf = (report: FileReport, dryRun: boolean, terminal: Terminal): string[] =>
  report.kind === 'plan' ? planText(report, dryRun, terminal) : tableText(report, dryRun, terminal);

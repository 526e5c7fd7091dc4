import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { copyInto } from '../../app/inspect';
import type { ReadOptions, Source } from '../../contract/exchange';
import { AppError } from '../../core/errors';
import { Mapping, type ImportReport, type Problem } from '../../core/exchange/model';
import { ask, withHost, type Host } from '../host';
import { sentence, sinceText, type Terminal } from '../terminal';

interface Asked {
  files: readonly string[];
  into: string;
  map: string | null;
  dryRun: boolean;
  json: boolean;
}

type FileReport = ImportReport & { file: string };

/**
 * `import`: reads every file first, so that one that cannot be read leaves the portfolio as it was, then
 * compares and writes them one after the other, each as one undo step. Conflicts are left to a person.
 * @returns 1 when no row found its place
 */
export async function importFiles(asked: Asked, terminal: Terminal): Promise<number> {
  const mapping = asked.map === null ? null : readMapping(resolve(asked.map));
  const files = asked.files.map((file) => resolve(file));
  for (const path of files) requireFile(path);
  const into = resolve(asked.into);
  const reports = asked.dryRun
    ? await rehearse(into, files, mapping)
    : await withHost(async (host) => {
        take(host, into, terminal.locale);
        return bring(host, files, mapping);
      });
  if (asked.json) terminal.print(JSON.stringify(asJson(reports, terminal), null, 2));
  else
    for (const line of reports.flatMap((report) => asText(report, asked.dryRun, terminal)))
      terminal.print(line);
  const placed = reports.some((report) => report.created + report.updated + report.unchanged > 0);
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
      const found = await read(host, file, mapping);
      const input = { source: found.source, mapping: mapping ?? found.mapping };
      return [reportOf(file, found, await ask(host.app, 'exchange.plan', input))];
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

/** Reads several files twice rather than keep them all: a file that cannot be read is known before anything is written. */
async function bring(host: Host, files: readonly string[], mapping: Mapping | null): Promise<FileReport[]> {
  const { app } = host;
  if (files.length > 1) {
    for (const file of files) {
      const { source } = await read(host, file, mapping);
      await ask(app, 'exchange.forget', { source });
    }
  }
  const reports: FileReport[] = [];
  for (const file of files) {
    const found = await read(host, file, mapping);
    const { source } = found;
    const input = { source, mapping: mapping ?? found.mapping, decisions: [], remember: false };
    reports.push(reportOf(file, found, await ask(app, 'exchange.apply', input)));
    await ask(app, 'exchange.forget', { source });
  }
  return reports;
}

/** What was seen in reading a file (ragged rows, formulas without a result) is said before what was made of it. */
function reportOf(file: string, { warnings }: Source, report: ImportReport): FileReport {
  const seen = warnings.filter(({ key }) => key.startsWith('formats.'));
  return { file, ...report, warnings: [...seen, ...report.warnings] };
}

const read = ({ app, files }: Host, file: string, mapping: Mapping | null): Promise<Source> =>
  ask(app, 'exchange.read', { handle: files.handleOf(file), options: readOptions(mapping), job: 'import' });

function readOptions(mapping: Mapping | null): ReadOptions {
  if (!mapping) return {};
  const { encoding, separator, sheet, headerRow } = mapping;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}

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

const counted = ['created', 'updated', 'unchanged', 'conflicts', 'refused', 'blankRows'] as const;

/** One file: its report. Several: each in `files`, and their sums on top. */
function asJson(reports: readonly FileReport[], { words }: Terminal) {
  const worded = (problem: Problem) => ({ ...problem, message: sentence(words, problem) });
  const files = reports.map(({ rows, warnings, ...report }) => ({
    ...report,
    warnings: warnings.map(worded),
    rows: rows.map((row) => ({ ...row, problems: row.problems.map(worded) })),
  }));
  const [only] = files;
  if (files.length === 1) return only;
  const sums = Object.fromEntries(
    counted.map((name) => [name, reports.reduce((sum, report) => sum + report[name], 0)]),
  );
  return { ...sums, files };
}

/** A sentence of figures, then the rows that a person must look at. */
function asText(report: FileReport, dryRun: boolean, { words }: Terminal): string[] {
  const { t } = words;
  const parts = counted
    .filter((name) => report[name] > 0)
    .map((name) => t(`cli.import.${dryRun ? 'would' : 'did'}.${name}`, { count: report[name] }));
  const list = parts.join(', ') || t('cli.import.empty');
  const where = (problem: Problem) =>
    [
      problem.column === undefined ? '' : t('cli.import.column', { column: problem.column }),
      problem.text === undefined
        ? ''
        : t('cli.import.text', { text: problem.text.replaceAll(/\s+/g, ' ').trim() }),
      sentence(words, problem),
    ]
      .filter(Boolean)
      .join(' ');
  const rows = report.rows
    .filter(({ outcome, problems }) => outcome === 'conflict' || outcome === 'refused' || problems.length > 0)
    .map(({ line, name, outcome, candidates, problems }) => {
      const reasons = problems.map(where);
      if (outcome === 'conflict' && reasons.length === 0) {
        reasons.push(
          t('cli.import.mayBe', { names: candidates.map((each) => `« ${each.name} »`).join(', ') }),
        );
      }
      return t('cli.import.row', {
        line,
        name,
        outcome: t(`cli.import.outcome.${outcome}`),
        reasons: reasons.join(' ; '),
      });
    });
  const title = t('cli.import.file', { name: basename(report.file), list });
  return [
    title,
    ...report.warnings.map((warning) => `  ${where(warning)}`),
    ...additionLines(report.additions, words),
    ...rows,
  ];
}

/** What the import adds to the portfolio, one line a list. */
function additionLines(additions: ImportReport['additions'], { t }: Terminal['words']): string[] {
  const names = new Map<string, string[]>();
  for (const { list, name, of } of additions) {
    const lists = t(`cli.import.lists.${list}`);
    const where = of === undefined ? lists : t('cli.import.listOf', { list: lists, of });
    names.set(where, [...(names.get(where) ?? []), name]);
  }
  return [...names].map(([list, each]) => t('cli.import.addition', { list, names: each.join(', ') }));
}

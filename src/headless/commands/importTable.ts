import { basename } from 'node:path';
import type { ReadOptions, Source } from '../../contract/exchange';
import type { ImportReport, Mapping, Problem } from '../../core/exchange/model';
import { ask, type Host } from '../host';
import { sentence, type Terminal } from '../terminal';
import type { Incoming } from './incoming';

export type TableReport = ImportReport & { kind: 'table'; file: string };

/** A table of projects (CSV, Excel): its rows are compared and written. Conflicts are left to a person. */
export async function readTable(
  { app, files }: Host,
  file: string,
  mapping: Mapping | null,
): Promise<Incoming<TableReport>> {
  const options = readOptions(mapping);
  const found = await ask(app, 'exchange.read', { handle: files.handleOf(file), options, job: 'import' });
  const { source } = found;
  const input = { source, mapping: mapping ?? found.mapping };
  return {
    compare: async () => reportOf(file, found, await ask(app, 'exchange.plan', input)),
    apply: async () => {
      const done = await ask(app, 'exchange.apply', { ...input, decisions: [], remember: false });
      return reportOf(file, found, done);
    },
    forget: async () => void (await ask(app, 'exchange.forget', { source })),
  };
}

/** What was seen in reading a file (ragged rows, formulas without a result) is said before what was made of it. */
function reportOf(file: string, { warnings }: Source, report: ImportReport): TableReport {
  const seen = warnings.filter(({ key }) => key.startsWith('formats.'));
  return { kind: 'table', file, ...report, warnings: [...seen, ...report.warnings] };
}

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

const counted = ['created', 'updated', 'unchanged', 'conflicts', 'refused', 'blankRows'] as const;

export function tableJson({ rows, warnings, ...report }: TableReport, { words }: Terminal) {
  const worded = (problem: Problem) => ({ ...problem, message: sentence(words, problem) });
  return {
    ...report,
    warnings: warnings.map(worded),
    rows: rows.map((row) => ({ ...row, problems: row.problems.map(worded) })),
  };
}

/** A sentence of figures, then the rows that a person must look at. */
export function tableText(report: TableReport, dryRun: boolean, { words }: Terminal): string[] {
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

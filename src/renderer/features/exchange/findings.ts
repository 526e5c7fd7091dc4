import type { ImportReport, Problem } from '../../../core/exchange/model';

/** Texts that no field could read, by source column, with the number of rows each one stops. */
export function refusedTexts(report: ImportReport | undefined): Map<string, Map<string, number>> {
  const byColumn = new Map<string, Map<string, number>>();
  for (const row of report?.rows ?? []) {
    if (row.outcome !== 'refused') continue;
    for (const { column, text, key } of row.problems) {
      if (column === undefined || text === undefined || notes.has(key)) continue;
      const texts = byColumn.get(column) ?? new Map<string, number>();
      texts.set(text, (texts.get(text) ?? 0) + 1);
      byColumn.set(column, texts);
    }
  }
  return byColumn;
}

/** Said of a value that was read all the same. */
const notes = new Set(
  ['noLink', 'linkPart', 'otherDecimal', 'rounded'].map((name) => `exchange.problem.${name}`),
);

/** What is said of the reading of each column; a doubt that asks for a confirmation has a line of its own. */
export function warningsByColumn(report: ImportReport | undefined): Map<string, Problem[]> {
  const byColumn = new Map<string, Problem[]>();
  for (const warning of report?.warnings ?? []) {
    if (warning.column === undefined || warning.key.startsWith('exchange.warning.ambiguous')) continue;
    byColumn.set(warning.column, [...(byColumn.get(warning.column) ?? []), warning]);
  }
  return byColumn;
}

/** What is said of columns that the file does not have, or of none. */
export function otherWarnings(report: ImportReport, headers: ReadonlySet<string>): Problem[] {
  return report.warnings.filter(({ column }) => column === undefined || !headers.has(column));
}

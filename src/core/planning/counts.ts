import type { GanttRow } from '../gantt/rows';

/** How many lines of each kind: a task is what is neither a milestone nor a summary. */
export function kindCounts(rows: readonly Pick<GanttRow, 'kind'>[]): Record<GanttRow['kind'], number> {
  const found = { task: 0, summary: 0, milestone: 0 };
  for (const { kind } of rows) found[kind] += 1;
  return found;
}

import type { MilestoneRow } from '../../../../contract/planning';
import {
  milestoneFacts,
  type MilestoneFacts,
  type MilestoneStatus,
} from '../../../../core/planning/milestones';
import { taskId } from './openTask';

/** A milestone as the grid and the chart show it. */
export interface MilestoneLine {
  id: string;
  row: MilestoneRow;
  facts: MilestoneFacts;
}

export const periods = ['ahead', 'month', 'quarter', 'year', 'past', 'all'] as const;
export type Period = (typeof periods)[number];

export interface MilestoneChoice {
  /** Baseline compared with, 0–10. */
  baseline: number;
  period: Period;
  /** A project's id, or null for all. */
  projectId: string | null;
  lateOnly: boolean;
}

/** @param today day number */
export function milestoneLines(
  rows: readonly MilestoneRow[],
  { baseline, period, projectId, lateOnly }: MilestoneChoice,
  today: number,
): MilestoneLine[] {
  return rows
    .filter((row) => projectId === null || row.projectId === projectId)
    .map((row) => ({
      id: taskId(row.projectId, row.uid),
      row,
      facts: milestoneFacts(row, baseline, today),
    }))
    .filter(({ facts }) => !lateOnly || facts.status === 'late')
    .filter(({ facts }) => isWithin(facts, period, today));
}

const daysAhead = { month: 30, quarter: 90, year: 365 };

function isWithin({ forecast, status }: MilestoneFacts, period: Period, today: number): boolean {
  if (period === 'all') return true;
  if (period === 'ahead') return status !== 'reached';
  if (forecast === null) return false;
  if (period === 'past') return forecast <= today;
  return forecast >= today && forecast <= today + daysAhead[period];
}

export function countByStatus(lines: readonly MilestoneLine[]): Record<MilestoneStatus, number> {
  const counts = { late: 0, risk: 0, held: 0, reached: 0, unplaced: 0 };
  for (const { facts } of lines) counts[facts.status] += 1;
  return counts;
}

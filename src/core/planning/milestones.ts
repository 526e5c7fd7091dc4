/** Calendar days after the baseline up to which a committee still calls a milestone « à risque ». */
export const toleratedDays = 15;
/** Calendar days before a deadline from which a milestone is at risk. */
export const nearDays = 5;

export const milestoneStatuses = ['late', 'risk', 'held', 'reached', 'unplaced'] as const;
/** En retard, à risque, tenu, atteint, à placer. */
export type MilestoneStatus = (typeof milestoneStatuses)[number];

/** Dates of a milestone: minutes since 1970-01-01T00:00; null = none. */
export interface MilestoneDates {
  date: number | null;
  actual: number | null;
  deadline: number | null;
  /** Of each baseline, by its number. */
  baselines: Readonly<Record<string, number>>;
}

export interface MilestoneFacts {
  /** Day numbers since 1970-01-01; null = none. */
  baseline: number | null;
  forecast: number | null;
  actual: number | null;
  deadline: number | null;
  /** Calendar days after the baseline, negative = before it: what a committee counts. Null without a baseline. */
  slip: number | null;
  status: MilestoneStatus;
}

/**
 * A milestone against one baseline.
 *
 * It is late when its day has passed without its being reached, when it comes after its deadline, or more than
 * `toleratedDays` after its baseline; at risk when it comes after its baseline at all, or less than `nearDays` before
 * its deadline. What is reached is reached, late or not: its slip says by how much.
 *
 * @param number of the baseline, 0–10
 * @param today day number
 */
export function milestoneFacts(
  { date, actual, deadline, baselines }: MilestoneDates,
  number: number,
  today: number,
): MilestoneFacts {
  const planned = baselines[number] ?? null;
  const baseline = dayOf(planned);
  const forecast = dayOf(actual ?? date);
  const due = dayOf(deadline);
  const slip = baseline === null || forecast === null ? null : forecast - baseline;
  const facts = { baseline, forecast, actual: dayOf(actual), deadline: due, slip };
  return { ...facts, status: statusOf(facts, today) };
}

function statusOf({ forecast, actual, deadline, slip }: Omit<MilestoneFacts, 'status'>, today: number) {
  if (actual !== null) return 'reached';
  if (forecast === null) return 'unplaced';
  const overdue = forecast < today || (deadline !== null && forecast > deadline);
  if (overdue || (slip ?? 0) > toleratedDays) return 'late';
  const near = deadline !== null && deadline - forecast < nearDays;
  return near || (slip ?? 0) > 0 ? 'risk' : 'held';
}

const dayOf = (instant: number | null): number | null =>
  instant === null ? null : Math.floor(instant / 1440);

/** Numbers of the baselines that any of the milestones has, ascending. */
export function baselineNumbers(milestones: readonly Pick<MilestoneDates, 'baselines'>[]): number[] {
  const found = new Set(milestones.flatMap(({ baselines }) => Object.keys(baselines).map(Number)));
  return [...found].toSorted((a, b) => a - b);
}

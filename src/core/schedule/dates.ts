/** Early dates by task, and why: the number of the relation that sets them, or a `reason`. Minutes. */
export interface Early {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly driver: Int32Array;
}

/** Dates of the passes, by task; minutes. */
export interface Dates {
  /** With every task as soon as possible. */
  readonly soon: Early;
  /** Once tasks that are to be as late as possible have their late dates; the same as `soon` when there are none. */
  readonly placed: Early;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** As late as the start of what is left may be: what holds predecessors back once a task has begun. */
  readonly lateResume: Float64Array;
}

/** Why a task lies where it does, when no relation says so. `above` = the constraint of a summary task over it. */
export const reason = {
  projectStart: -1,
  constraint: -2,
  above: -3,
  actual: -4,
  fixed: -5,
  leveling: -6,
  summary: -7,
} as const;

export function emptyDates(count: number, twice: boolean): Dates {
  const early = (): Early => ({
    start: new Float64Array(count),
    finish: new Float64Array(count),
    driver: new Int32Array(count),
  });
  const soon = early();
  return {
    soon,
    placed: twice ? early() : soon,
    lateStart: new Float64Array(count),
    lateFinish: new Float64Array(count),
    lateResume: new Float64Array(count),
  };
}

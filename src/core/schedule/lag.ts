import { lagUnit, type Dates, type Network } from './network';

/** An instant with a relation's lag, counted on the successor's calendar. */
export function withLag(network: Network, dates: Dates, r: number, instant: number): number {
  return network.relations.lag[r] === 0 ? instant : shifted(network, r, instant, lagOf(network, dates, r));
}

/** The latest instant that gives at most `instant` once the lag is added. */
export function withoutLag(network: Network, dates: Dates, r: number, instant: number): number {
  return network.relations.lag[r] === 0 ? instant : shifted(network, r, instant, -lagOf(network, dates, r));
}

/** Minutes; a percent lag is a share of the predecessor's duration. */
function lagOf({ relations, summary, clock, tasks }: Network, dates: Dates, r: number): number {
  const lag = relations.lag[r] ?? 0;
  if ((relations.unit[r] ?? 0) < lagUnit.percent) return lag;
  const from = relations.from[r] ?? 0;
  const span = summary[from]
    ? (clock[from]?.between(dates.earlyStart[from] ?? 0, dates.earlyFinish[from] ?? 0) ?? 0)
    : (tasks[from]?.duration ?? 0);
  return Math.round((span * lag) / 10) / 10;
}

function shifted({ relations, lagClock, tasks }: Network, r: number, instant: number, lag: number): number {
  if (lag === 0) return instant;
  const unit = relations.unit[r] ?? 0;
  // A share of a duration that runs day and night runs so too.
  const night =
    unit === lagUnit.elapsed ||
    unit === lagUnit.elapsedPercent ||
    (unit === lagUnit.percent && tasks[relations.from[r] ?? 0]?.elapsed === true);
  if (night) return instant + lag;
  const clock = lagClock[relations.to[r] ?? 0];
  if (!clock) return instant;
  return lag > 0 ? clock.finishAfter(instant, lag) : clock.startBefore(instant, -lag);
}

import { lagUnit, type Network } from './network';

/** An instant with a relation's lag, counted on the successor's calendar. */
export function withLag(network: Network, r: number, instant: number, predecessorMinutes: number): number {
  return shifted(network, r, instant, lagOf(network, r, predecessorMinutes));
}

/** The latest instant that gives at most `instant` once the lag is added. */
export function withoutLag(network: Network, r: number, instant: number, predecessorMinutes: number): number {
  return shifted(network, r, instant, -lagOf(network, r, predecessorMinutes));
}

function lagOf({ relations }: Network, r: number, predecessorMinutes: number): number {
  const lag = relations.lag[r] ?? 0;
  if ((relations.unit[r] ?? 0) < lagUnit.percent) return lag;
  return Math.round((predecessorMinutes * lag) / 10) / 10;
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

import { finishAfter, startBefore, workBetween } from '../calendar/clock';
import type { Early } from './dates';
import { lagUnit } from './links';
import type { Network } from './network';

/** An instant with a relation's lag, counted on the successor's calendar. */
export function withLag(network: Network, early: Early, r: number, instant: number): number {
  return network.links.lag[r] === 0 ? instant : shifted(network, r, instant, lagOf(network, early, r));
}

/** The latest instant that gives at most `instant` once the lag is added. */
export function withoutLag(network: Network, early: Early, r: number, instant: number): number {
  return network.links.lag[r] === 0 ? instant : shifted(network, r, instant, -lagOf(network, early, r));
}

/** Minutes; a percent lag is a share of the predecessor's duration. */
function lagOf({ links, summary, clock, tasks }: Network, early: Early, r: number): number {
  const lag = links.lag[r] ?? 0;
  if ((links.unit[r] ?? 0) < lagUnit.percent) return lag;
  const from = links.from[r] ?? -1;
  const said = links.said[r];
  const around = clock[from];
  const span =
    from < 0
      ? said && 'duration' in said
        ? said.duration
        : 0
      : summary[from] && around
        ? workBetween(around, early.start[from] ?? 0, early.finish[from] ?? 0)
        : (tasks[from]?.duration ?? 0);
  return Math.round((span * lag) / 10) / 10;
}

function shifted({ links, lagClock, tasks }: Network, r: number, instant: number, lag: number): number {
  if (lag === 0) return instant;
  const unit = links.unit[r] ?? 0;
  // A share of a duration that runs day and night runs so too.
  const night =
    unit === lagUnit.elapsed ||
    unit === lagUnit.elapsedPercent ||
    (unit === lagUnit.percent && tasks[links.from[r] ?? -1]?.elapsed === true);
  if (night) return instant + lag;
  const clock = lagClock[links.to[r] ?? 0];
  if (!clock) return instant;
  return lag > 0 ? finishAfter(clock, instant, lag) : startBefore(clock, instant, -lag);
}

/**
 * The stretches of work of a calendar, laid out in one table so that counting never walks the days between.
 * Instants are minutes since 1970-01-01T00:00, amounts are minutes; both may go down to a tenth of a minute, the
 * grain of Microsoft Project. The table covers the years asked for so far and grows when others are.
 */
export interface Clock {
  readonly name: string;
  /** Working intervals of a day, in minutes of it; sorted, apart. */
  readonly hoursOf: (day: number) => readonly (readonly [from: number, to: number])[];
  /** Days that can be counted at all, `to` excluded: before and after them nothing is worked. */
  readonly range: Readonly<{ from: number; to: number }>;
  /** First day of the table, and number of its days. */
  first: number;
  days: number;
  /** Number of stretches; after them one that never begins. */
  count: number;
  /** Of each stretch, one after the other: its start, its end, the work before it. */
  stretches: Float64Array;
  /** The first stretch that ends after the beginning of each day. */
  dayAt: Int32Array;
  /** All the work of the table, and the stretch at which each equal share of it begins. */
  work: number;
  sharesAMinute: number;
  shareAt: Int32Array;
}

const dayMinutes = 1440;

export function createClock(
  name: string,
  hoursOf: Clock['hoursOf'],
  range: { from: number; to: number },
): Clock {
  return {
    name,
    hoursOf,
    range,
    first: 0,
    days: 0,
    count: 0,
    stretches: new Float64Array(0),
    dayAt: new Int32Array(0),
    work: 0,
    sharesAMinute: 0,
    shareAt: new Int32Array(0),
  };
}

/** Working minutes from `from` to `to`, negative when `to` comes first. */
export function workBetween(clock: Clock, from: number, to: number): number {
  let before = workUntil(clock, from);
  const { stretches } = clock;
  const after = workUntil(clock, to);
  // A table that has grown counts from elsewhere.
  if (stretches !== clock.stretches) before = workUntil(clock, from);
  return after - before;
}

/** The first instant from which work can be done, at or after `instant`. */
export function nextStart(clock: Clock, instant: number): number {
  const s = stretchAt(clock, instant);
  if (s >= clock.count) {
    return growLater(clock) ? nextStart(clock, instant) : Math.max(instant, clock.range.to * dayMinutes);
  }
  const start = clock.stretches[3 * s] ?? 0;
  return start > instant ? start : instant;
}

/** The last instant at which work was just done, at or before `instant`. */
export function previousFinish(clock: Clock, instant: number): number {
  const s = stretchAt(clock, instant);
  if (s < clock.count && instant > (clock.stretches[3 * s] ?? 0)) return instant;
  if (s === 0) {
    return growEarlier(clock)
      ? previousFinish(clock, instant)
      : Math.min(instant, clock.range.from * dayMinutes);
  }
  return clock.stretches[3 * s - 2] ?? 0;
}

/** The instant at which `minutes` of work begun at `instant` are done: the end of a stretch, not the next start. */
export function finishAfter(clock: Clock, instant: number, minutes: number): number {
  if (minutes === 0) return instant;
  const target = tenth(workUntil(clock, instant) + minutes);
  if (target > clock.work) {
    return growLater(clock) ? finishAfter(clock, instant, minutes) : clock.range.to * dayMinutes;
  }
  const { stretches } = clock;
  let s = clock.shareAt[Math.floor(target * clock.sharesAMinute)] ?? 0;
  while ((stretches[3 * s + 5] ?? 0) < target) s += 1;
  while (s > 0 && (stretches[3 * s + 2] ?? 0) >= target) s -= 1;
  return (stretches[3 * s] ?? 0) + target - (stretches[3 * s + 2] ?? 0);
}

/** The instant from which work must be done so that `minutes` of it are done at `instant`. */
export function startBefore(clock: Clock, instant: number, minutes: number): number {
  if (minutes === 0) return instant;
  const target = tenth(workUntil(clock, instant) - minutes);
  if (target < 0) {
    return growEarlier(clock) ? startBefore(clock, instant, minutes) : clock.range.from * dayMinutes;
  }
  const { stretches } = clock;
  let s = clock.shareAt[Math.floor(target * clock.sharesAMinute)] ?? 0;
  while ((stretches[3 * s + 5] ?? 0) <= target) s += 1;
  while (s > 0 && (stretches[3 * s + 2] ?? 0) > target) s -= 1;
  return (stretches[3 * s] ?? 0) + target - (stretches[3 * s + 2] ?? 0);
}

/** Keeps sums of tenths of minutes comparable. */
const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

/** Work of the table done by `instant`. */
function workUntil(clock: Clock, instant: number): number {
  const s = stretchAt(clock, instant);
  const start = clock.stretches[3 * s] ?? 0;
  const before = clock.stretches[3 * s + 2] ?? 0;
  return instant > start ? before + instant - start : before;
}

/** The first stretch that ends after `instant`; the table covers its day then, unless nothing can be counted there. */
function stretchAt(clock: Clock, instant: number): number {
  let at = Math.floor(instant / dayMinutes) - clock.first;
  if (!(at >= 0 && at < clock.days)) at = reach(clock, Math.floor(instant / dayMinutes));
  const { stretches } = clock;
  let s = clock.dayAt[at] ?? 0;
  while ((stretches[3 * s + 1] ?? Number.POSITIVE_INFINITY) <= instant) s += 1;
  return s;
}

/** Grows the table up to a day, and tells where in it the day stands. */
function reach(clock: Clock, day: number): number {
  const { from, to } = clock.range;
  const within = Math.min(Math.max(day, from), to - 1);
  if (clock.days === 0) tabulate(clock, Math.max(from, within - 200), Math.min(to, within + 1000));
  while (within < clock.first) growEarlier(clock);
  while (within >= clock.first + clock.days) growLater(clock);
  return day < from ? 0 : day >= to ? clock.days : day - clock.first;
}

function growLater(clock: Clock): boolean {
  const end = clock.first + clock.days;
  if (end >= clock.range.to) return false;
  tabulate(clock, clock.first, Math.min(clock.range.to, end + 2 * clock.days));
  return true;
}

function growEarlier(clock: Clock): boolean {
  if (clock.first <= clock.range.from) return false;
  tabulate(clock, Math.max(clock.range.from, clock.first - 2 * clock.days), clock.first + clock.days);
  return true;
}

function tabulate(clock: Clock, first: number, end: number): void {
  const days = end - first;
  const dayAt = new Int32Array(days + 1);
  const hours: (readonly (readonly [number, number])[])[] = [];
  let count = 0;
  for (let at = 0; at < days; at += 1) {
    const own = clock.hoursOf(first + at);
    hours.push(own);
    dayAt[at] = count;
    count += own.length;
  }
  dayAt[days] = count;
  const stretches = new Float64Array(3 * count + 6).fill(Number.POSITIVE_INFINITY, 3 * count);
  let s = 0;
  let work = 0;
  for (let at = 0; at < days; at += 1) {
    const midnight = (first + at) * dayMinutes;
    const own = hours[at] ?? [];
    for (let n = 0; n < own.length; n += 1) {
      const [from, to] = own[n] ?? [0, 0];
      stretches[s] = midnight + from;
      stretches[s + 1] = midnight + to;
      stretches[s + 2] = work;
      work += to - from;
      s += 3;
    }
  }
  stretches[s + 2] = work;
  const shares = Math.max(count, 1);
  const sharesAMinute = work > 0 ? shares / work : 0;
  const shareAt = new Int32Array(shares + 1);
  let reached = 0;
  for (let share = 0; share <= shares; share += 1) {
    while (reached < count - 1 && (stretches[3 * reached + 5] ?? 0) * sharesAMinute < share) reached += 1;
    shareAt[share] = reached;
  }
  Object.assign(clock, { first, days, count, stretches, dayAt, work, sharesAMinute, shareAt });
}

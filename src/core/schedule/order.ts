import { AppError } from '../errors';
import type { Network } from './network';

/**
 * An order in which every task comes after what it depends on. A summary task stands in it twice: when it begins
 * (`index`), before its own tasks, and when it ends (`count + index`), after them.
 *
 * @throws AppError `schedule.error.circle` with the names of the tasks that wait for one another, in order
 */
export function taskOrder(network: Network): Int32Array {
  const { parent, summary, firstChild, nextSibling, links } = network;
  const count = parent.length;
  const waiting = new Int32Array(2 * count);
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    for (let r = links.firstIn[i] ?? -1; r >= 0; r = links.nextIn[r] ?? -1) {
      if ((links.from[r] ?? -1) >= 0) waiting[i] = (waiting[i] ?? 0) + 1;
    }
    const above = parent[i] ?? -1;
    if (above >= 0) {
      waiting[i] = (waiting[i] ?? 0) + 1;
      waiting[count + above] = (waiting[count + above] ?? 0) + 1;
    }
    if (summary[i]) waiting[count + i] = (waiting[count + i] ?? 0) + 1;
    total += summary[i] ? 2 : 1;
  }
  const order = new Int32Array(total);
  let filled = 0;
  for (let i = 0; i < count; i += 1) if (waiting[i] === 0) order[filled++] = i;
  const release = (node: number) => {
    const left = (waiting[node] ?? 0) - 1;
    waiting[node] = left;
    if (left === 0) order[filled++] = node;
  };
  for (let at = 0; at < filled; at += 1) {
    const node = order[at] ?? 0;
    const task = node < count ? node : node - count;
    if (node < count && summary[task]) {
      for (let child = firstChild[task] ?? -1; child >= 0; child = nextSibling[child] ?? -1) release(child);
      release(count + task);
      continue;
    }
    for (let r = links.firstOut[task] ?? -1; r >= 0; r = links.nextOut[r] ?? -1) release(links.to[r] ?? 0);
    const above = parent[task] ?? -1;
    if (above >= 0) release(count + above);
  }
  if (filled < total) throw circle(network, waiting);
  return order;
}

function circle(network: Network, waiting: Int32Array): AppError {
  const { tasks, parent, summary, firstChild, nextSibling, links } = network;
  const count = parent.length;
  const stuck = (node: number) => (waiting[node] ?? 0) > 0;
  /** One of the nodes that `node` waits for. */
  const before = (node: number): number | undefined => {
    const task = node < count ? node : node - count;
    if (node >= count) {
      for (let child = firstChild[task] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
        const end = summary[child] ? count + child : child;
        if (stuck(end)) return end;
      }
      return task;
    }
    for (let r = links.firstIn[task] ?? -1; r >= 0; r = links.nextIn[r] ?? -1) {
      const other = links.from[r] ?? -1;
      const end = summary[other] ? count + other : other;
      if (other >= 0 && stuck(end)) return end;
    }
    const above = parent[task] ?? -1;
    return above >= 0 && stuck(above) ? above : undefined;
  };
  const path: number[] = [];
  let node = waiting.findIndex((left) => left > 0);
  while (!path.includes(node)) {
    path.push(node);
    const next = before(node);
    if (next === undefined) break;
    node = next;
  }
  const around = path.slice(Math.max(0, path.indexOf(node))).toReversed();
  const ids = around.map((each) => (each < count ? each : each - count));
  const distinct = ids.filter((task, i) => task !== ids[i - 1]);
  const names = [...distinct, ...distinct.slice(0, 1)].map(
    (task) => tasks[task]?.name || `#${tasks[task]?.uid}`,
  );
  return new AppError('schedule.error.circle', { names: names.join(' → ') });
}

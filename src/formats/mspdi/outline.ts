import type { PlanTask } from '../../core/model/plan';
import type { Place } from './taskElements';

/**
 * Rows and outline numbers of tasks, as they stand.
 * @param blank rows that the source left empty, which count
 */
export function placesOf(tasks: readonly PlanTask[], blank: ReadonlySet<number> = new Set()): Place[] {
  const children = new Map<number | null, number>();
  const parents = new Set(tasks.map(({ parentUid }) => parentUid));
  const found = new Map<number, Place>();
  let row = tasks[0]?.uid === 0 ? -1 : 0;
  return tasks.map((task) => {
    row += 1;
    while (blank.has(row)) row += 1;
    const parent = task.parentUid === null ? undefined : found.get(task.parentUid);
    const count = (children.get(task.parentUid) ?? 0) + 1;
    children.set(task.parentUid, count);
    const root = task.uid === 0 && task.parentUid === null;
    const place: Place = {
      id: row,
      outline: root ? '0' : parent && parent.level > 0 ? `${parent.outline}.${count}` : String(count),
      level: root ? 0 : (parent?.level ?? 0) + 1,
      summary: parents.has(task.uid),
    };
    found.set(task.uid, place);
    return place;
  });
}

import type { ScheduleImpact } from '../contract/planning';
import type { Plan } from '../core/model/plan';
import type { Cell } from '../core/planning/cells';
import type { CommandContext } from './context';
import { nameOfProject } from './planningWork';

/** Names of undo steps, for the person who may take them back. */

export function labelCount(
  context: CommandContext,
  key: string,
  projectId: string,
  count: number,
  name: string,
): void {
  context.label(key, { count, name, project: nameOfProject(context, projectId) });
}

/** One task moved is told by how far, one cell by its task, more of them by their number. */
export function labelCells(
  context: CommandContext,
  projectId: string,
  { before, cells, impact }: { before: Plan; cells: readonly Cell[]; impact: ScheduleImpact },
): void {
  const project = nameOfProject(context, projectId);
  const [first] = cells;
  if (!first) return;
  const alone = cells.every(({ uid }) => uid === first.uid);
  const name = before.tasks.find(({ uid }) => uid === first.uid)?.name ?? '';
  const moved = impact.moved.find((one) => one.projectId === projectId && one.uid === first.uid);
  const dragged = cells.every(({ field }) => field === 'start' || field === 'finish');
  const [from, to] = [moved?.before.start ?? null, moved?.after.start ?? null];
  if (alone && dragged && from !== null && to !== null) {
    const days = Math.round((to - from) / 1440);
    if (days !== 0) {
      context.label('steps.planning.move', {
        name,
        count: Math.abs(days),
        shift: days > 0 ? `+${days}` : `−${-days}`,
      });
      return;
    }
  }
  if (cells.length === 1) context.label('steps.planning.setCell', { name });
  else context.label('steps.planning.setCells', { count: cells.length, name: project });
}

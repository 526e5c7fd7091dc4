import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Plan, RelationType } from '../../../core/model/plan';
import { ganttZooms } from '../../../core/gantt/rows';
import { deliver } from '../../api';
import { useAction } from '../../hooks';
import type { GanttHandle } from '../../ui/gantt/types';
import type { GridHandle } from '../../ui/grid/types';
import type { DialogName } from './Dialogs';
import type { PlanRow } from './rows';
import type { Arrangement } from './useArrangement';
import type { PlanDeeds, Relation } from './useDeeds';
import type { PlanDeed } from './usePlanCommands';

interface Source {
  plan: Plan;
  projectId: string;
  /** Every task. */
  all: readonly PlanRow[];
  selected: readonly number[];
  grid: RefObject<GridHandle | null>;
  chart: RefObject<GanttHandle | null>;
  today: number;
  deeds: PlanDeeds;
  arrangement: Arrangement;
  setDialog(dialog: DialogName): void;
}

/** What each command of the planning does. */
export function usePlanDeeds(source: Source): {
  deeds: Record<PlanDeed, () => void>;
  /** Shows a task, whatever hides it. */
  goTo(uid: number): void;
  onLink(from: string, to: string, type: RelationType): Promise<boolean>;
} {
  const { plan, projectId, all, selected, grid, chart, today, deeds, arrangement, setDialog } = source;
  const { run: save } = useAction('planning.export');
  const goTo = useGoTo(source);
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });

  const link = useCallback(
    (pairs: readonly { from: number; to: number; type?: RelationType }[]) =>
      deeds.link(
        pairs.map(({ from, to, type = 'FS' }): Relation => ({
          from: { projectId, uid: from },
          to: { projectId, uid: to },
          type,
          lag: { unit: 'working', minutes: 0 },
        })),
      ),
    [deeds, projectId],
  );
  const onLink = useCallback(
    (from: string, to: string, type: RelationType) => link([{ from: Number(from), to: Number(to), type }]),
    [link],
  );

  const setCollapsed = useCallback(
    (collapsed: number[]) => arrangement.setProject({ collapsed }),
    [arrangement],
  );
  const actions = useMemo((): Record<PlanDeed, () => void> => {
    const rowOf = (uid: number | undefined) => all.findIndex(({ task }) => task?.uid === uid);
    const uids = [...selected];
    const moveBy = (by: 1 | -1) => {
      const levels = all.map(({ level }) => level);
      const first = rowOf(uids[0]);
      const level = levels[first] ?? 0;
      if (by === -1) {
        // The row of the same level above; with none, it stays under its summary task.
        for (let i = first - 1; i >= 0 && (levels[i] ?? 0) >= level; i -= 1) {
          if (levels[i] === level) return void deeds.move(uids, all[i]?.task?.uid ?? null);
        }
        return undefined;
      }
      let next = endOf(levels, rowOf(uids.at(-1)));
      if ((levels[next] ?? -1) !== level) return undefined;
      next = endOf(levels, next);
      // Last of its level: what follows is higher up, and a row cannot be put before it at its own level.
      if ((levels[next] ?? -1) !== level) {
        const target = endOf(levels, rowOf(uids.at(-1)));
        const below = all[target]?.task?.uid;
        return below === undefined ? undefined : void moveAfter(below);
      }
      return void deeds.move(uids, all[next]?.task?.uid ?? null);
    };
    /** Puts the row below before the selection: the same as the selection after it. */
    const moveAfter = (below: number) => deeds.move([below], uids[0] ?? null);
    const zoomBy = (by: 1 | -1) => {
      const zoom = ganttZooms[ganttZooms.indexOf(arrangement.layout.zoom) + by];
      if (zoom) arrangement.setZoom(zoom);
    };
    const summaries = all.flatMap(({ task, summary }) => (task && summary ? [task.uid] : []));
    const closed = latest.current.arrangement.project.collapsed;
    return {
      insert: () => {
        const before = uids[0] ?? null;
        void deeds.insert(before, [{ name: '', level: 0, values: {} }]).then((made) => {
          if (made?.[0] !== undefined) goTo(made[0], true);
        });
      },
      delete: () => void deeds.erase(uids),
      indent: () => void deeds.indent(uids, 1),
      outdent: () => void deeds.indent(uids, -1),
      moveUp: () => moveBy(-1),
      moveDown: () => moveBy(1),
      link: () => void link(uids.slice(1).map((to, i) => ({ from: uids[i] ?? to, to }))),
      unlink: () => {
        const ends = new Set(uids);
        const alone = uids.length === 1;
        const relations = plan.tasks.flatMap((task) =>
          task.predecessors
            .filter(({ predecessorUid }) =>
              alone
                ? ends.has(task.uid) || ends.has(predecessorUid)
                : ends.has(task.uid) && ends.has(predecessorUid),
            )
            .map(({ predecessorUid }) => ({
              from: { projectId, uid: predecessorUid },
              to: { projectId, uid: task.uid },
            })),
        );
        if (relations.length > 0) void deeds.unlink(relations);
      },
      milestone: () => {
        const rows = all.filter(({ task, summary }) => task && !summary && uids.includes(task.uid));
        const all0 = rows.every(({ task }) => task?.milestone);
        const cells = rows.flatMap(({ task }) =>
          task ? [{ uid: task.uid, field: 'milestone' as const, value: !all0 }] : [],
        );
        if (cells.length > 0) void deeds.change(cells);
      },
      find: () => grid.current?.focusSearch(),
      expand: () => setCollapsed(closed.filter((uid) => !uids.includes(uid))),
      collapse: () =>
        setCollapsed([...new Set([...closed, ...uids.filter((uid) => summaries.includes(uid))])]),
      expandAll: () => setCollapsed([]),
      collapseAll: () => setCollapsed(summaries.filter((uid) => uid !== 0)),
      zoomIn: () => zoomBy(-1),
      zoomOut: () => zoomBy(1),
      fit: () => chart.current?.fit(),
      today: () => chart.current?.scrollTo(today),
      scrollToTask: () => {
        const task = all[rowOf(uids[0])]?.task;
        if (task && task.start !== null) chart.current?.scrollTo(task.start);
      },
      panel: () => arrangement.set({ panel: !arrangement.layout.panel }),
      baseline: () => setDialog('baseline'),
      recalculate: () => setDialog('recalculate'),
      report: () => setDialog('report'),
      settings: () => setDialog('settings'),
      health: () => setDialog('health'),
      export: () => void save({ projectId }).then((reply) => reply.ok && reply.value && deliver(reply.value)),
      print: () => setDialog('print'),
      remove: () => setDialog('remove'),
    };
  }, [
    all,
    selected,
    plan,
    projectId,
    grid,
    chart,
    today,
    deeds,
    arrangement,
    setDialog,
    save,
    link,
    goTo,
    setCollapsed,
  ]);
  return useMemo(() => ({ deeds: actions, goTo, onLink }), [actions, goTo, onLink]);
}

/** Row after the last one under row `i`. */
function endOf(levels: readonly number[], i: number): number {
  let end = i + 1;
  while (end < levels.length && (levels[end] ?? 0) > (levels[i] ?? 0)) end += 1;
  return end;
}

/** Brings a task in sight once the table has it; what hides it is opened, and filters are taken off. */
function useGoTo({ all, grid, chart, arrangement }: Source): (uid: number, edit?: boolean) => void {
  const [awaited, setAwaited] = useState<{ uid: number; edit: boolean } | null>(null);
  useEffect(() => {
    if (!awaited) return undefined;
    const row = all.find(({ task }) => task?.uid === awaited.uid);
    if (!row) return undefined;
    const timer = setTimeout(() => {
      const shown = grid.current?.goTo(row.id, 'name', awaited.edit);
      if (shown) {
        setAwaited(null);
        if (row.task && row.task.start !== null && !awaited.edit) chart.current?.scrollTo(row.task.start);
        return;
      }
      const above = new Set<number>();
      for (let at = row.task?.parentUid ?? null; at !== null;) {
        above.add(at);
        const parent = at;
        at = all.find(({ task }) => task?.uid === parent)?.task?.parentUid ?? null;
      }
      arrangement.set({ filter: 'all' });
      arrangement.setState({ ...arrangement.state, search: '', filters: [] });
      arrangement.setProject({ collapsed: arrangement.project.collapsed.filter((uid) => !above.has(uid)) });
      setAwaited({ ...awaited });
    }, 0);
    return () => clearTimeout(timer);
  }, [all, awaited, grid, chart, arrangement]);
  return useCallback((uid, edit = false) => setAwaited({ uid, edit }), []);
}

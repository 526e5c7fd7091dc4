import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Plan, RelationType } from '../../../core/model/plan';
import { ganttZooms } from '../../../core/gantt/rows';
import { deliver } from '../../api';
import { useAction } from '../../hooks';
import { createStore, type Store } from '../../store';
import type { GanttHandle } from '../../ui/gantt/types';
import type { GridHandle } from '../../ui/grid/types';
import type { DialogName } from './Dialogs';
import { newRowId, type PlanRow } from './rows';
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
  onUnlink(from: string, to: string): Promise<boolean>;
  /** Shows a link of the chart where its type and its lag are changed. */
  onOpenLink(from: string, to: string): void;
} {
  const { plan, projectId, all, selected, grid, chart, today, deeds, arrangement, setDialog } = source;
  const { run: save } = useAction('planning.export');
  const goTo = useGoTo(source);
  /** As last shown: what a key asks is done to that. */
  const [latest] = useState(() => createStore(source));
  useEffect(() => latest.set(source));
  const inTurn = useTurns(latest);

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
  const onUnlink = useCallback(
    (from: string, to: string) =>
      deeds.unlink([{ from: { projectId, uid: Number(from) }, to: { projectId, uid: Number(to) } }]),
    [deeds, projectId],
  );
  const onOpenLink = useCallback(
    (from: string, to: string) => {
      grid.current?.reveal(to);
      arrangement.set({ panel: true });
      focusRelation(from, Date.now() + 1500);
    },
    [grid, arrangement],
  );

  const setCollapsed = useCallback(
    (collapsed: number[]) => arrangement.setProject({ collapsed }),
    [arrangement],
  );
  const actions = useMemo((): Record<PlanDeed, () => void> => {
    const rowsNow = () => latest.get().all;
    const rowOf = (uid: number | undefined) => rowsNow().findIndex(({ task }) => task?.uid === uid);
    /** Asked when it runs: the selection may have moved since the last frame. */
    const now = (): number[] => {
      const rowIds = grid.current?.selection().rowIds;
      return rowIds ? rowIds.filter((id) => id !== newRowId).map(Number) : [...selected];
    };
    /** Does something to the tasks selected, when there are. */
    const onSelected = (deed: (uids: number[]) => unknown) => () => {
      const uids = now();
      if (uids.length > 0) void deed(uids);
    };
    /** As `onSelected`, each after the plan shows what the last one did: keys may come faster than the file answers. */
    const oneByOne = (deed: (uids: number[]) => Promise<unknown>) => () =>
      inTurn(() => {
        const uids = now();
        return uids.length > 0 ? deed(uids) : Promise.resolve(false);
      });
    const moveBy = (uids: number[], by: 1 | -1) => {
      const rows = rowsNow();
      const chosen = rows.filter(({ task }) => task && uids.includes(task.uid));
      // What stands under a summary task that is chosen moves with it.
      const top = chosen.filter(({ level }) => chosen.every((other) => other.level >= level));
      const target = neighbourOf(rows, rowOf((by === 1 ? top.at(-1) : top[0])?.task?.uid), by);
      if (target === null) return Promise.resolve(false);
      // What follows goes before it, or it goes before what precedes.
      return by === 1 ? deeds.move([target], uids[0] ?? null) : deeds.move(uids, target);
    };
    const zoomBy = (by: 1 | -1) => {
      const zoom = ganttZooms[ganttZooms.indexOf(arrangement.layout.zoom) + by];
      if (zoom) arrangement.setZoom(zoom);
    };
    const summaries = all.flatMap(({ task, summary }) => (task && summary ? [task.uid] : []));
    const closed = () => latest.get().arrangement.project.collapsed;
    return {
      insert: () => {
        const before = now()[0] ?? null;
        void deeds.insert(before, [{ name: '', level: 0, values: {} }]).then((made) => {
          if (made?.[0] !== undefined) goTo(made[0], true);
        });
      },
      delete: onSelected((uids) => deeds.erase(uids)),
      indent: oneByOne((uids) => deeds.indent(uids, 1)),
      outdent: oneByOne((uids) => deeds.indent(uids, -1)),
      moveUp: oneByOne((uids) => moveBy(uids, -1)),
      moveDown: oneByOne((uids) => moveBy(uids, 1)),
      link: onSelected((uids) => {
        if (uids.length > 1) void link(uids.slice(1).map((to, i) => ({ from: uids[i] ?? to, to })));
      }),
      unlink: onSelected((uids) => {
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
      }),
      milestone: onSelected((uids) => {
        const rows = all.filter(({ task, summary }) => task && !summary && uids.includes(task.uid));
        const already = rows.every(({ task }) => task?.milestone);
        const cells = rows.flatMap(({ task }) =>
          task ? [{ uid: task.uid, field: 'milestone' as const, value: !already }] : [],
        );
        if (cells.length > 0) void deeds.change(cells);
      }),
      find: () => grid.current?.focusSearch(),
      expand: onSelected((uids) => setCollapsed(closed().filter((uid) => !uids.includes(uid)))),
      collapse: onSelected((uids) =>
        setCollapsed([...new Set([...closed(), ...uids.filter((uid) => summaries.includes(uid))])]),
      ),
      expandAll: () => setCollapsed([]),
      collapseAll: () => setCollapsed(summaries.filter((uid) => uid !== 0)),
      zoomIn: () => zoomBy(-1),
      zoomOut: () => zoomBy(1),
      fit: () => chart.current?.fit(),
      today: () => chart.current?.scrollTo(today),
      scrollToTask: () => {
        const task = all[rowOf(now()[0])]?.task;
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
    latest,
    inTurn,
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
  return useMemo(
    () => ({ deeds: actions, goTo, onLink, onUnlink, onOpenLink }),
    [actions, goTo, onLink, onUnlink, onOpenLink],
  );
}

/** The task of the same level after a row and what is under it, or before it; null at the end of its level. */
function neighbourOf(rows: readonly PlanRow[], at: number, by: 1 | -1): number | null {
  const level = rows[at]?.level ?? 0;
  for (let i = at + by; (rows[i]?.level ?? -1) >= level; i += by) {
    const row = rows[i];
    if (row?.level === level) return row.task?.uid ?? null;
  }
  return null;
}

/** Runs deeds one after the other, each once the plan shows what the last one did. */
function useTurns(latest: Store<Source>): (deed: () => Promise<unknown>) => void {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (deed) => {
      last.current = last.current.then(async () => {
        const { plan } = latest.get();
        if (await deed()) await planAfter(latest, plan);
      });
    },
    [latest],
  );
}

/** Settles once another plan is shown; what changes nothing brings none, and is not waited for long. */
async function planAfter(latest: Store<Source>, plan: Plan): Promise<void> {
  if (latest.get().plan !== plan) return;
  let stop = () => {};
  await new Promise<void>((done) => {
    const timer = setTimeout(done, 1000);
    const unsubscribe = latest.subscribe(() => latest.get().plan !== plan && done());
    stop = () => {
      clearTimeout(timer);
      unsubscribe();
    };
  });
  stop();
}

/** Puts the focus on the type of a relation, once the panel shows it; gives up at `until`, in milliseconds. */
function focusRelation(from: string, until: number): void {
  const type = document.querySelector<HTMLElement>(
    `[data-relation="in-${CSS.escape(from)}"] [aria-haspopup=listbox]`,
  );
  if (type) {
    type.scrollIntoView({ block: 'center' });
    type.focus();
  } else if (Date.now() < until) requestAnimationFrame(() => focusRelation(from, until));
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

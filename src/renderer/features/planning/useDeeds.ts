import { useMemo } from 'react';
import type { Refusal } from '../../../contract/index';
import type { ScheduleImpact, TaskCell, TaskDraft, TaskKey } from '../../../contract/planning';
import type { Lag, RelationType } from '../../../core/model/plan';
import type { Input } from '../../../contract/index';
import { useCommand } from '../../hooks';

export interface Relation {
  from: TaskKey;
  to: TaskKey;
  type: RelationType;
  lag: Lag;
}

/** What can be done to a plan; each is one undo step. Refusals are shown, and come back as null or false. */
export interface PlanDeeds {
  create(start: string): Promise<boolean>;
  remove(): Promise<boolean>;
  insert(before: number | null, tasks: TaskDraft[]): Promise<number[] | null>;
  /** Returns why it was refused, for the cells to say; null when it is written. */
  write(cells: TaskCell[]): Promise<Refusal | null>;
  /** As `write`, but says what was done and offers it back: for a bar let go of, a menu. */
  change(cells: TaskCell[]): Promise<boolean>;
  erase(uids: number[]): Promise<boolean>;
  indent(uids: number[], by: 1 | -1): Promise<boolean>;
  move(uids: number[], before: number | null): Promise<boolean>;
  link(relations: Relation[]): Promise<boolean>;
  unlink(relations: { from: TaskKey; to: TaskKey }[]): Promise<boolean>;
  setBaseline(number: number, name: string, uids: number[] | null): Promise<boolean>;
  clearBaseline(number: number): Promise<boolean>;
  recalculate(uids: number[] | null): Promise<boolean>;
  reschedule(from: number): Promise<boolean>;
  setPlan(changes: Input<'planning.setPlan'>['changes']): Promise<boolean>;
}

/** @param onImpact told what each edit did to the dates */
export function useDeeds(projectId: string, onImpact: (impact: ScheduleImpact) => void): PlanDeeds {
  const { run: create } = useCommand('planning.create');
  const { run: remove } = useCommand('planning.remove');
  const { run: insert } = useCommand('planning.insertTasks', { quiet: true });
  const { run: write } = useCommand('planning.setCells', { quiet: true, ownRefusals: true });
  const { run: change } = useCommand('planning.setCells');
  const { run: erase } = useCommand('planning.deleteTasks');
  const { run: indent } = useCommand('planning.indentTasks', { quiet: true });
  const { run: move } = useCommand('planning.moveTasks', { quiet: true });
  const { run: link } = useCommand('planning.link');
  const { run: unlink } = useCommand('planning.unlink');
  const { run: setBaseline } = useCommand('planning.setBaseline');
  const { run: clearBaseline } = useCommand('planning.clearBaseline');
  const { run: recalculate } = useCommand('planning.recalculate');
  const { run: reschedule } = useCommand('planning.rescheduleRemaining');
  const { run: setPlan } = useCommand('planning.setPlan');
  return useMemo((): PlanDeeds => {
    const moved = async (reply: Promise<{ ok: true; value: ScheduleImpact } | { ok: false }>) => {
      const done = await reply;
      if (done.ok) onImpact(done.value);
      return done.ok;
    };
    return {
      create: async (start) => (await create({ projectId, start })).ok,
      remove: async () => (await remove({ projectId })).ok,
      insert: async (before, tasks) => {
        const reply = await insert({ projectId, before, tasks });
        if (!reply.ok) return null;
        onImpact(reply.value.impact);
        return reply.value.uids;
      },
      write: async (cells) => {
        const reply = await write({ projectId, cells });
        if (!reply.ok) return reply.error;
        onImpact(reply.value);
        return null;
      },
      change: (cells) => moved(change({ projectId, cells })),
      erase: (uids) => moved(erase({ projectId, uids })),
      indent: (uids, by) => moved(indent({ projectId, uids, by })),
      move: (uids, before) => moved(move({ projectId, uids, before })),
      link: (relations) => moved(link({ relations })),
      unlink: (relations) => moved(unlink({ relations })),
      setBaseline: async (number, name, uids) => (await setBaseline({ projectId, number, name, uids })).ok,
      clearBaseline: async (number) => (await clearBaseline({ projectId, number })).ok,
      recalculate: (uids) => moved(recalculate({ projectId, uids })),
      reschedule: (from) => moved(reschedule({ projectId, from })),
      setPlan: (changes) => moved(setPlan({ projectId, changes })),
    };
  }, [
    projectId,
    onImpact,
    create,
    remove,
    insert,
    write,
    change,
    erase,
    indent,
    move,
    link,
    unlink,
    setBaseline,
    clearBaseline,
    recalculate,
    reschedule,
    setPlan,
  ]);
}

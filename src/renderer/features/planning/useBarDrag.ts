import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../../core/model/plan';
import { draftOf } from '../../../core/planning/draft';
import type { Attempt } from '../../../core/planning/reschedule';
import type { GanttChange, GanttSpan } from '../../ui/gantt/types';
import { cellOf, previewer, type Preview } from './impact';
import type { PlanDeeds } from './useDeeds';
import { durationText, type PlanWords } from './words';

/** A bar held by a hand: where the plan would be, recomputed at most once a frame, and one command when it is let go. */
export function useBarDrag({
  plan,
  computed,
  deeds,
  words,
}: {
  plan: Plan;
  computed: Attempt;
  deeds: PlanDeeds;
  words: PlanWords;
}) {
  const [held, setHeld] = useState<{ plan: Plan; preview: Preview | null } | null>(null);
  const previewOf = useMemo(() => previewer(plan, computed), [plan, computed]);
  const frame = useRef(0);
  // Once another plan is there, what was shown of it is its own to show.
  const preview = held?.plan === plan ? held.preview : null;
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const onPreview = useCallback(
    (id: string, change: GanttChange | null) => {
      cancelAnimationFrame(frame.current);
      if (!change) return setHeld(null);
      frame.current = requestAnimationFrame(() => {
        const cell = cellOf(plan, Number(id), change);
        setHeld({ plan, preview: cell && previewOf([cell]) });
      });
    },
    [plan, previewOf],
  );
  const drop = useCallback(
    async (id: string, change: GanttChange) => {
      cancelAnimationFrame(frame.current);
      const cell = cellOf(plan, Number(id), change);
      const done = cell !== null && (await deeds.change([cell]));
      // Written, the preview stays until the plan is read again; without effect it would never be.
      if (!done || !cell || previewOf([cell])?.dates.size === 0) setHeld(null);
    },
    [plan, previewOf, deeds],
  );
  return useMemo(
    () => ({
      preview: preview?.dates ?? null,
      impact: preview?.impact ?? null,
      onPreview,
      onMove: (id: string, start: number, finish: number) => drop(id, { kind: 'move', start, finish }),
      onResize: (id: string, finish: number) => drop(id, { kind: 'resize', finish }),
      onProgress: (id: string, progress: number) => drop(id, { kind: 'progress', progress }),
      durationText: (id: string, { start, finish }: GanttSpan) => {
        const task = plan.tasks.find(({ uid }) => uid === Number(id));
        if (!task) return '';
        const duration = draftOf(plan).span(task.uid).clock.between(start, finish);
        return durationText({ duration, elapsed: task.elapsed, estimated: false }, words);
      },
    }),
    [preview, onPreview, drop, plan, words],
  );
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { GanttZoom } from '../../../core/gantt/rows';
import { defaultGridState, type GridState } from '../../../core/grid/state';
import { setAppearance, useAppearance } from '../../appearance';
import { defaultLayout, gridPart, keepLayout, loadLayout, type Layout, type ProjectLayout } from './layout';

export interface Arrangement {
  layout: Layout;
  project: ProjectLayout;
  /** Of the grid, density included. */
  state: GridState;
  setState(next: GridState): void;
  set(changes: Partial<Omit<Layout, 'projects'>>): void;
  setProject(changes: Partial<ProjectLayout>): void;
  setZoom(zoom: GanttZoom): void;
}

/** How the planning of a project is arranged, kept on this machine from one day to the next. */
export function useArrangement(
  file: string,
  projectId: string,
  columns: readonly string[],
  firstBaseline: number | null,
): Arrangement {
  const { density } = useAppearance();
  const [layout, setLayout] = useState(() => loadLayout(file) ?? defaultLayout(columns));
  const [passing, setPassing] = useState(defaultGridState);
  useEffect(() => keepLayout(file, layout), [file, layout]);

  const project = useMemo(
    (): ProjectLayout => layout.projects[projectId] ?? { mine: null, baseline: firstBaseline, collapsed: [] },
    [layout.projects, projectId, firstBaseline],
  );
  const state = useMemo(() => ({ ...gridPart(layout, passing), density }), [layout, passing, density]);
  const set = useCallback<Arrangement['set']>(
    (changes) => setLayout((current) => ({ ...current, ...changes })),
    [],
  );
  const setState = useCallback((next: GridState) => {
    const { order, hidden, widths, pinned } = next;
    setAppearance({ density: next.density });
    setPassing(next);
    setLayout((current) =>
      current.order === order &&
      current.hidden === hidden &&
      current.widths === widths &&
      current.pinned === pinned
        ? current
        : { ...current, order, hidden, widths, pinned },
    );
  }, []);
  const setProject = useCallback<Arrangement['setProject']>(
    (changes) =>
      setLayout((current) => ({
        ...current,
        projects: {
          ...current.projects,
          [projectId]: {
            mine: null,
            baseline: firstBaseline,
            collapsed: [],
            ...current.projects[projectId],
            ...changes,
          },
        },
      })),
    [projectId, firstBaseline],
  );
  const setZoom = useCallback((zoom: GanttZoom) => set({ zoom }), [set]);
  return { layout, project, state, setState, set, setProject, setZoom };
}

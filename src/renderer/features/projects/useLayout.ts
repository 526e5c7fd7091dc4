import { useCallback, useEffect, useMemo, useState } from 'react';
import type { GridState } from '../../../core/grid/state';
import type { SavedView } from '../../../core/model/portfolio';
import type { Field } from '../../../core/register/fields';
import { setAppearance, useAppearance } from '../../appearance';
import { defaultLayout, keepLayout, loadLayout, readLayout, type Layout, type Scope } from './layout';

export interface Arrangement {
  layout: Layout;
  /** The grid's own state: the layout and this person's density. */
  state: GridState;
  setState(next: GridState): void;
  setScope(scope: Scope): void;
  /** The named view it came from, or null for the product's own arrangement. */
  viewId: string | null;
  /** Takes a named view's layout; null takes the product's own. */
  apply(view: SavedView | null): void;
  /** Says that the layout is now saved under this view. */
  named(viewId: string | null): void;
}

/** How the register of one file is arranged, kept on this machine from one day to the next. */
export function useLayout(file: string, fields: readonly Field[]): Arrangement {
  const { density } = useAppearance();
  const [kept, setKept] = useState(() => loadLayout(file) ?? { layout: defaultLayout(fields), viewId: null });
  const { layout, viewId } = kept;
  useEffect(() => keepLayout(file, kept), [file, kept]);

  const state = useMemo((): GridState => ({ ...layout.grid, density }), [layout.grid, density]);
  const setState = useCallback(({ density: wanted, ...grid }: GridState) => {
    setAppearance({ density: wanted });
    setKept((current) => ({ ...current, layout: { ...current.layout, grid } }));
  }, []);
  const setScope = useCallback(
    (scope: Scope) => setKept((current) => ({ ...current, layout: { ...current.layout, scope } })),
    [],
  );
  const apply = useCallback(
    (view: SavedView | null) => {
      const saved = view && readLayout(view.layout);
      setKept({ layout: saved ?? defaultLayout(fields), viewId: view?.id ?? null });
    },
    [fields],
  );
  const named = useCallback((id: string | null) => setKept((current) => ({ ...current, viewId: id })), []);
  return { layout, state, setState, setScope, viewId, apply, named };
}

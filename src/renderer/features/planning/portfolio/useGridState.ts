import { useCallback, useMemo } from 'react';
import { defaultGridState, type GridState } from '../../../../core/grid/state';
import { setAppearance, useAppearance } from '../../../appearance';
import { createStore, useStore, type Store } from '../../../store';

type Kept = Omit<GridState, 'density'>;

/** How a grid of this screen is arranged while the application runs: tabs come and go, their arrangement stays. */
export function gridStore(initial: Partial<Kept>): Store<Kept> {
  const { density: _density, ...rest } = defaultGridState;
  return createStore<Kept>({ ...rest, ...initial });
}

export function useGridState(store: Store<Kept>): [GridState, (next: GridState) => void] {
  const { density } = useAppearance();
  const kept = useStore(store);
  const state = useMemo((): GridState => ({ ...kept, density }), [kept, density]);
  const setState = useCallback(
    ({ density: wanted, ...next }: GridState) => {
      setAppearance({ density: wanted });
      store.set(next);
    },
    [store],
  );
  return [state, setState];
}

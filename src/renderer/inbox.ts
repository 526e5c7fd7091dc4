import type { PickedFile } from '../contract/file';
import { createStore, type Store } from './store';

/**
 * Files waiting to be imported: dropped on the window, or chosen on the first screen before there was a
 * portfolio. The frame puts them here and goes to `/exchange`; that screen takes them.
 */
export interface Inbox {
  readonly files: Store<readonly PickedFile[]>;
  put(files: readonly PickedFile[]): void;
  /** The files waiting, which are no longer waiting. */
  take(): readonly PickedFile[];
}

export function createInbox(): Inbox {
  const files = createStore<readonly PickedFile[]>([]);
  return {
    files,
    put: (more) => files.set([...files.get(), ...more]),
    take: () => {
      const waiting = files.get();
      files.set([]);
      return waiting;
    },
  };
}

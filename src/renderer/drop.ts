import type { PickedFile } from '../contract/file';
import { useServices } from './services';
import { createStore, useStore, type Store } from './store';

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

/** Files waiting, watched: `const waiting = useWaitingFiles()` then `inbox.take()` in an effect. */
export function useWaitingFiles(): { waiting: readonly PickedFile[]; take(): readonly PickedFile[] } {
  const { inbox } = useServices();
  return { waiting: useStore(inbox.files), take: inbox.take };
}

/** What was dropped: portfolios are opened, everything else is for the import. */
export function sortDropped(files: readonly File[]): { portfolio: File | null; imports: File[] } {
  const portfolio = files.find((file) => /\.pupitre$/i.test(file.name)) ?? null;
  return { portfolio, imports: files.filter((file) => !/\.pupitre$/i.test(file.name)) };
}

import type { PickedFile } from '../contract/file';
import { useServices } from './services';
import { useStore } from './store';

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

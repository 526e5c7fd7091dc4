import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Picked } from '../app/ports';
import { createPathHandles, type PathHandles } from '../app/handles';

/** Files that the user chose, dropped or opened before: the interface names them, and never sees a path. */
export interface Handles extends Omit<PathHandles, 'move'> {
  /** Regular files among the paths, each with its handle; folders, devices and what has gone are left out. */
  take(paths: readonly string[]): Picked[];
}

export function createHandles(): Handles {
  const { handleOf, pathOf } = createPathHandles();
  return {
    handleOf,
    pathOf,
    take: (given) =>
      given.flatMap((path) => {
        // An empty path is what the system answers for a file that the page made up itself.
        const stat = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
        return stat?.isFile() ? [{ handle: handleOf(path), name: basename(path), size: stat.size }] : [];
      }),
  };
}

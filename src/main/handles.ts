import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Picked } from '../app/ports';
import { AppError } from '../core/errors';

/** Files that the user chose, dropped or opened before: the interface names them, and never sees a path. */
export interface Handles {
  /** Same path, same handle, for as long as the application runs. */
  handleOf(path: string): string;
  /** @throws AppError `errors.file.handle` for a name that was never given */
  pathOf(handle: string): string;
  /** Regular files among the paths, each with its handle; folders, devices and what has gone are left out. */
  take(paths: readonly string[]): Picked[];
}

export function createHandles(): Handles {
  const paths = new Map<string, string>();
  const handles = new Map<string, string>();
  const handleOf = (path: string): string => {
    const known = handles.get(path);
    if (known !== undefined) return known;
    const handle = randomUUID();
    handles.set(path, handle);
    paths.set(handle, path);
    return handle;
  };
  return {
    handleOf,
    pathOf: (handle) => {
      const path = paths.get(handle);
      if (path === undefined) throw new AppError('errors.file.handle');
      return path;
    },
    take: (given) =>
      given.flatMap((path) => {
        // An empty path is what the system answers for a file that the page made up itself.
        const stat = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
        return stat?.isFile() ? [{ handle: handleOf(path), name: basename(path), size: stat.size }] : [];
      }),
  };
}

import { randomUUID } from 'node:crypto';
import { AppError } from '../core/errors';

/** Names for paths: the interface knows a file by its handle, and never sees where it is. */
export interface PathHandles {
  /** Same path, same handle, for as long as the process runs. */
  handleOf(path: string): string;
  /** @throws AppError `errors.file.handle` for a handle that was never given */
  pathOf(handle: string): string;
  /** Another path for a handle already given: its file has moved. */
  move(handle: string, path: string): void;
}

export function createPathHandles(): PathHandles {
  const paths = new Map<string, string>();
  const handles = new Map<string, string>();
  const bind = (handle: string, path: string) => {
    handles.set(path, handle);
    paths.set(handle, path);
    return handle;
  };
  return {
    handleOf: (path) => handles.get(path) ?? bind(randomUUID(), path),
    pathOf: (handle) => {
      const path = paths.get(handle);
      if (path === undefined) throw new AppError('errors.file.handle');
      return path;
    },
    move: (handle, path) => void bind(handle, path),
  };
}

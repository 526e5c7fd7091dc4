import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Defects, one entry each, in a file on this machine that the user may read and send if they wish. */
export interface Log {
  readonly path: string;
  /** @param what where it happened: an operation's name, an event */
  error(what: string, error: unknown): void;
}

/** Bytes: beyond, the log becomes `errors.1.log` and a new one starts; two files are kept. */
const maxSize = 1_000_000;

export function createLog(folder: string, now: () => Date): Log {
  const path = join(folder, 'errors.log');
  return {
    path,
    error: (what, error) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxSize) {
          renameSync(path, join(folder, 'errors.1.log'));
        }
        appendFileSync(path, `${now().toISOString()} ${what}\n${detail}\n\n`);
      } catch {
        // A full or protected disk must not turn a logged defect into a crash.
      }
    },
  };
}

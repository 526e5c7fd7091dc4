import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadOptions } from '../contract/exchange';
import { AppError } from '../core/errors';
import type { SourceTable } from '../core/exchange/source';
import { readSource, type ReadProgress, type ReadStage } from './readSource';

/** What the worker is asked. */
export interface ReadTask {
  path: string;
  options: ReadOptions;
}

/** What the worker says. Errors cross threads as data: a class does not survive the crossing. */
export type WorkerMessage =
  | { type: 'progress'; stage: ReadStage; done: number; total: number }
  | { type: 'done'; table: SourceTable }
  | { type: 'refused'; key: string; params: Record<string, string | number>; place: string | undefined }
  | { type: 'failed'; message: string; stack: string | undefined };

/**
 * The worker as built, beside this code or, where the build put this code in a shared chunk, one folder up. Run from
 * its sources (tests, scripts) the application has none.
 */
export function workerPath(base: string = import.meta.url): string | null {
  const places = ['./worker.js', '../worker.js'].map((place) => fileURLToPath(new URL(place, base)));
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Reads a file away from the thread that answers the interface. Where no built worker is found the file is read in
 * this thread, which gives the same result and checks for cancellation between the pieces of the file.
 * @throws AppError what `readSource` refuses, and `errors.cancelled` when the signal aborts
 */
export async function readInBackground(
  task: ReadTask,
  signal: AbortSignal,
  progress: ReadProgress,
  worker: string | null = workerPath(),
): Promise<SourceTable> {
  if (signal.aborted) throw new AppError('errors.cancelled');
  if (worker !== null) return readInWorker(worker, task, signal, progress);
  try {
    return await readSource(task.path, task.options, progress, signal);
  } catch (error) {
    throw signal.aborted ? new AppError('errors.cancelled') : error;
  }
}

function readInWorker(
  path: string,
  task: ReadTask,
  signal: AbortSignal,
  progress: ReadProgress,
): Promise<SourceTable> {
  const worker = new Worker(path, { workerData: task });
  return new Promise<SourceTable>((resolve, reject) => {
    const cancel = () => reject(new AppError('errors.cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') progress(message.stage, message.done, message.total);
      else if (message.type === 'done') resolve(message.table);
      else if (message.type === 'refused') reject(new AppError(message.key, message.params, message.place));
      else reject(Object.assign(new Error(message.message), { stack: message.stack }));
    });
    worker.on('error', reject);
    // An exit after an answer changes nothing: the promise is settled.
    worker.on('exit', (code) => reject(new Error(`the reading thread stopped (code ${code})`)));
  }).finally(() => void worker.terminate());
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadOptions } from '../contract/exchange';
import { AppError } from '../core/errors';
import type { SourceTable } from '../core/exchange/source';
import { readPlanFile, type ReadPlanFile } from './planFile';
import { readSource, type ReadProgress, type ReadStage } from './readSource';

/** What the worker is asked, by kind; `answer` is what it gives back, as plain data. */
interface Jobs {
  table: { task: { kind: 'table'; path: string; options: ReadOptions }; answer: SourceTable };
  plan: { task: { kind: 'plan'; path: string }; answer: ReadPlanFile };
}
export type Task = Jobs[keyof Jobs]['task'];
type Answer<T extends Task> = Jobs[T['kind']]['answer'];

/** What the worker says. Errors cross threads as data: a class does not survive the crossing. */
export type WorkerMessage =
  | { type: 'progress'; stage: ReadStage; done: number; total: number }
  | { type: 'done'; answer: Jobs[keyof Jobs]['answer'] }
  | { type: 'refused'; key: string; params: Record<string, string | number>; place: string | undefined }
  | { type: 'failed'; message: string; stack: string | undefined };

/** Does a task in this thread; checks for cancellation between the pieces of the file. */
export function doTask(
  task: Task,
  progress: ReadProgress,
  signal?: AbortSignal,
): Promise<Jobs[keyof Jobs]['answer']> {
  return task.kind === 'table'
    ? readSource(task.path, task.options, progress, signal)
    : readPlanFile(task.path, progress, signal);
}

/**
 * The worker as built, beside this code or, where the build put this code in a shared chunk, one folder up. Run from
 * its sources (tests, scripts) the application has none.
 */
export function workerPath(base: string = import.meta.url): string | null {
  const places = ['./worker.js', '../worker.js'].map((place) => fileURLToPath(new URL(place, base)));
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Does a task away from the thread that answers the interface. Where no built worker is found it is done in this
 * thread, which gives the same result.
 * @throws AppError what the task refuses, and `errors.cancelled` when the signal aborts
 */
export async function runInBackground<T extends Task>(
  task: T,
  signal: AbortSignal,
  progress: ReadProgress,
  worker: string | null = workerPath(),
): Promise<Answer<T>> {
  if (signal.aborted) throw new AppError('errors.cancelled');
  // The kind of the task says the kind of its answer.
  if (worker !== null) return (await runInWorker(worker, task, signal, progress)) as Answer<T>;
  try {
    return (await doTask(task, progress, signal)) as Answer<T>;
  } catch (error) {
    throw signal.aborted ? new AppError('errors.cancelled') : error;
  }
}

function runInWorker(
  path: string,
  task: Task,
  signal: AbortSignal,
  progress: ReadProgress,
): Promise<Jobs[keyof Jobs]['answer']> {
  const worker = new Worker(path, { workerData: task });
  return new Promise<Jobs[keyof Jobs]['answer']>((resolve, reject) => {
    const cancel = () => reject(new AppError('errors.cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') progress(message.stage, message.done, message.total);
      else if (message.type === 'done') resolve(message.answer);
      else if (message.type === 'refused') reject(new AppError(message.key, message.params, message.place));
      else reject(Object.assign(new Error(message.message), { stack: message.stack }));
    });
    worker.on('error', reject);
    // An exit after an answer changes nothing: the promise is settled.
    worker.on('exit', (code) => reject(new Error(`the reading thread stopped (code ${code})`)));
  }).finally(() => void worker.terminate());
}

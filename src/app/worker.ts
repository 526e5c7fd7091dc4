import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../core/errors';
import type { ReadTask, WorkerMessage } from './jobs';
import { readSource } from './readSource';

/** Reads one file in a thread of its own, says how far it is, answers, and ends. */
async function run(task: ReadTask, say: (message: WorkerMessage) => void): Promise<void> {
  try {
    const table = await readSource(task.path, task.options, (stage, done, total) =>
      say({ type: 'progress', stage, done, total }),
    );
    say({ type: 'done', table });
  } catch (error) {
    if (error instanceof AppError) {
      say({ type: 'refused', key: error.key, params: error.params, place: error.place });
    } else {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      say({ type: 'failed', message, stack });
    }
  }
}

if (parentPort) {
  const port = parentPort;
  void run(workerData as ReadTask, (message) => port.postMessage(message));
}

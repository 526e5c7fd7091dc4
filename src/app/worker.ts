import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../core/errors';
import { doTask, type Task, type WorkerMessage } from './jobs';

/** Does one task in a thread of its own, says how far it is, answers, and ends. */
async function run(task: Task, say: (message: WorkerMessage) => void): Promise<void> {
  try {
    const answer = await doTask(task, (stage, done, total) => say({ type: 'progress', stage, done, total }));
    say({ type: 'done', answer });
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
  void run(workerData as Task, (message) => port.postMessage(message));
}

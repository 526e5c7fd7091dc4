import { parentPort } from 'node:worker_threads';

/** Long readings run here, away from the thread that answers the interface. */
parentPort?.on('message', (message: unknown) => parentPort?.postMessage(message));

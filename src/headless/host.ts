import { createApp, type App } from '../app/app';
import type { Input, Name, Output } from '../contract/index';
import { AppError } from '../core/errors';
import { createFiles, type Files } from './files';
import { createPorts, documentsFolder, logTo, userFolder } from './ports';
import { createPrinter } from './print';

/** The application, run by this process without Electron. */
export interface Host {
  app: App;
  files: Files;
  /** Writes a defect in the log. */
  log(error: unknown, name: string): void;
  /** Closes the open file, whole again in one file, and removes what is temporary. */
  close(): Promise<void>;
}

/** @param folder of what is ours on this machine, where it is not the usual one */
export function createHost(
  kind: 'browser' | 'cli',
  newPortfolio: (suggestedName: string) => string,
  folder = userFolder(),
): Host {
  const files = createFiles(documentsFolder());
  const printer = createPrinter();
  const log = logTo(folder);
  const app = createApp(createPorts({ kind, files, printer, userFolder: folder, newPortfolio }), log);
  return {
    app,
    files,
    log,
    close: async () => {
      app.close();
      await printer.close();
      files.close();
    },
  };
}

/** Runs `work` with a host that never makes a portfolio, and closes it whatever happens. */
export async function withHost<T>(work: (host: Host) => Promise<T>, folder?: string): Promise<T> {
  const host = createHost('cli', (name) => name, folder);
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

/** The value of an operation. @throws AppError its refusal */
export async function ask<N extends Name>(app: App, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await app.invoke(name, input);
  if (!reply.ok) throw new AppError(reply.error.key, reply.error.params, reply.error.place);
  return reply.value;
}

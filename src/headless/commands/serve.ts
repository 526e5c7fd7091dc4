import { resolve } from 'node:path';
import { openBrowser } from '../browser';
import { createHost } from '../host';
import { documentsFolder, newPortfolioIn } from '../ports';
import { serve as startServing } from '../serve';
import type { Terminal } from '../terminal';

/** `serve`: the application in a browser of this machine, until Ctrl+C. */
export async function serve(
  options: { file: string | null; port: number; open: boolean; pages: string },
  terminal: Terminal,
): Promise<number> {
  const { t } = terminal.words;
  const host = createHost('browser', newPortfolioIn(documentsFolder(), t('cli.served.unnamed')));
  try {
    // Asked for before anything is said: a signal that comes while the file opens must not lose it.
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
    if (options.file !== null) host.app.open(resolve(options.file));
    const { app, files, log } = host;
    const service = { app, files, words: terminal.words, pages: options.pages, port: options.port };
    const served = await startServing({ ...service, unexpected: log });
    terminal.print(t('cli.served.address', { address: served.address }));
    if (options.open && openBrowser(served.ticket())) terminal.print(t('cli.served.opening'));
    terminal.print(t('cli.served.stop'));
    await stopped;
    await served.close();
    return 0;
  } finally {
    await host.close();
  }
}

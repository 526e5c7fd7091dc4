import { resolve } from 'node:path';
import { findings } from '../../app/inspect';
import { withHost } from '../host';
import type { Terminal } from '../terminal';

/** `check`: looks for everything wrong that can be found in a portfolio. Reads only. */
export async function check(file: string, terminal: Terminal): Promise<number> {
  const path = resolve(file);
  const { t } = terminal.words;
  const found = await withHost(async ({ app }) => findings(app.look(path)));
  if (found.length === 0) {
    terminal.print(t('cli.check.sound', { path }));
    return 0;
  }
  for (const { kind, detail } of found) terminal.print(`${t(`cli.check.${kind}`)} ${detail}`);
  terminal.warn(t('cli.check.found', { count: found.length, path }));
  return 1;
}

import { join } from 'node:path';
import { createI18n } from '../locales/index';
import { version } from '../../package.json';
import { AppError } from '../core/errors';
import { localeOf, parseCommand, type Command } from './args';
import { check } from './commands/check';
import { create } from './commands/create';
import { exportPlans } from './commands/export';
import { importFiles } from './commands/import';
import { info } from './commands/info';
import { level } from './commands/level';
import { pack } from './commands/pack';
import { schedulePlan } from './commands/schedule';
import { serve } from './commands/serve';
import { logTo, userFolder } from './ports';
import { sentence, type Terminal } from './terminal';

/** Where the build puts the page, beside this very file's folder. */
const pages = join(import.meta.dirname, '..', 'renderer');

process.exitCode = await main(process.argv.slice(2));

/** @returns 0 done, 1 refused, 2 not understood */
async function main(argv: readonly string[]): Promise<number> {
  const locale = localeOf(argv, process.env);
  const terminal: Terminal = {
    locale,
    words: createI18n(locale),
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
  };
  // `pupitre … | head` closes our output before we are done: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    return await run(parseCommand(argv, process.env), terminal);
  } catch (error) {
    if (error instanceof AppError) {
      terminal.warn(sentence(terminal.words, error));
      return error.key.startsWith('cli.usage.') ? 2 : 1;
    }
    logTo(userFolder())(error, argv[0] ?? '');
    const detail = error instanceof Error ? error.message : String(error);
    terminal.warn(sentence(terminal.words, { key: 'errors.unexpected', params: { detail } }));
    return 1;
  }
}

async function run(command: Command, terminal: Terminal): Promise<number> {
  switch (command.do) {
    case 'help':
      terminal.print(terminal.words.t('cli.help'));
      return 0;
    case 'version':
      terminal.print(`Pupitre ${version}`);
      return 0;
    case 'new':
      return create(command.file, command.sample, terminal);
    case 'import':
      return importFiles(command, terminal);
    case 'export':
      return exportPlans(command, terminal);
    case 'info':
      return info(command.file, command.json, terminal);
    case 'check':
      return check(command.file, terminal);
    case 'schedule':
      return schedulePlan(command.file, command.json, terminal);
    case 'level':
      return level(command, terminal);
    case 'pack':
      return pack(command, terminal);
    case 'serve':
      return serve({ ...command, pages }, terminal);
  }
}

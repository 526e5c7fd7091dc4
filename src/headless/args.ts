import { parseArgs } from 'node:util';
import { AppError } from '../core/errors';
import type { Locale } from '../locales/index';
import { ganttFlags, type GanttFlags } from './ganttFlags';

/** One command line, understood. Paths are as typed. */
export type Command = { locale: Locale } & (
  | { do: 'help' }
  | { do: 'version' }
  | { do: 'new'; file: string; sample: boolean }
  | { do: 'import'; files: string[]; into: string; map: string | null; dryRun: boolean; json: boolean }
  | { do: 'export'; file: string; format: string; out: string; project: string | null }
  | { do: 'info'; file: string; json: boolean }
  | { do: 'check'; file: string }
  | { do: 'schedule'; file: string; json: boolean }
  | {
      do: 'level';
      file: string;
      seconds: number | null;
      schedules: number | null;
      seed: number;
      json: boolean;
    }
  | { do: 'pack'; file: string; kind: string; out: string; gantt: GanttFlags }
  | { do: 'serve'; file: string | null; port: number; open: boolean }
);

interface Shape {
  options: Record<string, { type: 'string' | 'boolean' }>;
  /** Fewest and most file names. */
  files: [number, number];
}

const shapes: Record<Exclude<Command['do'], 'help' | 'version'>, Shape> = {
  new: { options: { sample: { type: 'boolean' } }, files: [1, 1] },
  import: {
    options: {
      into: { type: 'string' },
      map: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    files: [1, Number.POSITIVE_INFINITY],
  },
  export: {
    options: { format: { type: 'string' }, out: { type: 'string' }, project: { type: 'string' } },
    files: [1, 1],
  },
  info: { options: { json: { type: 'boolean' } }, files: [1, 1] },
  check: { options: {}, files: [1, 1] },
  schedule: { options: { json: { type: 'boolean' } }, files: [1, 1] },
  level: {
    options: {
      seconds: { type: 'string' },
      schedules: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    },
    files: [1, 1],
  },
  pack: {
    options: { kind: { type: 'string' }, out: { type: 'string' }, ...ganttFlags },
    files: [1, 1],
  },
  serve: { options: { port: { type: 'string' }, open: { type: 'boolean' } }, files: [0, 1] },
};

const everywhere = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
} as const;

/** @throws AppError `cli.usage.*`: a command line that is not understood is refused, never guessed. */
export function parseCommand(argv: readonly string[], environment: Environment): Command {
  const locale = localeOf(argv, environment);
  const name = argv.find((argument, index) => !argument.startsWith('-') && argv[index - 1] !== '--lang');
  const shape =
    name !== undefined && Object.hasOwn(shapes, name) ? shapes[name as keyof typeof shapes] : null;
  if (name !== undefined && !shape) throw new AppError('cli.usage.command', { name });
  const { values, positionals } = understood(argv, { ...everywhere, ...shape?.options });
  const { lang } = values;
  if (lang !== undefined && lang !== 'fr' && lang !== 'en')
    throw new AppError('cli.usage.lang', { lang: String(lang) });
  if (values['version']) return { locale, do: 'version' };
  if (values['help'] || !shape) return { locale, do: 'help' };

  const files = positionals.slice(1);
  const [fewest, most] = shape.files;
  if (files.length < fewest) throw new AppError('cli.usage.file', { name: name ?? '' });
  if (files.length > most) throw new AppError('cli.usage.extra', { text: files[most] ?? '' });
  const [file = ''] = files;
  const text = (option: string): string | null => {
    const value = values[option];
    if (value === '') throw new AppError('cli.usage.empty', { option });
    return typeof value === 'string' ? value : null;
  };
  const required = (option: string): string => {
    const value = text(option);
    if (value === null) throw new AppError('cli.usage.required', { option, name: name ?? '' });
    return value;
  };
  const flag = (option: string) => values[option] === true;
  switch (name as keyof typeof shapes) {
    case 'new':
      return { locale, do: 'new', file, sample: flag('sample') };
    case 'import':
      return {
        locale,
        do: 'import',
        files,
        into: required('into'),
        map: text('map'),
        dryRun: flag('dry-run'),
        json: flag('json'),
      };
    case 'export':
      return {
        locale,
        do: 'export',
        file,
        format: required('format'),
        out: required('out'),
        project: text('project'),
      };
    case 'info':
      return { locale, do: 'info', file, json: flag('json') };
    case 'check':
      return { locale, do: 'check', file };
    case 'schedule':
      return { locale, do: 'schedule', file, json: flag('json') };
    case 'level':
      return {
        locale,
        do: 'level',
        file,
        seconds: numberOf('seconds', text('seconds'), /^\d{1,5}([.,]\d+)?$/),
        schedules: numberOf('schedules', text('schedules'), /^\d{1,12}$/),
        seed: numberOf('seed', text('seed'), /^\d{1,9}$/) ?? 1,
        json: flag('json'),
      };
    case 'pack':
      return {
        locale,
        do: 'pack',
        file,
        kind: required('kind'),
        out: required('out'),
        gantt: Object.fromEntries(
          Object.entries(ganttFlags).flatMap(([option, { type }]) => {
            const value = type === 'boolean' ? (flag(option) ? '' : null) : text(option);
            return value === null ? [] : [[option, value]];
          }),
        ),
      };
    case 'serve':
      return { locale, do: 'serve', file: file || null, port: portOf(text('port')), open: flag('open') };
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** French unless the system, or `--lang`, says English. */
export function localeOf(argv: readonly string[], environment: Environment): Locale {
  const inline = argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const apart = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : undefined;
  const asked = inline ?? apart;
  if (asked === 'fr' || asked === 'en') return asked;
  const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en/i.test(system) ? 'en' : 'fr';
}

function understood(argv: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // Node quotes the option at fault; its sentence around it is English and long.
    const option = /'-?-?([^' =<]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const key = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'cli.usage.option' : 'cli.usage.value';
    throw new AppError(key, { option });
  }
}

function numberOf(option: string, text: string | null, shape: RegExp): number | null {
  if (text === null) return null;
  if (!shape.test(text)) throw new AppError('cli.usage.number', { option, text });
  return Number(text.replace(',', '.'));
}

/** 0 lets the system choose a free port. */
function portOf(text: string | null): number {
  if (text === null) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new AppError('cli.usage.port', { text });
  return port;
}

import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors';
import { localeOf, parseCommand } from '../../src/headless/args';

const parse = (line: string) => parseCommand(line.split(' ').filter(Boolean), {});
const refusal = (line: string): string => {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof AppError) return error.key;
    throw error;
  }
  return 'understood';
};

describe('the command line', () => {
  it('understands each command with its options, in any order', () => {
    expect(parse('new F.pupitre --sample')).toEqual({
      locale: 'fr',
      do: 'new',
      file: 'F.pupitre',
      sample: true,
    });
    expect(parse('import --json a.csv --into F.pupitre b.xlsx --dry-run --map m.json')).toEqual({
      locale: 'fr',
      do: 'import',
      files: ['a.csv', 'b.xlsx'],
      into: 'F.pupitre',
      map: 'm.json',
      dryRun: true,
      json: true,
    });
    expect(parse('export F.pupitre --format mspdi --out plan.xml --project P-1')).toEqual({
      locale: 'fr',
      do: 'export',
      file: 'F.pupitre',
      format: 'mspdi',
      out: 'plan.xml',
      project: 'P-1',
    });
    expect(parse('info F.pupitre --json')).toMatchObject({ do: 'info', json: true });
    expect(parse('check F.pupitre')).toMatchObject({ do: 'check', file: 'F.pupitre' });
    expect(parse('schedule P.xml --json')).toMatchObject({ do: 'schedule', file: 'P.xml', json: true });
    expect(parse('pack F.pupitre --kind portfolio --out=a.pdf')).toMatchObject({
      kind: 'portfolio',
      out: 'a.pdf',
    });
    expect(parse('serve')).toMatchObject({ do: 'serve', file: null, port: 0, open: false });
    expect(parse('serve F.pupitre --port 8080 --open')).toMatchObject({
      file: 'F.pupitre',
      port: 8080,
      open: true,
    });
  });

  it('takes a file whose name is like an option after --', () => {
    expect(parse('info -- -x.pupitre')).toMatchObject({ do: 'info', file: '-x.pupitre' });
  });

  it('shows its help without a command, and its version', () => {
    expect(parse('')).toMatchObject({ do: 'help' });
    expect(parse('--help')).toMatchObject({ do: 'help' });
    expect(parse('info --help')).toMatchObject({ do: 'help' });
    expect(parse('--version')).toMatchObject({ do: 'version' });
  });

  it.each([
    ['publish F.pupitre', 'cli.usage.command'],
    ['export F.pupitre --out plan.xml', 'cli.usage.required'],
    ['export F.pupitre --format mspdi', 'cli.usage.required'],
    ['levelling F.pupitre', 'cli.usage.command'],
    ['constructor', 'cli.usage.command'],
    ['info F.pupitre --colour', 'cli.usage.option'],
    ['check F.pupitre --json', 'cli.usage.option'],
    ['import a.csv', 'cli.usage.required'],
    ['import --into F.pupitre', 'cli.usage.file'],
    ['import a.csv --into', 'cli.usage.value'],
    ['import a.csv --into=', 'cli.usage.empty'],
    ['new F.pupitre --sample=yes', 'cli.usage.value'],
    ['new', 'cli.usage.file'],
    ['info a.pupitre b.pupitre', 'cli.usage.extra'],
    ['pack F.pupitre --kind portfolio', 'cli.usage.required'],
    ['serve --port http', 'cli.usage.port'],
    ['serve --port 65536', 'cli.usage.port'],
    ['info F.pupitre --lang de', 'cli.usage.lang'],
  ])('refuses "%s"', (line, key) => {
    expect(refusal(line)).toBe(key);
  });

  it('speaks French, English where the system or --lang says so', () => {
    expect(localeOf([], {})).toBe('fr');
    expect(localeOf([], { LANG: 'C.UTF-8' })).toBe('fr');
    expect(localeOf([], { LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(localeOf([], { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' })).toBe('fr');
    expect(localeOf(['info', '--lang', 'fr'], { LANG: 'en_GB' })).toBe('fr');
    expect(localeOf(['info', '--lang=en'], {})).toBe('en');
    expect(parse('--lang en info F.pupitre')).toMatchObject({ locale: 'en', do: 'info' });
  });
});

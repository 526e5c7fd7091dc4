import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

/** The command line as built. */
export const cli = process.env['PUPITRE_CLI'] ?? resolve(import.meta.dirname, '../../out/main/cli.js');

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs commands in a folder, one process each, as a script of the user's runs them. */
export interface CommandLine {
  environment(more?: Record<string, string>): NodeJS.ProcessEnv;
  /** The temporary folder of the commands: what they leave behind is seen. */
  scratch(): string;
  run(args: readonly string[], more?: Record<string, string>): Promise<Outcome>;
  /** Runs a command that must succeed in silence; returns what it printed. */
  succeed(...args: string[]): Promise<string>;
  /** Runs a command that must be refused: nothing but one line on the error output. Returns that line. */
  refused(...args: string[]): Promise<string>;
  json(...args: string[]): Promise<Record<string, unknown>>;
}

export function commandLine(folder: string): CommandLine {
  const scratch = () => {
    const path = join(folder, 'tmp');
    mkdirSync(path, { recursive: true });
    return path;
  };
  const environment = (more: Record<string, string> = {}) => ({
    ...process.env,
    LANG: 'C',
    LC_ALL: '',
    PUPITRE_HOME: join(folder, 'home'),
    PUPITRE_DOCUMENTS: join(folder, 'documents'),
    TMPDIR: scratch(),
    ...more,
  });
  const run: CommandLine['run'] = (args, more = {}) =>
    new Promise((done) => {
      const options = { env: environment(more), cwd: folder, maxBuffer: 100_000_000 };
      const child = execFile(process.execPath, [cli, ...args], options, (_error, out, err) =>
        done({ code: child.exitCode ?? -1, out, err }),
      );
    });
  const succeed: CommandLine['succeed'] = async (...args) => {
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return plain(out);
  };
  return {
    environment,
    scratch,
    run,
    succeed,
    refused: async (...args) => {
      const { code, out, err } = await run(args);
      expect({ code: code > 0, out }).toEqual({ code: true, out: '' });
      expect(err).toMatch(/^[^\n]+\n$/);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:|errors\.|cli\./);
      return plain(err);
    },
    json: async (...args) => JSON.parse(await succeed(...args)) as Record<string, unknown>,
  };
}

/** Spaces of French typography as plain ones, to read sentences. */
export const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

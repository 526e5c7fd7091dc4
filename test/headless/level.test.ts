import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors';
import { level } from '../../src/headless/commands/level';
import type { Terminal } from '../../src/headless/terminal';
import { createI18n } from '../../src/locales/index';
import { faults } from '../core/levelling/feasible';
import { readRcp } from '../../src/formats/rcp/read';

/** Five activities and two resources; the first and the last stand for the beginning and the end. */
const problem = `5 2
2 1
0 0 0 2 2 3
3 1 0 1 4
2 2 1 1 5
4 1 1 1 5
0 0 0 0
`;

function run(text: string, asked: Partial<Parameters<typeof level>[0]> = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'pupitre-')), 'problem.rcp');
  writeFileSync(file, text);
  const lines: string[] = [];
  const terminal: Terminal = {
    locale: 'fr',
    words: createI18n('fr'),
    print: (line) => void lines.push(line),
    warn: (line) => void lines.push(line),
  };
  level({ file, seconds: null, schedules: 500, seed: 1, json: true, ...asked }, terminal);
  return lines;
}

describe('level', () => {
  it('prints a schedule that keeps links and capacities, and says when it cannot be shorter', () => {
    const [line = ''] = run(problem);
    const found = JSON.parse(line) as { makespan: number; starts: number[]; optimal: boolean; seed: number };
    // 2 and 3 cannot overlap (resource 1), nor 3 and 4; 4 follows 2: 3 + 4 + 2 one after the other.
    expect(found).toMatchObject({ makespan: 9, seed: 1 });
    expect(faults(readRcp(problem), found.starts, found.makespan)).toEqual([]);
  });

  it('gives the same starts for the same seed and number of schedules', () => {
    expect(run(problem, { seed: 7 })).toEqual(run(problem, { seed: 7 }));
  });

  it('says it in a sentence too', () => {
    expect(run(problem, { json: false })[0]).toMatch(/^Durée totale\s: 9 périodes, /);
  });

  it.each([
    ['a word', problem.replace('3 1 0', '3 x 0'), 'levelling.error.format', { line: 4, text: 'x' }],
    ['a cut file', problem.slice(0, 30), 'levelling.error.format', {}],
    [
      'a successor that is not there',
      problem.replace('2 2 3', '2 2 9'),
      'levelling.error.format',
      { text: '9' },
    ],
    [
      'a demand over the capacity',
      problem.replace('2 2 1 1 5', '2 3 1 1 5'),
      'levelling.error.demand',
      { activity: 3 },
    ],
    ['a circle', problem.replace('4 1 1 1 5', '4 1 1 1 2'), 'levelling.error.circle', {}],
  ])('refuses %s, with its place', (_, text, key, params) => {
    let thrown: unknown;
    try {
      run(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ key, params });
  });
});

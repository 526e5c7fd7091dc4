import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/errors';
import { schedulePlan } from '../../src/headless/commands/schedule';
import { createI18n } from '../../src/locales/index';

const folder = join(import.meta.dirname, '../../../shared/data/mspdi');
const relations = join(folder, 'mspdirelations.xml');

function run(file: string, json: boolean) {
  const out: string[] = [];
  const terminal = {
    locale: 'fr' as const,
    words: createI18n('fr'),
    print: (text: string) => void out.push(text),
    warn: (text: string) => void out.push(text),
  };
  expect(schedulePlan(file, json, terminal)).toBe(0);
  return out.join('\n');
}

if (!existsSync(relations)) console.log(`skipped: ${relations} is not here`);

describe('schedule PLAN.xml', () => {
  it.skipIf(!existsSync(relations))('gives each task its dates beside those of the file', () => {
    const { project, tasks } = JSON.parse(run(relations, true));
    expect(project).toMatchObject({
      start: '2006-09-21T08:00:00',
      finish: '2006-09-25T17:00:00',
      warnings: [],
    });
    const figures = {
      start: '2006-09-22T08:00:00',
      finish: '2006-09-25T08:00:00',
      earlyStart: '2006-09-22T08:00:00',
      earlyFinish: '2006-09-25T08:00:00',
      lateStart: '2006-09-25T08:00:00',
      lateFinish: '2006-09-25T17:00:00',
      totalSlackMinutes: 480,
      freeSlackMinutes: 480,
      critical: false,
    };
    expect(tasks).toHaveLength(6);
    expect(tasks[5]).toEqual({ uid: 5, name: 'Task 5', ...figures, source: figures });
  });

  it.skipIf(!existsSync(relations))('sums a plan up in a sentence', () => {
    expect(run(relations, false).replaceAll(/\s/g, ' ')).toBe(
      '6 tâches, du 21/09/2006 à 08:00 au 25/09/2006 à 17:00. Critiques : 5. Dates qui diffèrent de celles du fichier : 0.',
    );
  });

  it('says which file is not there', () => {
    expect(() => run('absent.xml', true)).toThrow(AppError);
    expect(() => run('absent.xml', true)).toThrow('errors.file.missing');
  });
});

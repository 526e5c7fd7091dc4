import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProblem } from '../../src/core/levelling/instance';
import { createSearch } from '../../src/core/levelling/search';
import { readRcp } from '../../src/formats/rcp/read';
import { round } from '../measure';

const folder = join(import.meta.dirname, '../../../shared/data/rcpsp');
const budgets = [0.5, 1, 5];

/**
 * Mean distance to the best known makespan (%), by set of PSPLIB instances and by time budget in seconds, one thread,
 * seed 1; and schedules generated a second. One run a budget: a longer one is not a shorter one gone on with.
 */
export function bench() {
  return Object.fromEntries(
    ['j30', 'j60', 'j120'].map((set) => [
      set,
      Object.fromEntries(budgets.map((seconds) => [`after${seconds}s`, distance(set, seconds)])),
    ]),
  );
}

function distance(set: string, seconds: number) {
  const best = new Map(
    readFileSync(join(folder, set, 'best-known.csv'), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .map(([name, , known]) => [`${name}.rcp`, Number(known)]),
  );
  const files = readdirSync(join(folder, set)).filter((name) => name.endsWith('.rcp'));
  let sum = 0;
  let schedules = 0;
  let spent = 0;
  for (const file of files) {
    const search = createSearch(buildProblem(readRcp(readFileSync(join(folder, set, file), 'utf8'))), 1);
    const begun = performance.now();
    while (!search.optimal && performance.now() - begun < seconds * 1000) search.step(100);
    spent += performance.now() - begun;
    schedules += search.schedules;
    sum += search.best.makespan / (best.get(file) ?? Number.NaN) - 1;
  }
  return {
    meanPercent: round((100 * sum) / files.length, 3),
    schedulesPerSecond: Math.round(schedules / (spent / 1000)),
  };
}

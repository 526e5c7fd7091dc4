import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { searchProblem } from '../../app/levelFile';
import { AppError } from '../../core/errors';
import type { Terminal } from '../terminal';

interface Asked {
  file: string;
  /** Time it may take; 5 when nothing else ends it. */
  seconds: number | null;
  /** Schedules it may try, for a result that does not depend on the machine. */
  schedules: number | null;
  seed: number;
  json: boolean;
}

const usualSeconds = 5;
/** Between two looks at the clock. */
const batch = 100;

/**
 * `level`: the shortest schedule found for a published problem (`.rcp`), in a given time or number of schedules. It
 * ends earlier when no schedule can be shorter. Nothing is written.
 */
export function level(asked: Asked, terminal: Terminal): number {
  const search = searchProblem(readText(resolve(asked.file)), asked.seed);
  const seconds = asked.seconds ?? (asked.schedules === null ? usualSeconds : Number.POSITIVE_INFINITY);
  const most = asked.schedules ?? Number.POSITIVE_INFINITY;
  const end = performance.now() + seconds * 1000;
  while (!search.optimal && search.schedules < most && performance.now() < end) {
    search.step(Math.min(batch, most - search.schedules));
  }
  const { best, schedules, optimal } = search;
  if (asked.json) {
    const { makespan, starts } = best;
    terminal.print(JSON.stringify({ makespan, starts: [...starts], schedules, seed: asked.seed, optimal }));
  } else {
    const { makespan } = best;
    terminal.print(
      terminal.words.t(optimal ? 'levelling.optimal' : 'levelling.found', { makespan, schedules }),
    );
  }
  return 0;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(missing ? 'errors.file.missing' : 'errors.file.unreadable', { path });
  }
}

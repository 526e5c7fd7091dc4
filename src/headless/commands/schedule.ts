import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { schedulePlanFile } from '../../app/planFile';
import { AppError } from '../../core/errors';
import { formatDateTime } from '../../core/format/dates';
import { sentence, type Terminal } from '../terminal';

/**
 * `schedule`: the dates of a Microsoft Project plan, computed from its inputs, beside those of the file. Nothing is
 * written.
 */
export function schedulePlan(file: string, json: boolean, terminal: Terminal): number {
  const path = resolve(file);
  const { plan, schedule, warnings } = schedulePlanFile(readBytes(path));
  const { words, locale } = terminal;
  if (json) {
    const { start, finish } = schedule;
    const tasks = plan.tasks.map(({ uid, name, source }, i) => {
      const result = schedule.tasks[i];
      return { uid, name, ...(result && written(result)), source: written(source) };
    });
    const project = {
      name: plan.name,
      start: isoTime(start),
      finish: isoTime(finish),
      scheduleFrom: plan.scheduleFrom,
      warnings: warnings.map((warning) => ({ ...warning, message: sentence(words, warning) })),
    };
    terminal.print(JSON.stringify({ project, tasks }, null, 2));
    return 0;
  }
  for (const warning of warnings) terminal.warn(sentence(words, warning));
  terminal.print(
    words.t('schedule.summary', {
      count: plan.tasks.length,
      start: formatDateTime(isoTime(schedule.start), locale),
      finish: formatDateTime(isoTime(schedule.finish), locale),
      critical: schedule.tasks.filter(({ critical }) => critical).length,
      moved: schedule.tasks.filter(({ start, finish }, i) => {
        const source = plan.tasks[i]?.source;
        return isOther(start, source?.start) || isOther(finish, source?.finish);
      }).length,
    }),
  );
  return 0;
}

/** Dates that the file does not give are no difference; those it gives count to the minute. */
const isOther = (ours: number, theirs: number | null | undefined): boolean =>
  typeof theirs === 'number' && Math.floor(ours) !== Math.floor(theirs);

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(missing ? 'errors.file.missing' : 'errors.file.unreadable', { path });
  }
}

interface Figures {
  start: number | null;
  finish: number | null;
  earlyStart: number | null;
  earlyFinish: number | null;
  lateStart: number | null;
  lateFinish: number | null;
  totalSlack: number | null;
  freeSlack: number | null;
  critical: boolean | null;
}

function written(figures: Figures) {
  return {
    start: isoTime(figures.start),
    finish: isoTime(figures.finish),
    earlyStart: isoTime(figures.earlyStart),
    earlyFinish: isoTime(figures.earlyFinish),
    lateStart: isoTime(figures.lateStart),
    lateFinish: isoTime(figures.lateFinish),
    totalSlackMinutes: figures.totalSlack,
    freeSlackMinutes: figures.freeSlack,
    critical: figures.critical,
  };
}

/** `YYYY-MM-DDTHH:MM:SS`, local. */
function isoTime(minutes: number): string;
function isoTime(minutes: number | null): string | null;
function isoTime(minutes: number | null): string | null {
  return minutes === null ? null : new Date(Math.round(minutes * 60) * 1000).toISOString().slice(0, 19);
}

import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type Message } from '../core/errors';
import { soundPlan } from '../core/exchange/soundPlan';
import type { Plan } from '../core/model/plan';
import { attempt } from '../core/planning/reschedule';
import { placeDone, placeUndated } from '../core/planning/undated';
import { schedule, type Schedule } from '../core/schedule/schedule';
import { readMspdi } from '../formats/mspdi/read';
import { readBytes, type ReadProgress } from './readSource';

export interface ReadPlanFile {
  plan: Plan;
  warnings: Message[];
}

/**
 * Reads the plan of a file, and makes sure that it can be calculated: a plan whose tasks wait for one another in a
 * circle is refused, for nothing could be done with it; what else stands in the way of a calculation is told. Tasks to
 * which the file gives no dates get those of the calculation, the same each time it is read: a task without dates
 * would be shown nowhere. Those that are done without a word of when are done where they lie.
 * @throws AppError `exchange.error.{unreadable,noTask}`, `schedule.mspdi.*`, `schedule.error.circle`; the signal's reason
 * when aborted
 */
export async function readPlanFile(
  path: string,
  progress: ReadProgress,
  signal?: AbortSignal,
): Promise<ReadPlanFile> {
  progress('open', 0, 0);
  const bytes = await readBytes(path, signal);
  progress('read', 0, 0);
  const { plan, warnings } = readMspdi(bytes);
  signal?.throwIfAborted();
  if (!plan.tasks.some(({ uid }) => uid !== 0))
    throw new AppError('exchange.error.noTask', { name: basename(path) });
  progress('check', 0, 0);
  const sound = soundPlan(plan);
  const { schedule: computed, problem } = attempt(sound);
  if (problem?.key === 'schedule.error.circle') throw problem;
  signal?.throwIfAborted();
  if (problem) {
    const why = { key: problem.key, params: problem.params };
    return { plan: placeDone(sound), warnings: [...warnings, why] };
  }
  return { plan: placeDone(placeUndated(sound, computed)), warnings };
}

/**
 * Reads a plan of another tool and computes its dates from its inputs.
 * @throws AppError when the file is no plan, or its plan cannot be scheduled
 */
export function schedulePlanFile(bytes: Uint8Array): { plan: Plan; schedule: Schedule; warnings: Message[] } {
  const { plan, warnings } = readMspdi(bytes);
  return { plan, schedule: schedule(plan), warnings };
}

/** As far as a file is looked at to know what it holds. */
const head = 4096;

/** Whether a file is for the reader of plans, which refuses what is none: by its name, or by how it begins. */
export async function holdsPlan(path: string): Promise<boolean> {
  if (/\.(xml|mpp|mpt)$/i.test(path)) return true;
  const file = await open(path).catch(() => null);
  // Whoever reads it says why it cannot be.
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head), 0, head, 0);
    const text = buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '');
    return /^(?:ï»¿|ÿþ|þÿ)?\s*</.test(text) && /<Project[\s>]/.test(text);
  } finally {
    await file.close();
  }
}

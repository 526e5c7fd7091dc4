import type { Message } from '../core/errors';
import type { Plan } from '../core/model/plan';
import { schedule, type Schedule } from '../core/schedule/schedule';
import { readMspdi } from '../formats/mspdi/read';

/**
 * Reads a plan of another tool and computes its dates from its inputs.
 * @throws AppError when the file is no plan, or its plan cannot be scheduled
 */
export function schedulePlanFile(bytes: Uint8Array): { plan: Plan; schedule: Schedule; warnings: Message[] } {
  const { plan, warnings } = readMspdi(bytes);
  return { plan, schedule: schedule(plan), warnings };
}

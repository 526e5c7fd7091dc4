import type { Plan, PlanTask } from '../../../core/model/plan';
import { summaryUids } from '../../../core/planning/outline';
import type { Schedule, ScheduledTask } from '../../../core/schedule/schedule';

/** A task whose dates in force are not those of the calculation. */
export interface Difference {
  task: PlanTask;
  computed: ScheduledTask;
}

/** In the plan's order; summary tasks follow from theirs, and are left out. */
export function differencesOf(plan: Plan, schedule: Schedule): Difference[] {
  const summaries = summaryUids(plan);
  return plan.tasks.flatMap((task, i) => {
    const computed = schedule.tasks[i];
    if (!computed || summaries.has(task.uid)) return [];
    return task.start === computed.start && task.finish === computed.finish ? [] : [{ task, computed }];
  });
}

import { blankPlan, blankTask } from '../../../src/core/model/blankPlan';
import type { Plan, PlanTask } from '../../../src/core/model/plan';
import { instant } from '../../../src/core/calendar/times';
import { planWords, type PlanWords } from '../../../src/renderer/features/planning/words';
import { createI18n } from '../../../src/locales/index';

/** A plan of eight-hour days that starts on Monday 1 March 2027, on the calendar of plans without one. */
export function planOf(...tasks: (Partial<PlanTask> & { uid: number; name: string })[]): Plan {
  return {
    ...blankPlan,
    start: instant('2027-03-01T08:00'),
    minutesPerDay: 480,
    minutesPerWeek: 2400,
    tasks: tasks.map((task) => ({
      ...blankTask,
      remainingDuration: task.duration ?? 0,
      ...task,
    })),
  };
}

/** What a task waits for: the finish of another, without lag. */
export const after = (uid: number): PlanTask['predecessors'][number] => ({
  predecessorUid: uid,
  type: 'FS',
  lag: { unit: 'working', minutes: 0 },
});

export function wordsOf(plan: Plan, locale: 'fr' | 'en' = 'fr'): PlanWords {
  const i18n = createI18n(locale);
  return planWords(plan, i18n.t, i18n);
}

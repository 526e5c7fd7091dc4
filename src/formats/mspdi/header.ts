import type { Plan } from '../../core/model/plan';
import { flag, instant, label, number, reference, usual, type OwnElements } from './own';
import { timeText } from './texts';

type Head = Omit<Plan, 'resources' | 'tasks' | 'assignments' | 'baselines' | 'kept'>;

/** What the model holds of the project as a whole. Source: “Project Elements and XML Structure”. */
export function headerElements(plan: Head): OwnElements {
  const hours = plan.calendars.find(({ uid }) => uid === plan.calendarUid)?.week[0] ?? [];
  const begin = hours[0]?.[0] ?? 480;
  const end = hours.at(-1)?.[1] ?? 1020;
  return new Map([
    // Since version 2010 tasks can be placed by hand.
    ['SaveVersion', usual('14')],
    ['Name', usual(plan.name === '' ? null : plan.name)],
    ['Title', label(plan.name)],
    ['ScheduleFromStart', flag(plan.scheduleFrom === 'start')],
    ['StartDate', instant(plan.start)],
    ['FinishDate', instant(plan.finish)],
    // Whole days, of the plan's own length.
    ['CriticalSlackLimit', number(Math.round(plan.criticalSlack / plan.minutesPerDay))],
    [
      'CalendarUID',
      { ...reference(plan.calendarUid), text: plan.calendarUid === null ? null : String(plan.calendarUid) },
    ],
    ['DefaultStartTime', usual(timeText(begin))],
    ['DefaultFinishTime', usual(timeText(end))],
    ['MinutesPerDay', number(plan.minutesPerDay)],
    ['MinutesPerWeek', number(plan.minutesPerWeek)],
    ['DaysPerMonth', number(plan.daysPerMonth)],
    ['DurationFormat', usual('7')],
    ['NewTasksAreManual', usual('0')],
    ['StatusDate', instant(plan.statusDate)],
  ]);
}

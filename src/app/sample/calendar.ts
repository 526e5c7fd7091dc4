import { frenchCalendar as calendarOf } from '../../core/calendar/holidays';
import type { PlanCalendar } from '../../core/model/plan';

/** French working days around a day: Monday to Friday, public holidays off. */
export function frenchCalendar(today: string): PlanCalendar {
  const year = Number(today.slice(0, 4));
  return calendarOf(1, year - 2, year + 3);
}

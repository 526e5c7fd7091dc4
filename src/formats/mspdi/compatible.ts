import type { Plan, PlanCalendar, PlanResource } from '../../core/model/plan';

/**
 * The plan with its calendars as Microsoft Project wants them: those of the project and of tasks stand on their own;
 * a person has one of their own, which derives from such a one. Nothing is worked otherwise than before. The plan
 * itself, unless it has others.
 */
export function compatible(plan: Plan): Plan {
  const calendars = standalone(plan);
  const byUid = new Map(calendars.map((calendar) => [calendar.uid, calendar]));
  const taken = new Set<number>();
  const added: PlanCalendar[] = [];
  let uid = Math.max(0, ...calendars.map((calendar) => calendar.uid));
  const resources = plan.resources.map((resource): PlanResource => {
    const calendar = byUid.get(resource.calendarUid ?? -1);
    if (!calendar || resource.kind !== 'work') return resource;
    if (calendar.parentUid !== null && !taken.has(calendar.uid)) {
      taken.add(calendar.uid);
      return resource;
    }
    uid += 1;
    added.push({ ...ownOf(calendar), uid, name: resource.name || calendar.name });
    return { ...resource, calendarUid: uid };
  });
  if (added.length === 0 && calendars === plan.calendars) return plan;
  return { ...plan, calendars: [...calendars, ...added], resources };
}

/** A calendar that derives from a base one; of one that derives already, another such. */
function ownOf(calendar: PlanCalendar): PlanCalendar {
  if (calendar.parentUid !== null) return { ...calendar, kept: [] };
  return {
    ...calendar,
    parentUid: calendar.uid,
    week: calendar.week.map(() => null),
    exceptions: [],
    kept: [],
  };
}

/** Those of the project and of tasks, with what they have of their parents as their own. */
function standalone({ calendars, calendarUid, tasks }: Plan): Plan['calendars'] {
  const used = new Set([calendarUid, ...tasks.map((task) => task.calendarUid)]);
  if (!calendars.some(({ uid, parentUid }) => parentUid !== null && used.has(uid))) return calendars;
  const byUid = new Map(calendars.map((calendar) => [calendar.uid, calendar]));
  return calendars.map((calendar) => (used.has(calendar.uid) ? flat(calendar, byUid) : calendar));
}

function flat(calendar: PlanCalendar, byUid: ReadonlyMap<number, PlanCalendar>): PlanCalendar {
  if (calendar.parentUid === null) return calendar;
  const week = [...calendar.week];
  let exceptions = calendar.exceptions;
  const met = new Set([calendar.uid]);
  for (let above = byUid.get(calendar.parentUid); above && !met.has(above.uid);) {
    met.add(above.uid);
    const { week: inherited, exceptions: earlier, parentUid } = above;
    week.forEach((hours, i) => (week[i] = hours ?? inherited[i] ?? null));
    exceptions = [...earlier, ...exceptions];
    above = byUid.get(parentUid ?? -1);
  }
  return { ...calendar, parentUid: null, week: week.map((hours) => hours ?? []), exceptions, kept: [] };
}

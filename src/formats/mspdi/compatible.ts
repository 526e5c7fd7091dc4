import type { DayHours } from '../../core/calendar/workTime';
import type { Plan, PlanCalendar, PlanResource } from '../../core/model/plan';
import { recordsKept, textOf } from './own';

/** Its own Standard, which a plan without calendars follows. */
const office: DayHours = [
  [480, 720],
  [780, 1020],
];

/**
 * The plan with its calendars as Microsoft Project has them, and as it alone opens them: at least one that stands on
 * its own (“a project must have one base calendar”, page of the `Calendar` element); one that derives from such a one
 * belongs to a person, and has the person's name. Nothing is worked otherwise than before. The plan itself, unless it
 * has other calendars.
 */
export function compatible(plan: Plan): Plan {
  if (plan.calendars.length === 0) return compatible(withStandard(plan));
  const owners = ownersOf(plan);
  const byUid = new Map(plan.calendars.map((calendar) => [calendar.uid, calendar]));
  const calendars = plan.calendars.map((calendar) => {
    const owner = owners.get(calendar.uid);
    if (!owner) return flat(calendar, byUid);
    return owner.name === '' || owner.name === calendar.name ? calendar : { ...calendar, name: owner.name };
  });
  const added: PlanCalendar[] = [];
  let uid = Math.max(...calendars.map((calendar) => calendar.uid));
  const resources = plan.resources.map((resource): PlanResource => {
    const calendar = byUid.get(resource.calendarUid ?? -1);
    if (!calendar || owners.get(calendar.uid)?.uid === resource.uid) return resource;
    uid += 1;
    added.push({ ...ownOf(calendar, owners.has(calendar.uid)), uid, name: resource.name || `#${uid}` });
    return { ...resource, calendarUid: uid };
  });
  const same = added.length === 0 && calendars.every((calendar, i) => calendar === plan.calendars[i]);
  return same ? plan : { ...plan, calendars: [...calendars, ...added], resources };
}

function withStandard(plan: Plan): Plan {
  const week = [office, office, office, office, office, [], []];
  const standard = { uid: 1, name: 'Standard', parentUid: null, week, exceptions: [], kept: [] };
  return { ...plan, calendars: [standard], calendarUid: 1 };
}

interface Owner {
  uid: number | null;
  name: string;
}

/** The person, or the blank row, whose own calendar it is; the others stand on their own. */
function ownersOf({ calendars, calendarUid, tasks, resources, kept }: Plan): Map<number, Owner> {
  const shared = new Set([
    calendarUid,
    ...tasks.map((task) => task.calendarUid),
    ...calendars.map(({ parentUid }) => parentUid),
  ]);
  const derived = new Set(calendars.filter(({ parentUid }) => parentUid !== null).map(({ uid }) => uid));
  const owners = new Map<number, Owner>();
  const blank = recordsKept(kept, 'Resources').map((record) => ({
    uid: null,
    name: '',
    calendarUid: Number(textOf(record, 'CalendarUID') || -1),
  }));
  for (const { uid, name, calendarUid: own } of [...blank, ...resources]) {
    if (own !== null && derived.has(own) && !shared.has(own) && !owners.has(own))
      owners.set(own, { uid, name });
  }
  return owners;
}

/** Another person's: derived from the same one, where it derives, else from it. */
function ownOf(calendar: PlanCalendar, derived: boolean): PlanCalendar {
  if (derived) return { ...calendar, kept: [] };
  return {
    ...calendar,
    parentUid: calendar.uid,
    week: calendar.week.map(() => null),
    exceptions: [],
    kept: [],
  };
}

/** With what it has of its parents as its own. */
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

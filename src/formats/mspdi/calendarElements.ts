import type { Kept, PlanCalendar } from '../../core/model/plan';
import type { DayHours } from '../../core/calendar/workTime';
import { computed, label, type OwnElements, type Own } from './own';
import { flagText, instantText, timeText } from './texts';

/** What a calendar holds of days, as it is kept when the source writes it in other words. */
export const dayLists: ReadonlySet<string> = new Set(['WeekDays', 'Exceptions', 'WorkWeeks']);

/**
 * What the model holds of a calendar, its days aside. Source: “Calendar Elements and XML Structure”.
 * @param base tells whether texts of the source name the same parent
 */
export function calendarElements(
  calendar: PlanCalendar,
  base?: (name: string, raw: string) => boolean,
): OwnElements {
  const { uid, name, parentUid } = calendar;
  const own = (of: string, text: string): Own => ({ text, same: (raw) => base?.(of, raw) ?? true });
  return new Map([
    ['UID', computed(String(uid))],
    ['Name', label(name)],
    ['IsBaseCalendar', own('IsBaseCalendar', flagText(parentUid === null))],
    ['BaseCalendarUID', own('BaseCalendarUID', String(parentUid ?? -1))],
  ]);
}

/** Its week and its exceptions, told day by day: weekdays from Sunday, 1, to Saturday, 7. */
export function dayElements({ week, exceptions, parentUid }: PlanCalendar): Kept[] {
  const days = Array.from({ length: 7 }, (_, i): Kept[] => {
    const hours = week[(i + 6) % 7] ?? (parentUid === null ? [] : null);
    return hours ? [['WeekDay', [['DayType', String(i + 1)], ...hoursElements(hours)]]] : [];
  }).flat();
  const listed = exceptions.map(({ from, to, hours, name }): Kept => [
    'Exception',
    [
      ['EnteredByOccurrences', '0'],
      [
        'TimePeriod',
        [
          ['FromDate', instantText(from * 1440)],
          ['ToDate', instantText(to * 1440 + 1439)],
        ],
      ],
      ['Occurrences', String(to - from + 1)],
      ...(name ? [['Name', name] satisfies Kept] : []),
      ['Type', '1'],
      ...hoursElements(hours),
    ],
  ]);
  return [
    ...(days.length > 0 ? [['WeekDays', days] satisfies Kept] : []),
    ...(listed.length > 0 ? [['Exceptions', listed] satisfies Kept] : []),
  ];
}

function hoursElements(hours: DayHours): Kept[] {
  if (hours.length === 0) return [['DayWorking', '0']];
  const times = hours.map(([from, to]): Kept => [
    'WorkingTime',
    [
      ['FromTime', timeText(from)],
      ['ToTime', timeText(to)],
    ],
  ]);
  return [
    ['DayWorking', '1'],
    ['WorkingTimes', times],
  ];
}

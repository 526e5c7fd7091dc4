/** A task of a plan made for a test: working days from a Monday on, eight hours a day. */
export interface TestTask {
  uid: number;
  name: string;
  level?: number;
  /** Days after the plan's first one. */
  from?: number;
  /** 0 = a milestone. */
  days?: number;
  after?: readonly number[];
  guid?: string;
  percent?: number;
  who?: readonly number[];
  baseline?: boolean;
}

export interface TestPlan {
  name: string;
  tasks: readonly TestTask[];
  people?: readonly string[];
  guid?: string;
}

/** Monday. */
const first = Date.UTC(2027, 2, 1);
const time = (day: number, hour: number) =>
  new Date(first + day * 86_400_000 + hour * 3_600_000).toISOString().slice(0, 19);
const element = (name: string, value: string | number | undefined) =>
  value === undefined
    ? ''
    : `<${name}>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;

/** A small plan as Microsoft Project's XML. */
export function planXml({ name, tasks, people = [], guid }: TestPlan): string {
  const rows = tasks.map((task) => {
    const { uid, level = 1, from = 0, days = 1, percent = 0 } = task;
    const start = time(from, 8);
    const finish = days === 0 ? start : time(from + days - 1, 17);
    const links = (task.after ?? []).map(
      (of) => `<PredecessorLink>${element('PredecessorUID', of)}<Type>1</Type></PredecessorLink>`,
    );
    const baseline = task.baseline
      ? `<Baseline><Number>0</Number><Start>${start}</Start><Finish>${finish}</Finish></Baseline>`
      : '';
    return `<Task>${element('UID', uid)}${element('GUID', task.guid)}${element('Name', task.name)}<Type>0</Type>${element('OutlineLevel', level)}<Start>${start}</Start><Finish>${finish}</Finish><Duration>PT${days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat><Milestone>${days === 0 ? 1 : 0}</Milestone>${element('PercentComplete', percent)}<ConstraintType>0</ConstraintType><CalendarUID>-1</CalendarUID>${links.join('')}${baseline}</Task>`;
  });
  const resources = people.map(
    (person, at) => `<Resource><UID>${at + 1}</UID>${element('Name', person)}<Type>1</Type></Resource>`,
  );
  const assignments = tasks.flatMap(({ uid, days = 1, who = [] }) =>
    who.map(
      (person) =>
        `<TaskUID>${uid}</TaskUID><ResourceUID>${person}</ResourceUID><Units>1</Units><Work>PT${days * 8}H0M0S</Work>`,
    ),
  );
  const day = (type: number) =>
    `<WeekDay><DayType>${type}</DayType><DayWorking>${type > 1 && type < 7 ? 1 : 0}</DayWorking>${type > 1 && type < 7 ? '<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime><WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>' : ''}</WeekDay>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project">${element('GUID', guid)}${element('Title', name)}<ScheduleFromStart>1</ScheduleFromStart><StartDate>${time(0, 8)}</StartDate><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID><WeekDays>${[1, 2, 3, 4, 5, 6, 7].map(day).join('')}</WeekDays></Calendar></Calendars>
<Tasks>${rows.join('\n')}</Tasks><Resources>${resources.join('')}</Resources>
<Assignments>${assignments.map((text, at) => `<Assignment><UID>${at + 1}</UID>${text}</Assignment>`).join('')}</Assignments></Project>`;
}

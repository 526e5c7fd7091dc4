import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blankAssignment, blankResource } from '../../../src/core/model/blankPlan';
import type { Plan, PlanTask } from '../../../src/core/model/plan';
import { schedule, type Schedule } from '../../../src/core/schedule/schedule';
import { compatible } from '../../../src/formats/mspdi/compatible';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { writeMspdi } from '../../../src/formats/mspdi/write';
import { at, plan, standard, task } from '../../core/schedule/plans';
import { plans } from './plans';

describe('a plan of our own, written for Microsoft Project', () => {
  it('is read back as the same plan, whatever its names, lags, baselines and calendars', () => {
    fc.assert(
      fc.property(plans, (own) => {
        const bytes = writeMspdi(own);
        const { plan: read, warnings } = readMspdi(bytes);
        expect(read).toEqual(compatible(own));
        expect(strFromU8(writeMspdi(read))).toBe(strFromU8(bytes));
        expect(warnings.filter(({ key }) => key !== 'schedule.mspdi.calendarNoWork')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const project = (inner: string) =>
  strToU8(
    `<Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>480</MinutesPerDay>${inner}</Project>`,
  );
const text = (plan: Plan, dates?: Schedule) => strFromU8(writeMspdi(plan, dates));
/** Names of the elements that stand directly in the first one of a name. */
const names = (xml: string, indent: string) =>
  [...xml.matchAll(new RegExp(`^${indent}<([A-Za-z]+)[ />]`, 'gm'))].map(([, name]) => name ?? '');
const written = (xml: string, record: string, uid: number) =>
  new RegExp(`<${record}>\\s*<UID>${uid}</UID>[^]*?\\n\\t\\t</${record}>`).exec(xml)?.[0] ?? '';

describe('the file', () => {
  it('has the namespace, the lists in their order, and a project summary', () => {
    const xml = text(plan([task(1, 2)]));
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"[^>]*\?>\n<Project xmlns="http:\/\/schemas\.microsoft\.com\/project">/,
    );
    expect(names(xml, '\t')).toEqual(
      `SaveVersion Name Title ScheduleFromStart StartDate CriticalSlackLimit CalendarUID DefaultStartTime
      DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth DurationFormat NewTasksAreManual Calendars Tasks
      Resources Assignments`.split(/\s+/),
    );
    expect(names(written(xml, 'Task', 0), '\t\t\t')).toContain('OutlineLevel');
  });

  it('numbers rows and outlines, and says of a task placed by hand where it lies', () => {
    const start = at('2026-02-02 08:00');
    const finish = at('2026-02-03 17:00');
    const xml = text(
      plan([
        task(4, 2),
        task(9, 2, { parentUid: 4, manual: true, fixed: { start, finish }, start, finish, name: 'Atelier' }),
      ]),
    );
    expect(written(xml, 'Task', 4)).toContain('<Summary>1</Summary>');
    const manual = written(xml, 'Task', 9);
    for (const line of [
      '<ID>2</ID>',
      '<Manual>1</Manual>',
      '<OutlineNumber>1.1</OutlineNumber>',
      '<WBS>1.1</WBS>',
      '<OutlineLevel>2</OutlineLevel>',
      '<ManualStart>2026-02-02T08:00:00</ManualStart>',
      '<ManualFinish>2026-02-03T17:00:00</ManualFinish>',
      '<ManualDuration>PT16H0M0S</ManualDuration>',
    ]) {
      expect(manual).toContain(line);
    }
  });

  it('says the dates computed here, where they are given', () => {
    const own = plan([task(1, 2), task(2, 5)]);
    expect(text(own, schedule(own))).toContain('<FinishDate>2026-01-09T17:00:00</FinishDate>');
    const xml = written(text(own, schedule(own)), 'Task', 1);
    for (const line of [
      '<Start>2026-01-05T08:00:00</Start>',
      '<Finish>2026-01-06T17:00:00</Finish>',
      '<EarlyStart>2026-01-05T08:00:00</EarlyStart>',
      '<LateStart>2026-01-08T08:00:00</LateStart>',
      '<TotalSlack>14400</TotalSlack>',
      '<Critical>0</Critical>',
    ]) {
      expect(xml).toContain(line);
    }
  });

  it('leaves out what XML cannot hold, and nothing else', () => {
    const odd = plan([task(1, 1, { name: 'a\u0000b\u001b\ud800c\uffff', notes: '1\r\n2\t<3>' })]);
    const [read] = readMspdi(writeMspdi(odd)).plan.tasks;
    expect(read).toMatchObject({ name: 'abc', notes: '1\r\n2\t<3>' });
  });
});

describe('calendars that Microsoft Project has no place for', () => {
  const morning = [[480, 720]] as const;
  const own = plan([task(1, 2, { calendarUid: 2 }), task(2, 2)], {
    calendars: [
      standard,
      {
        ...standard,
        uid: 2,
        name: 'Matins',
        parentUid: 1,
        week: [morning, null, null, null, null, null, null],
        exceptions: [{ from: 20_460, to: 20_460, hours: [], name: 'Pont' }],
      },
    ],
    resources: [1, 2, 3].map((uid) => ({
      ...blankResource,
      uid,
      name: `R${uid}`,
      calendarUid: uid === 3 ? null : 1,
    })),
    assignments: [1, 2].map((uid) => ({
      ...blankAssignment,
      uid,
      taskUid: uid,
      resourceUid: uid,
      work: 960,
    })),
  });

  it('stand on their own, or become a person’s own', () => {
    const { calendars, resources } = readMspdi(writeMspdi(own)).plan;
    expect(calendars.map(({ uid, name, parentUid }) => [uid, name, parentUid])).toEqual([
      [1, 'Standard', null],
      [2, 'Matins', null],
      [3, 'R1', 1],
      [4, 'R2', 1],
    ]);
    expect(calendars[1]?.week[0]).toEqual(morning);
    expect(calendars[1]?.week[1]).toEqual(standard.week[1]);
    expect(resources.map(({ calendarUid }) => calendarUid)).toEqual([3, 4, null]);
  });

  it('are at least one', () => {
    const { plan: read } = readMspdi(
      writeMspdi({ ...own, calendars: [], calendarUid: null, resources: [], assignments: [] }),
    );
    expect(read.calendars).toMatchObject([{ uid: 1, name: 'Standard', week: standard.week }]);
    expect(read.calendarUid).toBe(1);
  });

  it('have their person’s name, or stand on their own when they are nobody’s', () => {
    const derived = (uid: number) => ({
      ...standard,
      uid,
      name: `C${uid}`,
      parentUid: 1,
      week: standard.week.map(() => null),
    });
    const { plan: read } = readMspdi(
      writeMspdi({
        ...own,
        tasks: [task(1, 2)],
        assignments: [],
        calendars: [standard, derived(2), derived(3), { ...derived(4), parentUid: 3 }],
        resources: [
          { ...blankResource, uid: 1, name: 'Ada', calendarUid: 2 },
          { ...blankResource, uid: 2, name: 'Léa', calendarUid: 2 },
        ],
      }),
    );
    expect(read.calendars.map(({ name, parentUid }) => [name, parentUid])).toEqual([
      ['Standard', null],
      ['Ada', 1],
      ['C3', null],
      ['C4', null],
      ['Léa', 1],
    ]);
    expect(read.resources.map(({ calendarUid }) => calendarUid)).toEqual([2, 5]);
  });

  it('are worked as before', () => {
    const source = {
      ...own,
      assignments: own.assignments.map((one) => ({ ...one, remainingWork: one.work })),
    };
    expect(
      schedule(readMspdi(writeMspdi(source)).plan).tasks.map(({ start, finish }) => [start, finish]),
    ).toEqual(schedule(source).tasks.map(({ start, finish }) => [start, finish]));
  });
});

describe('what was read is given back', () => {
  it('blank rows, unassigned work, custom fields and elements that nobody knows', () => {
    const source =
      project(`<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><Alias>MOA</Alias>
      </ExtendedAttribute></ExtendedAttributes><Views><View><Name>Gantt</Name></View></Views>
      <Tasks><Task><UID>1</UID><ID>1</ID><Name>A</Name><WBS>LOT-1</WBS><Inconnu><x>1</x></Inconnu>
        <ExtendedAttribute><FieldID>188743731</FieldID><Value>DSI</Value></ExtendedAttribute>
        <LevelingDelay>4800</LevelingDelay><LevelingDelayFormat>7</LevelingDelayFormat></Task>
        <Task><UID>5</UID><ID>2</ID><IsNull>1</IsNull></Task>
        <Task><UID>2</UID><ID>3</ID><Name>B</Name><Type>2</Type></Task></Tasks>
      <Assignments><Assignment><UID>1</UID><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID>
        <Work>PT8H0M0S</Work></Assignment></Assignments>`);
    const xml = text(readMspdi(source).plan);
    const squeezed = xml.replaceAll(/>\s+</g, '><');
    for (const part of [
      '<Alias>MOA</Alias>',
      '<View><Name>Gantt</Name></View>',
      '<WBS>LOT-1</WBS>',
      '<Inconnu><x>1</x></Inconnu>',
      '<ExtendedAttribute><FieldID>188743731</FieldID><Value>DSI</Value></ExtendedAttribute>',
      '<LevelingDelay>4800</LevelingDelay><LevelingDelayFormat>7</LevelingDelayFormat>',
      '<Task><UID>5</UID><ID>2</ID><IsNull>1</IsNull></Task>',
      '<Type>2</Type>',
      '<ResourceUID>-65535</ResourceUID><Work>PT8H0M0S</Work>',
    ]) {
      expect(squeezed).toContain(part);
    }
    expect([...xml.matchAll(/\t\t\t<ID>(\d+)/g)].map(([, row]) => row)).toEqual(['0', '1', '2', '3']);
  });

  it('not what was of a task deleted since', () => {
    const read = readMspdi(
      project(`<Tasks><Task><UID>1</UID><Name>A</Name></Task><Task><UID>2</UID><Name>B</Name></Task></Tasks><Assignments>
        <Assignment><UID>1</UID><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments>`),
    ).plan;
    expect(text(read)).toContain('<Assignment>');
    expect(text({ ...read, tasks: read.tasks.slice(0, 1) })).not.toContain('<Assignment>');
  });

  const linked = () =>
    readMspdi(
      project(`<Tasks><Task><UID>1</UID><Name>A</Name></Task><Task><UID>2</UID><Name>B</Name><PredecessorLink>
        <PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>24000</LinkLag><LagFormat>9</LagFormat>
        </PredecessorLink></Task></Tasks>`),
    ).plan;
  const changed = (own: Partial<PlanTask>) => {
    const read = linked();
    return text({ ...read, tasks: read.tasks.map((one) => (one.uid === 2 ? { ...one, ...own } : one)) });
  };

  it('a link in its own unit, until it is changed or removed', () => {
    expect(text(linked())).toContain('<LagFormat>9</LagFormat>');
    const lag = { unit: 'elapsed' as const, minutes: 1440 };
    const other = changed({ predecessors: [{ predecessorUid: 1, type: 'FS', lag }] });
    expect(other).toContain('<LinkLag>14400</LinkLag>');
    expect(other).toContain('<LagFormat>8</LagFormat>');
    expect(changed({ predecessors: [] })).not.toContain('<PredecessorLink>');
  });

  const calendars = () =>
    readMspdi(
      project(`<Calendars><Calendar><UID>1</UID><Name>C</Name><IsBaseCalendar>1</IsBaseCalendar><Exceptions><Exception>
        <TimePeriod><FromDate>2026-01-01T00:00:00</FromDate><ToDate>2027-12-31T23:59:00</ToDate></TimePeriod>
        <Name>1er mai</Name><Type>2</Type><Month>4</Month><MonthDay>1</MonthDay><DayWorking>0</DayWorking></Exception>
        </Exceptions></Calendar></Calendars><Tasks/>`),
    ).plan;

  it('a recurring exception as it was, until the calendar is changed', () => {
    expect(text(calendars())).toContain('<Month>4</Month>');
    const read = calendars();
    const [calendar] = read.calendars;
    expect(calendar?.exceptions.map(({ name }) => name)).toEqual(['1er mai', '1er mai']);
    const less = read.calendars.map((one) => ({ ...one, exceptions: one.exceptions.slice(1) }));
    const xml = text({ ...read, calendars: less });
    expect(xml).not.toContain('<Month>4</Month>');
    expect(readMspdi(strToU8(xml)).plan.calendars[0]?.exceptions).toEqual(less[0]?.exceptions);
  });

  it('hours day by day, until the task is moved or its work changed', () => {
    const read = readMspdi(
      project(`<Tasks><Task><UID>1</UID><Name>A</Name><Start>2026-01-05T08:00:00</Start>
        <Finish>2026-01-05T17:00:00</Finish><Duration>PT8H0M0S</Duration></Task></Tasks>
        <Resources><Resource><UID>1</UID><Name>R</Name></Resource></Resources>
        <Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>
        <Start>2026-01-05T10:00:00</Start><Work>PT8H0M0S</Work><TimephasedData><Type>1</Type><UID>1</UID>
        <Start>2026-01-05T10:00:00</Start><Finish>2026-01-05T17:00:00</Finish><Unit>2</Unit><Value>PT6H0M0S</Value>
        </TimephasedData></Assignment></Assignments>`),
    ).plan;
    expect(text(read)).toContain('<Value>PT6H0M0S</Value>');
    expect(written(text(read), 'Assignment', 1)).toContain('<Start>2026-01-05T10:00:00</Start>');
    const more = read.assignments.map((one) => ({ ...one, work: 960, remainingWork: 960 }));
    expect(text({ ...read, assignments: more })).not.toContain('<TimephasedData>');
    const start = at('2026-01-12 08:00');
    const finish = at('2026-01-12 17:00');
    const moved = text({ ...read, tasks: read.tasks.map((one) => ({ ...one, start, finish })) });
    expect(moved).not.toContain('<TimephasedData>');
    expect(written(moved, 'Assignment', 1)).toContain('<Start>2026-01-12T08:00:00</Start>');
  });

  it('a date asked for a task placed by hand is no constraint', () => {
    const source = project(`<Tasks><Task><UID>1</UID><Manual>1</Manual><Start>2026-01-05T08:00:00</Start>
      <ConstraintType>0</ConstraintType></Task></Tasks>`);
    const xml = text(readMspdi(source).plan);
    expect(xml).toContain('<ConstraintType>0</ConstraintType>');
    expect(xml).not.toContain('<ConstraintDate>');
    expect(readMspdi(strToU8(xml)).plan).toEqual(compatible(readMspdi(source).plan));
  });
});

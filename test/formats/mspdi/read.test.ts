import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { at } from '../../core/schedule/plans';

const bytes = (text: string) => new TextEncoder().encode(text);
const project = (inner: string) =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-01-05T08:00:00</StartDate>${inner}</Project>`);
const refusal = (file: Uint8Array) => {
  try {
    readMspdi(file);
  } catch (error) {
    if (error instanceof AppError) return [error.key, error.params];
    throw error;
  }
  return ['read'];
};
const tasks = (inner: string) => readMspdi(project(`<Tasks>${inner}</Tasks>`));

describe('a plan in Microsoft Project’s XML', () => {
  it('takes the defaults for what is missing', () => {
    const { plan, warnings } = tasks('<Task><UID>1</UID><Name>Étude</Name></Task>');
    expect(plan).toMatchObject({
      start: at('2026-01-05 08:00'),
      scheduleFrom: 'start',
      minutesPerDay: 480,
      criticalSlack: 0,
    });
    expect(plan.tasks[0]).toMatchObject({
      name: 'Étude',
      parentUid: null,
      duration: 480,
      elapsed: false,
      active: true,
      fixed: null,
      constraint: 'ASAP',
      source: { start: null, totalSlack: null, critical: null },
    });
    expect(warnings).toEqual([]);
  });

  it('reads durations, links with every kind of lag, constraints and the outline', () => {
    const { plan } = tasks(`
      <Task><UID>0</UID><OutlineLevel>0</OutlineLevel><Duration>PT12H0M0S</Duration></Task>
      <Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Name>Lot</Name></Task>
      <Task><UID>2</UID><OutlineLevel>2</OutlineLevel><Duration>PT12H30M0S</Duration><DurationFormat>7</DurationFormat>
        <ConstraintType>4</ConstraintType><ConstraintDate>2026-02-02T08:00:00</ConstraintDate></Task>
      <Task><UID>3</UID><IsNull>1</IsNull></Task>
      <Task><UID>4</UID><OutlineLevel>2</OutlineLevel><Duration>PT48H0M0S</Duration><DurationFormat>8</DurationFormat>
        <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>3</Type><LinkLag>4800</LinkLag><LagFormat>7</LagFormat></PredecessorLink>
        <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>-14400</LinkLag><LagFormat>8</LagFormat></PredecessorLink>
        <PredecessorLink><PredecessorUID>0</PredecessorUID><LinkLag>50</LinkLag><LagFormat>19</LagFormat></PredecessorLink>
      </Task>`);
    expect(plan.tasks.map(({ uid, parentUid }) => [uid, parentUid])).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [4, 1],
    ]);
    expect(plan.tasks[2]).toMatchObject({
      duration: 750,
      constraint: 'SNET',
      constraintDate: at('2026-02-02 08:00'),
    });
    expect(plan.tasks[3]).toMatchObject({
      duration: 2880,
      elapsed: true,
      predecessors: [
        { predecessorUid: 2, type: 'SS', lag: { unit: 'working', minutes: 480 } },
        { predecessorUid: 1, type: 'FS', lag: { unit: 'elapsed', minutes: -1440 } },
        { predecessorUid: 0, type: 'FS', lag: { unit: 'percent', percent: 50 } },
      ],
    });
  });

  it('tells what it leaves out, with the name of the task', () => {
    const { plan, warnings } = tasks(`
      <Task><UID>1</UID><Name>Étude</Name><PredecessorLink><PredecessorUID>9</PredecessorUID></PredecessorLink></Task>
      <Task><UID>1</UID><Name>Double</Name></Task>
      <Task><UID>2</UID><Name>Lot B</Name><ConstraintType>2</ConstraintType></Task>
      <Task><UID>3</UID><Name>Achats</Name><SubprojectName>achats.mpp</SubprojectName></Task>`);
    expect(plan.tasks.map(({ uid }) => uid)).toEqual([1, 2, 3]);
    expect(warnings).toEqual([
      { key: 'schedule.mspdi.sameUid', params: { uid: 1, name: 'Double' } },
      { key: 'schedule.mspdi.missingPredecessor', params: { name: 'Étude', uid: 9, predecessor: '' } },
      { key: 'schedule.mspdi.constraintWithoutDate', params: { name: 'Lot B' } },
      { key: 'schedule.mspdi.subproject', params: { name: 'Achats', file: 'achats.mpp' } },
    ]);
  });

  it('tells of dates that it cannot hold', () => {
    const { plan, warnings } = tasks(
      '<Task><UID>1</UID><Name>A</Name><Deadline>1899-12-30T00:00:00</Deadline></Task>',
    );
    expect(plan.tasks[0]?.deadline).toBeNull();
    expect(warnings).toEqual([
      { key: 'schedule.mspdi.date', params: { name: 'A', field: 'Deadline', text: '1899-12-30T00:00:00' } },
    ]);
  });

  it('keeps a manual task where it is, and places it when it has no dates', () => {
    const { plan } = tasks(`
      <Task><UID>1</UID><Manual>1</Manual><Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish></Task>
      <Task><UID>2</UID><Manual>1</Manual></Task>
      <Task><UID>3</UID><Manual>1</Manual><Start>2026-03-02T08:00:00</Start></Task>`);
    expect(plan.tasks.map(({ fixed }) => fixed)).toEqual([
      { start: at('2026-03-02 08:00'), finish: at('2026-03-03 17:00') },
      null,
      null,
    ]);
    expect(plan.tasks[2]).toMatchObject({ constraint: 'MSO', constraintDate: at('2026-03-02 08:00') });
  });
});

describe('its calendars', () => {
  const calendar = (inner: string) =>
    readMspdi(
      project(
        `<Calendars><Calendar><UID>1</UID><IsBaseCalendar>1</IsBaseCalendar>${inner}</Calendar></Calendars>`,
      ),
    ).plan.calendars[0];
  const times = (from: string, to: string) =>
    `<WorkingTimes><WorkingTime><FromTime>${from}</FromTime><ToTime>${to}</ToTime></WorkingTime></WorkingTimes>`;

  it('read nights that end at midnight, days off, and days of which nothing is said', () => {
    const found = calendar(`<WeekDays>
      <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking>${times('22:00:00', '00:00:00')}</WeekDay>
      <WeekDay><DayType>3</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays>`);
    const usual = [
      [480, 720],
      [780, 1020],
    ];
    expect(found?.week).toEqual([[[1320, 1440]], [], usual, usual, usual, [], []]);
  });

  const exception = (inner: string, to = '2030-12-31') =>
    calendar(`<Exceptions><Exception>
      <TimePeriod><FromDate>2026-01-01T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>
      <DayWorking>0</DayWorking>${inner}</Exception></Exceptions>`)?.exceptions.map(({ from, to }) =>
      from === to ? new Date(from * 86_400_000).toISOString().slice(0, 10) : `${to - from + 1} days`,
    );
  const thrice = '<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>3</Occurrences>';

  // Dates read off a calendar of 2026.
  it.each([
    ['every day of a period', '<Type>1</Type>', '2026-01-04', ['4 days']],
    [
      'every third day',
      `<Type>7</Type><Period>3</Period>${thrice}`,
      undefined,
      ['2026-01-01', '2026-01-04', '2026-01-07'],
    ],
    [
      'Tuesdays, every other week',
      `<Type>6</Type><Period>2</Period><DaysOfWeek>4</DaysOfWeek>${thrice}`,
      undefined,
      ['2026-01-13', '2026-01-27', '2026-02-10'],
    ],
    [
      'the last Friday of the month',
      `<Type>5</Type><Period>1</Period><MonthItem>8</MonthItem><MonthPosition>4</MonthPosition>${thrice}`,
      undefined,
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    [
      'the 15th, every other month',
      `<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>${thrice}`,
      undefined,
      ['2026-01-15', '2026-03-15', '2026-05-15'],
    ],
    [
      '1 May until the end',
      '<Type>2</Type><Month>4</Month><MonthDay>1</MonthDay>',
      '2028-12-31',
      ['2026-05-01', '2027-05-01', '2028-05-01'],
    ],
    [
      'the first Monday of September',
      `<Type>3</Type><Month>8</Month><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>${thrice}`,
      undefined,
      ['2026-09-07', '2027-09-06', '2028-09-04'],
    ],
  ])('read exceptions: %s', (_, inner, to, expected) => {
    expect(exception(inner, to)).toEqual(expected);
  });
});

describe('refuses', () => {
  it('what is not a plan', () => {
    expect(refusal(bytes(''))).toEqual(['formats.error.empty', {}]);
    expect(refusal(bytes('<html/>'))).toEqual(['schedule.mspdi.notPlan', { name: 'html' }]);
    expect(refusal(bytes('Bonjour'))[0]).toBe('schedule.mspdi.malformed');
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))[0]).toBe('schedule.mspdi.mpp');
  });

  it('what is malformed or cut, with line and column', () => {
    const cut = bytes('<Project>\n  <Tasks>\n    <Task></Tisk></Task></Tasks></Project>');
    expect(refusal(cut)).toEqual(['schedule.mspdi.malformed', { line: 3, column: 11 }]);
    expect(refusal(bytes('<Project><Tasks><Task>'))[0]).toBe('schedule.mspdi.malformed');
    expect(refusal(project('<Name>&bomb;</Name>'))[0]).toBe('schedule.mspdi.malformed');
  });

  it('what is hostile: a document type, entities, endless nesting', () => {
    const bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><Project>&lol2;</Project>';
    expect(refusal(bytes(bomb))[0]).toBe('schedule.mspdi.doctype');
    expect(refusal(project('<a>'.repeat(5000)))[0]).toBe('schedule.mspdi.depth');
    expect(refusal(bytes(`<Project a="${'>'.repeat(900_000)}`))[0]).toBe('schedule.mspdi.malformed');
    const daily = `<Exception><EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>999999999</Occurrences>
      <TimePeriod><FromDate>1984-01-01T00:00:00</FromDate></TimePeriod><Type>7</Type></Exception>`;
    const endless = `<Calendars><Calendar><UID>1</UID><Exceptions>${daily.repeat(1000)}</Exceptions></Calendar></Calendars>`;
    expect(refusal(project(endless))[0]).toBe('schedule.mspdi.tooLarge');
  });
});

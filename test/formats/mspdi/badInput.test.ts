import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { compatible } from '../../../src/formats/mspdi/compatible';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { writeMspdi } from '../../../src/formats/mspdi/write';
import { at } from '../../core/schedule/plans';

const space = 'xmlns="http://schemas.microsoft.com/project"';
const project = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Project ${space}><StartDate>2026-01-05T08:00:00</StartDate>${inner}</Project>`;
const read = (inner: string) => readMspdi(strToU8(project(inner)));
const tasks = (inner: string) => read(`<Tasks>${inner}</Tasks>`);
const told = (inner: string) =>
  tasks(inner).warnings.map(({ key, params }) => [key.replace('schedule.mspdi.', ''), params]);
const refusal = (file: Uint8Array) => {
  try {
    readMspdi(file);
  } catch (error) {
    if (error instanceof AppError) return [error.key, error.params];
    throw error;
  }
  return ['read'];
};
/** What is read is the same after it was written. */
const again = (inner: string) => {
  const first = read(inner);
  expect(readMspdi(writeMspdi(first.plan)).plan).toEqual(compatible(first.plan));
  return first;
};

describe('a file that is no plan in XML', () => {
  it('of another kind is named', () => {
    const zip = zipSync({ 'plan.xml': strToU8(project('')) });
    expect(refusal(zip)).toEqual(['schedule.mspdi.foreign', { format: 'ZIP' }]);
    expect(refusal(strToU8('%PDF-1.7'))).toEqual(['schedule.mspdi.foreign', { format: 'PDF' }]);
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]))[0]).toBe(
      'schedule.mspdi.mpp',
    );
    expect(refusal(new Uint8Array())[0]).toBe('formats.error.empty');
  });

  it('beyond the limit is refused before it is read, with the limit', () => {
    const size = 200 * 1024 * 1024 + 1;
    expect(refusal(new Uint8Array(size))).toEqual(['schedule.mspdi.fileTooLarge', { size: 201, limit: 200 }]);
  });

  it('has another root, or a build tool’s', () => {
    expect(refusal(strToU8('<Projet/>'))).toEqual(['schedule.mspdi.notPlan', { name: 'Projet' }]);
    const build = 'http://schemas.microsoft.com/developer/msbuild/2003';
    expect(refusal(strToU8(`<Project xmlns="${build}"/>`))).toEqual([
      'schedule.mspdi.notPlan',
      { name: `Project (${build})` },
    ]);
  });

  it('declares entities: neither expanded nor fetched', () => {
    const lol =
      '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">';
    expect(refusal(strToU8(`<!DOCTYPE p [${lol}]><Project>&c;</Project>`))[0]).toBe('schedule.mspdi.doctype');
    const outside =
      '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project><Title>&x;</Title></Project>';
    expect(refusal(strToU8(outside))[0]).toBe('schedule.mspdi.doctype');
    expect(refusal(strToU8(project('<Title>&x;</Title>')))[0]).toBe('schedule.mspdi.malformed');
  });

  it('is malformed beyond its first pieces: line and column are those of an editor', () => {
    const lines = '<Task><UID>1</UID><Name>é</Name></Task>\n'.repeat(60_000);
    expect(refusal(strToU8(`<Project>\n<Tasks>\n${lines}   </Task></Tasks></Project>`))).toEqual([
      'schedule.mspdi.malformed',
      { line: 60_003, column: 4 },
    ]);
  });
});

describe('a plan in another encoding', () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><Project ${space}><Title>Étude</Title></Project>`;

  it.each([
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(text('UTF-16'), 'utf16le')],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text('UTF-8')}`)],
    ['Windows’ own', Buffer.from(text('windows-1252'), 'latin1')],
  ])('is read: %s', (_, bytes) => {
    expect(readMspdi(bytes).plan.name).toBe('Étude');
  });
});

describe('a plan with values that cannot be', () => {
  it('tells each with its task, and goes on', () => {
    expect(
      told(`<Task><UID>1</UID><Name>A</Name><Duration>-PT8H0M0S</Duration><PercentComplete>250</PercentComplete>
        <Priority>-3</Priority><Work>beaucoup</Work><RemainingDuration>-PT1H0M0S</RemainingDuration></Task>`),
    ).toEqual([
      ['value', { name: 'A', field: 'Duration', text: '-PT8H0M0S' }],
      ['value', { name: 'A', field: 'PercentComplete', text: '250' }],
      ['value', { name: 'A', field: 'Priority', text: '-3' }],
      ['value', { name: 'A', field: 'RemainingDuration', text: '-PT1H0M0S' }],
    ]);
    const { plan } = tasks(
      '<Task><UID>1</UID><Duration>-PT8H0M0S</Duration><PercentComplete>250</PercentComplete></Task>',
    );
    expect(plan.tasks[0]).toMatchObject({ duration: 0, percentComplete: 100 });
  });

  it('takes no finish that lies before its start, and no day that is in no month', () => {
    const dates = (tag: string, start: string, finish: string) =>
      `<${tag}Start>${start}T08:00:00</${tag}Start><${tag}Finish>${finish}T17:00:00</${tag}Finish>`;
    const { plan, warnings } = tasks(
      `<Task><UID>1</UID><Name>Recette</Name>${dates('', '2026-03-05', '2026-01-06')}${dates('Actual', '2026-03-05', '2026-01-06')}</Task>
       <Task><UID>2</UID><Name>Bascule</Name>${dates('', '2026-02-31', '2026-03-31')}</Task>`,
    );
    expect(warnings.map(({ key, params }) => `${key} ${params['name']} ${params['field']}`)).toEqual([
      'schedule.mspdi.date Bascule Start',
      'schedule.mspdi.value Recette Finish',
      'schedule.mspdi.value Recette ActualFinish',
    ]);
    expect(plan.tasks).toMatchObject([
      {
        start: at('2026-03-05 08:00'),
        finish: null,
        actualStart: at('2026-03-05 08:00'),
        actualFinish: null,
      },
      { start: null, finish: at('2026-03-31 17:00') },
    ]);
  });

  it('leaves out of names what no XML may hold, so that they are written as they were read', () => {
    const { plan, warnings } = again('<Tasks><Task><UID>1</UID><Name>Re&#1;cette</Name></Task></Tasks>');
    expect(plan.tasks[0]?.name).toBe('Recette');
    expect(warnings.map(({ key, params }) => `${key} ${params['field']}`)).toEqual([
      'schedule.mspdi.value Name',
    ]);
  });

  it('tells calendars that are not there, and hours that end before they begin', () => {
    const hours = '<WorkingTime><FromTime>12:00:00</FromTime><ToTime>08:00:00</ToTime></WorkingTime>';
    const { warnings } = read(
      `<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>Usine</Name><WeekDays><WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes>${hours}${hours}</WorkingTimes></WeekDay></WeekDays></Calendar></Calendars>
       <Tasks><Task><UID>1</UID><Name>Recette</Name><CalendarUID>8</CalendarUID></Task></Tasks>
       <Resources><Resource><UID>1</UID><Name>Ada</Name><CalendarUID>9</CalendarUID></Resource></Resources>`,
    );
    expect(warnings.map(({ key, params }) => [key.replace('schedule.mspdi.', ''), params])).toEqual([
      ['calendarHours', { name: 'Usine', from: '12:00:00', to: '08:00:00' }],
      ['value', { name: 'Recette', field: 'CalendarUID', text: '8' }],
      ['resourceValue', { name: 'Ada', field: 'CalendarUID', text: '9' }],
    ]);
  });

  it('keeps a date that it cannot hold, tells it, and gives it back', () => {
    const inner = `<Tasks><Task><UID>1</UID><Name>A</Name><Start>1899-12-30T00:00:00</Start>
      <Finish>2150-01-01T00:00:00</Finish></Task></Tasks>`;
    const { plan, warnings } = again(inner);
    expect(warnings.map(({ params }) => params)).toEqual([
      { name: 'A', field: 'Start', text: '1899-12-30T00:00:00' },
      { name: 'A', field: 'Finish', text: '2150-01-01T00:00:00' },
    ]);
    expect(new TextDecoder().decode(writeMspdi(plan))).toContain('<Start>1899-12-30T00:00:00</Start>');
  });

  it('tells those of the project and of people', () => {
    const { plan, warnings } = again(`<MinutesPerDay>-1</MinutesPerDay><StatusDate>hier</StatusDate>
      <Resources><Resource><UID>1</UID><Name>Ada</Name><MaxUnits>-2</MaxUnits></Resource></Resources><Tasks/>`);
    expect(plan).toMatchObject({ minutesPerDay: 480, statusDate: null, resources: [{ maxUnits: 0 }] });
    expect(warnings.map(({ key, params }) => [key, params])).toEqual([
      ['schedule.mspdi.resourceValue', { name: 'Ada', field: 'MaxUnits', text: '-2' }],
      ['schedule.mspdi.noTask', {}],
      ['schedule.mspdi.headerValue', { field: 'StatusDate', text: 'hier' }],
      ['schedule.mspdi.headerValue', { field: 'MinutesPerDay', text: '-1' }],
    ]);
  });
});

describe('a plan that contradicts itself', () => {
  const link = (uid: number, more = '') =>
    `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID>${more}</PredecessorLink>`;

  it('tells links to nothing, to itself, to another file, and twice the same; the first counts', () => {
    const inner = `<Task><UID>1</UID><Name>A</Name></Task>
      <Task><UID>2</UID><Name>B</Name>${link(1)}${link(1, '<Type>3</Type>')}${link(2)}${link(9)}
      ${link(8, '<CrossProject>1</CrossProject><CrossProjectName>C:\\\\x.mpp\\\\8</CrossProjectName>')}</Task>`;
    expect(told(inner)).toEqual([
      ['sameLink', { name: 'B', uid: 1, predecessor: 'A' }],
      ['ownPredecessor', { name: 'B', uid: 2, predecessor: 'B' }],
      ['missingPredecessor', { name: 'B', uid: 9, predecessor: '' }],
      ['crossProjectLink', { name: 'B', uid: 8, predecessor: '' }],
    ]);
    const { plan } = again(`<Tasks>${inner}</Tasks>`);
    expect(plan.tasks[1]?.predecessors).toEqual([
      { predecessorUid: 1, type: 'FS', lag: { unit: 'working', minutes: 0 } },
    ]);
    expect(new TextDecoder().decode(writeMspdi(plan))).toContain(
      '<CrossProjectName>C:\\\\x.mpp\\\\8</CrossProjectName>',
    );
  });

  it('tells numbers that are missing or taken twice', () => {
    expect(
      told('<Task><Name>A</Name></Task><Task><UID>1</UID></Task><Task><UID>1</UID><Name>B</Name></Task>'),
    ).toEqual([
      ['noUid', { name: 'A' }],
      ['sameUid', { uid: 1, name: 'B' }],
    ]);
    const { plan, warnings } = again(`
      <Calendars><Calendar><UID>1</UID><Name>C</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar>
        <Calendar><UID>1</UID><Name>D</Name></Calendar></Calendars>
      <Tasks><Task><UID>1</UID><Name>A</Name></Task></Tasks>
      <Resources><Resource><UID>1</UID><Name>R</Name></Resource><Resource><UID>1</UID><Name>S</Name></Resource></Resources>
      <Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>
        <Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>
        <Assignment><UID>2</UID><TaskUID>5</TaskUID><ResourceUID>1</ResourceUID></Assignment>
        <Assignment><UID>3</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments>`);
    expect([plan.calendars, plan.resources, plan.assignments].map((list) => list.length)).toEqual([1, 1, 1]);
    expect(warnings.map(({ key, params }) => [key.replace('schedule.mspdi.', ''), params])).toEqual([
      ['calendarUid', { name: 'D' }],
      ['resourceUid', { name: 'S' }],
      ['assignment', { name: 'A', uid: '1' }],
      ['assignment', { name: '#5', uid: '2' }],
    ]);
  });

  it('tells calendars that derive from themselves, from nothing, or are never worked', () => {
    const calendar = (uid: number, base: number, inner = '') =>
      `<Calendar><UID>${uid}</UID><Name>C${uid}</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID>${inner}</Calendar>`;
    const off = [1, 2, 3, 4, 5, 6, 7].map(
      (day) => `<WeekDay><DayType>${day}</DayType><DayWorking>0</DayWorking></WeekDay>`,
    );
    const { plan, warnings } = again(`<Calendars>${calendar(1, 2)}${calendar(2, 1)}${calendar(3, 9)}
      ${calendar(4, 0, `<WeekDays>${off.join('')}</WeekDays>`)}</Calendars><Tasks/>`);
    expect(plan.calendars.map(({ parentUid }) => parentUid)).toEqual([null, 1, null, null]);
    expect(warnings.map(({ key, params }) => [key.replace('schedule.mspdi.', ''), params['name']])).toEqual([
      ['calendarBase', 'C3'],
      ['calendarCircle', 'C1'],
      ['calendarNoWork', 'C4'],
      ['noTask', undefined],
    ]);
  });

  it('tells tasks of other files, which stay where they are', () => {
    const inner = `<Task><UID>1</UID><Name>A</Name><SubprojectName>b.mpp</SubprojectName></Task>
      <Task><UID>2</UID><Name>E</Name><ExternalTask>1</ExternalTask><ExternalTaskProject>c.mpp</ExternalTaskProject>
        <Start>2026-02-02T08:00:00</Start><Finish>2026-02-03T17:00:00</Finish></Task>`;
    expect(told(inner)).toEqual([
      ['subproject', { name: 'A', file: 'b.mpp' }],
      ['externalTask', { name: 'E', file: 'c.mpp' }],
    ]);
    expect(again(`<Tasks>${inner}</Tasks>`).plan.tasks[1]?.fixed).toEqual({
      start: at('2026-02-02 08:00'),
      finish: at('2026-02-03 17:00'),
    });
  });

  it('tells baselines that there cannot be, and gives them back', () => {
    const baseline = (number: number) => `<Baseline><Number>${number}</Number><Cost>100</Cost></Baseline>`;
    const { plan, warnings } = again(
      `<Tasks><Task><UID>1</UID><Name>A</Name>${baseline(0)}${baseline(0)}${baseline(11)}</Task></Tasks>`,
    );
    expect(warnings.map(({ key, params }) => [key, params['number']])).toEqual([
      ['schedule.mspdi.baseline', 0],
      ['schedule.mspdi.baseline', 11],
    ]);
    expect(new TextDecoder().decode(writeMspdi(plan)).match(/<Baseline>/g)?.length).toBe(3);
  });
});

describe('a plan of extremes', () => {
  it('nests a thousand levels', () => {
    const levels = Array.from(
      { length: 1000 },
      (_, i) => `<Task><UID>${i + 1}</UID><OutlineLevel>${i + 1}</OutlineLevel></Task>`,
    );
    const { plan } = again(`<Tasks>${levels.join('')}</Tasks>`);
    expect(plan.tasks.map(({ parentUid }) => parentUid)).toEqual([
      null,
      ...plan.tasks.slice(0, -1).map(({ uid }) => uid),
    ]);
  });

  it('is empty, and says so', () => {
    const { plan, warnings } = readMspdi(strToU8(`<Project ${space}/>`));
    expect(plan.tasks).toEqual([]);
    expect(warnings).toEqual([{ key: 'schedule.mspdi.noTask', params: {} }]);
  });

  it('has more links, calendars and hours than anybody would write', () => {
    const links = '<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>'.repeat(50_000);
    const chain = Array.from(
      { length: 20_000 },
      (_, i) => `<Calendar><UID>${i + 1}</UID><BaseCalendarUID>${i + 2}</BaseCalendarUID></Calendar>`,
    );
    const { plan, warnings } = read(`<Calendars>${chain.join('')}</Calendars>
      <Tasks><Task><UID>1</UID></Task><Task><UID>2</UID>${links}</Task></Tasks>`);
    expect(plan.tasks[1]?.predecessors).toHaveLength(1);
    expect(warnings).toHaveLength(1001);
    expect(warnings.at(-1)?.key).toBe('schedule.mspdi.more');
    expect(warnings.some(({ key }) => key === 'schedule.mspdi.calendarCircle')).toBe(true);
  });
});

describe('a plan of another program', () => {
  it('may write hours day by day in its own way, which is given back', () => {
    const rows = [
      '<Type>1</Type><UID>1</UID><Start>2026-01-05T08:00:00</Start><Finish>2026-01-05T17:00:00</Finish><Unit>2</Unit>',
      '<Type>1</Type><Start>2026-01-06T08:00:00</Start><Value>PT8H0M0S</Value>',
      '<Type>1</Type><UID>1</UID><Start>a|b</Start><Finish>c d</Finish><Unit>2</Unit><Value>x</Value>',
      '<Type>2</Type><UID>1</UID><Start>2026-01-05T08:00:00</Start><Finish>2026-01-05T17:00:00</Finish><Unit>2</Unit><Value>PT8H0M0S</Value>',
    ];
    const { plan } = again(`<Tasks><Task><UID>1</UID></Task></Tasks>
      <Resources><Resource><UID>1</UID><Name>R</Name></Resource></Resources><Assignments><Assignment><UID>1</UID>
      <TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>${rows.map((row) => `<TimephasedData>${row}</TimephasedData>`).join('')}
      </Assignment></Assignments>`);
    const squeezed = new TextDecoder().decode(writeMspdi(plan)).replaceAll(/>\s+</g, '><');
    for (const row of rows) expect(squeezed).toContain(`<TimephasedData>${row}</TimephasedData>`);
  });

  it('needs no project summary, calendar, kind of task or resource', () => {
    const { plan, warnings } = again(`<Name>gantt.xml</Name>
      <Tasks><Task><UID>1</UID><ID>1</ID><Name>A</Name><Duration>PT16H0M0S</Duration><OutlineNumber>1</OutlineNumber></Task>
      <Task><UID>2</UID><ID>2</ID><Name>B</Name><OutlineNumber>1.1</OutlineNumber></Task></Tasks>
      <Resources><Resource><UID>1</UID><Name>R</Name></Resource></Resources>
      <Assignments><Assignment><UID>1</UID><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID></Assignment></Assignments>`);
    expect(warnings).toEqual([]);
    expect(plan).toMatchObject({
      name: 'gantt.xml',
      calendarUid: null,
      tasks: [
        { parentUid: null, duration: 960, fixedDuration: false },
        { parentUid: 1, duration: 480 },
      ],
      resources: [{ kind: 'work', maxUnits: 1 }],
      assignments: [{ units: 1, work: 0 }],
    });
  });

  it('may prefix its names, and leave a bare project summary that says nothing', () => {
    const text = `<p:Project xmlns:p="http://schemas.microsoft.com/project"><p:Tasks><p:Task><p:UID>0</p:UID></p:Task>
      <p:Task><p:UID>1</p:UID></p:Task></p:Tasks></p:Project>`;
    expect(readMspdi(strToU8(text)).plan.tasks.map(({ uid, parentUid }) => [uid, parentUid])).toEqual([
      [1, null],
    ]);
  });
});

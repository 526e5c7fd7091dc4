import { AppError, type Message } from '../../core/errors';
import { blankPlan } from '../../core/model/blankPlan';
import type { Plan, PlanAssignment, PlanResource } from '../../core/model/plan';
import { createDecoder, detectEncoding, isKnownEncoding } from '../tabular/encoding';
import { readCalendars } from './calendars';
import { readRecords, type Element } from './records';
import { readTasks } from './tasks';
import { fieldsOf, flagOf, instantOf } from './values';

export interface ReadPlan {
  plan: Plan;
  /** What was left out or understood otherwise than written, with the task's name. */
  warnings: Message[];
}

const largest = 200 * 1024 * 1024;
const day = 480;
/** How Microsoft Project's own files (.mpp) begin. */
const ole2 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a plan in Microsoft Project's XML, as its versions 2003 to 2021 write it. Elements that are missing mean
 * their defaults; what the source computed is kept apart (`task.source`).
 *
 * @throws AppError `schedule.mspdi.*` on a file that is empty, too large, malformed, hostile or no plan
 */
export function readMspdi(bytes: Uint8Array): ReadPlan {
  if (bytes.length === 0) throw new AppError('formats.error.empty');
  if (bytes.length > largest) {
    const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
    throw new AppError('formats.error.fileTooLarge', {
      size: megabytes(bytes.length),
      limit: megabytes(largest),
    });
  }
  if (ole2.every((byte, i) => bytes[i] === byte)) throw new AppError('schedule.mspdi.mpp');
  const { header, calendars, resources, tasks, assignments } = readRecords(decode(bytes));
  const warnings: Message[] = [];
  const number = (name: string, otherwise: number) => {
    const value = Number(header.get(name) || Number.NaN);
    return Number.isFinite(value) ? value : otherwise;
  };
  const minutesPerDay = number('MinutesPerDay', day) || day;
  const calendarUid = number('CalendarUID', -1);
  return {
    plan: {
      ...blankPlan,
      name: header.get('Title') || header.get('Name') || '',
      // A plan that says nothing begins on the day it was made.
      start: instantOf(header.get('StartDate') || header.get('CurrentDate') || header.get('CreationDate')),
      finish: instantOf(header.get('FinishDate')),
      scheduleFrom: flagOf(header.get('ScheduleFromStart')) === false ? 'finish' : 'start',
      statusDate: instantOf(header.get('StatusDate')),
      calendarUid: calendarUid >= 0 ? calendarUid : null,
      minutesPerDay,
      criticalSlack: number('CriticalSlackLimit', 0) * minutesPerDay,
      calendars: readCalendars(calendars),
      resources: resources.map(readResource),
      tasks: readTasks(tasks, { minutesPerDay, warnings }),
      assignments: assignments.flatMap(readAssignment),
    },
    warnings,
  };
}

function decode(bytes: Uint8Array): string {
  const { encoding, bom } = detectEncoding(bytes.subarray(0, 65_536));
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
  // A declaration in plain letters cannot be of an encoding of two bytes, whatever it says.
  const trusted =
    !bom && declared !== undefined && !declared.startsWith('utf-16') && isKnownEncoding(declared);
  return createDecoder(trusted ? declared : encoding)(bytes, true);
}

const resourceKinds = ['material', 'work', 'cost'] as const;

function readResource(record: Element): PlanResource {
  const fields = fieldsOf(record);
  return {
    uid: fields.number('UID') ?? 0,
    name: fields.text('Name') ?? '',
    kind: resourceKinds[fields.number('Type') ?? 1] ?? 'work',
    calendarUid: fields.uid('CalendarUID'),
    initials: '',
    group: '',
    maxUnits: 1,
    notes: '',
    kept: [],
  };
}

/** Share of a full day that each contour works on average (flat, back, front, double peak, … turtle); 8 is by hand. */
const contours = [1, 0.6, 0.6, 0.5, 0.5, 0.5, 0.5, 0.7];

function readAssignment(record: Element): PlanAssignment[] {
  const fields = fieldsOf(record);
  const taskUid = fields.uid('TaskUID');
  const resourceUid = fields.uid('ResourceUID');
  if (taskUid === null || resourceUid === null) return [];
  const work = fields.duration('Work') ?? 0;
  const contour = fields.number('WorkContour') ?? 0;
  return [
    {
      uid: fields.number('UID') ?? 0,
      taskUid,
      resourceUid,
      units: fields.number('Units') ?? 1,
      work,
      remainingWork: fields.duration('RemainingWork') ?? work,
      contour: contours[contour] ?? 1,
      idle: contour === 8 ? idleIn(record) : [],
      kept: [],
    },
  ];
}

/** Stretches of planned work (kind 1) of which nothing is worked, between the first and the last that is. */
function idleIn(record: Element): { from: number; to: number }[] {
  const pieces = record.children
    .filter(({ name }) => name === 'TimephasedData')
    .map(fieldsOf)
    .filter((piece) => piece.number('Type') === 1)
    .flatMap((piece) => {
      const from = piece.instant('Start');
      const to = piece.instant('Finish');
      return from === null || to === null ? [] : [{ from, to, work: piece.duration('Value') ?? 0 }];
    })
    .toSorted((a, b) => a.from - b.from);
  const first = pieces.findIndex(({ work }) => work > 0);
  const last = pieces.findLastIndex(({ work }) => work > 0);
  return pieces
    .slice(Math.max(first, 0), last + 1)
    .filter(({ work }) => work === 0)
    .map(({ from, to }) => ({ from, to }));
}

import type { Message } from '../../core/errors';
import type { Kept, PlanAssignment, PlanTask } from '../../core/model/plan';
import { code, computed, duration, keptOf, number, toKept, usual, type OwnElements } from './own';
import type { Element } from './element';
import { durationText, instantText } from './texts';
import { isTimephased, timephased, timephasedRows } from './timephased';
import { durationOf, fieldsOf, instantOf } from './values';

interface Context {
  tasks: readonly PlanTask[];
  resourceUids: ReadonlySet<number>;
  /** Added to. */
  warnings: Message[];
}

/** Who works on what. Work of nobody yet, or of nobody known, is kept as it came. */
export function readAssignments(
  records: readonly Element[],
  { tasks, resourceUids, warnings }: Context,
): { assignments: PlanAssignment[]; apart: Kept[] } {
  const byUid = new Map(tasks.map((task) => [task.uid, task]));
  const found = new Map<number, PlanAssignment>();
  const apart: Kept[] = [];
  for (const record of records) {
    const fields = fieldsOf(record);
    const uid = fields.uid('UID');
    const task = byUid.get(fields.uid('TaskUID') ?? -1);
    const resourceUid = fields.uid('ResourceUID');
    const known = resourceUid !== null && resourceUids.has(resourceUid);
    if (uid !== null && task && known && !found.has(uid)) {
      found.set(uid, readAssignment(record, { uid, task, resourceUid, warnings }));
      continue;
    }
    // Of a task that is not there nothing can be said; what is of no known person may still be of use elsewhere.
    if (task) apart.push(toKept(record));
    const name = task?.name ?? `#${fields.text('TaskUID') ?? ''}`;
    if (!task || (resourceUid !== null && resourceUid !== 0) || uid === null) {
      warnings.push({ key: 'schedule.mspdi.assignment', params: { name, uid: fields.text('UID') ?? '' } });
    }
  }
  return { assignments: [...found.values()], apart };
}

/** Share of a full day that each contour works on average (flat, back, front, double peak, … turtle); 8 is by hand. */
const contours = [1, 0.6, 0.6, 0.5, 0.5, 0.5, 0.5, 0.7];
const byHand = 8;

function readAssignment(
  record: Element,
  {
    uid,
    task,
    resourceUid,
    warnings,
  }: { uid: number; task: PlanTask; resourceUid: number; warnings: Message[] },
): PlanAssignment {
  const fields = fieldsOf(record);
  const work = Math.max(0, fields.duration('Work') ?? 0);
  const contour = fields.number('WorkContour') ?? 0;
  const assignment: PlanAssignment = {
    uid,
    taskUid: task.uid,
    resourceUid,
    units: Math.max(0, fields.number('Units') ?? 1),
    work,
    remainingWork: Math.max(0, fields.duration('RemainingWork') ?? work),
    contour: contours[contour] ?? 1,
    idle: contour === byHand ? idleIn(record) : [],
    kept: [],
  };
  const refused = (field: string, text: string) =>
    warnings.push({ key: 'schedule.mspdi.value', params: { name: task.name, field, text } });
  const own = assignmentElements(assignment, task);
  const kept = keptOf(record, { kind: 'assignment', own }, undefined, refused);
  const hours = kept.some(isTimephased);
  return { ...assignment, kept: hours ? [...kept, [spreadWork, workOf(assignment)]] : kept };
}

/** The work that the kept hours day by day were computed for. */
const spreadWork = '#SpreadWork';
const workOf = ({ work, remainingWork }: PlanAssignment): string => `${work} ${remainingWork}`;

/** Whether an assignment has the work that its hours day by day are about. */
export const isSpread = (assignment: PlanAssignment): boolean =>
  assignment.kept.every(([name, value]) => name !== spreadWork || value === workOf(assignment));

/** What the model holds of an assignment. Source: “Assignment Elements and XML Structure”. */
export function assignmentElements(assignment: PlanAssignment, task: PlanTask): OwnElements {
  const { work, remainingWork, contour, idle } = assignment;
  const dateText = (minutes: number | null) => (minutes === null ? null : instantText(minutes));
  const shape = contours.indexOf(contour);
  return new Map([
    ['UID', computed(String(assignment.uid))],
    ['TaskUID', computed(String(assignment.taskUid))],
    ['ResourceUID', computed(String(assignment.resourceUid))],
    ['ActualWork', usual(durationText(Math.max(0, work - remainingWork)))],
    ['Finish', usual(dateText(task.finish))],
    ['RegularWork', usual(durationText(work))],
    ['RemainingWork', duration(remainingWork)],
    ['Start', usual(dateText(task.start))],
    ['Units', number(assignment.units)],
    ['Work', duration(work)],
    [
      'WorkContour',
      code(
        String(idle.length > 0 ? byHand : Math.max(0, shape)),
        (value) => (contours[value ?? 0] ?? 1) === contour,
      ),
    ],
  ]);
}

interface Piece {
  from: number;
  to: number;
  work: number;
}

/** Stretches of planned work (kind 1) of which nothing is worked, between the first and the last that is. */
function idleIn(record: Element): { from: number; to: number }[] {
  const pieces = record.children.flatMap(piecesOf).toSorted((a, b) => a.from - b.from);
  const first = pieces.findIndex(({ work }) => work > 0);
  const last = pieces.findLastIndex(({ work }) => work > 0);
  return pieces
    .slice(Math.max(first, 0), last + 1)
    .filter(({ work }) => work === 0)
    .map(({ from, to }) => ({ from, to }));
}

function piecesOf(element: Element): Piece[] {
  if (element.name === `#${timephased}`) {
    return timephasedRows(element.text).flatMap(([kind, , from, to, , value]) =>
      pieceOf(kind, from, to, value),
    );
  }
  if (element.name !== timephased) return [];
  const { text } = fieldsOf(element);
  return pieceOf(text('Type'), text('Start'), text('Finish'), text('Value'));
}

type Text = string | null | undefined;

function pieceOf(kind: Text, start: Text, finish: Text, value: Text): Piece[] {
  const from = instantOf(start);
  const to = instantOf(finish);
  return kind !== '1' || from === null || to === null ? [] : [{ from, to, work: durationOf(value) ?? 0 }];
}

import type { Kept, Lag, PlanRelation, PlanTask, TaskBaseline } from '../../core/model/plan';
import type { ScheduledTask } from '../../core/schedule/schedule';
import {
  code,
  computed,
  duration,
  flag,
  instant,
  label,
  number,
  reference,
  usual,
  type OwnElements,
} from './own';
import { flagText, numberText } from './texts';
import { constraintCodes, isElapsed, isEstimated, linkTypes } from './values';

/** Where a task stands among the others. */
export interface Place {
  /** Row, from 1; 0 = the project's own summary. */
  id: number;
  /** `1.2.3`; `0` = the project's own summary. */
  outline: string;
  level: number;
  summary: boolean;
}

interface Context {
  place: Place;
  minutesPerDay: number;
  /** Unit in which the source shows the levelling delay. */
  delayFormat: number | null;
  /** Dates computed here, in place of the source's. */
  dates?: ScheduledTask | undefined;
}

/** What the model holds of a task. Sources: “Task Elements and XML Structure”, and each element's own page. */
export function taskElements(
  task: PlanTask,
  { place, minutesPerDay, delayFormat, dates }: Context,
): OwnElements {
  const start = task.start ?? task.fixed?.start ?? dates?.start ?? null;
  const finish = task.finish ?? task.fixed?.finish ?? dates?.finish ?? null;
  // A person who said one date of a task asked for no constraint.
  const half = task.manual && !task.fixed && isHalfPlaced(task);
  const delay = isElapsed(delayFormat ?? 8)
    ? task.levelingDelay
    : (task.levelingDelay / 1440) * minutesPerDay;
  const computedDates = dates ?? task.source;
  const tenths = (minutes: number | null) => (minutes === null ? null : Math.round(minutes * 10));
  const shown = task.manual && !task.fixed ? { start: task.start, finish: task.finish } : { start, finish };
  return new Map([
    ['UID', computed(String(task.uid))],
    ['ID', computed(String(place.id))],
    ['Name', label(task.name)],
    ['Active', flag(task.active)],
    ['Manual', flag(task.manual)],
    ['Type', code(task.fixedDuration ? '1' : '0', (type) => (type === 1) === task.fixedDuration)],
    ['IsNull', computed('0')],
    ['WBS', usual(place.outline)],
    ['OutlineNumber', computed(place.outline)],
    ['OutlineLevel', computed(String(place.level))],
    ['Priority', number(task.priority)],
    ['Start', instant(shown.start)],
    ['Finish', instant(shown.finish)],
    ['Duration', duration(task.duration)],
    ['ManualStart', task.manual ? instant(task.fixed?.start ?? task.start) : usual(instant(start).text)],
    ['ManualFinish', task.manual ? instant(task.fixed?.finish ?? task.finish) : usual(instant(finish).text)],
    ['ManualDuration', task.manual ? duration(task.duration) : usual(duration(task.duration).text)],
    ['DurationFormat', durationFormat(task)],
    ['Work', duration(task.work)],
    ['Stop', instant(task.stop)],
    ['Resume', instant(task.resume)],
    ['Estimated', flag(task.estimated)],
    ['Milestone', flag(task.milestone)],
    ['Summary', usual(flagText(place.summary))],
    ['Critical', flag(computedDates.critical)],
    ['EarlyStart', instant(computedDates.earlyStart)],
    ['EarlyFinish', instant(computedDates.earlyFinish)],
    ['LateStart', instant(computedDates.lateStart)],
    ['LateFinish', instant(computedDates.lateFinish)],
    ['FreeSlack', number(tenths(computedDates.freeSlack))],
    ['TotalSlack', number(tenths(computedDates.totalSlack))],
    ['PercentComplete', number(Math.round(task.percentComplete))],
    ['Cost', number(task.cost)],
    ['ActualStart', instant(task.actualStart)],
    ['ActualFinish', instant(task.actualFinish)],
    ['ActualDuration', duration(task.actualDuration)],
    ['RemainingDuration', duration(task.remainingDuration)],
    ['ConstraintType', half ? usual('0') : constraint(task)],
    ['CalendarUID', reference(task.calendarUid)],
    ['ConstraintDate', half ? usual(null) : instant(task.constraintDate)],
    ['Deadline', instant(task.deadline)],
    ['LevelingDelay', number(Math.round(delay * 10))],
    ['LevelingDelayFormat', usual('8')],
    ['IgnoreResourceCalendar', flag(task.ignoreResourceCalendar)],
    ['Notes', label(task.notes)],
    [
      'PhysicalPercentComplete',
      code(
        numberText(Math.round(task.physicalPercent ?? 0)),
        (value) => value === (task.physicalPercent ?? 0),
      ),
    ],
  ]);
}

const isHalfPlaced = ({ constraint: type, constraintDate, start, finish }: PlanTask): boolean =>
  (type === 'MSO' && constraintDate === start && start !== null) ||
  (type === 'MFO' && constraintDate === finish && finish !== null);

function constraint({ constraint: held, constraintDate }: PlanTask) {
  return code(String(constraintCodes.indexOf(held)), (value) => {
    const type = constraintCodes[value ?? 0] ?? 'ASAP';
    // A constraint without its date says nothing, and is given back as it came.
    return type === held || (held === 'ASAP' && constraintDate === null && type !== 'ALAP');
  });
}

/** Days, or days by the clock, 32 more while estimated. */
function durationFormat({ elapsed, estimated }: PlanTask) {
  return code(
    String((elapsed ? 8 : 7) + (estimated ? 32 : 0)),
    (format) => isElapsed(format) === elapsed && isEstimated(format) === estimated,
  );
}

/** Of a relation, as Microsoft Project writes all of them. */
export function linkElement({ predecessorUid, type, lag }: PlanRelation): Kept {
  const link: [string, string][] = [
    ['PredecessorUID', String(predecessorUid)],
    ['Type', String(linkTypes.indexOf(type))],
    ['CrossProject', '0'],
    ['LinkLag', numberText(Math.round('minutes' in lag ? lag.minutes * 10 : lag.percent))],
    ['LagFormat', String(lagFormats[lag.unit])],
  ];
  return ['PredecessorLink', link];
}

const lagFormats: Record<Lag['unit'], number> = { working: 7, elapsed: 8, percent: 19, elapsedPercent: 20 };

export function baselineElements(baseline: TaskBaseline): OwnElements {
  return new Map([
    ['Number', computed(String(baseline.number))],
    ['Start', instant(baseline.start)],
    ['Finish', instant(baseline.finish)],
    ['Duration', duration(baseline.duration)],
    ['Work', duration(baseline.work)],
    ['Cost', number(baseline.cost)],
  ]);
}

import { workBetween } from '../calendar/clock';
import type { WorkTime } from '../calendar/workTime';
import type { Plan, PlanAssignment, PlanTask } from '../model/plan';
import type { Clocks } from './clocks';

/** What one of several resources, on calendars that differ, has to do of a task. */
export interface Share {
  clock: WorkTime;
  minutes: number;
  remaining: number;
}

export interface Member {
  assignment: PlanAssignment;
  calendarUid: number | null;
}

/** People (not material, not costs) at work on each task, by its number. */
export function teamsOf(plan: Plan): Map<number, Member[]> {
  const people = new Map(
    plan.resources.filter(({ kind }) => kind === 'work').map((resource) => [resource.uid, resource]),
  );
  const teams = new Map<number, Member[]>();
  for (const assignment of plan.assignments) {
    const resource = people.get(assignment.resourceUid);
    if (!resource || assignment.units <= 0) continue;
    const team = teams.get(assignment.taskUid) ?? [];
    team.push({ assignment, calendarUid: resource.calendarUid });
    teams.set(assignment.taskUid, team);
  }
  return teams;
}

/** On which calendar the work of a task lies, and for how long nobody works on it in between. */
export function layWork(
  task: PlanTask,
  team: readonly Member[],
  own: WorkTime,
  clocks: Clocks,
): { clock: WorkTime; shares: Share[] | null; pause: number } {
  const alone = task.fixedDuration || (task.calendarUid !== null && task.ignoreResourceCalendar);
  const members = team.map(({ assignment, calendarUid }) => {
    const theirs =
      task.calendarUid === null ? clocks.of(calendarUid) : clocks.common(task.calendarUid, calendarUid);
    const clock = alone ? own : theirs;
    const pause = assignment.idle.reduce((sum, { from, to }) => sum + workBetween(clock, from, to), 0);
    return { clock, pause, assignment };
  });
  const pause = Math.min(...members.map((member) => member.pause));
  const clock = members[0]?.clock ?? own;
  if (members.every((member) => member.clock === clock)) return { clock, shares: null, pause };
  // Each works on at their own hours: what each has to do counts, not the task's duration.
  const shares = members.map(({ clock, pause, assignment }) => {
    const pace = assignment.units * assignment.contour;
    return {
      clock,
      minutes: tenth(assignment.work / pace) + pause,
      remaining: tenth(assignment.remainingWork / pace) + pause,
    };
  });
  return { clock: own, shares, pause };
}

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

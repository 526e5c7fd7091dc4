import { AppError } from '../core/errors';
import { dayNumber } from '../core/calendar/days';
import { instant } from '../core/calendar/times';
import { blankPlan } from '../core/model/blankPlan';
import { clearBaseline, setBaseline } from '../core/planning/baselines';
import { setCells } from '../core/planning/cells';
import { frenchCalendar } from '../core/calendar/holidays';
import { insertTasks } from '../core/planning/insert';
import { deleteTasks, indentTasks, moveTasks } from '../core/planning/outline';
import { rescheduleRemaining } from '../core/planning/remaining';
import { takeDates } from '../core/planning/reschedule';
import { saveCalendar, setPlan } from '../core/planning/settings';
import {
  dropKept,
  findTasks,
  lastImported,
  readAdherences,
  readMilestones,
  readPlanSummaries,
  readSuccessors,
} from '../data/planLists';
import { planSource } from '../data/planning';
import { deletePlan, insertPlan } from '../data/planWrite';
import { projectName } from '../data/projects';
import type { ActionHandlers, CommandHandlers, QueryHandlers } from './context';
import { linkAcross, unlinkAcross } from './planningLinks';
import { planBytes } from './planExport';
import { labelCells, labelCount } from './planningLabels';
import { attemptOf, keepAttempt, planOf } from './planningMemory';
import { nameOfProject, planWork } from './planningWork';

type Prefixed<T> = { [N in keyof T as N extends `planning.${string}` ? N : never]: T[N] };
type Part = Prefixed<QueryHandlers> & Prefixed<CommandHandlers> & Prefixed<ActionHandlers>;

/** Public holidays are known this long after a plan made here begins. */
const calendarYears = 15;

export const planning: Part = {
  'planning.get': ({ db, session }, { projectId }) => {
    const plan = planOf(session.memory, db, projectId);
    const source = planSource(db, projectId);
    return plan && source ? { plan, successors: readSuccessors(db, projectId), ...source } : null;
  },
  'planning.list': ({ db }) => readPlanSummaries(db),
  'planning.milestones': ({ db }) => readMilestones(db),
  'planning.adherences': ({ db }) => readAdherences(db),
  'planning.findTasks': ({ db }, { text, limit }) => findTasks(db, text, limit),

  'planning.create': (context, { projectId, start }) => {
    const { db, label } = context;
    const name = nameOfProject(context, projectId);
    if (planSource(db, projectId)) throw new AppError('planEdit.error.planExists', { name });
    const year = Number(start.slice(0, 4));
    if (year < 1984 || year > 2148) throw new AppError('planEdit.error.date', {}, 'start');
    const calendar = frenchCalendar(1, year - 1, Math.min(2149, year + calendarYears));
    const empty = { ...blankPlan, name, calendarUid: calendar.uid, calendars: [calendar] };
    insertPlan(db, projectId, setPlan(empty, { start: dayNumber(start) * 1440 }), {
      source: '',
      importedAt: null,
    });
    label('steps.planning.create', { name });
    return null;
  },
  'planning.remove': (context, { projectId }) => {
    const { db, label } = context;
    const name = nameOfProject(context, projectId);
    if (!planSource(db, projectId)) throw new AppError('planEdit.error.noPlan');
    const work = planWork(context);
    work.forget(projectId);
    work.settle();
    deletePlan(db, projectId);
    label('steps.planning.remove', { name });
    return null;
  },

  'planning.insertTasks': (context, { projectId, before, tasks }) => {
    const work = planWork(context);
    const { plan, uids } = insertTasks(
      work.plan(projectId),
      before,
      tasks,
      lastImported(context.db, projectId),
    );
    work.edit(projectId, plan);
    labelCount(context, 'steps.planning.insertTasks', projectId, tasks.length, tasks[0]?.name ?? '');
    return { uids, impact: work.settle() };
  },
  'planning.setCells': (context, { projectId, cells }) => {
    const work = planWork(context);
    const before = work.plan(projectId);
    work.edit(projectId, setCells(before, cells));
    const impact = work.settle();
    labelCells(context, projectId, { before, cells, impact });
    return impact;
  },
  'planning.deleteTasks': (context, { projectId, uids }) => {
    const work = planWork(context);
    const before = work.plan(projectId);
    work.edit(projectId, deleteTasks(before, uids));
    const name = before.tasks.find(({ uid }) => uid === uids[0])?.name ?? '';
    labelCount(context, 'steps.planning.deleteTasks', projectId, uids.length, name);
    return work.settle();
  },
  'planning.indentTasks': (context, { projectId, uids, by }) => {
    const work = planWork(context);
    const before = work.plan(projectId);
    work.edit(projectId, indentTasks(before, uids, by));
    const name = before.tasks.find(({ uid }) => uid === uids[0])?.name ?? '';
    const key = by === 1 ? 'steps.planning.indentTasks' : 'steps.planning.outdentTasks';
    labelCount(context, key, projectId, uids.length, name);
    return work.settle();
  },
  'planning.moveTasks': (context, { projectId, uids, before: target }) => {
    const work = planWork(context);
    const before = work.plan(projectId);
    work.edit(projectId, moveTasks(before, uids, target));
    const name = before.tasks.find(({ uid }) => uid === uids[0])?.name ?? '';
    labelCount(context, 'steps.planning.moveTasks', projectId, uids.length, name);
    return work.settle();
  },

  'planning.link': (context, { relations }) => {
    const work = planWork(context);
    linkAcross(context, work, relations);
    const impact = work.settle();
    labelCount(context, 'steps.planning.link', relations[0]?.to.projectId ?? '', relations.length, '');
    return impact;
  },
  'planning.unlink': (context, { relations }) => {
    const work = planWork(context);
    unlinkAcross(work, relations);
    const impact = work.settle();
    labelCount(context, 'steps.planning.unlink', relations[0]?.to.projectId ?? '', relations.length, '');
    return impact;
  },

  'planning.setBaseline': (context, { projectId, number, name, uids }) => {
    const { db, now, label } = context;
    const work = planWork(context);
    work.accept(projectId, setBaseline(work.plan(projectId), { number, name, at: instant(now), uids }));
    dropKept(db, projectId, { baseline: number, uids });
    work.settle();
    label('steps.planning.setBaseline', {
      name: name || String(number),
      project: nameOfProject(context, projectId),
    });
    return null;
  },
  'planning.clearBaseline': (context, { projectId, number }) => {
    const { db, label } = context;
    const work = planWork(context);
    const before = work.plan(projectId);
    work.accept(projectId, clearBaseline(before, number));
    dropKept(db, projectId, { baseline: number, uids: null });
    work.settle();
    const name = before.baselines.find((one) => one.number === number)?.name || String(number);
    label('steps.planning.clearBaseline', { name, project: nameOfProject(context, projectId) });
    return null;
  },

  'planning.recalculate': (context, { projectId, uids }) => {
    const { session, label } = context;
    const work = planWork(context);
    const before = work.plan(projectId);
    const computed = attemptOf(session.memory, before);
    if (computed.problem) throw computed.problem;
    const taken = takeDates(before, computed.schedule, uids && new Set(uids));
    keepAttempt(session.memory, taken, computed);
    work.accept(projectId, taken);
    label('steps.planning.recalculate', { name: nameOfProject(context, projectId) });
    return work.settle();
  },
  'planning.rescheduleRemaining': (context, { projectId, from }) => {
    const work = planWork(context);
    work.edit(projectId, rescheduleRemaining(work.plan(projectId), from));
    context.label('steps.planning.rescheduleRemaining', { name: nameOfProject(context, projectId) });
    return work.settle();
  },
  'planning.setPlan': (context, { projectId, changes }) => {
    const work = planWork(context);
    work.edit(projectId, setPlan(work.plan(projectId), changes));
    context.label('steps.planning.setPlan', { name: nameOfProject(context, projectId) });
    return work.settle();
  },
  'planning.saveCalendar': (context, { projectId, calendar }) => {
    const { db, label } = context;
    const work = planWork(context);
    work.edit(projectId, saveCalendar(work.plan(projectId), calendar));
    dropKept(db, projectId, { calendarUid: calendar.uid });
    label('steps.planning.saveCalendar', { name: calendar.name, project: nameOfProject(context, projectId) });
    return work.settle();
  },

  'planning.export': ({ opened, ports }, { projectId }) => {
    const { db } = opened().file;
    if (!planSource(db, projectId)) throw new AppError('planEdit.error.noPlan');
    const bytes = planBytes(db, projectId);
    const name = (projectName(db, projectId) ?? '').replaceAll(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
    return ports.saveFile(`${name || 'plan'}.xml`, bytes);
  },
};

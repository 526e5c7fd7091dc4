import { basename, extname } from 'node:path';
import type { PlanSource } from '../contract/exchange';
import { plainDate } from '../core/calendar/days';
import { AppError } from '../core/errors';
import { comparePlans, planReport, type PlanComparison } from '../core/exchange/comparePlans';
import { importBook, mergePlans, takesOf, type Takes } from '../core/exchange/mergePlans';
import {
  emptyImportBook,
  isProjectSummary,
  type PlanDecision,
  type PlanItem,
} from '../core/exchange/planModel';
import { planKeys, planSourceName, proposeProjects } from '../core/exchange/planProject';
import { oneLine } from '../core/exchange/text';
import type { Id } from '../core/model/common';
import type { Plan } from '../core/model/plan';
import { buildNetwork } from '../core/schedule/network';
import { taskOrder } from '../core/schedule/order';
import type { ReadDb, WriteDb } from '../data/db';
import { projectKeys, readImportBook, saveProjectKey, writeImportBook } from '../data/exchange';
import { readPlan } from '../data/planning';
import { insertPlan, setPlanSource, writePlan } from '../data/planWrite';
import { readLists } from '../data/portfolio';
import { projectName, readProjects } from '../data/projects';
import type { ActionHandlers, CommandHandlers, QueryHandlers } from './context';
import { runInBackground } from './jobs';
import { holdsPlan, type ReadPlanFile } from './planFile';
import { planWork } from './planningWork';
import { createProject, fieldBook } from './projects';
import { createReadings } from './readings';

type Part = Pick<QueryHandlers, 'exchange.comparePlan'> &
  Pick<CommandHandlers, 'exchange.applyPlan'> &
  Pick<ActionHandlers, 'exchange.detect' | 'exchange.readPlan'>;

interface ReadFile extends ReadPlanFile {
  /** Of the file. */
  name: string;
}

export const plansRead = createReadings<ReadFile>('plan');

export const exchangePlan: Part = {
  'exchange.detect': async ({ ports }, { handle }) =>
    (await holdsPlan(ports.pathOf(handle))) ? 'plan' : 'table',

  'exchange.readPlan': async ({ ports, opened, job: start }, { handle, job }) => {
    const session = opened();
    const path = ports.pathOf(handle);
    const read = await start(job, (signal, progress) =>
      runInBackground({ kind: 'plan', path }, signal, progress),
    );
    // Another portfolio may have been opened meanwhile: what was read was meant for the one that is closed.
    if (!session.file.connection.open) throw new AppError('errors.cancelled');
    const file = { ...read, name: basename(path) };
    return describe(plansRead.keep(session, file), file, session.file.db);
  },

  'exchange.comparePlan': ({ db, session }, { source, projectId }) => {
    const file = plansRead.of(session, source);
    const { comparison, project } = compared(db, file, projectId);
    return planReport(comparison, { projectId, project });
  },

  'exchange.applyPlan': (context, { source, projectId, decisions }) => {
    const { db, session, newId, label, now } = context;
    const file = plansRead.of(session, source);
    const before = compared(db, file, projectId);
    const { comparison, project, here, book } = before;
    requireDecisions(comparison.items, decisions);
    const takes = takesOf(comparison.items, decisions);
    const written = comparison.items.filter((item) => changesHere(item, takes));
    const id = projectId ?? newId();
    if (written.length > 0) {
      const from = { source: file.name, importedAt: now };
      const { plan: read } = comparison.matched;
      if (projectId === null) createOf(db, id, project, file.plan);
      const work = planWork(context);
      work.replace(id, here, () => {
        if (here) {
          const plan = mergePlans(here, comparison, takes);
          requireNoCircle(plan);
          writePlan(db, id, here, plan);
          setPlanSource(db, id, from);
        } else insertPlan(db, id, read, from);
      });
      work.settle();
      writeImportBook(db, id, here ? book : emptyImportBook(), importBook(comparison));
      for (const key of planKeys(file.plan, file.name)) saveProjectKey(db, planSourceName, key, id);
    }
    const tasks = written.filter((item) => item.entity === 'task' && !isProjectSummary(item));
    const count = (outcome: keyof typeof effects) =>
      tasks.filter((item) => effectOf(item) === outcome).length;
    const report = planReport(comparison, { projectId, project });
    label('planImport.step', { name: project, count: tasks.length });
    return {
      projectId: id,
      project,
      createdProject: projectId === null,
      report,
      written: {
        created: count('created'),
        updated: count('updated'),
        removed: count('removed'),
        kept: comparison.items.filter(
          (item) =>
            item.entity === 'task' &&
            item.outcome === 'conflict' &&
            !isProjectSummary(item) &&
            takes.task.get(item.uid) === 'here',
        ).length,
      },
    };
  },
};

function compared(db: ReadDb, file: ReadFile, projectId: Id | null) {
  const project = projectId === null ? projectNameOf(file) : projectName(db, projectId);
  if (project === undefined) throw new AppError('errors.projects.missing', { id: projectId ?? '' });
  const here = projectId === null ? null : readPlan(db, projectId, { kept: true });
  const book = here && projectId !== null ? readImportBook(db, projectId) : emptyImportBook();
  const comparison: PlanComparison = comparePlans(here, file.plan, book);
  return { project, here, book, comparison };
}

/** A project has the plan's name, or its file's where it has none. */
const projectNameOf = ({ plan, name }: ReadFile): string => titleOf(plan.name) || titleOf(name);

/** Where a plan has no title its name is its file's. */
const titleOf = (text: string): string => {
  const line = oneLine(text);
  return (/\.(xml|mpp|mpt)$/i.test(line) ? basename(line, extname(line)) : line).slice(0, nameLength).trim();
};

/** Of a project's name. */
const nameLength = 300;

/** Whether the import writes something of it. */
const changesHere = ({ entity, uid, outcome }: PlanItem, takes: Takes): boolean =>
  outcome !== 'unchanged' && takes[entity].get(uid) === 'file';

const effects = { created: true, updated: true, removed: true };

/** What becomes of a record whose version is the file's. */
function effectOf({ outcome, conflict }: PlanItem): keyof typeof effects | null {
  if (outcome !== 'conflict') return outcome === 'unchanged' ? null : outcome;
  if (conflict === 'changed') return 'updated';
  return conflict === 'deleted' ? 'created' : 'removed';
}

/** @throws AppError `exchange.error.planDecision` on a decision about what is not in the comparison */
function requireDecisions(items: readonly PlanItem[], decisions: readonly PlanDecision[]): void {
  const known = new Set(items.map(({ entity, uid }) => `${entity} ${uid}`));
  for (const { entity, uid } of decisions) {
    if (!known.has(`${entity} ${uid}`))
      throw new AppError('exchange.error.planDecision', { uid }, 'decisions');
  }
}

/** Links of here and of the file may close a circle together. @throws AppError `schedule.error.circle` */
const requireNoCircle = (plan: Plan): void => void taskOrder(buildNetwork(plan));

function createOf(db: WriteDb, id: Id, name: string, { tasks }: Plan): void {
  const { start, finish } = extent(tasks);
  const day = (instant: number) => plainDate(Math.floor(instant / 1440));
  createProject(db, fieldBook(readLists(db)), id, {
    name,
    ...(start === null ? {} : { startDate: day(start) }),
    ...(finish === null ? {} : { endDate: day(finish) }),
  });
}

/** First start and last finish of tasks. */
function extent(tasks: Plan['tasks']): { start: number | null; finish: number | null } {
  let start: number | null = null;
  let finish: number | null = null;
  for (const task of tasks) {
    if (task.start !== null && (start === null || task.start < start)) start = task.start;
    if (task.finish !== null && (finish === null || task.finish > finish)) finish = task.finish;
  }
  return { start, finish };
}

/** What the interface is told of a plan that was read. */
function describe(source: string, file: ReadFile, db: ReadDb): PlanSource {
  const { plan, warnings, name } = file;
  const tasks = plan.tasks.filter((task) => !isProjectSummary(task));
  return {
    source,
    name,
    plan: {
      name: projectNameOf(file),
      ...extent(tasks),
      tasks: tasks.length,
      milestones: tasks.filter(({ milestone }) => milestone).length,
      resources: plan.resources.filter((resource) => resource.name !== '').length,
      relations: tasks.reduce((sum, { predecessors }) => sum + predecessors.length, 0),
      baselines: new Set(tasks.flatMap(({ baselines }) => baselines.map(({ number }) => number))).size,
    },
    warnings,
    candidates: proposeProjects(
      projectNameOf(file),
      planKeys(plan, name),
      projectKeys(db, planSourceName),
      readProjects(db),
    ),
  };
}

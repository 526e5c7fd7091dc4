import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenedFile } from '../contract/file';
import type { Weather } from '../core/model/common';
import type { Step } from '../core/model/history';
import type { Portfolio } from '../core/model/portfolio';
import { forecast, sumKnown } from '../core/register/figures';
import { backUp } from '../data/backup';
import { examine, figuresOf, type Finding } from '../data/check';
import { asFileError } from '../data/file';
import { nextUndo } from '../data/journal';
import { localTime } from '../data/lock';
import { countPlans } from '../data/exchange';
import { readLists, readPortfolio } from '../data/portfolio';
import { readProjects } from '../data/projects';
import type { Session } from './session';

/** What a portfolio holds, in figures. Money in cents of its currency; null where no project has the figure. */
export interface Summary {
  schemaVersion: number;
  /** Why this account could not write it now; null when it could. */
  readOnly: OpenedFile['readOnly'];
  portfolio: Omit<Portfolio, 'logo'>;
  counts: {
    /** All of them; `archived` says how many of these are. */
    projects: number;
    archived: number;
    programmes: number;
    departments: number;
    objectives: number;
    customFields: number;
    /** Projects that have a plan, and the tasks of these. */
    plans: number;
    tasks: number;
    /** Undo steps in the journal. */
    steps: number;
  };
  /** Of the projects that are not archived. */
  totals: {
    budgetInitialCents: number | null;
    budgetRevisedCents: number | null;
    budgetCommittedCents: number | null;
    budgetActualCents: number | null;
    budgetRemainingCents: number | null;
    forecastCents: number | null;
  };
  /** Declared global weather of the projects that are not archived; `none` = not declared. */
  weather: Record<Weather | 'none', number>;
  /** The last thing done, which undo would take back. */
  lastStep: Step | null;
}

/** Reads a looked-at portfolio into figures. */
export const summarise = (session: Session): Summary => reading(session, () => summaryOf(session));

function summaryOf({ file }: Session): Summary {
  const { db, connection } = file;
  const { schemaVersion, steps } = figuresOf(connection);
  const { logo: _, ...portfolio } = readPortfolio(db);
  const lists = readLists(db);
  const projects = readProjects(db);
  const active = projects.filter((project) => !project.archived);
  const total = (amount: (project: (typeof active)[number]) => number | null) => sumKnown(active.map(amount));
  const weather: Summary['weather'] = { sun: 0, bright: 0, cloud: 0, storm: 0, none: 0 };
  for (const project of active) weather[project.weather.global?.weather ?? 'none'] += 1;
  return {
    schemaVersion,
    readOnly: readOnlyOf(file),
    portfolio,
    counts: {
      projects: projects.length,
      archived: projects.length - active.length,
      programmes: lists.programmes.length,
      departments: lists.departments.length,
      objectives: lists.objectives.length,
      customFields: lists.customFields.length,
      ...countPlans(db),
      steps,
    },
    totals: {
      budgetInitialCents: total((project) => project.budgetInitial),
      budgetRevisedCents: total((project) => project.budgetRevised),
      budgetCommittedCents: total((project) => project.budgetCommitted),
      budgetActualCents: total((project) => project.budgetActual),
      budgetRemainingCents: total((project) => project.budgetRemaining),
      forecastCents: total(forecast),
    },
    weather,
    lastStep: nextUndo(db) ?? null,
  };
}

/** Everything wrong that can be found in a looked-at portfolio; empty when it is sound. */
export const findings = (session: Session): Finding[] =>
  reading(session, () => examine(session.file.connection));

/** Damage deep in a file shows when its rows are read, long after it was opened. */
function reading<T>({ file }: Session, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asFileError(error, file.path);
  }
}

/** Copies a looked-at portfolio, as it is now, into a folder; returns the copy's path. */
export function copyInto({ file }: Session, folder: string, now: Date): string {
  return `${folder}/${backUp(file.connection, folder, localTime(now)).id}`;
}

/** A look never takes the file: whether it could be written is asked of the system. */
function readOnlyOf({ path, readOnly }: Session['file']): OpenedFile['readOnly'] {
  if (readOnly?.reason === 'inUse') {
    return { reason: 'inUse', by: readOnly.by, host: readOnly.host, since: readOnly.since };
  }
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return null;
  } catch {
    return { reason: 'media' };
  }
}

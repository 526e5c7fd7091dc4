import type { PackOptions } from '../contract/reports';
import { AppError } from '../core/errors';
import type { Plan } from '../core/model/plan';
import { schedule, type Schedule } from '../core/schedule/schedule';
import { createI18n } from '../locales/index';
import { readLists, readPortfolio } from '../data/portfolio';
import { readPlan } from '../data/planning';
import { readProject, readProjects } from '../data/projects';
import type { ReadDb } from '../data/db';
import { localTime } from '../data/lock';
import { ganttTitle, renderGantt } from '../reports/gantt/html';
import { ganttReport } from '../reports/gantt/model';
import { fileName } from '../reports/name';
import { pageCount } from '../reports/pdf';
import { portfolioTitle, renderPortfolio } from '../reports/portfolio/html';
import { portfolioReport } from '../reports/portfolio/model';
import type { ActionContext, ActionHandlers } from './context';
import type { Ports } from './ports';

type Part = Pick<ActionHandlers, 'reports.print' | 'reports.save'>;

export interface PrintedPack {
  /** File name proposed to the user. */
  name: string;
  bytes: Uint8Array;
  pages: number;
}

/** Prints a pack from an open file: what the interface, its preview and the command line all hand out. */
export async function printPack(
  db: ReadDb,
  ports: Pick<Ports, 'now' | 'htmlToPdf'>,
  options: PackOptions,
  signal?: AbortSignal,
): Promise<PrintedPack> {
  const { locale } = options;
  const today = localTime(ports.now()).slice(0, 10);
  const { html, title, name } =
    options.kind === 'gantt' ? ganttPages(db, options, today) : portfolioPages(db, options, today);
  const bytes = await ports.htmlToPdf(html, { locale, title, ...(signal ? { signal } : {}) });
  return { name, bytes, pages: pageCount(bytes) };
}

interface Pages {
  html: string;
  title: string;
  /** File name proposed to the user. */
  name: string;
}

type OptionsOf<Kind extends PackOptions['kind']> = Extract<PackOptions, { kind: Kind }>;

function portfolioPages(db: ReadDb, { locale, projectPages }: OptionsOf<'portfolio'>, today: string): Pages {
  const i18n = createI18n(locale);
  const report = portfolioReport(
    { portfolio: readPortfolio(db), lists: readLists(db), projects: readProjects(db) },
    { today, projectPages },
  );
  return {
    html: renderPortfolio(report, i18n, locale),
    title: portfolioTitle(report, i18n),
    name: fileName(report.situationDate, i18n.t('reports.fileKind'), report.name),
  };
}

function ganttPages(db: ReadDb, { locale, projectId, gantt }: OptionsOf<'gantt'>, today: string): Pages {
  const i18n = createI18n(locale);
  const project = readProject(db, projectId);
  if (!project) throw new AppError('errors.projects.missing', { id: projectId });
  const plan = readPlan(db, projectId);
  if (!plan) throw new AppError('ganttReport.error.noPlan', { name: project.name || project.code });
  const report = ganttReport(
    { project, portfolio: readPortfolio(db), plan, schedule: computed(plan) },
    gantt,
    today,
  );
  return {
    html: renderGantt(report, i18n, locale),
    title: ganttTitle(report, i18n),
    name: fileName(report.situationDate, i18n.t('ganttReport.fileKind'), project.name || project.code),
  };
}

/** Slack and critical tasks; a plan that cannot be scheduled is printed with what its source said of them. */
function computed(plan: Plan): Schedule | null {
  try {
    return schedule(plan);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Prints as a job that can be cancelled under the name of the operation. */
const printJob = ({ job, opened, ports }: ActionContext, options: PackOptions): Promise<PrintedPack> => {
  const { db } = opened().file;
  return job(jobName, async (signal, progress) => {
    progress('reports.stage.print', 0, 0);
    return printPack(db, ports, options, signal);
  });
};

/** What `file.cancel` names to stop a print, and what its progress is told under. */
const jobName = 'reports.print';

export const reports: Part = {
  'reports.print': async (context, { options }) => {
    const { bytes, pages } = await printJob(context, options);
    return { pdf: Buffer.from(bytes).toString('base64'), pages };
  },
  'reports.save': async (context, { options }) => {
    const { name, bytes } = await printJob(context, options);
    return context.ports.saveFile(name, bytes);
  },
};

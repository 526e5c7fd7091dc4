import type { PackOptions } from '../contract/reports';
import { createI18n } from '../locales/index';
import { readLists, readPortfolio } from '../data/portfolio';
import { readProjects } from '../data/projects';
import type { ReadDb } from '../data/db';
import { localTime } from '../data/lock';
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
  const { locale, projectPages } = options;
  const i18n = createI18n(locale);
  const report = portfolioReport(
    { portfolio: readPortfolio(db), lists: readLists(db), projects: readProjects(db) },
    { today: localTime(ports.now()).slice(0, 10), projectPages },
  );
  const bytes = await ports.htmlToPdf(renderPortfolio(report, i18n, locale), {
    locale,
    title: portfolioTitle(report, i18n),
    ...(signal ? { signal } : {}),
  });
  return {
    name: fileName(report.situationDate, i18n.t('reports.fileKind'), report.name),
    bytes,
    pages: pageCount(bytes),
  };
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

import type { PackOptions } from '../contract/reports';
import { readPortfolio } from '../data/portfolio';
import { readProjects } from '../data/projects';
import type { ReadDb } from '../data/db';
import { fileName } from '../reports/name';
import { pageCount } from '../reports/pdf';
import { renderPortfolio } from '../reports/portfolio/html';
import type { ActionHandlers } from './context';
import type { Ports } from './ports';
import { localTime } from '../data/lock';

type Part = Pick<ActionHandlers, 'reports.print' | 'reports.save'>;

export interface PrintedPack {
  /** File name proposed to the user. */
  name: string;
  bytes: Uint8Array;
  pages: number;
}

/** Prints a pack from an open file. */
export async function printPack(
  db: ReadDb,
  ports: Pick<Ports, 'now' | 'htmlToPdf'>,
  options: PackOptions,
  signal?: AbortSignal,
): Promise<PrintedPack> {
  const today = localTime(ports.now()).slice(0, 10);
  const portfolio = readPortfolio(db);
  const html = renderPortfolio(portfolio, readProjects(db), options.locale);
  const bytes = await ports.htmlToPdf(html, {
    locale: options.locale,
    title: portfolio.name,
    ...(signal ? { signal } : {}),
  });
  return {
    name: fileName(portfolio.situationDate ?? today, 'COPIL', portfolio.name),
    bytes,
    pages: pageCount(bytes),
  };
}

export const reports: Part = {
  'reports.print': async ({ opened, ports }, { options }) => {
    const { bytes, pages } = await printPack(opened().file.db, ports, options);
    return { pdf: Buffer.from(bytes).toString('base64'), pages };
  },
  'reports.save': async ({ opened, ports }, { options }) => {
    const { name, bytes } = await printPack(opened().file.db, ports, options);
    return ports.saveFile(name, bytes);
  },
};

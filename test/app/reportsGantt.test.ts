import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultGanttPrint } from '../../src/core/gantt/printOptions';
import { createPrinter, type Printer } from '../../src/headless/print';
import { bare, readPdf } from '../reports/readPdf';
import { testHost, type TestHost } from './ports';

let printer: Printer;
let host: TestHost;
const gantt = { kind: 'gantt', locale: 'fr', gantt: defaultGanttPrint } as const;

beforeAll(async () => {
  printer = createPrinter();
  host = testHost({ htmlToPdf: (html, how) => printer.htmlToPdf(html, how) });
  await host.ask('file.create', { sample: true, name: 'Exemple' });
}, 60_000);
afterAll(async () => {
  host.close();
  await printer.close();
});

describe('the plan of a project, printed', { timeout: 60_000 }, () => {
  it('is saved under its date and name, with every task of it', async () => {
    const [summary] = await host.ask('planning.list', {});
    const projectId = summary?.projectId ?? '';
    const view = await host.ask('planning.get', { projectId });
    const project = (await host.ask('projects.list', {})).find(({ id }) => id === projectId);
    const saved = await host.ask('reports.save', { options: { ...gantt, projectId } });
    expect(saved?.name).toMatch(/^\d{4}-\d\d-\d\d_Gantt_.*\.pdf$/);
    const { text, title, pages } = await readPdf(host.saved.get(saved?.name ?? '') ?? new Uint8Array());
    expect(title).toBe(`${project?.name} – planning Gantt`);
    expect(view?.plan.tasks.length).toBeGreaterThan(5);
    for (const { name } of view?.plan.tasks ?? []) expect(text).toContain(bare(name));
    // A3 landscape unless it is asked otherwise.
    expect(Math.round(((pages[0]?.width ?? 0) / 72) * 25.4)).toBe(420);
  });

  it('is refused where there is no plan or no project', async () => {
    const planned = new Set((await host.ask('planning.list', {})).map(({ projectId }) => projectId));
    const bare = (await host.ask('projects.list', {})).find(({ id }) => !planned.has(id));
    await expect(
      host.ask('reports.print', { options: { ...gantt, projectId: bare?.id ?? '' } }),
    ).rejects.toMatchObject({ key: 'ganttReport.error.noPlan', params: { name: bare?.name } });
    await expect(
      host.ask('reports.print', { options: { ...gantt, projectId: '0'.repeat(26) } }),
    ).rejects.toMatchObject({ key: 'errors.projects.missing' });
  });

  it('is refused when its last day comes before its first', async () => {
    const projectId = '0'.repeat(26);
    const upsideDown = { ...defaultGanttPrint, from: '2026-03-01', to: '2026-02-01' };
    await expect(
      host.ask('reports.print', { options: { ...gantt, projectId, gantt: upsideDown } }),
    ).rejects.toMatchObject({ place: expect.stringContaining('to') as string });
  });
});

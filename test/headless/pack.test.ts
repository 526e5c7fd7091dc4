import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/core/errors';
import { defaultGanttPrint } from '../../src/core/gantt/printOptions';
import { parseCommand } from '../../src/headless/args';
import { pack } from '../../src/headless/commands/pack';
import { ganttOptions } from '../../src/headless/ganttFlags';
import { createI18n } from '../../src/locales/index';
import { testHost, type TestHost } from '../app/ports';
import { bare, readPdf } from '../reports/readPdf';

const folder = mkdtempSync(join(tmpdir(), 'pupitre-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<string> {
  const command = parseCommand(['pack', ...argv], {});
  if (command.do !== 'pack') throw new Error('a pack');
  const lines: string[] = [];
  await pack(command, {
    locale: 'fr',
    words: createI18n('fr'),
    print: (line) => void lines.push(line),
    warn: (line) => void lines.push(line),
  });
  return lines.join('\n');
}

const refusal = async (...argv: string[]) => {
  try {
    await run(...argv);
  } catch (error) {
    if (error instanceof AppError) return { key: error.key, params: error.params };
    throw error;
  }
  throw new Error('it was not refused');
};

describe('pack --kind gantt', { timeout: 120_000 }, () => {
  let host: TestHost;
  let file: string;
  let planned: { name: string; code: string; id: string }[];
  let tasks: string[];
  const out = join(folder, 'plan.pdf');

  beforeAll(async () => {
    vi.stubEnv('PUPITRE_HOME', folder);
    host = testHost();
    await host.ask('file.create', { sample: true, name: 'Exemple' });
    file = join(host.folder, 'Exemple.pupitre');
    const plans = new Set((await host.ask('planning.list', {})).map(({ projectId }) => projectId));
    planned = (await host.ask('projects.list', {})).filter(({ id }) => plans.has(id));
    const view = await host.ask('planning.get', { projectId: planned[0]?.id ?? '' });
    tasks = view?.plan.tasks.map(({ name }) => name) ?? [];
    // The file is read again by the command.
    host.app.close();
  }, 60_000);
  afterAll(() => {
    host.close();
    vi.unstubAllEnvs();
  });

  it('prints the plan of the project that is named, by its name, code or id', async () => {
    const [project] = planned;
    if (!project) throw new Error('the sample has plans');
    expect(tasks.length).toBeGreaterThan(5);
    for (const text of [project.name.toUpperCase(), project.code, project.id]) {
      const options = ['--project', text, '--out', out, '--paper', 'A2', '--fit', 'onePage'];
      expect(await run(file, '--kind', 'gantt', ...options)).toMatch(/^Dossier imprimé, 1 page/);
      const { pages, text: body, title } = await readPdf(readFileSync(out));
      // A2 is 594 mm wide.
      expect(Math.round(((pages[0]?.width ?? 0) / 72) * 25.4)).toBe(594);
      for (const name of tasks) expect(body).toContain(bare(name));
      expect(title).toContain(project.name);
    }
  });

  it('names those that have a plan when none is chosen, or another', async () => {
    const names = expect.stringContaining(planned[1]?.name ?? '?');
    expect(await refusal(file, '--kind', 'gantt', '--out', out)).toMatchObject({
      key: 'cli.pack.whichProject',
      params: { names },
    });
    expect(await refusal(file, '--kind', 'gantt', '--out', out, '--project', 'Inconnu')).toMatchObject({
      key: 'cli.pack.unknownProject',
      params: { text: 'Inconnu', names },
    });
  });

  it('says that no project has a plan', async () => {
    const other = testHost();
    const empty = other.create();
    other.app.close();
    expect((await refusal(empty, '--kind', 'gantt', '--out', out)).key).toBe('cli.pack.noPlan');
    other.close();
  });

  it('keeps its options to itself', async () => {
    expect(await refusal(file, '--kind', 'portfolio', '--out', out, '--paper', 'A3')).toEqual({
      key: 'cli.pack.onlyGantt',
      params: { option: 'paper' },
    });
  });
});

describe('options of a printed Gantt', () => {
  it('are the usual ones but for those given', () => {
    expect(ganttOptions({})).toEqual(defaultGanttPrint);
    expect(
      ganttOptions({
        paper: 'a4',
        orientation: 'portrait',
        fit: 'tiled',
        zoom: 'week',
        from: '2026-01-01',
        to: '2026-12-31',
        columns: 'wbs, slack,wbs',
        baseline: 'none',
        levels: '2',
        critical: '',
        'no-links': '',
      }),
    ).toEqual({
      ...defaultGanttPrint,
      paper: 'A4',
      orientation: 'portrait',
      fit: 'tiled',
      zoom: 'week',
      from: '2026-01-01',
      to: '2026-12-31',
      columns: ['wbs', 'slack'],
      baseline: null,
      levels: 2,
      criticalOnly: true,
      links: false,
    });
  });

  it.each([
    [{ paper: 'A5' }, 'cli.gantt.value'],
    [{ columns: 'wbs,foo' }, 'cli.gantt.value'],
    [{ from: '2026-02-30' }, 'cli.gantt.date'],
    [{ baseline: '11' }, 'cli.gantt.number'],
    [{ levels: 'deux' }, 'cli.gantt.number'],
    [{ from: '2026-03-01', to: '2026-02-01' }, 'cli.gantt.order'],
  ])('%j is refused', (flags, key) => {
    expect(() => ganttOptions(flags)).toThrow(expect.objectContaining({ key }) as Error);
  });
});

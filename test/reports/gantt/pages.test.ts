import { existsSync, readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GanttPrint } from '../../../src/core/gantt/printOptions';
import type { Plan, PlanTask } from '../../../src/core/model/plan';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { createPrinter, openBrowser, type Printer } from '../../../src/headless/print';
import { bare, outlineTitles, readPdf, type ReadPdf } from '../readPdf';
import { misfits } from './misfits';
import { generatedPlan, placed } from './plans';
import { htmlOf } from './print';

let printer: Printer;
let browser: Browser;
beforeAll(async () => {
  printer = createPrinter();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await printer.close();
  await browser.close();
});

interface Printed {
  bytes: Uint8Array;
  read: ReadPdf;
  html: string;
  /** Pages that the layout made. */
  sections: number;
}

async function printed(
  plan: Plan,
  over: Partial<GanttPrint> = {},
  locale: 'fr' | 'en' = 'fr',
  client?: string,
): Promise<Printed> {
  const html = htmlOf(plan, over, locale, client);
  const bytes = await printer.htmlToPdf(html, { locale, title: 'essai' });
  const sections = html.split('<section').length - 1;
  return { bytes, read: await readPdf(bytes), html, sections };
}

const mm = (points: number) => (points / 72) * 25.4;

/** Distances of texts from the nearest edge of their page, in millimetres. */
async function textMargins(bytes: Uint8Array): Promise<{ side: number; end: number }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  let [side, end] = [Infinity, Infinity];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      // A space at the end of a line hangs out of it, unseen.
      const hung = item.str.endsWith(' ') ? 4 : 0;
      side = Math.min(side, x, width - x - item.width + hung);
      end = Math.min(end, y, height - y);
    }
  }
  await task.destroy();
  return { side: mm(side), end: mm(end) };
}

function expectNames({ tasks }: Plan, { read: { text } }: Printed) {
  const lost = tasks.filter(({ name }) => !text.includes(bare(name)));
  expect(lost.map(({ name }) => name)).toEqual([]);
}

const columns: GanttPrint['columns'] = [
  'wbs',
  'duration',
  'start',
  'finish',
  'percent',
  'predecessors',
  'variance',
];

describe('300 tasks on A3', { timeout: 120_000 }, () => {
  const plan = generatedPlan(300);

  it.each(['tiled', 'width'] as const)(
    '%s: every name whole, a header on each page, nothing cut',
    async (fit) => {
      const print = await printed(plan, { fit, columns });
      const { read, sections } = print;
      expectNames(plan, print);
      expect(read.pages).toHaveLength(sections);
      for (const [index, { width, height, body, margins, smallest }] of read.pages.entries()) {
        expect([Math.round(mm(width)), Math.round(mm(height))]).toEqual([420, 297]);
        expect(body).toContain(bare('Nom de la tâche'));
        // The axis: a month or a year, and what stands under it.
        expect(body).toMatch(/(mars|avril|mai|juin|juillet|août)\u{a0}?2026|2026.*(mars|avril|mai|juin)/u);
        expect(body).toContain(bare('Récapitulative'));
        expect(smallest).toBeGreaterThan(7.95);
        const lines = index === 0 ? [body] : margins;
        expect(lines.join(' ').replaceAll(' ', '')).toContain(
          bare('Le projet finit le 27/08/2026, 7 jours après'),
        );
        if (index > 0) {
          expect(bare(margins.join(''))).toContain(bare('Refonte du système d’information'));
          expect(margins.join(' ')).toContain('Situation au 10/06/2026');
          expect(margins.join(' ')).toContain(`page ${index + 1}/${sections}`);
          if (fit === 'tiled') expect(margins.join(' ')).toMatch(/ligne \d+, colonne [123]/);
        }
      }
      const { side, end } = await textMargins(print.bytes);
      // A print engine puts what stands in the margins on whole pixels, a quarter of a millimetre.
      expect(side).toBeGreaterThan(11.7);
      expect(end).toBeGreaterThan(11.7);
      expect(await misfits(browser, print.html)).toEqual([]);
    },
  );

  it('is tagged, with an outline of its pages and summaries, a language and its own fonts', async () => {
    const { read } = await printed(plan, { columns });
    expect(read.tagged).toBe(true);
    expect(read.language).toBe('fr');
    expect(read.title).toBe('Refonte du système d’information – planning Gantt');
    expect(read.fonts.embedded).toBe(read.fonts.described);
    expect(read.fonts.names.join(' ')).toMatch(/Inter.*SourceSerif|SourceSerif.*Inter/s);
    for (const role of ['Table', 'TH', 'TD', 'Figure', 'H2', 'H3', 'H4']) expect(read.roles).toContain(role);
    expect(read.alternatives).toContainEqual(
      expect.stringMatching(/^Diagramme de Gantt du \d\d\/\d\d\/2026 au/),
    );
    const titles = outlineTitles(read.outline);
    expect(titles[0]).toBe('P-12 · Refonte du système d’information');
    expect(titles[1]).toMatch(/^Le projet finit le 27\/08\/2026, 7 jours après la référence$/);
    const summaries = plan.tasks.filter(({ name }) =>
      /^Lot \d+ :|^[A-Z][a-zé]+( du changement)?( \d)?$/u.test(name),
    );
    expect(summaries.length).toBeGreaterThan(40);
    for (const { name } of summaries) expect(titles.map((title) => title.trim())).toContain(name);
    expect(titles.filter((title) => /^Tâches \d+ à \d+/.test(title))).toHaveLength(read.pages.length - 1);
  });

  it('reads in English', async () => {
    const { read } = await printed(plan, { fit: 'tiled' }, 'en');
    expect(read.language).toBe('en');
    expect(read.text).toContain(bare('The project finishes on 27 Aug 2026, 7 days after the baseline'));
    expect(read.pages[1]?.margins.join(' ')).toMatch(/page 2\/\d+ — row \d+, column \d+/);
  });
});

describe('a bar that goes on', { timeout: 120_000 }, () => {
  it('is drawn on every page that it meets, with a point at each edge it crosses', async () => {
    const plan = generatedPlan(12, { days: 20 });
    const { html } = await printed(plan, { paper: 'A4', fit: 'tiled', zoom: 'week', columns: [] });
    const pages = html.split('<section').slice(1);
    const points = pages.map(
      (page) =>
        page.match(
          /d="M[\d.]+ [\d.]+L-?[\d.]+ [\d.]+L[\d.]+ [\d.]+Z(M[^"]*)?" fill="var\(--(text|accent|red)\)"/g,
        )?.length ?? 0,
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const count of points) expect(count).toBeGreaterThan(0);
  });
});

describe('names and figures at their limits', { timeout: 120_000 }, () => {
  const sentence =
    'Le déménagement des bases contrats est repoussé\u202f: la liaison n’est livrée qu’en mars. ';
  const texts = [
    sentence.repeat(4).slice(0, 300).trim(),
    'W'.repeat(300),
    'mot_sans_fin_'.repeat(23),
    '<b>&amp;</b> "guillemets" \u2028 «\u202ffin\u202f»',
    'Очень длинное название задачи, Żółć łódź, Αθήνα '.repeat(6).trim(),
    '',
  ];
  const base = generatedPlan(40);
  const tasks = base.tasks.map((task, i): PlanTask => ({
    ...task,
    name: texts[i % texts.length] ?? '',
    parentUid: i === 0 || i > 12 ? null : i,
    milestone: false,
    percentComplete: (i * 13) % 101,
    manual: i % 5 === 0,
    active: i % 7 !== 6,
    deadline: i % 3 === 0 ? (task.finish ?? 0) + 4 * 1440 : null,
    physicalPercent: null,
    work: 9_999_999,
    predecessors: i > 20 ? Array.from({ length: 7 }, (_, n) => link(n + 14)) : [],
  }));
  const resources = base.resources.map((resource, i) => ({
    ...resource,
    name: `${'Prénom-Composé '.repeat(12)}${i}`,
  }));
  const plan = placed({ ...base, name: 'Projet '.repeat(40).trim(), tasks, resources });

  it.each([
    ['A4', 'landscape', 'tiled'],
    ['A4', 'portrait', 'width'],
    ['A3', 'portrait', 'onePage'],
    ['A2', 'landscape', 'width'],
  ] as const)('%s %s %s: whole, in their places', async (paper, orientation, fit) => {
    const every: GanttPrint['columns'] = [
      'wbs',
      'duration',
      'start',
      'finish',
      'percent',
      'predecessors',
      'resources',
      'slack',
      'baselineStart',
      'baselineFinish',
      'variance',
      'work',
    ];
    const client = 'Établissement public '.padEnd(120, 'É');
    const print = await printed(plan, { paper, orientation, fit, columns: every }, 'fr', client);
    for (const { margins } of print.read.pages.slice(1)) {
      // One line: what it cannot hold gives way to the date and the page number.
      expect(margins.join(' ')).toMatch(/Établissement public.*· Situation au 10\/06\/2026/);
      expect(margins.join(' ')).toMatch(/page \d+\/\d+/);
    }
    expect(print.read.pages).toHaveLength(print.sections);
    expectNames(
      { ...plan, tasks: plan.tasks.map((task) => ({ ...task, name: task.name.replaceAll('\u2028', ' ') })) },
      print,
    );
    expect(await misfits(browser, print.html)).toEqual([]);
    expect((await textMargins(print.bytes)).side).toBeGreaterThan(11.7);
  });
});

function link(predecessorUid: number) {
  return { predecessorUid, type: 'FS' as const, lag: { unit: 'working' as const, minutes: -210 } };
}

describe('plans of every size', { timeout: 120_000 }, () => {
  it('of one task: one page', async () => {
    const print = await printed(generatedPlan(1), { paper: 'A4' });
    expect(print.read.pages).toHaveLength(1);
    expect(print.read.text).toContain('Cadrage');
    expect(await misfits(browser, print.html)).toEqual([]);
  });

  it('without any: one page that says what to do', async () => {
    const { read } = await printed({ ...generatedPlan(1), tasks: [] });
    expect(read.pages).toHaveLength(1);
    expect(read.text).toContain(bare('Le planning ne contient encore aucune tâche'));
    expect(read.text).toContain(bare('importez un planning Microsoft Project'));
  });

  it.each(['width', 'tiled'] as const)('of ten years, %s: years on every page', async (fit) => {
    const plan = generatedPlan(300, { start: '2026-01-05', times: 20 });
    const last = Math.max(...plan.tasks.map(({ finish }) => finish ?? 0));
    expect(last / 1440 / 365.25).toBeGreaterThan(65);
    const print = await printed(plan, { fit, orientation: 'portrait' });
    expect(print.read.pages).toHaveLength(print.sections);
    for (const { body } of print.read.pages) expect(body).toMatch(/20(2[6-9]|3\d)/);
    expectNames(plan, print);
    expect(await misfits(browser, print.html)).toEqual([]);
  });

  const insisoc = new URL('../../../../shared/data/mspdi/insisoc-mp_j120_a5_nr3.xml', import.meta.url);
  it.skipIf(!existsSync(insisoc))('of 611 tasks of Microsoft Project, side by side', async () => {
    const { plan } = readMspdi(readFileSync(insisoc));
    expect(plan.tasks).toHaveLength(611);
    const print = await printed(plan, {
      fit: 'tiled',
      columns: ['duration', 'start', 'finish', 'slack', 'predecessors'],
    });
    expect(print.read.pages).toHaveLength(print.sections);
    expectNames(plan, print);
    expect(await misfits(browser, print.html)).toEqual([]);
  });
});

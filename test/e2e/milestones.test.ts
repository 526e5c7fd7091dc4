import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/contract/index';
import { openRegister, type Opened } from './register/open';

/* Planning of the portfolio over the sample: plans, milestones with their slippage, adhérences, and Ctrl+K. */
let opened: Opened;
let page: Page;

beforeAll(async () => {
  opened = await openRegister('sample');
  ({ page } = opened);
});
afterAll(() => opened.close());

const french = { 'pupitre.locale': 'fr', 'pupitre.theme': 'light' };

async function go(route: string, settings: Record<string, string> = french): Promise<void> {
  await opened.go(route, settings);
  await page.locator('.grid-row').first().waitFor();
}

const valueOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.error.key);
  return reply.value;
};
const projects = async () => valueOf(await opened.app.invoke('projects.list', {}));
const milestones = async () => valueOf(await opened.app.invoke('planning.milestones', {}));
const adherences = async () => valueOf(await opened.app.invoke('planning.adherences', {}));

const lines = () => page.locator('.grid-status').innerText();

/** Violations of WCAG on the page, with where they are. */
async function violations(): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe('plans', () => {
  test('lists every project, with a plan or without, and opens its planning', async () => {
    await go('/planning');
    expect(await lines()).toContain('24 lignes');
    await page.getByRole('button', { name: /Projets affichés/ }).click();
    await page.getByRole('menuitem', { name: 'Avec un plan (9)' }).click();
    await expect.poll(lines).toContain('9 lignes');
    await page.locator('.grid-cell', { hasText: 'CRM-02' }).click();
    await page.keyboard.press('Control+Enter');
    const id = (await projects()).find(({ code }) => code === 'CRM-02')?.id;
    await expect.poll(() => page.url()).toContain(`#/projects/${id}/planning`);
  });
});

describe('milestones', () => {
  test('those not reached are counted, and drawn on their lines', async () => {
    await go('/planning/milestones');
    const ahead = (await milestones()).filter(({ actual }) => actual === null).length;
    await expect.poll(lines).toContain(`${ahead} lignes`);
    const finding = await page.getByRole('heading', { level: 2 }).first().innerText();
    const counts = [...finding.matchAll(/\d+/g)].map(([count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ahead);
    // What is in sight of the grid is in sight of the chart, on the same line.
    const first = await page.locator('.slip').first().boundingBox();
    const row = await page.locator('.grid-row').first().boundingBox();
    const middle = (first?.y ?? 0) + (first?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(row?.y ?? 0);
    expect(middle).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0));
  });

  test('late only, one project, another baseline', async () => {
    await go('/planning/milestones');
    await page.getByRole('button', { name: /^Projet, / }).click();
    await page.getByRole('menuitem', { name: 'CRM-01' }).click();
    const slips = () => page.locator('.plans-slip').allInnerTexts();
    await expect.poll(async () => (await slips()).length).toBeGreaterThan(0);
    const first = await slips();
    await page.getByRole('button', { name: /^Référence de comparaison/ }).click();
    await page.getByRole('menuitem', { name: 'Référence 1' }).click();
    // Replanned since: less late against the second baseline than against the first.
    await expect.poll(slips).not.toEqual(first);
    await page.getByText('En retard seulement').click();
    const words = () => page.locator('.grid-row .badge').allInnerTexts();
    await expect.poll(async () => new Set(await words())).toEqual(new Set(['En retard']));
  });

  test('a line scrolls with its drawing, and opens the planning at the task', async () => {
    await go('/planning/milestones', french);
    const slip = page.locator('.slip').first();
    const before = await slip.boundingBox();
    await page.locator('.slips').hover();
    await page.mouse.wheel(0, 56);
    await expect
      .poll(async () => page.locator('.grid-scroller').evaluate((box) => box.scrollTop))
      .toBeGreaterThan(0);
    await expect.poll(async () => (await slip.boundingBox())?.y).not.toBe(before?.y);
    await page.locator('.slip').nth(4).locator('.slips-forecast').click();
    await expect.poll(() => page.url()).toMatch(/\?task=\d+#\/projects\/[^/]+\/planning$/);
  });
});

describe('adhérences', () => {
  test('says who waits for whom, and which are broken', async () => {
    await go('/planning/adherences');
    expect((await adherences()).length).toBe(4);
    await page.getByRole('heading', { name: '1 adhérence rompue sur 4' }).waitFor();
    const groups = await page.locator('.grid-group-label strong').allInnerTexts();
    expect(groups).toContain('Déclaration de sinistre en ligne attend Socle d’échanges (API)');
    expect(await page.locator('.badge').allInnerTexts()).toContain('Rompue');
  });

  test('goes to either end', async () => {
    const [link] = (await adherences()).filter(({ to }) => to.name === 'Droits par métier');
    const planningOf = (end: { projectId: string; uid: number } | undefined) =>
      `?task=${end?.uid}#/projects/${end?.projectId}/planning`;
    await go('/planning/adherences');
    await page.locator('.grid-cell', { hasText: 'Droits par métier' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ouvrir le prédécesseur' }).click();
    await expect.poll(() => page.url()).toContain(planningOf(link?.from));
    await go('/planning/adherences');
    await page.locator('.grid-cell', { hasText: 'Droits par métier' }).click();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.url()).toContain(planningOf(link?.to));
  });
});

test('Ctrl+K finds a task in any plan and opens its planning there', async () => {
  await go('/planning');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('moteur orientation');
  await page.getByRole('option', { name: /Intégration du moteur d’orientation/ }).click();
  const { id = '' } = (await projects()).find(({ code }) => code === 'IND-01') ?? {};
  await expect.poll(() => page.url()).toMatch(new RegExp(`\\?task=\\d+#/projects/${id}/planning$`));
});

test.each([
  ['fr', 'light'],
  ['en', 'dark'],
])('no accessibility violation, %s, %s', async (locale, theme) => {
  for (const tab of ['', '/milestones', '/adherences']) {
    await go(`/planning${tab}`, { 'pupitre.locale': locale, 'pupitre.theme': theme });
    expect(await violations(), tab).toEqual([]);
  }
});

test('Reports prints the plan of a project with its own options', async () => {
  await opened.go('/reports', french);
  await page.getByText('Planning Gantt', { exact: true }).click();
  await page.getByText(/^Page 1 sur \d+$/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /Projet/ }).click();
  const options = page.getByRole('option');
  await options.first().waitFor();
  // Those that have a plan, and no other.
  const planned = valueOf(await opened.app.invoke('planning.list', {}));
  expect(await options.count()).toBe(planned.length);
  await options.filter({ hasText: 'INF-01' }).click();
  await page.getByText('Plusieurs pages côte à côte').click();
  await page.getByLabel('Échelle').or(page.getByText('La plus fine sur trois pages')).first().waitFor();
  await expect
    .poll(() => page.getByText(/^Page 1 sur \d+$/).innerText(), { timeout: 30_000 })
    .not.toBe('Page 1 sur 1');
  expect(await violations()).toEqual([]);
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Enregistrer le PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}_.*Sortie.*\.pdf$/);
});

test('the home screen leads to the most slipped milestone', async () => {
  await opened.go('/', french);
  const late = page.locator('.attention', { has: page.getByRole('heading', { name: /jalons en retard/ }) });
  await late.getByRole('link').first().click();
  await expect.poll(() => page.url()).toMatch(/\?task=\d+#\/projects\/.+\/planning$/);
});

test('an empty portfolio says what goes there', async () => {
  const empty = await openRegister('empty');
  try {
    await empty.go('/planning/milestones', french);
    await empty.page.getByRole('heading', { name: 'Pas encore de projet à planifier' }).waitFor();
    await empty.app.invoke('projects.create', { projects: [{ name: 'Seul' }] });
    await empty.page.getByRole('heading', { name: 'Aucun projet n’a encore de planning' }).waitFor();
    await empty.page.getByRole('button', { name: 'Voir les projets' }).click();
    await empty.page.locator('.grid-row').first().waitFor();
  } finally {
    await empty.close();
  }
});

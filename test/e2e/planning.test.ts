import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan, PlanTask } from '../../src/core/model/plan';
import { createFile } from '../../src/data/file';
import { planXml, type TestTask } from '../app/planFiles';
import { launchBrowser } from './browser';
import { openHost, type Opened } from './opened';

/* The planning of a project as a person drives it: the built page in a real Chromium, a real file. */
let browser: Browser;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openHost(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  const path = join(opened.folder, 'Client.pupitre');
  createFile(path);
  opened.host.app.open(path);
});
afterEach(async () => {
  await opened.close();
  expect(opened.complaints).toEqual([]);
});

/** Monday 1 March 2027 is day 0; the source puts the training two weeks after what it waits for. */
const tasks: readonly TestTask[] = [
  { uid: 1, name: 'Cadrage', days: 5, who: [1], baseline: true },
  { uid: 2, name: 'Réalisation', from: 7, days: 12 },
  { uid: 3, name: 'Développement', level: 2, from: 7, days: 5, after: [1], who: [1], baseline: true },
  { uid: 4, name: 'Recette', level: 2, from: 14, days: 5, after: [3], who: [2], baseline: true },
  { uid: 5, name: 'Mise en service', from: 18, days: 0, after: [4] },
  { uid: 6, name: 'Formation', from: 28, days: 2, after: [3] },
];

/** Imports the plan through the exchange screen, and opens it. */
async function importPlan(): Promise<string> {
  const folder = join(opened.folder, 'files');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'portail.xml');
  writeFileSync(path, planXml({ name: 'Refonte du portail', tasks, people: ['Alice', 'Hugo'] }));
  await page.goto(opened.served.address);
  await page.getByRole('link', { name: 'Échanges' }).click();
  await page.getByRole('heading', { name: 'Échanges', level: 1 }).waitFor();
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await (await asked).setFiles([path]);
  await page.getByRole('button', { name: 'Importer 6 tâches' }).click();
  await page.getByRole('button', { name: 'Ouvrir le planning' }).click();
  await shown();
  const [project] = await opened.ask('projects.list', {});
  return project?.id ?? '';
}

/** A project with an empty plan, opened. */
async function emptyPlan(): Promise<string> {
  const [projectId = ''] = await opened.ask('projects.create', { projects: [{ name: 'Essai' }] });
  await page.goto(opened.served.address);
  await page.goto(`${new URL(page.url()).origin}/#/projects/${projectId}/planning`);
  await page.getByLabel('Début du projet', { exact: true }).fill('01/03/2027');
  await page.getByRole('button', { name: 'Créer un planning' }).click();
  await page.getByLabel('Nom de la tâche').waitFor();
  return projectId;
}

const shown = () => page.locator('.planner .gantt-bars > [role=option]').first().waitFor();
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const planOf = async (projectId: string): Promise<Plan> => {
  const view = await opened.ask('planning.get', { projectId });
  if (!view) throw new Error('the project has no plan');
  return view.plan;
};
const taskOf = async (projectId: string, name: string): Promise<PlanTask> => {
  const task = (await planOf(projectId)).tasks.find((one) => one.name === name);
  if (!task) throw new Error(`no task ${name}`);
  return task;
};
const names = async (projectId: string) => (await planOf(projectId)).tasks.map(({ name }) => name);
const cell = (text: string | RegExp) =>
  page.locator('.grid-cell[data-row]').filter({ hasText: text }).first();
const shownNames = () => page.locator('.plan-name:not(.is-new) .grid-text').allInnerTexts();
const bar = (uid: number) => page.locator(`.gantt-bars > [id$="-${uid}"] .gantt-bar`).first();
const box = async (uid: number) => {
  // A chart that draws again has no bar for an instant.
  const found = await eventuallyFound(() => bar(uid).boundingBox());
  return { left: found.x, right: found.x + found.width, middle: found.y + found.height / 2 };
};
async function eventuallyFound<T>(read: () => Promise<T | null>): Promise<T> {
  let found: T | null = null;
  await eventually(async () => (found = await read())).not.toBeNull();
  if (found === null) throw new Error('nothing is drawn there');
  return found;
}
const drag = async (from: [number, number], to: [number, number]) => {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1)
    await page.mouse.move(from[0] + ((to[0] - from[0]) * step) / 6, from[1] + ((to[1] - from[1]) * step) / 6);
};
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const zoomTo = async (zoom: string) => {
  await page.locator('.plan-tool').first().click();
  await page.getByRole('menuitem', { name: zoom }).click();
};

describe('a plan of Microsoft Project', () => {
  test('opens with its dates; a bar is dragged, its impact read, undone; baseline, filter, print', async () => {
    const projectId = await importPlan();
    // The dates of the source stay; what the calculation says is told beside.
    await page.getByText('2 tâches diffèrent du calcul', { exact: false }).waitFor();
    const before = await planOf(projectId);

    await zoomTo('Semaines');
    const place = await box(1);
    const grip = place.left + (place.right - place.left) / 2;
    await drag([grip, place.middle], [grip + 5 * 12 + 24, place.middle]);
    await page
      .locator('.plan-impact')
      .filter({ hasText: /tâches déplacées · fin du projet/ })
      .waitFor();
    await page.mouse.up();
    await eventually(async () => (await taskOf(projectId, 'Cadrage')).start).toBeGreaterThan(
      before.tasks[0]?.start ?? 0,
    );
    // What follows moved as far; what the source placed elsewhere for reasons of its own did too, by the calculation.
    expect((await taskOf(projectId, 'Recette')).start).toBeGreaterThan(before.tasks[3]?.start ?? 0);
    await page.keyboard.press('Control+z');
    await eventually(async () => (await planOf(projectId)).tasks).toEqual(before.tasks);

    await press('Références…');
    await page.getByRole('button', { name: 'Enregistrer la référence' }).click();
    await eventually(async () => (await planOf(projectId)).baselines.map(({ number }) => number)).toEqual([
      0, 1,
    ]);

    await page.locator('.plan-tool').last().click();
    await page.getByRole('menuitem', { name: 'Critiques' }).click();
    await eventually(shownNames).not.toContain('Formation');
    // The summary task above a critical one says where it stands.
    expect(await shownNames()).toEqual([
      'Cadrage',
      'Réalisation',
      'Développement',
      'Recette',
      'Mise en service',
    ]);

    await press('Imprimer le planning…');
    await page.getByText(/^\d+ pages?$/).waitFor({ timeout: 60_000 });
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await press('Enregistrer le PDF');
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  });

  test('recalculates only after showing what would move, by how much and why', async () => {
    const projectId = await importPlan();
    await press('Voir');
    const dialog = page.getByRole('dialog', { name: /Recalculer/ });
    await dialog.getByText('rien ne la retenait à ses dates').waitFor();
    const row = dialog.getByRole('row').filter({ hasText: 'Formation' });
    expect(await row.innerText()).toMatch(/29\/03\/2027\s+15\/03\/2027\s+−10/);
    const before = await taskOf(projectId, 'Formation');
    await dialog.getByRole('button', { name: 'Garder les dates en vigueur' }).click();
    expect(await taskOf(projectId, 'Formation')).toEqual(before);

    await page.keyboard.press('F9');
    await dialog.getByRole('button', { name: 'Prendre toutes les dates calculées' }).click();
    await eventually(async () => (await taskOf(projectId, 'Formation')).start).toBe(
      (before.start ?? 0) - 14 * 1440,
    );
    await page.locator('.plan-differences').waitFor({ state: 'detached' });
  });

  test('says why a date is what it is, task by task, and changes links in the panel', async () => {
    const projectId = await importPlan();
    await cell(/^Recette$/).click();
    await page.keyboard.press('Shift+F2');
    const panel = page.getByRole('complementary', { name: 'Détail de la tâche' });
    await panel
      .getByText(/commence le 15\/03\/2027 car «\sDéveloppement\s» finit le 12\/03\/2027 \(lien FD\)/)
      .waitFor();
    await panel.getByText(/commence le 01\/03\/2027 car le projet commence ce jour-là/).waitFor();
    await panel.getByLabel('Décalage du lien avec « Développement »').fill('2 j');
    await page.keyboard.press('Enter');
    await eventually(async () => (await taskOf(projectId, 'Recette')).predecessors[0]?.lag).toEqual({
      unit: 'working',
      minutes: 960,
    });
    await panel.getByRole('button', { name: 'Cadrage' }).first().click();
    await panel.getByRole('heading', { name: 'Cadrage', level: 2 }).waitFor();
  });
});

describe('a plan typed here', () => {
  test('is made with the keyboard: tasks, indent, links, insert, move, delete', async () => {
    const projectId = await emptyPlan();
    await page.getByLabel('Nom de la tâche').fill('Étude');
    await page.keyboard.press('Enter');
    await cell('Ajouter une tâche').click();
    for (const name of ['Besoins', 'Choix', 'Réalisation']) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await eventually(() => shownNames()).toContain(name);
    }
    expect(await names(projectId)).toEqual(['Étude', 'Besoins', 'Choix', 'Réalisation']);

    // Two tasks go under the first.
    await cell(/^Besoins$/).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await eventually(async () => (await planOf(projectId)).tasks.map(({ parentUid }) => parentUid)).toEqual([
      null,
      1,
      1,
      null,
    ]);
    await page.keyboard.press('Control+F2');
    await eventually(async () => (await taskOf(projectId, 'Choix')).predecessors.length).toBe(1);

    // A duration in weeks, a predecessor with its lag.
    await cell(/^Choix$/).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2 s');
    await page.keyboard.press('Tab');
    await eventually(async () => (await taskOf(projectId, 'Choix')).duration).toBe(10 * 420);
    // Day and night, and not sure: as Microsoft Project writes them.
    await cell(/^Besoins$/).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2 jé ?');
    await page.keyboard.press('Enter');
    await eventually(async () => {
      const { duration, elapsed, estimated } = await taskOf(projectId, 'Besoins');
      return { duration, elapsed, estimated };
    }).toEqual({ duration: 2880, elapsed: true, estimated: true });
    await cell(/^Réalisation$/).click();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('3FD+2j');
    await page.keyboard.press('Enter');
    await eventually(async () => (await taskOf(projectId, 'Réalisation')).predecessors[0]?.lag).toEqual({
      unit: 'working',
      minutes: 840,
    });

    // Inserted above, typed at once; moved; deleted; and all of it undone.
    await cell(/^Réalisation$/).click();
    await page.keyboard.press('Insert');
    await page.locator('.grid-input').waitFor();
    await page.keyboard.type('Revue');
    await page.keyboard.press('Enter');
    await eventually(() => names(projectId)).toEqual(['Étude', 'Besoins', 'Choix', 'Revue', 'Réalisation']);
    await cell(/^Revue$/).click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await eventually(shownNames).toEqual(['Étude', 'Besoins', 'Choix', 'Réalisation', 'Revue']);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await eventually(shownNames).toEqual(['Étude', 'Besoins', 'Choix', 'Revue', 'Réalisation']);
    // What moves together stays selected, and can be moved again.
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await eventually(shownNames).toEqual(['Revue', 'Réalisation', 'Étude', 'Besoins', 'Choix']);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await eventually(shownNames).toEqual(['Étude', 'Besoins', 'Choix', 'Revue', 'Réalisation']);
    await cell(/^Revue$/).click();
    await page.keyboard.press('Control+Delete');
    await eventually(() => names(projectId)).toEqual(['Étude', 'Besoins', 'Choix', 'Réalisation']);
    await page.keyboard.press('Control+z');
    await eventually(() => names(projectId)).toContain('Revue');
  });

  test('takes a block of Excel on its empty line: one step makes the tasks', async () => {
    const projectId = await emptyPlan();
    await page.getByLabel('Nom de la tâche').fill('Étude');
    await page.keyboard.press('Enter');
    await cell('Ajouter une tâche').click();
    await page.evaluate(() =>
      navigator.clipboard.writeText('Lot 1\t5 j\t08/03/2027\r\nLot 2\t2 s\t\r\nLot 3\t3\t'),
    );
    await page.keyboard.press('Control+v');
    await eventually(() => names(projectId)).toEqual(['Étude', 'Lot 1', 'Lot 2', 'Lot 3']);
    const plan = await planOf(projectId);
    expect(plan.tasks.slice(1).map(({ duration }) => duration / 420)).toEqual([5, 10, 3]);
    expect(plan.tasks[1]).toMatchObject({ constraint: 'SNET' });
    await page.keyboard.press('Control+z');
    await eventually(() => names(projectId)).toEqual(['Étude']);
  });

  test('tells in the cell what cannot be, with the names of the tasks of a circle', async () => {
    const projectId = await importPlan();
    await cell(/^Cadrage$/).click();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    const wrong = page.locator('.grid-cell[aria-invalid=true]');
    await eventually(() => wrong.getAttribute('title')).toMatch(/Cadrage.*Recette|Recette.*Cadrage/);
    expect((await taskOf(projectId, 'Cadrage')).predecessors).toEqual([]);
  });
});

describe('the chart', () => {
  test('links by dragging from one bar to another, and changes a length and a progress', async () => {
    const projectId = await importPlan();
    await zoomTo('Semaines');
    const from = await box(4);
    await page.mouse.move(from.left + 20, from.middle);
    const grip = await page.locator('.gantt-dot').last().boundingBox();
    if (!grip) throw new Error('the bar offers nothing to link from');
    const to = await box(6);
    await drag([grip.x + grip.width / 2, grip.y + grip.height / 2], [to.left + 6, to.middle]);
    await page.mouse.up();
    await eventually(async () =>
      (await taskOf(projectId, 'Formation')).predecessors.map(({ predecessorUid }) => predecessorUid),
    ).toEqual([3, 4]);

    // The end of a bar is pulled by two days.
    const before = await taskOf(projectId, 'Développement');
    const long = await box(3);
    await page.mouse.move(long.left + 20, long.middle);
    await drag([long.right - 1, long.middle], [long.right + 5 * 12, long.middle]);
    await page.locator('.plan-impact').filter({ hasText: 'déplacées' }).waitFor();
    await page.mouse.up();
    await eventually(async () => (await taskOf(projectId, 'Développement')).duration).toBeGreaterThan(
      before.duration,
    );
  });
});

describe('for everybody', () => {
  for (const theme of ['light', 'dark']) {
    for (const locale of ['fr', 'en']) {
      test(`axe finds nothing (${theme}, ${locale})`, async () => {
        const projectId = await importPlan();
        await page.evaluate(
          ([chosenTheme, chosenLocale]) => {
            localStorage.setItem('pupitre.theme', chosenTheme ?? '');
            localStorage.setItem('pupitre.locale', chosenLocale ?? '');
          },
          [theme, locale],
        );
        await page.reload();
        await shown();
        expect(await opened.broken()).toEqual([]);
        await cell(/^Recette$/).click();
        await page.keyboard.press('Shift+F2');
        await page.locator('.plan-panel-body').waitFor();
        expect(await opened.broken()).toEqual([]);
        await page.keyboard.press('F9');
        await page.locator('.plan-diff').waitFor();
        expect(await opened.broken()).toEqual([]);
        await page.keyboard.press('Escape');
        expect(projectId).not.toBe('');
      });
    }
  }

  test('a file open elsewhere shows everything, and offers no change', async () => {
    const projectId = await importPlan();
    const { openHost: openAnother } = await import('./opened');
    const other = await openAnother(browser);
    try {
      other.host.app.open(join(opened.folder, 'Client.pupitre'));
      await other.page.goto(other.served.address);
      await other.page.goto(`${new URL(other.page.url()).origin}/#/projects/${projectId}/planning`);
      await other.page.locator('.gantt-bars > [role=option]').first().waitFor();
      expect(await other.page.locator('.plan-name.is-new').count()).toBe(0);
      expect(await other.page.getByRole('button', { name: 'Insérer une tâche' }).isDisabled()).toBe(true);
    } finally {
      await other.close();
    }
  });
});

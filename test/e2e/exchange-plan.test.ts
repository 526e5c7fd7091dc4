import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFile } from '../../src/data/file';
import { planXml, type TestPlan, type TestTask } from '../app/planFiles';
import { launchBrowser } from './browser';
import { openHost, type Opened } from './opened';

/* A plan of Microsoft Project, from its file to a project: the built page over the real application. */
let browser: Browser;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openHost(browser);
  ({ page } = opened);
  page.setDefaultTimeout(15_000);
  const path = join(opened.folder, 'Client.pupitre');
  createFile(path);
  opened.host.app.open(path);
  await page.goto(opened.served.address);
  await page.getByRole('link', { name: 'Échanges' }).click();
  await page.getByRole('heading', { name: 'Échanges', level: 1 }).waitFor();
});

afterEach(async () => {
  await opened.close();
  expect(opened.complaints).toEqual([]);
});

const tasks: readonly TestTask[] = [
  { uid: 1, name: 'Cadrage', days: 5, who: [1] },
  { uid: 2, name: 'Réalisation', from: 7, days: 12 },
  { uid: 3, name: 'Développement', level: 2, from: 7, days: 5, after: [1], who: [1] },
  { uid: 4, name: 'Recette', level: 2, from: 14, days: 5, after: [3], who: [2] },
  { uid: 5, name: 'Mise en service', from: 18, days: 0, after: [4] },
];
const plan: TestPlan = { name: 'Refonte du portail', tasks, people: ['Alice', 'Hugo'] };

/** A file among this test's. */
function write(name: string, content: TestPlan | string): string {
  const folder = join(opened.folder, 'files');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : planXml(content));
  return path;
}

async function choose(...paths: string[]): Promise<void> {
  // Chromium opens a chooser only soon after a press of the mouse: a shortcut alone is not enough under automation.
  await page.locator('main').click({ position: { x: 4, y: 4 } });
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+i');
  await (await asked).setFiles(paths);
}

async function drop(path: string, name: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([text, file]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], file ?? ''));
      return transfer;
    },
    [readFileSync(path, 'utf8'), name],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const importButton = (count: number) =>
  page.getByRole('button', { name: new RegExp(`^Importer ${count} tâches?$`) });
const counts = async () => (await page.locator('.exchange-counter-value').allInnerTexts()).map(Number);
/** Saves what is on the screen for a person to look at, where `PUPITRE_SHOTS` names a folder. */
async function shoot(name: string): Promise<void> {
  const folder = process.env['PUPITRE_SHOTS'];
  if (!folder) return;
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('a plan dropped on the window', () => {
  test('is told, imported, taken back, imported again, and found unchanged', async () => {
    const path = write('portail.xml', plan);
    await drop(path, 'portail.xml');
    await importButton(5).waitFor();
    await page.getByText('Refonte du portail').first().waitFor();
    expect(await counts()).toEqual([5, 0, 0, 0, 0]);
    expect(await opened.ask('projects.list', {})).toEqual([]);
    expect(await opened.broken()).toEqual([]);
    await shoot('plan-new');

    await importButton(5).click();
    await page.getByRole('heading', { name: /Planning importé.*5 tâches/ }).waitFor();
    expect(await opened.broken()).toEqual([]);
    await shoot('plan-done');
    const [project] = await opened.ask('projects.list', {});
    expect(project).toMatchObject({ name: 'Refonte du portail', startDate: '2027-03-01' });
    const before = await opened.ask('planning.get', { projectId: project?.id ?? '' });
    expect(before?.plan.tasks.map(({ name }) => name)).toEqual(tasks.map(({ name }) => name));

    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(async () => (await opened.ask('projects.list', {})).length).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: /^Rétablir/ }).isEnabled()).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await opened.ask('projects.list', {})).length).toBe(1);

    await choose(path);
    await page.getByText('ce planning est déjà à jour', { exact: false }).waitFor();
    expect(await counts()).toEqual([0, 0, 0, 0, 5]);
    expect(await page.getByRole('button', { name: 'Rien à importer' }).isDisabled()).toBe(true);
    await shoot('plan-same');
  });

  test('opens in the project’s planning', async () => {
    await choose(write('portail.xml', plan));
    await importButton(5).click();
    await press('Ouvrir le planning');
    const [project] = await opened.ask('projects.list', {});
    await expect.poll(() => page.url()).toContain(`/projects/${project?.id}/planning`);
    await page.getByText('Développement').first().waitFor();
  });
});

describe('a plan that was changed here', () => {
  test('shows its conflicts, keeps what is here, and takes the file where a person says so', async () => {
    await choose(write('portail.xml', plan));
    await importButton(5).click();
    await page.getByRole('heading', { name: /Planning importé/ }).waitFor();
    const [project] = await opened.ask('projects.list', {});
    const projectId = project?.id ?? '';
    const taskOf = async (uid: number) =>
      (await opened.ask('planning.get', { projectId }))?.plan.tasks.find((task) => task.uid === uid);
    const first = await taskOf(4);
    const moved = (first?.start ?? 0) + 7 * 1440;
    await opened.ask('planning.setCells', { projectId, cells: [{ uid: 4, field: 'start', value: moved }] });
    const here = await taskOf(4);
    expect(here?.start).toBe(moved);

    const next: TestPlan = {
      ...plan,
      tasks: [
        ...tasks.map((task) => (task.uid === 1 ? { ...task, name: 'Cadrage et étude' } : task)),
        { uid: 6, name: 'Bilan', from: 21 },
      ],
    };
    await choose(write('portail.xml', next));
    await page.getByText('ce planning a déjà été importé dans ce projet', { exact: false }).waitFor();
    await page.getByText(/conflits?.*ce qui est ici est gardé/).waitFor();
    const [created, updated, removed, conflicts = 0] = await counts();
    expect([created, updated, removed]).toEqual([1, 1, 0]);
    expect(conflicts).toBeGreaterThan(0);
    expect(await opened.broken()).toEqual([]);
    await press(/Détail de « Recette »/);
    await shoot('plan-conflict');
    expect(await opened.broken()).toEqual([]);
    await importButton(2).click();
    await page.getByRole('heading', { name: /Planning importé.*2 tâches/ }).waitFor();
    await page.getByText(/la version d’ici est gardée/).waitFor();
    expect(await taskOf(4)).toMatchObject({ start: here?.start, finish: here?.finish });
    expect((await taskOf(1))?.name).toBe('Cadrage et étude');
    expect((await taskOf(6))?.name).toBe('Bilan');

    await choose(write('portail.xml', next));
    await page
      .getByRole('button', { name: /conflits?$/ })
      .first()
      .click();
    await page.getByRole('button', { name: /Choix pour « Recette »/ }).click();
    await page.getByRole('option', { name: 'Prendre le fichier' }).click();
    await page.getByRole('button', { name: /^Importer/ }).click();
    await page.getByRole('heading', { name: /Planning importé/ }).waitFor();
    expect((await taskOf(4))?.start).toBe(first?.start);
  });
});

describe('the project of a plan', () => {
  test('is asked where its name is only close, and chosen among all', async () => {
    await opened.ask('projects.create', { projects: [{ name: 'Refonte portail' }, { name: 'Paie' }] });
    await choose(write('portail.xml', plan));
    await page.getByText('Dites à quel projet va ce planning').first().waitFor();
    await shoot('plan-choose');
    expect(await opened.broken()).toEqual([]);
    await page.getByRole('combobox', { name: 'Projet de ce planning' }).fill('Refonte');
    await page.getByRole('option', { name: /^Refonte portail/ }).click();
    await importButton(5).click();
    await page.getByRole('heading', { name: /Planning importé/ }).waitFor();
    const projects = await opened.ask('projects.list', {});
    expect(projects.map(({ name }) => name)).toEqual(['Refonte portail', 'Paie']);
    expect((await opened.ask('planning.list', {})).map(({ projectId }) => projectId)).toEqual([
      projects[0]?.id,
    ]);
  });
});

describe('several files', () => {
  test('are taken one after another, plans and tables alike, and a refusal says why', async () => {
    await choose(
      write('faux.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      write('rond.xml', {
        ...plan,
        tasks: tasks.map((task) => (task.uid === 1 ? { ...task, after: [5] } : task)),
      }),
      write('suivi.csv', 'Intitulé\r\nPaie\r\n'),
      write('portail.xml', plan),
    );
    await page
      .getByRole('alert')
      .getByText(/DOCTYPE/)
      .waitFor();
    await press('Fichier suivant');
    await page
      .getByRole('alert')
      .getByText(/s’attendent en rond.*Cadrage/)
      .waitFor();
    await shoot('plan-refused');
    await press('Fichier suivant');
    await press(/^Importer 1 projet$/);
    await page.getByRole('heading', { name: '1 projet importé' }).waitFor();
    await press('Fichier suivant');
    await page.getByText('Fichier 4 sur 4').waitFor();
    await importButton(5).click();
    await page.getByRole('heading', { name: /Planning importé.*5 tâches/ }).waitFor();
    expect((await opened.ask('projects.list', {})).map(({ name }) => name)).toEqual([
      'Paie',
      'Refonte du portail',
    ]);
  });
});

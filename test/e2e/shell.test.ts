import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFile } from '../../src/data/file';
import { createHost, type Host } from '../../src/headless/host';
import { launchBrowser } from './browser';
import { openHost, type Opened } from './opened';

/* The window around the screens, first launch, settings and history: the built page over the real application. */

let browser: Browser;
let opened: Opened;
let folder: string;
let host: Host;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openHost(browser);
  ({ folder, host, page } = opened);
});

afterEach(async () => {
  await opened.close();
  expect(opened.complaints).toEqual([]);
});

const start = () => page.goto(opened.served.address);

async function go(route: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${opened.served.port}/#${route}`);
}

const ask: Opened['ask'] = (name, input) => opened.ask(name, input);
const broken = () => opened.broken();

async function openSample(): Promise<void> {
  await ask('file.create', { sample: true, name: 'Exemple' });
  await start();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('first launch', () => {
  test('offers the sample, which opens on what needs attention', async () => {
    await start();
    await page.getByRole('button', { name: /Ouvrir l’exemple/ }).click();
    const title = page.getByRole('heading', { level: 1 });
    await expect.poll(() => title.textContent()).toMatch(/^\d+ projets sur \d+ demandent votre attention$/);
    expect(await page.title()).toBe('Exemple – Pupitre');
  });

  test('offers an empty portfolio, which says what goes there', async () => {
    await start();
    await page.getByRole('button', { name: /Créer un portefeuille/ }).click();
    await page.getByRole('heading', { name: 'Ce portefeuille n’a pas encore de projet' }).waitFor();
  });

  test('remembers the files opened before, and marks those that are gone', async () => {
    createFile(join(folder, 'Client A.pupitre'));
    createFile(join(folder, 'Client B.pupitre'));
    host.app.open(join(folder, 'Client A.pupitre'));
    host.app.open(join(folder, 'Client B.pupitre'));
    await ask('file.close', {});
    rmSync(join(folder, 'Client B.pupitre'));
    await start();
    const gone = page.getByRole('button', { name: /Client B.*Introuvable/ });
    await gone.waitFor();
    expect(await gone.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Client A/ }).click();
    await page.getByText('Client A.pupitre').waitFor();
  });

  test('opens a portfolio dropped on the window', async () => {
    const path = join(folder, 'Déposé.pupitre');
    createFile(path);
    await start();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const bytes = readFileSync(path).toString('base64');
    await page.evaluate((base64) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([data], 'Déposé.pupitre'));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
        );
      }
    }, bytes);
    await expect.poll(() => page.title()).toBe('Déposé – Pupitre');
  });
});

describe('undo', () => {
  test('the bar says what it would take back; Ctrl+Z and Ctrl+Y do and undo it', async () => {
    await openSample();
    await ask('portfolio.saveItem', {
      entry: { list: 'department', item: { code: 'ACH', name: 'Achats', head: '' } },
    });
    await expect
      .poll(() => page.locator('.topbar-history button').first().getAttribute('aria-label'))
      .toMatch(/^Annuler\s: enregistrer «\sAchats\s»$/u);
    await page.keyboard.press('Control+z');
    await page.getByText(/^Annulé\s: enregistrer «\sAchats\s»$/u).waitFor();
    expect((await ask('portfolio.lists', {})).departments.map(({ name }) => name)).not.toContain('Achats');
    await page.keyboard.press('Control+y');
    await page.getByText(/^Rétabli\s: enregistrer «\sAchats\s»$/u).waitFor();
    expect((await ask('portfolio.lists', {})).departments.map(({ name }) => name)).toContain('Achats');
  });

  test('while a text is being typed, Ctrl+Z belongs to that text', async () => {
    await openSample();
    const before = await ask('history.state', {});
    await go('/settings/portfolio');
    await page.getByLabel('Nom du portefeuille').fill('En cours de frappe');
    await page.keyboard.press('Control+z');
    expect(await ask('history.state', {})).toEqual(before);
  });
});

describe('settings', () => {
  test('a new department is refused in place when its name exists, and taken when it does not', async () => {
    await openSample();
    await go('/settings/departments');
    const name = page.getByRole('textbox', { name: 'Nouvelle direction' });
    await name.fill('finances');
    await name.press('Enter');
    await page.getByText(/existe déjà dans cette liste/).waitFor();
    await name.fill('Achats');
    await name.press('Enter');
    await page.getByRole('textbox', { name: 'Nom de Achats' }).waitFor();
    expect(await name.inputValue()).toBe('');
  });

  test('a name changes where it stands, and «Annuler» in the message takes it back', async () => {
    await openSample();
    await go('/settings/departments');
    const field = page.getByRole('textbox', { name: 'Nom de Finances' });
    await field.fill('Finances et achats');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Nom de Finances' }).inputValue())
      .toBe('Finances');
  });

  test('an entry is moved by the arrows of its handle', async () => {
    await openSample();
    await go('/settings/departments');
    const before = (await ask('portfolio.lists', {})).departments.map(({ name }) => name);
    await page.getByRole('button', { name: `Déplacer ${before[0]}` }).focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => (await ask('portfolio.lists', {})).departments.map(({ name }) => name))
      .toEqual([before[1], before[0], ...before.slice(2)]);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Déplacer ${before[0]}`);
  });

  test('deleting a department that projects use asks what takes its place', async () => {
    await openSample();
    const { departments } = await ask('portfolio.lists', {});
    const [first, second] = departments;
    if (!first || !second) throw new Error('The sample has departments');
    const uses = (await ask('projects.list', {})).filter(({ departmentId }) => departmentId === first.id);
    await go('/settings/departments');
    await page.getByRole('button', { name: `Supprimer ${first.name}` }).click();
    await page.getByText(new RegExp(`est utilisé par ${uses.length} projets`)).waitFor();
    await page.getByRole('button', { name: /Remplacer par/ }).click();
    await page.getByRole('option', { name: second.name }).click();
    await page.getByRole('button', { name: 'Supprimer et remplacer' }).click();
    await expect
      .poll(async () => {
        const projects = await ask('projects.list', {});
        return uses.map(({ id }) => projects.find((project) => project.id === id)?.departmentId);
      })
      .toEqual(uses.map(() => second.id));
  });

  test('a colour says its contrast, and a bad one is refused in place', async () => {
    await openSample();
    await go('/settings/portfolio');
    const color = page.getByRole('textbox', { name: 'Première couleur', exact: true });
    await color.fill('bleu');
    await color.press('Enter');
    await page.getByText('Une couleur est attendue, par exemple #1f4e79.').waitFor();
    await color.fill('#FFCC00');
    await color.press('Enter');
    // 1.5:1, by the formula of WCAG 2.2 for #ffcc00 on white.
    await page.getByText(/Contraste 1,5:1 sur blanc/).waitFor();
  });

  test('the situation date is typed as people write dates', async () => {
    await openSample();
    await go('/settings/portfolio');
    const date = page.getByLabel('Date de situation');
    await date.fill('31/10/2026');
    await date.press('Enter');
    await expect.poll(async () => (await ask('portfolio.get', {})).situationDate).toBe('2026-10-31');
    await date.fill('31/02/2026');
    await date.press('Enter');
    await page.getByText(/Date attendue/).waitFor();
    expect((await ask('portfolio.get', {})).situationDate).toBe('2026-10-31');
  });

  test('a backup takes the place of the file, after a question', async () => {
    await openSample();
    await go('/settings/backups');
    await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
    await page.getByText('Sauvegarde faite').waitFor();
    await ask('portfolio.update', { changes: { name: 'Nom d’après' } });
    await page
      .getByRole('button', { name: /^Restaurer la sauvegarde/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Restaurer cette sauvegarde' }).click();
    await expect.poll(async () => (await ask('portfolio.get', {})).name).not.toBe('Nom d’après');
  });

  test('the language changes at once, on the page and for its readers', async () => {
    await start();
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('link', { name: 'Home' }).waitFor();
  });
});

test('a file that someone else has open says who, and offers nothing to change', async () => {
  const path = join(folder, 'Partagé.pupitre');
  createFile(path);
  const other = createHost('browser', () => path, join(folder, 'other'));
  other.app.open(path);
  try {
    host.app.open(path);
    await start();
    await page.getByText(/^Lecture seule\s: .+ a ouvert ce portefeuille sur /u).waitFor();
    expect(await page.locator('.topbar-history button').count()).toBe(0);
    await go('/settings/portfolio');
    expect(await page.getByLabel('Nom du portefeuille').isDisabled()).toBe(true);
  } finally {
    await other.close();
  }
});

test('history tells each step, and opens it field by field', async () => {
  await openSample();
  const [project] = await ask('projects.list', {});
  if (!project) throw new Error('The sample has projects');
  await ask('projects.setCells', {
    cells: [{ projectId: project.id, field: 'manager', value: 'Nadia Roux' }],
  });
  await go('/history');
  const step = page
    .getByRole('main')
    .getByRole('button', { name: /modifier/i })
    .first();
  await step.click();
  const row = page.getByRole('row', { name: /Chef de projet/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    project.name,
    'Chef de projet',
    project.manager,
    'Nadia Roux',
  ]);
});

describe('the keyboard', () => {
  test('Ctrl+K finds a project by a few letters and opens it', async () => {
    await openSample();
    const [project] = await ask('projects.list', {});
    if (!project) throw new Error('The sample has projects');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(project.code);
    await page
      .getByRole('option', { name: new RegExp(project.name) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`#/projects/${project.id}`);
  });

  test('Ctrl+K runs a command by its name', async () => {
    await openSample();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('histo');
    await page.getByRole('option', { name: /Historique/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#/history');
  });

  test('F1 lists the shortcuts, Escape closes them and gives the focus back', async () => {
    await openSample();
    await page.getByRole('link', { name: 'Réglages' }).focus();
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Réglages');
  });

  test('the first Tab offers to skip to the content', async () => {
    await openSample();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe.each([
  ['light', 'fr'],
  ['dark', 'en'],
])('accessibility, %s theme, %s', (theme, locale) => {
  const dress = () =>
    page.addInitScript(
      ([wanted, language]) => {
        localStorage.setItem('pupitre.theme', wanted ?? '');
        localStorage.setItem('pupitre.locale', language ?? '');
      },
      [theme, locale],
    );

  test('first launch', async () => {
    await dress();
    await start();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await broken()).toEqual([]);
  });

  test.each([
    '/',
    '/history',
    '/settings/portfolio',
    '/settings/objectives',
    '/settings/customFields',
    '/settings/backups',
    '/settings/appearance',
    '/settings/about',
  ])('%s', async (route) => {
    await dress();
    await openSample();
    await go(route);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await broken()).toEqual([]);
  });

  test('palette and help', async () => {
    await dress();
    await openSample();
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    expect(await broken()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    expect(await broken()).toEqual([]);
  });
});

import { strToU8, zipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFile } from '../../src/data/file';
import { createHost } from '../../src/headless/host';
import { factsOf, hasPanorama, panoramaFolder, publications } from '../app/panorama';
import { launchBrowser } from './browser';
import { openHost, type Opened } from './opened';

/* The import screen: the built page over the real application. */
let browser: Browser;
let opened: Opened;
let folder: string;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  opened = await openHost(browser);
  ({ folder, page } = opened);
  createFile(join(folder, 'Client.pupitre'));
  page.setDefaultTimeout(15_000);
});

afterEach(async () => {
  await opened.close();
  expect(opened.complaints).toEqual([]);
});

async function open(): Promise<void> {
  opened.host.app.open(join(folder, 'Client.pupitre'));
  await page.goto(opened.served.address);
  await page.getByRole('link', { name: 'Échanges' }).click();
  await page.getByRole('heading', { name: 'Échanges', level: 1 }).waitFor();
}

const ask: Opened['ask'] = (name, input) => opened.ask(name, input);
const broken = () => opened.broken();

/** A file among this test's, by its lines or its bytes. */
function write(name: string, content: readonly string[] | Uint8Array): string {
  const path = join(folder, 'files', name);
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(path, content instanceof Uint8Array ? content : `${content.join('\r\n')}\r\n`);
  return path;
}

async function choose(...paths: string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choisir / }).click();
  await (await asked).setFiles(paths);
}

const applyButton = (label: RegExp) => page.getByRole('button', { name: label });
const pick = async (label: RegExp, text: string) => {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: text, exact: true }).click();
};
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const step = (name: string) =>
  page
    .getByRole('navigation', { name: /Étapes/ })
    .getByText(name)
    .click();
const counts = async () =>
  Object.fromEntries(
    (await page.locator('.exchange-counter').allInnerTexts()).map((text) => {
      const [value = '', word = ''] = text.split('\n');
      return [word.trim(), Number(value)];
    }),
  );

describe.skipIf(!hasPanorama)('three publications of one source', () => {
  test('the first creates its projects, the next ones update them under the mapping remembered', async () => {
    const [first, second, third] = publications.map((name) => join(panoramaFolder, name)) as [
      string,
      string,
      string,
    ];
    await open();
    expect(await broken()).toEqual([]);
    await choose(first, second, third);
    await page.getByText('Fichier 1 sur 3').waitFor();
    await applyButton(/^Importer 57 projets$/).waitFor();
    expect(await counts()).toEqual({ créés: 57, 'mis à jour': 0, inchangé: 0, 'à décider': 0, refusé: 0 });
    await page.getByText(/236 lignes vides ignorées/).waitFor();
    expect(await broken()).toEqual([]);
    await step('Correspondance');
    expect(await broken()).toEqual([]);
    await press(/^Importer 57 projets$/);
    await page.getByRole('heading', { name: '57 projets importés' }).waitFor();
    expect(await broken()).toEqual([]);

    // What was imported is in the register, with the file's own figures.
    await press('Voir dans le portefeuille');
    await page.getByText('FRANCE CONNECT').first().waitFor();
    const facts = new Map(factsOf('panorama-2016-11.csv').map((fact) => [fact.name, fact]));
    const projects = await ask('projects.list', {});
    expect(projects).toHaveLength(57);
    for (const { name, startDate, endDate } of projects) {
      expect({ name, startDate, endDate }).toEqual({
        name,
        startDate: facts.get(name)?.start,
        endDate: facts.get(name)?.end,
      });
    }

    // The queue waited; the second file is recognised.
    await page.getByRole('link', { name: 'Échanges' }).click();
    await press('Fichier suivant');
    await page.getByText(/Correspondance.*panorama.*reconnue/).waitFor();
    await page.getByText(/lignes restent à décider/).waitFor();
    const plan = await counts();
    expect(Object.values(plan).reduce((sum, count) => sum + count, 0)).toBe(
      factsOf('panorama-2017-06.csv').length,
    );
    expect(plan['mis à jour']).toBeGreaterThan(40);
    const before = (plan['créés'] ?? 0) + (plan['mis à jour'] ?? 0);

    await page.getByRole('button', { name: /à décider$/ }).click();
    await page.getByRole('button', { name: /Décision.*FRANCECONNECT PHASE II/ }).click();
    await page.getByRole('option', { name: /^Créer/ }).click();
    await press(new RegExp(`^Importer ${before + 1} projets$`));
    await page.getByRole('heading', { name: `${before + 1} projets importés` }).waitFor();
    const names = (await ask('projects.list', {})).map(({ name }) => name);
    expect(names).toContain('FRANCECONNECT PHASE II');
    expect(names).toContain('FRANCE CONNECT');
    expect(names).toHaveLength(57 + (plan['créés'] ?? 0) + 1);

    await press('Fichier suivant');
    await page.getByText('Fichier 3 sur 3').waitFor();
    await page.getByText('XLSX', { exact: true }).waitFor();
    await page.locator('.exchange-counter').first().waitFor();
    expect(Object.values(await counts()).reduce((sum, count) => sum + count, 0)).toBe(
      factsOf('panorama-2018-03.xlsx').length,
    );
  });
});

const register = [
  'Intitulé;Direction;Date de début;Budget initial (k€);Météo',
  'Refonte du portail;DSI;03/04/2024;12,5;vert',
  'Archivage;DAF;05/06/2024;1 200,5;bof',
  'Migration;DSI;07/08/2024;abc;orange',
];

describe('a register of the client', () => {
  test('dropped on the window: doubts are confirmed, words are given a meaning, the import is taken back', async () => {
    write('suivi.csv', register);
    await open();
    const dropped = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'suivi.csv'));
        return transfer;
      },
      `${register.join('\r\n')}\r\n`,
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await applyButton(/^Importer 1 projet$/).waitFor();

    // Day or month first: nothing is written before somebody says so.
    expect(await applyButton(/^Importer 1 projet$/).isDisabled()).toBe(true);
    await page.getByText(/À confirmer.*Date de début/).waitFor();
    expect(await broken()).toEqual([]);
    await press('Confirmer le format des dates');

    // A word for the weather, and an amount that is none.
    await press(/Valeurs de.*Météo/);
    await pick(/Sens de.*bof/, 'Éclaircie');
    await press(/Valeurs de.*Budget/);
    await pick(/Sens de.*abc/, 'Laisser vide');
    await applyButton(/^Importer 3 projets$/).waitFor();
    expect(await counts()).toMatchObject({ créés: 3, refusé: 0 });
    expect(await broken()).toEqual([]);
    await press(/^Importer 3 projets$/);
    await page.getByRole('heading', { name: '3 projets importés' }).waitFor();

    const projects = await ask('projects.list', {});
    expect(
      projects.map(({ name, startDate, budgetInitial }) => ({ name, startDate, budgetInitial })),
    ).toEqual(
      expect.arrayContaining([
        { name: 'Refonte du portail', startDate: '2024-04-03', budgetInitial: 1_250_000 },
        { name: 'Archivage', startDate: '2024-06-05', budgetInitial: 120_050_000 },
        { name: 'Migration', startDate: '2024-08-07', budgetInitial: null },
      ]),
    );
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(async () => (await ask('projects.list', {})).length).toBe(0);
  });

  test('what is wrong in the mapping is said at once, and what was typed outlives a look elsewhere', async () => {
    await open();
    await choose(write('suivi.csv', register));
    await page.getByText('suivi.csv').first().waitFor();
    await pick(/Champ de la colonne.*Direction/, 'Projet');
    await page.getByText(/Un même champ est rempli deux fois/).waitFor();
    await page.getByText('1 point à corriger').waitFor();
    await pick(/Champ de la colonne.*Direction/, 'Nouveau champ personnalisé…');
    await page.getByRole('textbox', { name: 'Nom du nouveau champ' }).fill('Entité');
    await page.getByRole('link', { name: 'Accueil' }).click();
    await page.getByRole('heading', { name: /pas encore de projet/ }).waitFor();
    await page.getByRole('link', { name: 'Échanges' }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Nom du nouveau champ' }).inputValue())
      .toBe('Entité');
    await page
      .locator('.exchange-additions')
      .getByText(/Entité/)
      .waitFor();
  });

  test('is read again when a finding is corrected; a correction that fails leaves it as it was', async () => {
    await open();
    await choose(write('suivi.csv', ['Suivi des projets', ...register]));
    const row = page.getByRole('textbox', { name: 'Ligne d’en-têtes' });
    await expect.poll(() => row.inputValue()).toBe('2');
    await row.fill('40');
    await row.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/La ligne 40/)
      .waitFor();
    await applyButton(/^Importer 1 projet$/).waitFor();
    await expect.poll(() => row.inputValue()).toBe('2');
  });

  test('by keyboard alone, from the list of fields to the import', async () => {
    await open();
    await choose(write('suivi.csv', ['Intitulé;Direction', 'Refonte;DSI', 'Archivage;DAF']));
    await applyButton(/^Importer 2 projets$/).waitFor();
    await page.getByRole('combobox', { name: /Champ de la colonne.*Direction/ }).focus();
    await page.keyboard.type('programme');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('2 programmes').waitFor();
    await applyButton(/^Importer 2 projets$/).waitFor();
    await expect.poll(() => applyButton(/^Importer 2 projets$/).isDisabled()).toBe(false);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '2 projets importés' }).waitFor();
    const { programmes } = await ask('portfolio.lists', {});
    expect(programmes.map(({ name }) => name).sort()).toEqual(['DAF', 'DSI']);
  });

  test('cannot be written to a portfolio that someone else holds', async () => {
    const other = createHost('browser', (name) => join(folder, `${name}.pupitre`), join(folder, 'other'));
    other.app.open(join(folder, 'Client.pupitre'));
    try {
      await open();
      await choose(write('suivi.csv', ['Intitulé', 'Refonte']));
      await page.getByText(/Lecture seule.*import n’est pas possible/).waitFor();
      expect(await applyButton(/^Importer 1 projet$/).isDisabled()).toBe(true);
    } finally {
      await other.close();
    }
  });
});

describe('files that are not what they say', () => {
  test('are refused in words, and the queue goes on', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024),
    });
    await open();
    await choose(
      write('faux.csv', strToU8(`%PDF-1.7\n${'x'.repeat(2000)}`)),
      write('bombe.xlsx', bomb),
      write('suivi.csv', ['Intitulé', 'Refonte']),
    );
    await page
      .getByRole('alert')
      .getByText(/est au format PDF/)
      .waitFor();
    expect(await broken()).toEqual([]);
    await press('Fichier suivant');
    await page.getByText('Fichier 2 sur 3').waitFor();
    await page
      .getByRole('alert')
      .getByText(/n’a pas été lu|se déplie/)
      .waitFor();
    await press('Fichier suivant');
    await applyButton(/^Importer 1 projet$/).waitFor();
  });
});

describe('mappings remembered', () => {
  test('are listed, forgotten, and found again', async () => {
    await open();
    await choose(write('suivi.csv', ['Intitulé', 'Refonte']));
    await press(/^Importer 1 projet$/);
    await page.getByRole('heading', { name: '1 projet importé' }).waitFor();
    await page.reload();
    await page.getByRole('cell', { name: 'suivi', exact: true }).waitFor();
    expect(await broken()).toEqual([]);
    await press(/Oublier la correspondance/);
    await page.getByText(/Aucune pour l’instant/).waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('cell', { name: 'suivi', exact: true }).waitFor();
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser';

/**
 * A consultant's first afternoon, in one go: the built host as `npm start` runs it, a real Chromium, a real
 * file. And, all along, every request the browser makes is written down.
 */
const register = [
  'Code;Nom du projet;Direction;Chef de projet;Début;Fin prévue;Budget révisé (k€);Consommé (k€);RAF (k€);Météo',
  'A1;Refonte du CRM;Relation client;Nadia Ferrand;05/01/2026;30/06/2027;2 650,5;1 480;1 290;nuage',
  'A2;Socle d’échanges;DSI;Julien Prat;02/03/2026;15/04/2027;760;330;470;orage',
  'A3;Factures électroniques;Finances;Bruno Tessier;01/04/2026;31/01/2027;440;350;85,25;soleil',
];

let folder: string;
let host: ChildProcess;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-journey-'));
  writeFileSync(join(folder, 'registre.csv'), register.join('\r\n'));
  host = spawn(process.execPath, [resolve('out/main/cli.js'), 'serve'], {
    env: {
      ...process.env,
      PUPITRE_HOME: join(folder, 'home'),
      PUPITRE_DOCUMENTS: folder,
      LANG: 'fr_FR.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((found, failed) => {
    let text = '';
    host.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [match] = /http:\/\/\S+/.exec(text) ?? [];
      if (match) found(match);
    });
    host.on('exit', () => failed(new Error(`the host stopped: ${text}`)));
  });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  page = await context.newPage();
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(address);
});
afterAll(async () => {
  await browser.close();
  const stopped = new Promise((done) => host.once('exit', done));
  host.kill('SIGTERM');
  await stopped;
  rmSync(folder, { recursive: true, force: true });
});

async function accessible(): Promise<void> {
  await page.evaluate(axe.source);
  const broken = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  expect(broken).toEqual([]);
}

const cell = (text: string | RegExp) =>
  page.locator('.grid-cell[data-row]').filter({ hasText: text }).first();

test('first launch, import, edit by keyboard, undo, print', { timeout: 180_000 }, async () => {
  // First launch: nothing is open, and the page says what can be done.
  await page.getByRole('heading', { name: 'Pupitre', level: 1 }).waitFor();
  await accessible();
  await page.getByRole('button', { name: /Importer des projets/ }).click();

  // Import: what was found is shown, the plan says what will happen, one button does it.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choisir / }).click();
  await (await chooser).setFiles(join(folder, 'registre.csv'));
  // « 05/01/2026 » is January or May: nobody guesses a date in silence.
  await page.getByRole('button', { name: 'Confirmer le format des dates' }).click();
  await page.getByRole('button', { name: 'Importer 3 projets' }).click();
  await page.getByRole('heading', { name: '3 projets importés' }).waitFor();
  await page.getByRole('button', { name: 'Voir dans le portefeuille' }).click();

  // The register: a manager is typed over, by keyboard alone; Ctrl+Z takes it back.
  await cell('Julien Prat').click();
  await page.keyboard.type('Olivia Chen');
  await page.keyboard.press('Enter');
  await cell('Olivia Chen').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' (intérim)');
  await page.keyboard.press('Enter');
  await cell('Olivia Chen (intérim)').waitFor();
  await accessible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await cell('Julien Prat').waitFor();
  expect(await cell(/Olivia/).count()).toBe(0);

  // Print: the preview is the pack, and the saved file is the preview.
  await page.getByRole('link', { name: 'Rapports' }).click();
  await page.getByText(/^Page 1 sur \d+$/).waitFor({ timeout: 60_000 });
  await accessible();
  const [, pages = '0'] = /sur (\d+)/.exec(await page.getByText(/^Page 1 sur \d+$/).innerText()) ?? [];
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Enregistrer le PDF' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}_COPIL_.+\.pdf$/);
  const path = join(folder, 'pack.pdf');
  await file.saveAs(path);
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  expect(pdf.numPages).toBe(Number(pages));
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  for (const name of ['Refonte du CRM', 'Factures électroniques']) expect(text).toContain(name);
  // 2 650,5 + 760 + 440 k€ of revised budget.
  expect(text.replaceAll(/\s/g, '')).toMatch(/3850,5|3851/);
  await pdf.loadingTask.destroy();
});

test('no request leaves the machine', () => {
  expect(requests.length).toBeGreaterThan(10);
  expect(
    requests.filter((url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|blob:http:\/\/127\.0\.0\.1|data:)/.test(url)),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});

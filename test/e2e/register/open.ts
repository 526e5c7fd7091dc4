import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { createHost, type Host } from '../../../src/headless/host';
import { serve } from '../../../src/headless/serve';
import { createI18n } from '../../../src/locales/index';
import { createFile } from '../../../src/data/file';
import { launchBrowser } from '../browser';

/** The built interface in a real Chromium, over the real application and a real file. */
export interface Opened {
  page: Page;
  app: Host['app'];
  /** The portfolio's path. */
  path: string;
  /** Forgets what the page remembers on this machine. */
  forget(): Promise<void>;
  /** Loads the interface at a route; settings as a returning user would have them. */
  go(route: string, settings?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

const built = resolve(import.meta.dirname, '../../../out/renderer');

/** @param portfolio the sample as the product ships it, or nothing at all */
export async function openRegister(
  portfolio: 'sample' | 'empty',
  { width = 1440, height = 900, pages = process.env['PUPITRE_PAGES'] ?? built } = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'pupitre-register-'));
  const path = join(folder, 'portefeuille.pupitre');
  const host = createHost('browser', () => path, join(folder, 'user'));
  if (portfolio === 'sample') {
    const reply = await host.app.invoke('file.create', { sample: true, name: 'Exemple' });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  } else {
    createFile(path);
    host.app.open(path);
  }
  const served = await serve({
    app: host.app,
    files: host.files,
    words: createI18n('fr'),
    pages,
    port: 0,
    unexpected: (error) => console.error(error),
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'fr-FR',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(served.address);
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/plain', body: '' }));
  return {
    page,
    app: host.app,
    path,
    forget: async () => {
      // From a page of the same origin where the application does not run: it would write its layout again.
      await page.goto(`http://127.0.0.1:${served.port}/nothing`);
      await page.evaluate(() => localStorage.clear());
    },
    go: async (route, settings = {}) => {
      await page.evaluate((values) => {
        for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
      }, settings);
      await page.goto(`http://127.0.0.1:${served.port}/#${route}`);
      await page.reload();
      await page.evaluate(() => document.fonts.ready);
    },
    close: async () => {
      await browser.close();
      await served.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createFile } from '../../../src/data/file';
import type { Host } from '../../../src/headless/host';
import { launchBrowser } from '../browser';
import { openHost } from '../opened';

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

/** @param portfolio the sample as the product ships it, or nothing at all */
export async function openRegister(
  portfolio: 'sample' | 'empty',
  { width = 1440, height = 900, pages = process.env['PUPITRE_PAGES'] } = {},
): Promise<Opened> {
  const browser = await launchBrowser();
  const opened = await openHost(browser, {
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(pages === undefined ? {} : { pages }),
  });
  const { folder, host, page, served } = opened;
  const path = join(folder, 'Exemple.pupitre');
  if (portfolio === 'sample') await opened.ask('file.create', { sample: true, name: 'Exemple' });
  else {
    createFile(path);
    host.app.open(path);
  }
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
      await opened.close();
      await browser.close();
    },
  };
}

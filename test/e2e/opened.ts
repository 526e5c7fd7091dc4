import axe from 'axe-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Input, Name, Output } from '../../src/contract/index';
import { createHost, type Host } from '../../src/headless/host';
import { serve, type Served } from '../../src/headless/serve';
import { createI18n } from '../../src/locales/index';

/** The built interface in a real Chromium, over the real application, with a folder of its own. */
export interface Opened {
  folder: string;
  host: Host;
  served: Served;
  page: Page;
  /** What the page complained of: a blocked style, an uncaught error. */
  complaints: string[];
  /** Asks the application, and throws its refusal. */
  ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Rules of WCAG 2.2 A and AA that the page breaks, with the elements at fault. */
  broken(): Promise<string[]>;
  close(): Promise<void>;
}

const built = process.env['PUPITRE_PAGES'] ?? resolve(import.meta.dirname, '../../out/renderer');

/** @param options of the browser's context, French and 1440 × 900 unless said */
export async function openHost(
  browser: Browser,
  { pages = built, ...options }: BrowserContextOptions & { pages?: string } = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'pupitre-e2e-'));
  // What is taken from the page goes among the documents: not this machine's own. Benches open it without vitest.
  const documents = process.env['PUPITRE_DOCUMENTS'];
  process.env['PUPITRE_DOCUMENTS'] = join(folder, 'documents');
  const host = createHost('browser', (name) => join(folder, `${name}.pupitre`), join(folder, 'user'));
  const served = await serve({
    app: host.app,
    files: host.files,
    words: createI18n('fr'),
    pages,
    port: 0,
    unexpected: (error) => console.error(error),
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return {
    folder,
    host,
    served,
    page,
    complaints,
    ask: async (name, input) => {
      const reply = await host.app.invoke(name, input);
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.value;
    },
    broken: async () => {
      // Put in as a script of the page's own world: the policy of the page forbids inline ones.
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const { violations, passes } = await window.axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        if (passes.length === 0) return ['nothing was checked'];
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
      });
    },
    close: async () => {
      await context.close();
      await served.close();
      await host.close();
      if (documents === undefined) delete process.env['PUPITRE_DOCUMENTS'];
      else process.env['PUPITRE_DOCUMENTS'] = documents;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

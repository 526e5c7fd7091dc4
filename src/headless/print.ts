import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Ports, PrintOptions } from '../app/ports';
import { AppError } from '../core/errors';

export interface Printer {
  htmlToPdf: Ports['htmlToPdf'];
  close(): Promise<void>;
}

/** Page numbers in the margins of a page exist in Chromium since this version. */
const oldestVersion = 131;
/** A browser left open between two prints saves a second; kept for ever, it holds memory and the process. */
const idle = 30_000;

/**
 * A printer made of a browser without a window: an installed Chrome, Edge or Chromium, else the one that comes
 * with the application. Opened at the first print. The page it prints can neither run a script nor reach a network.
 */
export function createPrinter(): Printer {
  let browser: Promise<Browser> | null = null;
  let printing = 0;
  let timer: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(timer);
    const current = browser;
    browser = null;
    await (await current?.catch(() => null))?.close();
  };

  const opened = async (): Promise<Browser> => {
    const current = await browser?.catch(() => null);
    if (current?.isConnected()) return current;
    browser = openBrowser();
    return browser;
  };

  return {
    close,
    htmlToPdf: async (html, options) => {
      clearTimeout(timer);
      printing += 1;
      try {
        return await print(await opened(), html, options);
      } finally {
        printing -= 1;
        if (printing === 0) timer = setTimeout(() => void close(), idle).unref();
      }
    },
  };
}

async function print(browser: Browser, html: string, { signal, locale }: PrintOptions): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale });
  let stop = () => {};
  // Told at once, whatever the browser is busy with.
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new AppError('errors.cancelled'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
  const printed = printPage(context, html);
  try {
    return await Promise.race([printed, stopped]);
  } finally {
    signal?.removeEventListener('abort', stop);
    // What a closed page still answers concerns nobody.
    printed.catch(() => null);
    await context.close();
  }
}

async function printPage(context: BrowserContext, html: string): Promise<Uint8Array> {
  const page = await context.newPage();
  // A pack of a thousand projects takes longer to lay out than the library's default allows.
  page.setDefaultTimeout(300_000);
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** The first browser that starts and is recent enough. @throws AppError `reports.error.noBrowser` */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const reasons: string[] = [];
  for (const executablePath of installedBrowsers()) {
    try {
      const browser = await chromium.launch({ executablePath, headless: true });
      if (Number.parseInt(browser.version(), 10) >= oldestVersion) return browser;
      reasons.push(`${executablePath}: version ${browser.version()}`);
      await browser.close();
    } catch (error) {
      reasons.push(`${executablePath}: ${firstLine(error)}`);
    }
  }
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    return await chromium.launch({
      executablePath: await bundled.executablePath(),
      // In a single process, as that build proposes, the browser falls with the first page that is closed.
      args: ['--font-render-hinting=none', '--disable-gpu', '--no-zygote'],
      headless: true,
    });
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${firstLine(error)}`);
    throw new AppError('reports.error.noBrowser', { detail: reasons.join(' ; ') });
  }
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Where browsers install themselves; `PUPITRE_BROWSER` names another one and comes first. */
export function installedBrowsers(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string[] {
  const named = environment['PUPITRE_BROWSER'];
  return [...(named ? [named] : []), ...usualPlaces(platform, environment)].filter(exists);
}

function usualPlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
      (path) => roots.map((root) => `${root}\\${path}`),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium',
    'chromium-browser',
  ];
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

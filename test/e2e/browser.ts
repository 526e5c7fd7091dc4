import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * What the package asks for in cloud functions and must not hold here: the browser would end with its first
 * context, and would enforce neither origins nor site isolation, which the suites are there to see.
 */
const unwanted = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
];

/** A real headless Chromium from npm, nothing from the system. `--no-sandbox` because tests may run as root. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !unwanted.includes(arg) && !arg.startsWith('--disable-features=')),
      '--no-sandbox',
    ],
    // Without a UTF-8 locale Chromium cannot write the accents of a file name, and calls every download "download".
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    headless: true,
  });
}

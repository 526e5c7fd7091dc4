import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../src/headless/print';
import { createI18n } from '../../../src/locales/index';
import { renderPortfolio } from '../../../src/reports/portfolio/html';
import { portfolioReport } from '../../../src/reports/portfolio/model';
import { extremePortfolio } from './extreme';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/** What does not fit in the place it has, measured by the browser that prints. */
async function misfits(locale: 'fr' | 'en', projectPages: boolean): Promise<string[]> {
  const report = portfolioReport(extremePortfolio(), { today: '2026-11-21', projectPages });
  // A4 less its margins: 273 mm at 96 pixels an inch.
  const page = await browser.newPage({ viewport: { width: Math.round((273 / 25.4) * 96), height: 700 } });
  try {
    await page.emulateMedia({ media: 'print' });
    await page.setContent(renderPortfolio(report, createI18n(locale), locale));
    await page.evaluate(() => document.fonts.ready.then(() => null));
    return await page.evaluate(() => {
      const found: string[] = [];
      const say = (element: Element, what: string) => {
        const path = [element.closest('section')?.className, element.tagName, element.className].join(' ');
        found.push(`${what}: ${path}: ${element.textContent?.slice(0, 60)}`);
      };
      for (const element of document.querySelectorAll<HTMLElement>(
        'body *:not(svg, svg *, style, col, .fonts *)',
      )) {
        if (element.classList.contains('fonts')) continue;
        const { overflow, display } = getComputedStyle(element);
        if (display === 'inline' || display === 'contents') continue;
        if (element.scrollWidth > element.clientWidth + 1) say(element, 'too wide');
        if (overflow !== 'visible' && element.scrollHeight > element.clientHeight + 1) say(element, 'cut');
      }
      for (const cell of document.querySelectorAll('td, th, dd, dt, h1, h2, h3, h4, .kpi')) {
        const box = cell.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(cell);
        for (const rect of range.getClientRects()) {
          // A space at the end of a line hangs out of its place, unseen.
          if (rect.width > 4 && (rect.right > box.right + 3 || rect.left < box.left - 3)) {
            say(cell, `sticks out by ${Math.round(rect.right - box.right)}`);
            break;
          }
        }
      }
      for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
        const svg = text.ownerSVGElement?.getBoundingClientRect();
        const box = text.getBoundingClientRect();
        if (svg && (box.right > svg.right + 2 || box.left < svg.left - 2)) say(text, 'out of its chart');
      }
      return found;
    });
  } finally {
    await page.close();
  }
}

/** Words of a table that stand on more than one line although a column could hold them. */
async function cutWords(longest: number): Promise<string[]> {
  const report = portfolioReport(extremePortfolio(), { today: '2026-11-21', projectPages: false });
  const page = await browser.newPage({ viewport: { width: Math.round((273 / 25.4) * 96), height: 700 } });
  try {
    await page.emulateMedia({ media: 'print' });
    await page.setContent(renderPortfolio(report, createI18n('fr'), 'fr'));
    await page.evaluate(() => document.fonts.ready.then(() => null));
    return await page.evaluate((most) => {
      const cut = new Set<string>();
      for (const cell of document.querySelectorAll('td, th')) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
            // A run of one letter, as wide as a sentence, is no word.
            if (word.length > most || /^(.)\1+$/.test(word)) continue;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) cut.add(`${word}: ${cell.closest('section')?.className}`);
          }
        }
      }
      return [...cut];
    }, longest);
  } finally {
    await page.close();
  }
}

describe('words', { timeout: 120_000 }, () => {
  it('stay whole in the cells of tables, whatever the other columns hold', async () => {
    // “Expérimentation” has 15 letters.
    expect(await cutWords(15)).toEqual([]);
  });
});

describe('nothing is cut nor runs over, at the limits of every field', { timeout: 120_000 }, () => {
  it('in French, with project pages', async () => expect(await misfits('fr', true)).toEqual([]));
  it('in English, without', async () => expect(await misfits('en', false)).toEqual([]));
});

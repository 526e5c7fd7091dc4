import { pageCount } from '../../src/reports/pdf';
import { launchBrowser } from '../e2e/browser';
import { median, round } from '../measure';
import { generatedPlan } from '../reports/gantt/plans';
import { htmlOf } from '../reports/gantt/print';

const rounds = 5;

/**
 * A plan of 500 tasks printed on A3, pages side by side, with links and a baseline, in milliseconds (medians of 5):
 * the pages laid out and written, then printed by a Chromium that is already open.
 */
export async function bench() {
  const plan = generatedPlan(500);
  const options = {
    fit: 'tiled',
    columns: ['duration', 'start', 'finish', 'percent', 'predecessors'],
  } as const;
  const browser = await launchBrowser();
  const print = async (html: string) => {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    await page.close();
    return bytes;
  };
  try {
    await print(htmlOf(generatedPlan(1)));
    const times: { layout: number; pdf: number }[] = [];
    let pages = 0;
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const html = htmlOf(plan, { ...options, columns: [...options.columns] });
      const laid = performance.now();
      pages = pageCount(await print(html));
      times.push({ layout: laid - start, pdf: performance.now() - laid });
    }
    return {
      tasks: plan.tasks.length,
      pages,
      layoutMs: round(median(times.map(({ layout }) => layout)), 0),
      pdfMs: round(median(times.map(({ pdf }) => pdf)), 0),
    };
  } finally {
    await browser.close();
  }
}

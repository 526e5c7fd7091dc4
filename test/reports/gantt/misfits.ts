import type { Browser } from 'playwright-core';

/**
 * What does not fit in the place it has, measured by the browser that prints: texts wider than their cell, rows that
 * are not as high as the layout says, bars out of the chart or out of their row, texts over one another.
 */
export async function misfits(browser: Browser, html: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 2400, height: 1600 } });
  try {
    await page.emulateMedia({ media: 'print' });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    return await page.evaluate(() => {
      const found: string[] = [];
      const near = 0.6;
      for (const section of document.querySelectorAll<HTMLElement>('section.gantt')) {
        const say = (what: string, element: Element) => {
          if (found.length < 20)
            found.push(`${what}: ${section.className}: ${element.textContent?.slice(0, 60)}`);
        };
        const svg = section.querySelector('svg.drawing');
        const table = section.querySelector('table');
        if (!svg || !table) throw new Error('a page without its drawing');
        const frame = section.getBoundingClientRect();
        const chart = svg.getBoundingClientRect();
        const body = { left: table.getBoundingClientRect().left, right: chart.right };
        if (Math.abs(table.getBoundingClientRect().bottom - chart.bottom) > 1)
          say('table and chart part', table);
        const lowest = section.lastElementChild?.getBoundingClientRect().bottom ?? 0;
        if (lowest > frame.bottom + near) say('too tall', section);
        const boxOf = (element: Element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect();
        };
        for (const cell of section.querySelectorAll('td, th')) {
          const own = cell.getBoundingClientRect();
          const text = boxOf(cell);
          if (text.width === 0) continue;
          // A space at the end of a line hangs out of its place, unseen.
          const lines = (cell.textContent ?? '').split('\n');
          const space = lines.some((line) => line.endsWith(' ')) ? 4 : 0;
          if (text.right > own.right + near + space || text.left < own.left - near) say('too wide', cell);
          if (text.bottom > own.bottom + 2 || text.top < own.top - near) say('too high', cell);
        }
        for (const text of section.querySelectorAll('header h2, header h3, header p')) {
          const own = boxOf(text);
          if (own.right > body.right + 4 || own.bottom > frame.bottom) say('head too wide', text);
          const head = text.closest('header')?.getBoundingClientRect();
          if (head && own.bottom > head.bottom + near) say('head too tall', text);
        }
        const rows = [...section.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
        const clips = (element: Element) => {
          const clip = element.closest('[clip-path]')?.getAttribute('clip-path');
          const rect = clip && section.querySelector(`${clip.slice(4, -1)} rect`)?.getBoundingClientRect();
          return rect || null;
        };
        for (const shape of section.querySelectorAll<SVGGraphicsElement>(
          'svg.drawing .bar :is(path, rect)',
        )) {
          const own = shape.getBoundingClientRect();
          if (own.width === 0 && own.height === 0) continue;
          const clip = clips(shape);
          const left = Math.max(own.left, clip?.left ?? own.left);
          const right = Math.min(own.right, clip?.right ?? own.right);
          if (right <= left) continue;
          if (left < chart.left - near || right > chart.right + near) say('bar out of the chart', shape);
          const row = rows.find(({ top, bottom }) => own.top >= top - near && own.bottom <= bottom + near);
          if (!row) say('bar out of its row', shape);
        }
        const texts = [...section.querySelectorAll('svg.drawing text')].map((text) => ({
          text,
          box: text.getBoundingClientRect(),
        }));
        for (const [i, { text, box }] of texts.entries()) {
          if (box.left < chart.left - near || box.right > chart.right + near)
            say('label out of the chart', text);
          const over = texts
            .slice(i + 1)
            .find(
              ({ box: other }) =>
                other.left < box.right - 1 &&
                other.right > box.left + 1 &&
                other.top < box.bottom - 4 &&
                other.bottom > box.top + 4,
            );
          if (over) say(`over “${over.text.textContent}”`, text);
        }
        const bars = [...section.querySelectorAll<SVGGraphicsElement>('svg.drawing .bar rect')].map(
          (bar) => ({
            bar,
            box: bar.getBoundingClientRect(),
            clip: clips(bar),
          }),
        );
        for (const { text, box } of texts) {
          const middle = (box.top + box.bottom) / 2;
          const over = bars.find(({ box: other, clip }) => {
            const right = Math.min(other.right, clip?.right ?? other.right);
            const left = Math.max(other.left, clip?.left ?? other.left);
            const beside = box.left >= right - near || box.right <= left + near;
            const inside = box.left >= left - near && box.right <= right + near;
            return other.top < middle && other.bottom > middle && !beside && !inside;
          });
          if (over) say('label over a bar', text);
        }
      }
      return found;
    });
  } finally {
    await page.close();
  }
}

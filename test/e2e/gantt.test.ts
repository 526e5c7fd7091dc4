import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import { serveGanttPage } from './gantt/serve';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveGanttPage>>;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveGanttPage()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  await context?.close();
  expect(complaints, 'console errors, refused styles included').toEqual([]);
});

async function open(query = ''): Promise<void> {
  complaints = [];
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}?${query}`);
  await page.waitForFunction(() => window.planTime !== undefined);
}

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const asked = () => page.evaluate(() => window.asked);
const row = (id: string) => page.locator(`.gantt-bars > [id$="-${id}"]`);
const bar = (id: string) => row(id).locator('.gantt-bar').first();
const names = () =>
  page
    .locator('.gantt-bars > [role=option]')
    .evaluateAll((rows) => rows.map((r) => r.getAttribute('aria-label')));
const box = async (id: string) => {
  const found = await bar(id).boundingBox();
  if (!found) throw new Error(`${id} is not drawn`);
  return {
    left: found.x,
    right: found.x + found.width,
    middle: found.y + found.height / 2,
    bottom: found.y + found.height,
    width: found.width,
  };
};
/** Scrolls the lines, and waits until a frame was drawn there. */
const scrollTo = (top: number) =>
  page.evaluate(async (y) => {
    document.querySelector('.grid-scroller')?.scrollTo({ top: y });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, top);
/** A drag in steps, as a hand does it. */
const drag = async (from: [number, number], to: [number, number], drop = true) => {
  await page.mouse.move(from[0], from[1]);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1)
    await page.mouse.move(from[0] + ((to[0] - from[0]) * step) / 6, from[1] + ((to[1] - from[1]) * step) / 6);
  if (drop) await page.mouse.up();
};
/** At the week's zoom a day is 12 pixels. */
const day = 12;

/** Tops of the lines in both panes, by their number. */
const tops = () =>
  page.evaluate(() => {
    const grid = new Map<number, number>();
    for (const line of document.querySelectorAll('.grid-body .grid-row')) {
      const number = Number(line.querySelector('.grid-gutter')?.textContent ?? 0);
      grid.set(number, line.getBoundingClientRect().top);
    }
    const height = document.querySelector('.grid-row')?.getBoundingClientRect().height ?? 0;
    const svgTop = document.querySelector('.gantt-container > svg')?.getBoundingClientRect().top ?? 0;
    return [...document.querySelectorAll<SVGGElement>('.gantt-bars > [role=option]')].flatMap((line) => {
      const number = Number(line.getAttribute('aria-posinset'));
      const beside = grid.get(number);
      const drawn = svgTop + (line.transform.baseVal.consolidate()?.matrix.f ?? NaN);
      return beside === undefined ? [] : [{ number, apart: drawn - beside, height }];
    });
  });

describe('side by side', () => {
  it.each(['rows=300', 'rows=300&bands', 'rows=300&density=compact'])(
    'each bar is on its line (%s)',
    async (query) => {
      await open(query);
      for (const top of [0, 777, 1e9]) {
        await scrollTo(top);
        await eventually(async () => (await tops()).length).toBeGreaterThan(20);
        for (const { number, apart } of await tops())
          expect(Math.abs(apart), `line ${number}`).toBeLessThan(0.51);
      }
    },
  );

  it('both headers end at the same height, and the last line shows above both scroll bars', async () => {
    await open('rows=300&bands');
    const [grid, gantt] = await page.evaluate(() =>
      ['.grid-header', '.gantt-header'].map(
        (name) => document.querySelector(name)?.getBoundingClientRect().bottom,
      ),
    );
    expect(grid).toBe(gantt);
    await scrollTo(1e9);
    const heights = await page.evaluate(() =>
      ['.grid-scroller', '.gantt-container'].map((name) => document.querySelector(name)?.clientHeight),
    );
    expect(heights[0]).toBe(heights[1]);
  });

  it('draws the lines of the grid, in its order, after a filter and a sort', async () => {
    await open('rows=300');
    await page.locator('.grid-search input').fill('mise en production');
    await eventually(async () => (await names()).length).toBe(27);
    expect((await names())[0]).toBe('Mise en production 1, jalon, le 06/04/2026, critique');
    await page.getByRole('columnheader', { name: 'Tâche' }).hover();
    await page.getByRole('columnheader', { name: 'Tâche' }).locator('.grid-head-sort').click();
    await page.getByRole('columnheader', { name: 'Tâche' }).locator('.grid-head-sort').click();
    await eventually(async () => (await tops()).every(({ apart }) => Math.abs(apart) < 0.51)).toBe(true);
    const first = await page.locator('.gantt-bars > [aria-posinset="1"]').getAttribute('aria-label');
    expect(first).toContain('Mise en production 27,');
  });

  it('scrolls the grid with the wheel over the chart, and the time with Shift', async () => {
    await open('rows=300');
    await page.mouse.move(1000, 500);
    await page.mouse.wheel(0, 280);
    const scrolled = () => page.evaluate(() => document.querySelector('.grid-scroller')?.scrollTop);
    await eventually(scrolled).toBe(280);
    const across = () => page.evaluate(() => document.querySelector('.gantt-container')?.scrollLeft ?? 0);
    const before = await across();
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Shift');
    await eventually(async () => (await across()) - before).toBe(120);
    expect(await scrolled()).toBe(280);
  });

  it('gives the separator to the mouse, the keyboard and a double click', async () => {
    await open('rows=30');
    const separator = page.getByRole('separator', { name: 'Largeur du tableau' });
    const at = async () => Math.round((await separator.boundingBox())?.x ?? 0);
    expect(await at()).toBe(576);
    await drag([576, 400], [800, 400]);
    await eventually(at).toBe(800);
    await separator.focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(at).toBe(800 - Math.round(1440 * 0.02));
    await separator.dblclick({ position: { x: 0, y: 100 } });
    await eventually(at).toBe(720);
  });
});

describe('what is drawn', () => {
  it('draws only the lines in sight of 5,000, wherever one scrolls', async () => {
    await open('rows=5000');
    for (const top of [0, 60_000, 1e9]) {
      await scrollTo(top);
      const drawn = () => page.locator('.gantt-bars > [role=option]').count();
      await eventually(drawn).toBeGreaterThan(28);
      expect(await drawn()).toBeLessThan(80);
      expect(await page.locator('.gantt-container *').count()).toBeLessThan(1500);
    }
    await eventually(names).toContainEqual(expect.stringContaining('455'));
  });

  it('shows baseline, deadline, stretches, caps, critical mark and inactive tasks', async () => {
    await open('rows=30');
    await expect.poll(() => row('t6').locator('.gantt-deadline').count()).toBe(1);
    expect(await row('t5').locator('.gantt-bar').count()).toBe(2);
    expect(await row('t5').locator('.gantt-join').count()).toBe(1);
    expect(await row('t7').locator('.gantt-cap').count()).toBe(2);
    expect(await row('t7').locator('.gantt-baseline').count()).toBe(1);
    expect(await row('t8').getAttribute('class')).toContain('is-inactive');
    expect(await row('t10').locator('.gantt-mark').count()).toBe(1);
    expect(await row('t0').locator('.gantt-bracket').count()).toBe(1);
  });

  it('writes the periods in French with ISO weeks, and in English', async () => {
    await open('rows=30&zoom=week');
    const header = (tier: string) => page.locator(`.gantt-${tier} .gantt-column`).allInnerTexts();
    expect((await header('upper')).map((text) => text.replace(/\s/g, ' '))).toContain('mars 2026');
    expect(await header('lower')).toContain('S10 · 02/03');
    await page.evaluate(() => window.setZoom('quarter'));
    await eventually(() => header('lower')).toContain('T1');
    await context.close();
    await open('rows=30&zoom=week&lang=en');
    expect(await header('lower')).toContain('W10 · 2 Mar');
    expect(await page.locator('.gantt-now').allInnerTexts()).toEqual(['Status date', 'Today']);
  });

  it('zooms around the pointer with Ctrl and the wheel, and fits the project', async () => {
    await open('rows=60&zoom=week');
    const { left, middle } = await box('t6');
    await page.mouse.move(left, middle);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await eventually(() => page.evaluate(() => window.zoom)).toBe('day');
    await eventually(async () => Math.abs((await box('t6')).left - left) < 2).toBe(true);
    await page.evaluate(() => window.gantt?.fit());
    const sight = await page.locator('.gantt-container').boundingBox();
    const rows = await page
      .locator('.gantt-bracket')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ left: l, right }) => [l, right]),
      );
    for (const [l, r] of rows) {
      expect(l).toBeGreaterThanOrEqual(sight?.x ?? 0);
      expect(r).toBeLessThanOrEqual((sight?.x ?? 0) + (sight?.width ?? 0));
    }
  });

  it('says in words what it shows', async () => {
    await open('rows=30');
    const all = await names();
    expect(all.map((name) => name?.replace(/\s/g, ' '))).toContain(
      'Reprise de données 1, du 16/02/2026 au 28/02/2026, 65 %, N. Lambert',
    );
    expect(all.map((name) => name?.replace(/\s/g, ' '))).toContain(
      'Lot 1, récapitulative, du 05/01/2026 au 13/04/2026, 35 %',
    );
  });
});

describe('by hand', () => {
  it('moves a bar by days, its successors under the hand, and says where it goes', async () => {
    await open('rows=30');
    const { left, middle } = await box('t6');
    const after = await box('t7');
    await drag([left + 20, middle], [left + 20 + 7 * day, middle], false);
    const tooltip = page.locator('.gantt-tooltip');
    await eventually(() => tooltip.innerText()).toBe('Recette fonctionnelle 1\n03/03/2026 → 13/03/2026, 9 j');
    await eventually(async () => (await box('t6')).left).toBeCloseTo(left + 7 * day, 0);
    await eventually(async () => (await box('t7')).left).toBeCloseTo(after.left + 7 * day, 0);
    expect(await row('t6').locator('.gantt-ghost').count()).toBe(1);
    await page.mouse.up();
    await eventually(asked).toEqual([['move', 't6', '2026-03-03T09:00', '2026-03-13T17:00']]);
    expect(await tooltip.isVisible()).toBe(false);
    await eventually(async () => Math.round((await box('t6')).left)).toBe(Math.round(left + 7 * day));
  });

  it('leaves everything as it was with Escape', async () => {
    await open('rows=30');
    const { left, middle } = await box('t6');
    await drag([left + 20, middle], [left + 150, middle], false);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    // The bar in focus has an outline of two pixels.
    await eventually(async () => Math.abs((await box('t6')).left - left) <= 2).toBe(true);
    expect(await asked()).toEqual([]);
    expect(await page.evaluate(() => window.previews.at(-1))).toEqual(['t6', null]);
  });

  it('asks nothing of a bar that comes back to its place', async () => {
    await open('rows=30');
    const { left, middle } = await box('t6');
    await drag([left + 20, middle], [left + 100, middle], false);
    await page.mouse.move(left + 21, middle);
    await page.mouse.up();
    expect(await asked()).toEqual([]);
  });

  it('pulls the end of a bar, and the limit of what is done', async () => {
    await open('rows=30');
    const { right, middle } = await box('t6');
    await drag([right - 1, middle], [right - 1 + 4 * day, middle]);
    await eventually(asked).toEqual([['resize', 't6', '2026-03-10T17:00']]);
    const { left, width, bottom } = await box('t6');
    await drag([left, bottom - 1], [left + width * 0.4, bottom - 1]);
    await eventually(async () => (await asked()).at(-1)).toEqual(['progress', 't6', 40]);
  });

  it('links two bars; the ends say the type', async () => {
    await open('rows=30');
    const six = await box('t6');
    const nine = await box('t9');
    await page.mouse.move(six.left + 10, six.middle);
    await drag([six.right + 9, six.middle], [nine.left + 3, nine.middle], false);
    expect((await page.locator('.gantt-tooltip').innerText()).split(', ').at(-1)).toBe('lien FD');
    await page.mouse.up();
    await drag([six.left - 9, six.middle], [nine.left + 3, nine.middle]);
    await drag([six.right + 9, six.middle], [nine.right - 3, nine.middle]);
    await drag([six.left - 9, six.middle], [nine.right - 3, nine.middle]);
    await drag([six.right + 9, six.middle], [nine.left + 3, nine.middle + 400]);
    await eventually(asked).toEqual([
      ['link', 't6', 't9', 'FS'],
      ['link', 't6', 't9', 'SS'],
      ['link', 't6', 't9', 'FF'],
      ['link', 't6', 't9', 'SF'],
    ]);
  });

  it('chooses a link with a click: says it, opens it with Enter, removes it with Delete', async () => {
    await open('rows=30');
    const picked = () => page.locator('.gantt-link.is-picked').getAttribute('d');
    const { left, middle } = await box('t6');
    // Between the rows: the bar begins before the one that it waits for ends.
    const at: [number, number] = [left + 20, middle - 13];
    await page.mouse.move(...at);
    await eventually(() => page.locator('.gantt-tooltip').innerText()).toContain(
      'Reprise de données 1 → Recette fonctionnelle 1, lien FD',
    );
    await page.mouse.click(...at);
    expect(await picked()).toMatch(/^M/);
    expect(await page.locator('.gantt-tooltip').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await picked()).toBe('');
    await page.mouse.click(...at);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await eventually(picked).toBe('');
    expect(await asked()).toEqual([
      ['openLink', 't5', 't6'],
      ['unlink', 't5', 't6'],
    ]);
  });

  it('goes on beyond the edge of the window', async () => {
    await open('rows=30');
    const { left, middle } = await box('t6');
    await drag([left + 20, middle], [1432, middle], false);
    const across = () => page.evaluate(() => document.querySelector('.gantt-container')?.scrollLeft ?? 0);
    const before = await across();
    await eventually(async () => (await across()) > before + 600).toBe(true);
    await page.mouse.up();
    await eventually(async () => String((await asked())[0]?.[2]) > '2026-06').toBe(true);
  });

  it('moves by hours at the day’s zoom', async () => {
    await open('rows=30&zoom=day');
    await page.evaluate(() => window.gantt?.scrollTo(Date.UTC(2026, 1, 20) / 60_000));
    const { left, middle } = await box('t6');
    await drag([left + 30, middle], [left + 30 + (56 / 24) * 3, middle]);
    await eventually(asked).toEqual([['move', 't6', '2026-02-24T12:00', '2026-03-06T20:00']]);
  });

  it('only shows and selects when it is read-only, and never moves a summary', async () => {
    await open('rows=30&readOnly');
    const { left, middle } = await box('t6');
    await drag([left + 20, middle], [left + 150, middle]);
    expect(await asked()).toEqual([]);
    expect(await row('t6').getAttribute('aria-selected')).toBe('true');
    await context.close();
    await open('rows=30');
    const bracket = await row('t0').locator('.gantt-bracket').boundingBox();
    await drag([900, (bracket?.y ?? 0) + 3], [1000, (bracket?.y ?? 0) + 3]);
    expect(await asked()).toEqual([]);
  });
});

describe('by keyboard', () => {
  it('chooses a row with the arrows, moves its bar with Alt, changes its length with Alt+Shift', async () => {
    await open('rows=60');
    await page.evaluate(() => window.gantt?.focus());
    await page.keyboard.press('Home');
    for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('ArrowDown');
    const active = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant')?.split('-').at(-1));
    await eventually(active).toBe('t6');
    // Friday to Monday: a day off is stepped over.
    await page.keyboard.press('Alt+ArrowRight');
    await eventually(asked).toEqual([['move', 't6', '2026-02-25T09:00', '2026-03-09T17:00']]);
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await eventually(async () => (await asked()).at(-1)).toEqual(['resize', 't6', '2026-03-10T17:00']);
    await page.keyboard.press('Enter');
    await eventually(async () => (await asked()).at(-1)).toEqual(['open', 't6']);
    await page.keyboard.press('End');
    await eventually(active).toBe('t59');
    const grid = await page.locator('.grid-row .grid-gutter[aria-selected=true]').innerText();
    expect(grid).toBe('60');
  });
});

describe('accessibility', () => {
  it.each(['theme=light', 'theme=dark', 'zoom=month&readOnly'])('has no violation (%s)', async (query) => {
    await open(`rows=60&${query}`);
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
  });
});

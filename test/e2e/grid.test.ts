import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import { serveGridPage } from './grid/serve';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveGridPage>>;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveGridPage()]);
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
  context = await browser.newContext({
    viewport: { width: 1440, height: 860 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}?${query}`);
  await page.waitForFunction(() => window.mountTime !== undefined);
}

/** Waits for what the page shows or holds; a busy machine may take its time. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const cell = (row: number, column: string) => page.locator(`[id$="-${row}-${column}"]`);
const text = (row: number, column: string) => cell(row, column).innerText();
const value = (id: string, column: string) =>
  page.evaluate(([i, c]) => window.project(i ?? '')[c ?? ''], [id, column]);
const calls = () =>
  page.evaluate(() => window.calls.map(({ cells, origin }) => ({ count: cells.length, origin })));
const active = () =>
  page.evaluate(() =>
    document
      .querySelector('[role=grid],[role=treegrid]')
      ?.getAttribute('aria-activedescendant')
      ?.replace(/^.*?-(\d+-)/, '$1'),
  );
const keys = async (...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const paste = async (clipboard: string) => {
  await page.evaluate((content) => navigator.clipboard.writeText(content), clipboard);
  await keys('Control+v');
};
const columnMenu = async (item: string) => {
  await keys('Shift+F10');
  await page.getByRole('menuitem', { name: item }).click();
};

describe('keyboard', () => {
  it('types over a cell, commits with Tab and Enter, and returns under the first column', async () => {
    await open();
    await cell(3, 'start').click();
    await page.keyboard.type('12/3/26');
    await keys('Tab');
    await page.keyboard.type('5/4/2027');
    await keys('Enter');
    await eventually(() => value('p3', 'start')).toBe('2026-03-12');
    expect(await value('p3', 'end')).toBe('2027-04-05');
    await eventually(active).toBe('4-start');
    expect(await calls()).toEqual([
      { count: 1, origin: 'type' },
      { count: 1, origin: 'type' },
    ]);
  });

  it('edits with F2, gives the value back with Escape, clears with Delete', async () => {
    await open();
    await cell(2, 'manager').click();
    await keys('F2');
    await page.keyboard.type(' (intérim)');
    await keys('Escape');
    expect(await text(2, 'manager')).toBe('Inès Faure');
    await keys('F2');
    await page.keyboard.type(' (intérim)');
    await keys('Enter', 'ArrowUp', 'Delete');
    await eventually(calls).toEqual([
      { count: 1, origin: 'type' },
      { count: 1, origin: 'clear' },
    ]);
    await eventually(() => value('p2', 'manager')).toBeNull();
  });

  it('makes no undo step when nothing changed', async () => {
    await open();
    await cell(2, 'budget').click();
    await keys('F2', 'Enter');
    expect(await calls()).toEqual([]);
  });

  it('goes to the edges and back with Ctrl, Home, End and Page keys', async () => {
    await open();
    await cell(0, 'code').click();
    await keys('Control+End');
    await eventually(active).toBe('999-m26');
    await cell(999, 'm26').waitFor();
    await keys('Control+Home');
    await eventually(active).toBe('0-code');
    await keys('Control+ArrowDown');
    await eventually(active).toBe('999-code');
    await keys('Control+Home', 'End');
    await eventually(active).toBe('0-m26');
    await keys('Home', 'PageDown');
    await eventually(async () => Number((await active())?.split('-')[0])).toBeGreaterThan(15);
  });

  it('lets the focus out: Escape then Tab', async () => {
    await open();
    await cell(0, 'name').click();
    await keys('Escape', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('grid');
  });

  it('picks a choice by typing, toggles yes and no with Space, breaks a line with Alt+Enter', async () => {
    await open();
    await cell(0, 'weather').click();
    await page.keyboard.type('ora');
    await keys('Enter');
    await eventually(() => value('p0', 'weather')).toBe('storm');
    await cell(1, 'strategic').click();
    await keys('Space');
    await eventually(() => value('p1', 'strategic')).toBe(true);
    await cell(1, 'comment').click();
    await page.keyboard.type('Un');
    await keys('Alt+Enter');
    await page.keyboard.type('Deux');
    await keys('Enter');
    await eventually(() => value('p1', 'comment')).toBe('Un\nDeux');
  });

  it('opens a calendar with Alt+Down and takes the day chosen with the arrows', async () => {
    await open();
    await cell(0, 'start').click();
    await keys('Alt+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('table'));
    await keys('ArrowRight', 'Enter');
    await eventually(() => value('p0', 'start')).toBe('2026-01-02');
  });

  it('fills down and right, and writes the same text in a whole block with Ctrl+Enter', async () => {
    await open();
    await cell(0, 'name').click();
    await page.evaluate(() => document.querySelector('.grid-scroller')?.scrollTo({ left: 1300 }));
    await cell(0, 'm2').click();
    await page.keyboard.type('7,5');
    await keys('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await eventually(() => value('p2', 'm2')).toBe(7.5);
    await keys('Shift+ArrowRight', 'Control+r');
    await eventually(() => value('p2', 'm3')).toBe(7.5);
    await page.keyboard.type('3');
    await keys('Control+Enter');
    await eventually(() => Promise.all([value('p0', 'm2'), value('p2', 'm3')])).toEqual([3, 3]);
    expect((await calls()).at(-1)).toEqual({ count: 6, origin: 'type' });
  });
});

describe('clipboard', () => {
  it('copies a block as Excel reads it, and pastes it elsewhere in one step', async () => {
    await open();
    await cell(0, 'name').click();
    await keys('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    expect(await copied()).toBe(
      'Refonte paie 1\tFinances\r\nMigration portail client 2\tRessources humaines\r\n',
    );
    await cell(7, 'name').click();
    await keys('Control+v');
    await eventually(() => value('p8', 'name')).toBe('Migration portail client 2');
    expect(await value('p7', 'department')).toBe('Finances');
    expect(await calls()).toEqual([{ count: 4, origin: 'paste' }]);
  });

  it('loses no decimal of an amount copied inside the grid, though the screen rounds it', async () => {
    await open();
    await cell(1, 'budget').click();
    await keys('Control+c');
    await cell(4, 'budget').click();
    await keys('Control+v');
    const original = await value('p1', 'budget');
    await eventually(() => value('p4', 'budget')).toBe(original);
  });

  it('pastes one cell over a whole selection, and a multi-line cell from Excel', async () => {
    await open();
    await cell(0, 'comment').click();
    await keys('Shift+ArrowDown', 'Shift+ArrowDown');
    await paste('"Ligne 1\nLigne 2"\r\n');
    await expect
      .poll(() => Promise.all(['p0', 'p1', 'p2'].map((id) => value(id, 'comment'))))
      .toEqual(Array.from({ length: 3 }, () => 'Ligne 1\nLigne 2'));
  });

  it('applies the good cells of a block, keeps the bad ones in error with their text and reason, and says how many', async () => {
    await open();
    await cell(0, 'remaining').click();
    await paste('12,5\r\nbeaucoup\r\n30\r\n');
    await eventually(() => value('p2', 'remaining')).toBe(30);
    expect(await value('p0', 'remaining')).toBe(12.5);
    expect(await calls()).toEqual([{ count: 2, origin: 'paste' }]);
    const bad = cell(1, 'remaining');
    expect(await bad.locator('.grid-text').innerText()).toBe('beaucoup');
    expect(await bad.getAttribute('aria-invalid')).toBe('true');
    expect(await bad.getAttribute('title')).toContain('n’est pas un nombre');
    expect(await page.locator('.grid-message').innerText()).toContain('1 cellule refusée');
    await bad.click();
    await keys('F2');
    expect(await page.locator('.grid-input').inputValue()).toBe('beaucoup');
    await keys('Escape');
    expect(await text(1, 'remaining')).toBe('18,5');
  });

  it('cuts, leaves read-only cells alone and says so', async () => {
    await open();
    await cell(1, 'code').click();
    await keys('Shift+ArrowRight', 'Control+x');
    await eventually(() => value('p1', 'name')).toBeNull();
    expect(await value('p1', 'code')).toBe('PRJ-0002');
    await paste('X\tY');
    await eventually(() => value('p1', 'name')).toBe('Y');
    expect(await page.locator('.grid-message').innerText()).toContain('lecture seule');
  });

  it('hands rows pasted below the end to the application, or says how many were not pasted', async () => {
    await open('append&rows=3');
    await cell(2, 'name').click();
    await paste('Dernier\r\nNouveau 1\r\nNouveau 2\r\n');
    await expect
      .poll(() => page.evaluate(() => window.appended))
      .toEqual([{ name: 'Nouveau 1' }, { name: 'Nouveau 2' }]);
    await context.close();
    await open('rows=3');
    await cell(2, 'name').click();
    await paste('Dernier\r\nNouveau 1\r\n');
    await eventually(() => page.locator('.grid-message').innerText()).toContain('1 ligne dépasse');
  });

  it('shows the old value again, with the reason, when the application refuses to save', async () => {
    await open();
    await page.evaluate(() => {
      window.refuse = 'le fichier est en lecture seule';
    });
    await cell(0, 'name').click();
    await page.keyboard.type('Autre nom');
    await keys('Enter');
    await expect
      .poll(() => cell(0, 'name').getAttribute('title'))
      .toContain('le fichier est en lecture seule');
    expect(await cell(0, 'name').locator('.grid-text').innerText()).toBe('Autre nom');
    await keys('ArrowUp', 'Escape');
    expect(await text(0, 'name')).toBe('Refonte paie 1');
  });
});

describe('mouse', () => {
  it('selects a block by dragging and shows its sum and average', async () => {
    await open();
    await page.evaluate(() => document.querySelector('.grid-scroller')?.scrollTo({ left: 0 }));
    await cell(1, 'remaining').hover();
    await page.mouse.down();
    await cell(3, 'remaining').hover();
    await page.mouse.up();
    // 18,5 + 37 + 55,5
    await expect
      .poll(() => page.locator('.grid-figures').innerText())
      .toMatch(/Nb : 3[\s\S]*Moyenne : 37[\s\S]*Somme : 111/);
  });

  it('continues two numbers with the fill handle', async () => {
    await open();
    await cell(1, 'remaining').click();
    await page.keyboard.type('10');
    await keys('Enter');
    await page.keyboard.type('20');
    await keys('Enter', 'ArrowUp', 'ArrowUp', 'Shift+ArrowDown');
    await page.locator('.grid-fill-handle').hover();
    await page.mouse.down();
    await cell(5, 'remaining').hover();
    await page.mouse.up();
    await expect
      .poll(() => Promise.all(['p3', 'p4', 'p5'].map((id) => value(id, 'remaining'))))
      .toEqual([30, 40, 50]);
    expect((await calls()).at(-1)).toEqual({ count: 3, origin: 'fill' });
  });

  it('selects a column by its header and a row by its number', async () => {
    await open();
    await page.getByRole('columnheader', { name: 'Chef de projet' }).click();
    expect(await cell(7, 'manager').getAttribute('aria-selected')).toBe('true');
    expect(await cell(7, 'end').getAttribute('aria-selected')).toBe('false');
    await page.locator('[data-part=gutter][data-row="4"]').click({ position: { x: 6, y: 10 } });
    expect(await cell(4, 'name').getAttribute('aria-selected')).toBe('true');
    expect(await cell(5, 'name').getAttribute('aria-selected')).toBe('false');
  });

  it('resizes at the edge of a header, fits on double click, moves by dragging the header', async () => {
    await open();
    const header = page.getByRole('columnheader', { name: 'Chef de projet' });
    const box = await header.boundingBox();
    if (!box) throw new Error('no header');
    await page.mouse.move(box.x + box.width, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 60, box.y + 15, { steps: 4 });
    await page.mouse.up();
    expect((await header.boundingBox())?.width).toBe(box.width + 60);
    await page.mouse.dblclick(box.x + box.width + 60, box.y + 15);
    await eventually(async () => (await header.boundingBox())?.width ?? 999).toBeLessThan(box.width);
    const first = await page.getByRole('columnheader', { name: 'Direction' }).boundingBox();
    if (!first) throw new Error('no header');
    await page.mouse.move(box.x + 30, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(first.x + 5, box.y + 15, { steps: 5 });
    await page.mouse.up();
    await eventually(async () => (await header.boundingBox())?.x).toBe(first.x);
  });
});

describe('arrangement', () => {
  it('sorts by the header and adds a second key with Shift, empties last', async () => {
    await open();
    const sort = async (name: string, shift: boolean) => {
      const header = page.getByRole('columnheader', { name });
      await header.hover();
      await header.locator('[data-part=sort]').click({ modifiers: shift ? ['Shift'] : [] });
    };
    await sort('Météo', false);
    await eventually(() => text(0, 'weather')).toBe('Soleil');
    await sort('RAF', true);
    await sort('RAF', true);
    await eventually(() => text(0, 'remaining')).toBe('198');
    expect(await page.getByRole('columnheader', { name: 'RAF' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(await page.evaluate(() => window.state.sort)).toEqual([
      { columnId: 'weather', descending: false },
      { columnId: 'remaining', descending: true },
    ]);
  });

  it('filters by values with the keyboard, by bounds, and by search; totals follow', async () => {
    await open();
    await cell(0, 'department').click();
    await keys('Control+Shift+l');
    await page.getByRole('checkbox', { name: /Tout/ }).uncheck();
    await page.getByRole('checkbox', { name: /Commerce/ }).check();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await eventually(() => page.locator('.grid-status').innerText()).toContain('200 lignes sur 1');
    await cell(0, 'progress').click();
    await columnMenu('Filtrer…');
    await page.getByLabel('De', { exact: true }).fill('99');
    await keys('Enter');
    await expect
      .poll(() => page.evaluate(() => window.state.filters.at(-1)))
      .toEqual({ columnId: 'progress', from: 99 });
    // The average of what is left lies between 99 and 100.
    expect(await page.locator('.grid-totals').innerText()).toMatch(/99(,\d+)?|100/);
    await page.getByRole('searchbox').fill('zzz');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await eventually(() => page.locator('.grid-status').innerText()).toContain('1\u202F000 lignes');
  });

  it('groups by a column with counts and subtotals, closes and opens a group with Enter', async () => {
    await open();
    await cell(0, 'department').click();
    await columnMenu('Regrouper par cette colonne');
    const groups = page.locator('.grid-group');
    expect(await groups.first().innerText()).toContain('Commerce');
    expect(await groups.first().innerText()).toContain('200 lignes');
    expect(await page.getByRole('treegrid').count()).toBe(1);
    await keys('Control+Home', 'Enter');
    await eventually(() => groups.count()).toBeGreaterThan(1);
    expect(await groups.first().getAttribute('aria-expanded')).toBe('false');
    await keys('Enter');
    await eventually(() => groups.first().getAttribute('aria-expanded')).toBe('true');
  });

  it('hides, pins and orders columns from the chooser and the menu; changes the density', async () => {
    await open();
    await cell(0, 'department').click();
    await columnMenu('Figer à gauche');
    expect(await page.evaluate(() => window.state.pinned)).toEqual(['code', 'name', 'department']);
    await cell(0, 'weather').click();
    await columnMenu('Masquer');
    await eventually(() => page.getByRole('columnheader', { name: 'Météo' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Colonnes' }).click();
    await page.getByRole('searchbox', { name: 'Rechercher une colonne' }).fill('meteo');
    await page.getByRole('checkbox', { name: 'Météo' }).check();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await eventually(() => page.getByRole('columnheader', { name: 'Météo' }).count()).toBe(1);
    await page.getByRole('button', { name: /Densité/ }).click();
    expect((await page.locator('.grid-row').first().boundingBox())?.height).toBe(24);
  });

  it('keeps the person on the same project when the order changes', async () => {
    await open();
    await cell(5, 'manager').click();
    await columnMenu('Trier par ordre décroissant');
    // The new order shows its top; an arrow and back brings the cell in sight.
    await keys('ArrowDown', 'ArrowUp');
    await eventually(active).toMatch(/manager/);
    const row = Number((await active())?.split('-')[0]);
    expect(row).not.toBe(5);
    expect(await cell(row, 'code').innerText()).toBe('PRJ-0006');
  });
});

describe('accessibility', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const violations = async () => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
  };

  it.each(['theme=light', 'theme=dark', 'density=compact'])('has no violation (%s)', async (query) => {
    await open(query);
    await cell(1, 'remaining').click();
    await paste('douze');
    // Landmarks and headings are the page's business, not the grid's.
    const found = (await violations()).filter((line) => !/^(region|landmark|page-has)/.test(line));
    expect(found).toEqual([]);
  });

  it('has no violation while editing, grouped, or with a menu or a filter open', async () => {
    await open();
    const own = async () => (await violations()).filter((line) => !/^(region|landmark|page-has)/.test(line));
    await cell(1, 'weather').click();
    await keys('F2');
    expect(await own()).toEqual([]);
    await keys('Escape');
    await columnMenu('Regrouper par cette colonne');
    expect(await own()).toEqual([]);
    await keys('Control+Shift+l');
    await page.getByRole('dialog').waitFor();
    expect(await own()).toEqual([]);
  });
});

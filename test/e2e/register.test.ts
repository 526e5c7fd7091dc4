import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type Opened } from './register/open';

/** The register and the fiche as the product ships them, over the sample portfolio in a real file. */
let opened: Opened;
let page: Page;

beforeAll(async () => {
  opened = await openRegister('sample');
  ({ page } = opened);
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.forget();
  await register();
});

const french = { 'pupitre.locale': 'fr', 'pupitre.theme': 'light' };

async function register(settings: Record<string, string> = french): Promise<void> {
  await opened.go('/portfolio', settings);
  await page.locator('.grid-row').first().waitFor();
}

/** The cell of a project, by the project's code and the column's header. */
async function cell(code: string, header: string) {
  const line = page.locator('.grid-cell[aria-colindex="2"]').filter({ hasText: code });
  const column = await columnOf(header);
  return page.locator(
    `.grid-cell[data-row="${await line.getAttribute('data-row')}"][aria-colindex="${column}"]`,
  );
}

const columnOf = (header: string) =>
  page.getByRole('columnheader', { name: header, exact: true }).getAttribute('aria-colindex');

const paste = (text: string) =>
  page
    .evaluate(async (value) => {
      await navigator.clipboard.writeText(value);
    }, text)
    .then(() => page.keyboard.press('Control+v'));

async function projectOf(code: string) {
  const reply = await opened.app.invoke('projects.list', {});
  const found = reply.ok ? reply.value.find((project) => project.code === code) : undefined;
  if (!found) throw new Error(`no project ${code}`);
  return found;
}

/** Codes of the projects shown, top to bottom. */
const codes = () => page.locator('.grid-cell[data-row][aria-colindex="2"]:not(.is-total)').allInnerTexts();

/** Waits until the file says what the screen says. */
const eventually = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 5000 });

describe('the grid of projects', () => {
  test('shows the sample with its figures, units in the headers', async () => {
    // The sample's CRM-01 is revised at 2 650 k€, spent 1 480, remaining 1 290: it lands 120 k€ over.
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Portefeuille');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('crm sociétaires');
    await eventually(codes).toEqual(['CRM-01']);
    expect(await (await cell('CRM-01', 'Météo · global')).innerText()).toContain('Nuage');
    await (await cell('CRM-01', 'Code')).click();
    await page.keyboard.press('Control+ArrowRight');
    await page.getByRole('columnheader', { name: 'Écart au révisé (€)' }).waitFor();
    expect(await (await cell('CRM-01', 'Écart au révisé (€)')).innerText()).toBe('+120\u202f000');
  });

  test('a cell typed by keyboard is written at once, and Ctrl+Z gives it back', async () => {
    const before = await projectOf('CRM-02');
    await (await cell('CRM-02', 'Chef de projet')).click();
    await page.keyboard.type('Zoé Martin');
    await page.keyboard.press('Enter');
    await eventually(async () => (await projectOf('CRM-02')).manager).toBe('Zoé Martin');
    expect(await (await cell('CRM-02', 'Chef de projet')).innerText()).toBe('Zoé Martin');
    await page.keyboard.press('Control+z');
    await eventually(async () => (await projectOf('CRM-02')).manager).toBe(before.manager);
    await eventually(async () => (await cell('CRM-02', 'Chef de projet')).innerText()).toBe(before.manager);
  });

  test('a block from Excel lands as one undo step; what cannot be read stays in its cell with the reason', async () => {
    const before = [await projectOf('SEC-01'), await projectOf('SEC-02')];
    await (await cell('SEC-01', 'Phase')).click();
    // Phase, priority, manager: the second phase is in no list.
    await paste('Recette\tP2 – Important\tAnne Petit\nHors liste\tP3 – Utile\tLuc Noir\n');
    await eventually(async () => (await projectOf('SEC-02')).manager).toBe('Luc Noir');
    expect((await projectOf('SEC-01')).manager).toBe('Anne Petit');
    expect((await projectOf('SEC-02')).phaseId).toBe(before[1]?.phaseId);
    const refused = await cell('SEC-02', 'Phase');
    expect(await refused.getAttribute('aria-invalid')).toBe('true');
    expect(await refused.getAttribute('title')).toContain('n’est pas dans la liste');
    await page.keyboard.press('Control+z');
    await eventually(async () => (await projectOf('SEC-02')).manager).toBe(before[1]?.manager);
    expect((await projectOf('SEC-01')).manager).toBe(before[0]?.manager);
    expect((await projectOf('SEC-01')).phaseId).toBe(before[0]?.phaseId);
  });

  test('a choice that no list has is created from there, and the cells that wait for it are completed', async () => {
    await (await cell('FIN-01', 'Direction')).click();
    await paste('Achats\nAchats\n');
    await page
      .getByRole('button', {
        name: 'Créer Direction « Achats »'.replaceAll(/« | »/g, (s) => s.replace(' ', '\u202f')),
      })
      .click();
    await eventually(async () => {
      const lists = await opened.app.invoke('portfolio.lists', {});
      const made = lists.ok ? lists.value.departments.filter(({ name }) => name === 'Achats') : [];
      const owners = [await projectOf('FIN-01'), await projectOf('FIN-02')];
      return made.length === 1 && owners.every(({ departmentId }) => departmentId === made[0]?.id);
    }).toBe(true);
    await eventually(async () => (await cell('FIN-02', 'Direction')).innerText()).toBe('Achats');
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    // The lists and the cells as they were, for the tests that follow.
    await opened.app.invoke('history.undo', {});
    await opened.app.invoke('history.undo', {});
  });

  test('a computed cell refuses to be typed in, and says so', async () => {
    await (await cell('CRM-01', 'Code')).click();
    await page.keyboard.press('Control+ArrowRight');
    await page.getByRole('columnheader', { name: 'Atterrissage (€)' }).waitFor();
    await (await cell('CRM-01', 'Atterrissage (€)')).click();
    await page.keyboard.type('1');
    await eventually(() => page.locator('.grid-message').innerText()).toContain('ne se modifie pas');
    expect(await page.locator('.grid-input').count()).toBe(0);
  });

  test('sort, filter, group: choices keep the order of their list', async () => {
    await (await cell('CRM-01', 'Priorité')).click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Trier par ordre décroissant' }).click();
    await eventually(async () => (await cellTexts('Priorité'))[0]).toBe('P3 – Utile');

    await page.getByRole('button', { name: 'Regrouper' }).click();
    await page.getByRole('menuitem', { name: 'Direction' }).click();
    await eventually(() => page.locator('.grid-group').count()).toBeGreaterThan(2);
    // The order in which the sample lists its departments, not the alphabet's.
    const groups = await page.locator('.grid-group strong').allInnerTexts();
    expect(groups.slice(0, 2)).toEqual(['Systèmes d’information', 'Relation client']);

    await page.getByRole('button', { name: 'Regrouper', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ne plus regrouper' }).click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('dora');
    await eventually(codes).toEqual(['SEC-01']);
  });

  test('a view kept in the file survives a reload, and is offered to whoever opens the file', async () => {
    await page.getByRole('button', { name: 'Regrouper' }).click();
    await page.getByRole('menuitem', { name: 'Programme' }).click();
    await page.getByRole('button', { name: /^Vue/ }).click();
    await page.getByRole('menuitem', { name: 'Enregistrer la vue sous…' }).click();
    await page.getByLabel('Nom de la vue').fill('Par programme');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vue Par programme' }).waitFor();

    await opened.forget();
    await register();
    expect(await page.locator('.grid-group').count()).toBe(0);
    await page.getByRole('button', { name: /^Vue/ }).click();
    await page.getByRole('menuitem', { name: 'Par programme' }).click();
    await eventually(() => page.locator('.grid-group').count()).toBeGreaterThan(2);

    // The last arrangement comes back by itself, with the name of its view.
    await register();
    await page.getByRole('button', { name: 'Vue Par programme' }).waitFor();
    expect(await page.locator('.grid-group').count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Vue Par programme' }).click();
    await page.getByRole('menuitem', { name: /^Supprimer/ }).click();
    await eventually(async () => {
      const views = await opened.app.invoke('portfolio.views', { screen: 'portfolio' });
      return views.ok && views.value.length;
    }).toBe(0);
  });

  test('rows: a new one ready to be named, duplicate, archive, delete, each taken back', async () => {
    await page.getByRole('button', { name: 'Nouveau projet' }).click();
    await page.locator('.grid-input').waitFor();
    await page.keyboard.type('Cartographie applicative');
    await page.keyboard.press('Enter');
    const names = async () => {
      const reply = await opened.app.invoke('projects.list', {});
      return reply.ok ? reply.value.filter((one) => !one.archived).map((one) => one.name) : [];
    };
    await eventually(async () => (await names()).at(-1)).toBe('Cartographie applicative');

    await page.locator('.grid-cell', { hasText: 'Cartographie applicative' }).click();
    await page.keyboard.press('Control+Shift+e');
    await eventually(async () => (await names()).includes('Cartographie applicative')).toBe(false);
    await page.getByRole('button', { name: 'Projets actifs' }).click();
    await page.getByRole('menuitem', { name: 'Projets archivés' }).click();
    await eventually(async () => (await codes()).length).toBe(1);
    await page.locator('.grid-cell', { hasText: 'Cartographie applicative' }).click();
    await page.keyboard.press('Control+Delete');
    await eventually(async () => (await codes()).length).toBe(0);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await eventually(async () => (await codes()).length).toBe(1);
    for (let step = 0; step < 3; step += 1) await opened.app.invoke('history.undo', {});
    await eventually(async () => (await names()).length).toBe(24);
  });

  test('rows pasted below the last one become projects', async () => {
    const count = async () => {
      const reply = await opened.app.invoke('projects.list', {});
      return reply.ok ? reply.value.length : 0;
    };
    expect(await count()).toBe(24);
    await (await cell('IND-03', 'Code')).click();
    await paste('IND-03\tLutte contre la fraude\nIND-04\tCollé sous la fin\nIND-05\tEt un autre\n');
    await eventually(count).toBe(26);
    expect((await projectOf('IND-05')).name).toBe('Et un autre');
    await opened.app.invoke('history.undo', {});
    expect(await count()).toBe(24);
  });

  test('a copy with headers can be pasted as a table', async () => {
    await (await cell('CRM-01', 'Code')).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+c');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split(/\r?\n/).slice(0, 2)).toEqual(['Code\tProjet', 'CRM-01\tRefonte du CRM sociétaires']);
  });
});

/** Texts of a column, top to bottom. */
const cellTexts = async (header: string) =>
  page.locator(`.grid-cell[data-row][aria-colindex="${await columnOf(header)}"]`).allInnerTexts();

describe('the fiche of a project', () => {
  async function sheet(code: string): Promise<void> {
    const { id } = await projectOf(code);
    await opened.go(`/projects/${id}`, french);
    await page.locator('.sheet').waitFor();
  }

  test('opens from the grid, and Alt+arrows walk the register in its order', async () => {
    await (await cell('CRM-02', 'Code')).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.sheet').waitFor();
    expect(await page.getByLabel('Projet', { exact: true }).inputValue()).toBe('Espace sociétaire mobile');
    await page.keyboard.press('Alt+ArrowRight');
    await eventually(() => page.getByLabel('Projet', { exact: true }).inputValue()).toBe(
      'Devis en ligne multi-produits',
    );
    await page.keyboard.press('Alt+ArrowUp');
    await page.locator('.grid-row').first().waitFor();
  });

  test('a field is saved by Enter, restored by Escape, and refused with its reason in place', async () => {
    await sheet('RH-01');
    const before = await projectOf('RH-01');
    const remaining = page.getByLabel('Reste à faire', { exact: true });
    await remaining.fill('12,5 k€');
    await remaining.press('Enter');
    await eventually(async () => (await projectOf('RH-01')).budgetRemaining).toBe(1_250_000);
    // The forecast stands beside, computed: spent + remaining.
    const eac = (before.budgetActual ?? 0) + 1_250_000;
    const shown = `${(eac / 100).toLocaleString('en-US').replaceAll(',', '\u202f')}`;
    await eventually(() => page.locator('.budget').innerText()).toContain(shown);

    await remaining.fill('beaucoup');
    await remaining.press('Enter');
    await eventually(() => page.getByRole('alert').filter({ hasText: 'Montant attendu' }).count()).toBe(1);
    expect((await projectOf('RH-01')).budgetRemaining).toBe(1_250_000);
    await remaining.press('Escape');
    expect(await remaining.inputValue()).toBe('12\u202f500');
    expect(await page.getByRole('alert').filter({ hasText: 'Montant attendu' }).count()).toBe(0);
    await opened.app.invoke('history.undo', {});
  });

  test('weather is picked by its icon, and the history tells it in words', async () => {
    await sheet('RH-02');
    await page
      .getByRole('radiogroup', { name: 'Météo · coûts' })
      .getByRole('radio', { name: 'Orage' })
      .click();
    await eventually(async () => (await projectOf('RH-02')).weather.cost?.weather).toBe('storm');
    await page
      .getByRole('navigation', { name: 'Vues du projet' })
      .getByRole('link', { name: 'Historique' })
      .click();
    const line = page.getByRole('row').filter({ hasText: 'Météo · coûts' }).first();
    await line.waitFor();
    expect(await line.innerText()).toMatch(/Météo · coûts\s+Soleil\s+Orage/);
    await page.getByRole('button', { name: /Champ/ }).click();
    await page.getByRole('option', { name: 'Météo · coûts' }).click();
    await eventually(() => page.locator('.history-table tbody tr').count()).toBe(2);
    await opened.app.invoke('history.undo', {});
    await eventually(() => page.getByText('annulé', { exact: true }).count()).toBe(1);
  });
});

describe('for everybody', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  async function violations(): Promise<string[]> {
    // Evaluated by the debugger, not by the page: its policy lets no foreign script in.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations: found } = await checker.run();
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
    });
  }

  for (const theme of ['light', 'dark']) {
    for (const locale of ['fr', 'en']) {
      test(`axe finds nothing on the register and the fiche (${theme}, ${locale})`, async () => {
        const settings = { 'pupitre.theme': theme, 'pupitre.locale': locale };
        await register(settings);
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
          locale === 'fr' ? 'Portefeuille' : 'Portfolio',
        );
        expect(await violations()).toEqual([]);
        const { id } = await projectOf('CRM-01');
        await opened.go(`/projects/${id}`, settings);
        await page.locator('.sheet').waitFor();
        expect(await violations()).toEqual([]);
        await page.locator('.sheet .tab').last().click();
        await page.locator('.history-table').waitFor();
        expect(await violations()).toEqual([]);
      });
    }
  }
});

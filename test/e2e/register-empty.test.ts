import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type Opened } from './register/open';

/** A portfolio with nothing in it yet: what its register says, and the first project typed. */
let opened: Opened;

beforeAll(async () => {
  opened = await openRegister('empty');
});
afterAll(() => opened.close());

test('says what goes there, offers the import, and takes a first project', async () => {
  const { page, app, go } = opened;
  await go('/portfolio', { 'pupitre.locale': 'fr' });
  await page.getByRole('heading', { name: 'Aucun projet dans ce portefeuille' }).waitFor();
  expect(await page.getByRole('button', { name: 'Importer des projets' }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: 'Nouveau projet' }).click();
  await page.locator('.grid-cell', { hasText: 'Nouveau projet' }).click();
  await page.keyboard.type('Refonte du portail');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const reply = await app.invoke('projects.list', {});
      return reply.ok ? reply.value.map(({ name }) => name) : [];
    })
    .toEqual(['Refonte du portail']);
});

test('a portfolio opened for reading shows everything and changes nothing', async () => {
  const { page, app, path, go } = opened;
  app.look(path);
  await go('/portfolio', { 'pupitre.locale': 'fr' });
  await page.locator('.grid-cell', { hasText: 'Refonte du portail' }).click();
  await page.keyboard.type('X');
  await expect.poll(() => page.locator('.grid-message').innerText()).toContain('ne se modifie pas');
  expect(await page.getByRole('button', { name: 'Nouveau projet' }).isEnabled()).toBe(false);
  expect(await page.getByText('lecture seule').count()).toBeGreaterThan(0);
});

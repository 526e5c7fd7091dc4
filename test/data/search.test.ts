import { expect, it } from 'vitest';
import { openTestApp } from '../app/ports';

it('finds projects by the beginnings of their words, accents and case aside, best first', async () => {
  const { ask } = openTestApp();
  await ask('projects.create', {
    projects: [
      { name: 'Référentiel des tiers', manager: 'Éric Sabatier' },
      {
        name: 'Comptabilité',
        description: 'Alimente le référentiel comptable.',
        tags: ['Solvabilité II', 'ERP'],
      },
      { name: 'Portail', code: 'REF-1' },
    ],
  });
  const names = async (text: string) =>
    (await ask('projects.search', { text, limit: 10 })).map((hit) => hit.name);
  expect(await names('referenti')).toEqual(['Référentiel des tiers', 'Comptabilité']);
  expect(await names('REF')).toEqual(
    expect.arrayContaining(['Portail', 'Référentiel des tiers', 'Comptabilité']),
  );
  expect(await names('eric sab')).toEqual(['Référentiel des tiers']);
  expect(await names('solvab erp')).toEqual(['Comptabilité']);
  expect(await names('"; DROP TABLE project')).toEqual([]);
  const [hit] = await ask('projects.search', { text: 'erp', limit: 1 });
  expect(hit?.excerpt).toContain('Solvabilité II, \u0002ERP\u0003');
  // The index follows the undo.
  await ask('history.undo', {});
  expect(await names('portail')).toEqual([]);
});

import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/calendar/days';
import type { ProjectRecord } from '../../../src/core/model/project';
import { attention, figures } from '../../../src/core/register/attention';
import { blankProject } from './blank';

let count = 0;
const project = (name: string, values: Partial<ProjectRecord>): ProjectRecord => ({
  ...blankProject,
  id: `01J0000000000000000000${String((count += 1)).padStart(4, '0')}`,
  name,
  ...values,
});
const declared = (weather: 'sun' | 'cloud' | 'storm', trend: 'up' | 'flat' | 'down') => ({
  global: { weather, trend, comment: '' },
});
const names = (list: readonly (ProjectRecord | { project: ProjectRecord })[]) =>
  list.map((entry) => ('project' in entry ? entry.project.name : entry.name));

const today = '2026-11-21';

test('storms come first, and what gets worse before what recovers', () => {
  const found = attention(
    [
      project('nuage stable', { weather: declared('cloud', 'flat') }),
      project('orage qui remonte', { weather: declared('storm', 'up') }),
      project('soleil', { weather: declared('sun', 'flat') }),
      project('orage qui empire', { weather: declared('storm', 'down') }),
    ],
    today,
  );
  expect(names(found.bad)).toEqual(['orage qui empire', 'orage qui remonte', 'nuage stable']);
});

test('a reste à faire is stale on its 46th day, not on its 45th', () => {
  const budget = { budgetRevised: 100_00, budgetRemaining: 50_00 };
  const found = attention(
    [
      project('45 jours', { ...budget, remainingDate: '2026-10-07' }),
      project('46 jours', { ...budget, remainingDate: '2026-10-06' }),
      project('jamais estimé', { budgetRevised: 100_00 }),
      project('sans budget', {}),
      project('terminé, rien à faire', {
        ...budget,
        budgetRemaining: 0,
        progress: 100,
        remainingDate: '2026-01-01',
      }),
    ],
    today,
  );
  expect(names(found.staleRemaining)).toEqual(['jamais estimé', '46 jours']);
  expect(found.staleRemaining[1]?.ageDays).toBe(46);
});

test('late and over budget are measured, the worst first', () => {
  const found = attention(
    [
      project('à l’heure', { endDate: '2027-01-31', baselineEndDate: '2027-01-31' }),
      project('un mois', { endDate: '2027-02-28', baselineEndDate: '2027-01-31' }),
      project('un jour', { endDate: '2027-02-01', baselineEndDate: '2027-01-31' }),
      project('dépasse de 20 %', { budgetRevised: 1000_00, budgetActual: 700_00, budgetRemaining: 500_00 }),
      project('dans le budget', { budgetRevised: 1000_00, budgetActual: 500_00, budgetRemaining: 500_00 }),
    ],
    today,
  );
  expect(found.late.map(({ days }) => days)).toEqual([28, 1]);
  expect(found.over).toMatchObject([{ cents: 200_00, share: 20 }]);
});

test('an archived project asks for nothing and counts in no figure', () => {
  const archived = project('rangé', { archived: true, weather: declared('storm', 'down'), budgetRevised: 1 });
  expect(attention([archived], today)).toMatchObject({
    bad: [],
    undeclared: [],
    staleRemaining: [],
    projects: 0,
  });
  expect(figures([archived])).toMatchObject({ projects: 0, revised: null });
});

test('a project in several lists is one project that needs attention', () => {
  const found = attention(
    [
      project('tout va mal', {
        weather: declared('storm', 'flat'),
        endDate: '2027-02-01',
        baselineEndDate: '2027-01-01',
      }),
    ],
    today,
  );
  expect(found.projects).toBe(1);
});

test('the variance compares only projects that have both a budget and a forecast', () => {
  const all = figures([
    project('complet', { budgetRevised: 1000_00, budgetActual: 600_00, budgetRemaining: 500_00 }),
    project('sans RAF', { budgetRevised: 9000_00, budgetActual: 100_00 }),
  ]);
  expect(all).toMatchObject({
    revised: 10_000_00,
    forecast: 1100_00,
    withForecast: 1,
    variance: 100_00,
    compared: 1,
  });
});

const minutes = (day: string) => dayNumber(day) * 1440 + 600;
const milestone = (host: ProjectRecord, uid: number, planned: string, date: string, actual?: string) => ({
  projectId: host.id,
  uid,
  name: `jalon ${uid}`,
  date: minutes(date),
  actual: actual === undefined ? null : minutes(actual),
  deadline: null,
  baselines: { 0: minutes(planned) },
});

test('late milestones of plans: the most slipped first, not those reached, nor of an archived project', () => {
  const host = project('porteur', { weather: declared('sun', 'flat') });
  const rest = project('rangé', { archived: true });
  const milestones = [
    milestone(host, 1, '2026-12-01', '2026-12-17'),
    milestone(host, 2, '2026-12-01', '2027-03-01'),
    milestone(host, 3, '2026-12-01', '2026-12-16'),
    milestone(host, 4, '2026-11-20', '2026-11-20'),
    milestone(host, 5, '2026-10-01', '2026-11-01', '2026-11-01'),
    milestone(rest, 6, '2026-12-01', '2027-06-01'),
  ];
  const found = attention([host, rest], today, { milestones, adherences: [] });
  expect(found.milestones.map(({ milestone: { uid }, facts }) => [uid, facts.slip])).toEqual([
    [2, 90],
    [1, 16],
    [4, 0],
  ]);
  expect(found.projects).toBe(1);
  expect(attention([host, rest], today).projects).toBe(0);
});

test('broken adhérences: the most broken first, of who waits, with who is waited for', () => {
  const [first, second] = [project('amont', { weather: declared('sun', 'flat') }), project('aval', {})];
  const end = (host: ProjectRecord, uid: number, day: string) => ({
    projectId: host.id,
    uid,
    name: '',
    start: minutes(day),
    finish: minutes(day),
  });
  const link = (uid: number, ready: string, begun: string) => ({
    from: end(first, uid, ready),
    to: end(second, uid, begun),
    type: 'FS' as const,
    lag: { unit: 'working' as const, minutes: 0 },
    minutesPerDay: 420,
  });
  const adherences = [
    link(1, '2026-12-10', '2026-12-07'),
    link(2, '2026-12-01', '2026-12-07'),
    link(3, '2027-01-18', '2026-12-07'),
  ];
  const found = attention([first, second], today, { milestones: [], adherences });
  expect(found.adherences.map(({ link: { to }, days }) => [to.uid, days])).toEqual([
    [3, -42],
    [1, -3],
  ]);
  expect(found.adherences[0]).toMatchObject({ project: { name: 'aval' }, awaited: { name: 'amont' } });
  expect(
    attention([first, { ...second, archived: true }], today, { milestones: [], adherences }).projects,
  ).toBe(0);
});

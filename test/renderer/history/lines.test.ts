import { expect, test } from 'vitest';
import { createI18n } from '../../../src/locales/index';
import type { Change } from '../../../src/core/model/history';
import type { Lists } from '../../../src/core/model/portfolio';
import { linesOf } from '../../../src/renderer/features/history/lines';
import { textContext } from '../../../src/renderer/ui/fieldWords';

const projectId = '01J00000000000000000000001';
const departmentId = '01J00000000000000000000002';
const lists: Lists = {
  departments: [{ id: departmentId, code: 'DSI', name: 'Systèmes d’information', head: '' }],
  programmes: [],
  objectives: [],
  choices: [],
  customFields: [],
};
const { t } = createI18n('fr');
const context = { ...textContext(lists, 'fr', t), t, names: new Map([[projectId, 'Refonte du CRM']]) };

const change = (table: string, before: Change['before'], after: Change['after']): Change => ({
  step: 1,
  seq: 1,
  table,
  before,
  after,
});
const row = { id: projectId, name: 'Refonte du CRM', tags: '[]', archived: 0 };
const told = (changes: Change[]) =>
  linesOf(changes, context).map(({ subject, field, before, after }) => [subject, field, before, after]);

test('a cell is told by its project, its field and its texts before and after', () => {
  expect(
    told([
      change(
        'project',
        { ...row, budgetRemaining: null, departmentId: null },
        { ...row, budgetRemaining: 1_234_50, departmentId },
      ),
    ]),
  ).toEqual([
    ['Refonte du CRM', 'Reste à faire', '', '1\u202f234,50'],
    ['Refonte du CRM', 'Direction', '', 'Systèmes d’information'],
  ]);
});

test('a weather is told on its axis, in words', () => {
  const axis = { projectId, axis: 'cost', trend: 'flat', comment: '' };
  expect(
    told([change('projectWeather', { ...axis, weather: 'sun' }, { ...axis, weather: 'storm' })]),
  ).toEqual([['Refonte du CRM', 'Météo · coûts', 'Soleil', 'Orage']]);
});

test('a project that is gone since keeps the name that the step knew, and leads nowhere', () => {
  const gone = { ...row, id: '01J00000000000000000000009', name: 'Abandonné' };
  const [line] = linesOf([change('project', gone, null)], context);
  expect(line).toMatchObject({ subject: 'Abandonné', field: '', projectId: null, after: null });
});

test('an entry of a list is told by its kind and its name', () => {
  const entry = { id: departmentId, code: 'DSI', name: 'Systèmes d’information', head: '', position: 1 };
  expect(told([change('department', entry, { ...entry, head: 'Claire Vasseur' })])).toEqual([
    ['Direction «\u202fSystèmes d’information\u202f»', 'Responsable', '', 'Claire Vasseur'],
  ]);
});

test('moving an entry says so instead of a bare number', () => {
  const entry = { id: departmentId, code: '', name: 'Finances', head: '', position: 1 };
  expect(told([change('department', entry, { ...entry, position: 2 })])).toEqual([
    ['Direction «\u202fFinances\u202f»', 'Ordre dans la liste', '', ''],
  ]);
});

test('what the application remembers for itself is left out', () => {
  expect(told([change('externalKey', null, { source: 'x', key: 'y' })])).toEqual([]);
});

test('a task of a plan is told by its name and its own columns; what an import notes for itself is not', () => {
  const task = { projectId, uid: 4, name: 'Recette', position: 3, start: '2027-03-15T08:00', milestone: 0 };
  expect(
    told([
      change('planTask', task, {
        ...task,
        position: 4,
        start: '2027-03-22T08:00',
        milestone: 1,
        constraintType: 'SNET',
      }),
      change('planImport', null, { projectId, entity: 'task', uid: 4, sourceUid: 4, hash: 'x' }),
      change('planRelation', null, { projectId, taskUid: 4, predecessorUid: 3 }),
    ]).map((line) => line.map((text) => (text ?? '∅').replaceAll(/[\u202f\u00a0]/g, ' '))),
  ).toEqual([
    ['Tâche « Recette »', 'Début', '15/03/2027 à 08:00', '22/03/2027 à 08:00'],
    ['Tâche « Recette »', 'Jalon', 'Non', 'Oui'],
    ['Tâche « Recette »', 'Contrainte', '', 'Début au plus tôt le'],
    ['Lien', '', '∅', ''],
  ]);
});

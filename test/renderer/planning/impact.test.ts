import { describe, expect, test } from 'vitest';
import { instant } from '../../../src/core/calendar/times';
import { schedule } from '../../../src/core/schedule/schedule';
import { attempt, takeDates } from '../../../src/core/planning/reschedule';
import type { Plan } from '../../../src/core/model/plan';
import { differencesOf, reasonText } from '../../../src/renderer/features/planning/differences';
import { cellOf, impactText, previewer } from '../../../src/renderer/features/planning/impact';
import { whyChain } from '../../../src/renderer/features/planning/why';
import { after, planOf, wordsOf } from './plan';

const day = 480;
const placed = (plan: Plan) => takeDates(plan, schedule(plan), null);
const plan = placed(
  planOf(
    { uid: 1, name: 'Cadrage', duration: 5 * day },
    { uid: 2, name: 'Recette', duration: 5 * day, predecessors: [after(1)] },
    { uid: 3, name: 'MEP', milestone: true, deadline: instant('2027-03-12T17:00'), predecessors: [after(2)] },
    { uid: 4, name: 'Veille', duration: day },
  ),
);
const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('a bar held by a hand', () => {
  test('says what would move, the finish of the project and the deadline that would be missed', () => {
    const cell = cellOf(plan, 1, {
      kind: 'move',
      start: instant('2027-03-03T08:00'),
      finish: instant('2027-03-09T17:00'),
    });
    const preview = cell && previewer(plan, attempt(plan))([cell]);
    expect([...(preview?.dates.keys() ?? [])].sort()).toEqual(['1', '2', '3']);
    expect(preview?.impact).toEqual({
      moved: 3,
      finish: 4,
      late: [{ name: 'MEP', deadline: instant('2027-03-12T17:00') }],
    });
    expect(preview && plain(impactText(preview.impact, wordsOf(plan)))).toBe(
      '3 tâches déplacées · fin du projet +4 j · « MEP » après son échéance du 12/03/2027',
    );
  });

  test('a length is the work between its ends, whatever the weekend', () => {
    expect(cellOf(plan, 1, { kind: 'resize', finish: instant('2027-03-09T17:00') })).toEqual({
      uid: 1,
      field: 'duration',
      value: 7 * day,
    });
  });

  test('moves nothing of the plan that is shown', () => {
    const before = structuredClone(plan);
    previewer(plan, attempt(plan))([{ uid: 1, field: 'duration', value: 9 * day }]);
    expect(plan).toEqual(before);
  });

  test('what cannot be computed has no preview', () => {
    expect(previewer(plan, attempt(plan))([{ uid: 99, field: 'duration', value: day }])).toBeNull();
  });
});

describe('what sets a date, in words', () => {
  test('goes from link to link up to the start of the project', () => {
    const steps = whyChain(plan, schedule(plan), 3, wordsOf(plan)).map(({ name, text }) =>
      plain(`${name} ${text}`),
    );
    expect(steps).toEqual([
      'MEP commence le 12/03/2027 car « Recette » finit le 12/03/2027 (lien FD).',
      'Recette commence le 08/03/2027 car « Cadrage » finit le 05/03/2027 (lien FD).',
      'Cadrage commence le 01/03/2027 car le projet commence ce jour-là.',
    ]);
  });

  test('names a constraint with its date, and another project', () => {
    const held = planOf(
      {
        uid: 1,
        name: 'Appel',
        duration: day,
        constraint: 'SNET',
        constraintDate: instant('2027-03-10T08:00'),
      },
      {
        uid: 2,
        name: 'Choix',
        duration: day,
        outside: [
          {
            projectId: 'x',
            predecessorUid: 9,
            type: 'FS',
            lag: { unit: 'working', minutes: 0 },
            project: 'Socle',
            name: 'Livraison',
            start: instant('2027-03-15T08:00'),
            finish: instant('2027-03-16T17:00'),
            duration: 2 * day,
            active: true,
          },
        ],
      },
    );
    const told = (uid: number) => whyChain(held, schedule(held), uid, wordsOf(held));
    expect(plain(told(1)[0]?.text ?? '')).toBe(
      'commence le 10/03/2027 à cause de sa contrainte « Début au plus tôt le » (10/03/2027).',
    );
    expect(told(2)[0]?.projectId).toBe('x');
    expect(plain(told(2)[0]?.text ?? '')).toBe(
      'commence le 17/03/2027 car « Livraison », du projet Socle, finit le 16/03/2027 (adhérence, lien FD).',
    );
  });
});

describe('differences between the dates in force and the calculation', () => {
  test('are the tasks that lie elsewhere, with the reason of where they would be', () => {
    const computed = schedule(plan);
    expect(differencesOf(plan, computed)).toEqual([]);
    const imported = {
      ...plan,
      tasks: plan.tasks.map((task) =>
        task.uid === 2
          ? { ...task, start: instant('2027-03-15T08:00'), finish: instant('2027-03-19T17:00') }
          : task,
      ),
    };
    const found = differencesOf(imported, computed);
    expect(found.map(({ uid }) => uid)).toEqual([2]);
    const [difference] = found;
    expect(difference).toMatchObject({ startDays: -5, finishDays: -5 });
    expect(difference && plain(reasonText(imported, 2, difference.reason, wordsOf(plan)))).toBe(
      'rien ne la retenait à ses dates',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { planLines } from '../../src/app/sample/planText';

describe('a plan of the sample, as it is written', () => {
  it('reads the outline, durations, relations, people and marks of each line', () => {
    const [phase, task, late, last] = planLines(`
      Réalisation
        Socle       | 10>14>22 | a b:DD+3 CRM-01/c:FF-2e | Alice, Capgemini:200 | #socle MSO=12 ech=40 fait=30
        Outillage   | +8?      | socle+50%               |                      | #outil fixe=20 pause=-3..4
      Bilan         | 0        | outil:DF                |                      | #bilan
    `);
    expect(phase).toMatchObject({ name: 'Réalisation', level: 0, summary: true });
    expect(task).toMatchObject({
      key: 'socle',
      level: 1,
      summary: false,
      days: [10, 14, 22],
      added: false,
      people: [
        { name: 'Alice', units: 1 },
        { name: 'Capgemini', units: 2 },
      ],
      constraint: { type: 'MSO', day: 12 },
      deadline: 40,
      reported: 30,
    });
    expect(task?.predecessors).toEqual([
      { project: null, key: 'a', type: 'FS', lag: 0, unit: 'working' },
      { project: null, key: 'b', type: 'SS', lag: 3, unit: 'working' },
      { project: 'CRM-01', key: 'c', type: 'FF', lag: -2, unit: 'elapsed' },
    ]);
    expect(late).toMatchObject({ days: [8, 8, 8], added: true, estimated: true, fixed: 20, pause: [-3, 4] });
    expect(late?.predecessors).toEqual([
      { project: null, key: 'socle', type: 'FS', lag: 50, unit: 'percent' },
    ]);
    expect(last).toMatchObject({ level: 0, summary: false, days: [0, 0, 0] });
    expect(last?.predecessors[0]?.type).toBe('SF');
  });

  it('names the line that is not written that way', () => {
    expect(() => planLines('Tâche | dix | | |')).toThrow(/line “Tâche \| dix/);
    expect(() => planLines('Tâche | 10 | a:XY | |')).toThrow(/line “Tâche/);
  });
});

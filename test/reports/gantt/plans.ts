import { instant } from '../../../src/core/calendar/times';
import { createClocks } from '../../../src/core/schedule/clocks';
import { blankAssignment, blankPlan, blankResource, blankTask } from '../../../src/core/model/blankPlan';
import { schedule } from '../../../src/core/schedule/schedule';
import type { Plan, PlanTask } from '../../../src/core/model/plan';

const at = (day: string, time = '09:00') => instant(`${day}T${time}`);
const dayMinutes = 420;

const phases = ['Cadrage', 'Conception', 'Réalisation', 'Recette', 'Déploiement', 'Conduite du changement'];
const objects = [
  'le référentiel des agents',
  'la reprise des contrats historiques',
  'l’interface avec le système comptable',
  'les habilitations et la traçabilité',
  'le portail des usagers',
  'les flux nocturnes vers l’entrepôt de données',
];
const verbs = [
  'Rédiger les exigences pour',
  'Concevoir',
  'Développer',
  'Tester',
  'Mettre en production',
  'Former à',
];
const people = ['Alice Martin', 'Bruno Lefèvre', 'Chloé Nguyen', 'David Okoye', 'Équipe Recette'];

/**
 * A plan of `count` rows in six phases of several lots: tasks chained within their lot, lots begun one after the
 * other, a milestone at the end of each, a baseline 0 that was earlier, some work done. Placed by the scheduler.
 */
export function generatedPlan(count: number, { start = '2026-03-02', days = 4, times = 1 } = {}): Plan {
  const tasks: PlanTask[] = [];
  const add = (task: Partial<PlanTask>) => {
    const uid = tasks.length + 1;
    tasks.push({ ...blankTask, uid, ...task });
    return uid;
  };
  const link = (predecessorUid: number, type: 'FS' | 'SS' = 'FS', lag = 0) => ({
    predecessorUid,
    type,
    lag: { unit: 'working' as const, minutes: lag },
  });
  let lot = 0;
  let phase: number | null = null;
  let lotStart: number | null = null;
  while (tasks.length < count) {
    if (lot % 4 === 0)
      phase = add({ name: `${phases[(lot / 4) % 6]}${lot >= 24 ? ` ${1 + Math.floor(lot / 24)}` : ''}` });
    const object = objects[lot % 6] ?? '';
    const summary = add({ name: `Lot ${lot + 1} : ${object}`, parentUid: phase });
    let previous: number | null = lotStart;
    for (let n = 0; n < 6 && tasks.length < count; n += 1) {
      const uid = add({
        name: n === 5 ? `Lot ${lot + 1} accepté` : `${verbs[(n + lot) % 6]} ${object}, lot ${lot + 1}`,
        parentUid: summary,
        milestone: n === 5,
        duration: n === 5 ? 0 : dayMinutes * times * (1 + ((n * 7 + lot * 3) % (2 * days))),
        percentComplete: lot < 8 ? 100 : lot === 8 ? 60 : 0,
        predecessors:
          previous === null
            ? []
            : [link(previous, n === 0 ? 'SS' : 'FS', n === 0 ? 3 * times * dayMinutes : 0)],
        deadline: null,
      });
      if (n === 0) lotStart = uid;
      previous = uid;
    }
    lot += 1;
  }
  const plan: Plan = {
    ...blankPlan,
    name: 'Refonte du système d’information',
    start: at(start),
    statusDate: at(start, '18:00') + 100 * 1440,
    minutesPerDay: dayMinutes,
    tasks,
    resources: people.map((name, i) => ({ ...blankResource, uid: i + 1, name })),
    assignments: tasks
      .filter(({ duration }) => duration > 0)
      .flatMap(({ uid }) =>
        (uid % 7 === 0 ? [1, 2, 3] : [1 + (uid % 5)]).map((resourceUid, i) => ({
          ...blankAssignment,
          uid: uid * 10 + i,
          taskUid: uid,
          resourceUid,
        })),
      ),
    baselines: [{ number: 0, name: '', at: at(start) }],
  };
  return placed(plan);
}

/** The plan at the dates that the scheduler gives it, and a baseline that was up to nine days earlier. */
export function placed(plan: Plan): Plan {
  const result = schedule(plan);
  const clock = createClocks(plan).project;
  const parents = new Set(plan.tasks.map(({ parentUid }) => parentUid));
  return {
    ...plan,
    tasks: plan.tasks.map((task, i) => {
      const dates = result.tasks[i];
      if (!dates) return task;
      const early = (value: number) => clock.startBefore(value, dayMinutes * (i % 10));
      return {
        ...task,
        start: dates.start,
        finish: dates.finish,
        ...(parents.has(task.uid) ? { duration: clock.between(dates.start, dates.finish) } : {}),
        baselines: [
          {
            number: 0,
            start: early(dates.start),
            finish: early(dates.finish),
            duration: task.duration,
            work: null,
            cost: null,
            kept: [],
          },
        ],
      };
    }),
  };
}

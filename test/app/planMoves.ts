import type { TestHost } from './ports';
import { constraintTypes, relationTypes, type Plan, type PlanTask } from '../../src/core/model/plan';
import type { TaskField, TaskValue } from '../../src/core/planning/fields';
import type { Move } from './moves';

/** Moves over plans: random numbers made into inputs against the plans as they are by then. */

const at = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];
const nobody = '0'.repeat(26);
/** Monday 5 January 2026, 00:00. */
const monday = 29_459_520;

async function aPlan(
  host: TestHost,
  pick: number,
): Promise<{ projectId: string; tasks: readonly PlanTask[] }> {
  const plans = await host.ask('planning.list', {});
  const projectId = at(plans, pick)?.projectId ?? nobody;
  const view = projectId === nobody ? null : await host.ask('planning.get', { projectId });
  return { projectId, tasks: view?.plan.tasks ?? [] };
}

/** A plan of which something is true, or any. */
async function planWith(host: TestHost, pick: number, wanted: (plan: Plan) => boolean) {
  const plans = await host.ask('planning.list', {});
  for (let i = 0; i < plans.length; i += 1) {
    const projectId = plans[(pick + i) % plans.length]?.projectId ?? nobody;
    const view = await host.ask('planning.get', { projectId });
    if (view && wanted(view.plan)) return { projectId, plan: view.plan };
  }
  return { projectId: nobody, plan: null };
}

const uidAt = (tasks: readonly PlanTask[], pick: number): number => at(tasks, pick)?.uid ?? -1;
const someUids = (tasks: readonly PlanTask[], picks: readonly number[]): number[] => [
  ...new Set(picks.map((pick) => uidAt(tasks, pick))),
];

/** A value that mostly fits the field. */
export function planCell(pick: number, text: string): { field: TaskField; value: TaskValue } {
  const date = monday + (pick % 400) * 1440 + (pick % 3) * 300;
  const cells: [TaskField, TaskValue][] = [
    ['name', text],
    ['duration', (pick % 30) * 210],
    ['start', date],
    ['finish', date],
    ['percentComplete', at([0, 100, pick % 101], pick) ?? 0],
    ['physicalPercent', pick % 3 ? pick % 101 : null],
    ['elapsed', pick % 2 === 0],
    ['estimated', pick % 2 === 0],
    ['milestone', pick % 2 === 0],
    ['manual', pick % 2 === 0],
    ['active', pick % 3 > 0],
    ['constraint', at(constraintTypes, pick) ?? 'ASAP'],
    ['constraintDate', pick % 4 ? date : null],
    ['deadline', pick % 4 ? date : null],
    ['calendar', pick % 3 ? 1 : null],
    ['priority', pick % 1001],
    ['predecessors', pick % 4 ? `${1 + (pick % 9)}FD+${pick % 3}j;${1 + (pick % 5)}DD` : `${1 + (pick % 7)}`],
    ['resources', at(['Alice;Hugo[50%]', '', 'hugo', `${text.replaceAll(/[;[\]]/g, '')} `], pick) ?? ''],
    ['actualStart', pick % 4 ? date : null],
    ['actualFinish', pick % 4 ? date : null],
    ['notes', text],
  ];
  const [field, value] = cells[Math.floor(pick / 7) % cells.length] ?? ['name', text];
  return { field, value };
}

type Maker = (host: TestHost, move: Move) => Promise<unknown>;

export const planMakers = {
  'planning.create': async (host, { picks: [a = 0] }) => {
    const projects = await host.ask('projects.list', {});
    const start = `2026-0${1 + (a % 9)}-1${a % 10}`;
    return host.ask('planning.create', { projectId: at(projects, a)?.id ?? nobody, start });
  },
  'planning.remove': async (host, { picks: [a = 0] }) =>
    host.ask('planning.remove', { projectId: (await aPlan(host, a)).projectId }),
  'planning.insertTasks': async (host, { picks, text }) => {
    const [a = 0, b = 0] = picks;
    const { projectId, tasks } = await aPlan(host, a);
    return host.ask('planning.insertTasks', {
      projectId,
      before: b % 3 ? (at(tasks, b)?.uid ?? null) : null,
      tasks: picks.map((pick, i) => {
        const { field, value } = planCell(pick, text);
        return { name: `${text}${i}`, level: pick % 3, values: pick % 2 ? { [field]: value } : {} };
      }),
    });
  },
  'planning.setCells': async (host, { picks, text }) => {
    const [a = 0] = picks;
    const { projectId, tasks } = await aPlan(host, a);
    return host.ask('planning.setCells', {
      projectId,
      cells: picks.map((pick) => ({ uid: uidAt(tasks, pick), ...planCell(pick, text) })),
    });
  },
  'planning.deleteTasks': async (host, { picks: [a = 0, b = 0] }) => {
    const { projectId, tasks } = await aPlan(host, a);
    return host.ask('planning.deleteTasks', { projectId, uids: [uidAt(tasks, b)] });
  },
  'planning.indentTasks': async (host, { picks: [a = 0, ...rest] }) => {
    const { projectId, tasks } = await aPlan(host, a);
    return host.ask('planning.indentTasks', {
      projectId,
      uids: someUids(tasks, [a, ...rest]),
      by: a % 3 ? 1 : -1,
    });
  },
  'planning.moveTasks': async (host, { picks: [a = 0, b = 0, c = 0] }) => {
    const { projectId, tasks } = await aPlan(host, a);
    const before = c % 3 ? (at(tasks, c)?.uid ?? null) : null;
    return host.ask('planning.moveTasks', { projectId, uids: [uidAt(tasks, b)], before });
  },
  'planning.link': async (host, { picks: [a = 0, b = 0, c = 0, d = 0] }) => {
    const [from, to] = [await aPlan(host, a), await aPlan(host, b)];
    return host.ask('planning.link', {
      relations: [
        {
          from: { projectId: from.projectId, uid: uidAt(from.tasks, c) },
          to: { projectId: to.projectId, uid: uidAt(to.tasks, d) },
          type: at(relationTypes, a) ?? 'FS',
          lag: b % 2 ? { unit: 'working', minutes: (c % 5) * 60 } : { unit: 'percent', percent: c % 90 },
        },
      ],
    });
  },
  'planning.unlink': async (host, { picks: [a = 0, b = 0] }) => {
    const linked = ({ predecessors, outside }: PlanTask) => predecessors.length + outside.length > 0;
    const { projectId, plan } = await planWith(host, a, ({ tasks }) => tasks.some(linked));
    const task = at(plan?.tasks.filter(linked) ?? [], b);
    const link = task?.predecessors[0] ?? task?.outside[0];
    const away = task?.predecessors[0] ? projectId : (task?.outside[0]?.projectId ?? projectId);
    return host.ask('planning.unlink', {
      relations: [
        {
          from: { projectId: away, uid: link?.predecessorUid ?? -1 },
          to: { projectId, uid: task?.uid ?? -1 },
        },
      ],
    });
  },
  'planning.setBaseline': async (host, { picks: [a = 0, b = 0], text }) => {
    const { projectId, tasks } = await aPlan(host, a);
    const uids = b % 2 ? null : someUids(tasks, [a, b]);
    return host.ask('planning.setBaseline', { projectId, number: b % 3, name: text, uids });
  },
  'planning.clearBaseline': async (host, { picks: [a = 0, b = 0] }) => {
    const { projectId, plan } = await planWith(host, a, ({ baselines }) => baselines.length > 0);
    const number = at(plan?.baselines ?? [], b)?.number ?? b % 3;
    return host.ask('planning.clearBaseline', { projectId, number });
  },
  'planning.recalculate': async (host, { picks: [a = 0, b = 0] }) => {
    const { projectId, tasks } = await aPlan(host, a);
    return host.ask('planning.recalculate', { projectId, uids: b % 2 ? null : someUids(tasks, [b]) });
  },
  'planning.rescheduleRemaining': async (host, { picks: [a = 0, b = 0] }) =>
    host.ask('planning.rescheduleRemaining', {
      projectId: (await aPlan(host, a)).projectId,
      from: monday + (b % 200) * 1440,
    }),
  'planning.setPlan': async (host, { picks: [a = 0, b = 0], text }) =>
    host.ask('planning.setPlan', {
      projectId: (await aPlan(host, a)).projectId,
      changes: [
        { name: text },
        { start: monday + (b % 100) * 1440 },
        { statusDate: b % 3 ? monday + b : null, minutesPerDay: 360 + (b % 100) },
        { calendarUid: 1, criticalSlack: b % 900 },
      ][b % 4] as { name: string },
    }),
  'planning.saveCalendar': async (host, { picks: [a = 0, b = 0], text }) => {
    const open = [
      [540, 720],
      [780, 960 + (b % 90)],
    ] as const;
    return host.ask('planning.saveCalendar', {
      projectId: (await aPlan(host, a)).projectId,
      calendar: {
        uid: 1 + (b % 2),
        name: text || 'Atelier',
        parentUid: null,
        week: [open, open, open, b % 5 ? open : [], open, [], []],
        exceptions: [{ from: 20_458 + (b % 50), to: 20_460 + (b % 50), hours: [] }],
      },
    });
  },
} satisfies Record<string, Maker>;

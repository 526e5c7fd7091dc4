import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract, type Name, type NamesOf } from '../../src/contract/index';
import { AppError } from '../../src/core/errors';
import { projectFields } from '../../src/core/register/fields';
import { choiceIds } from '../../src/core/register/values';
import { planXml } from './planFiles';
import { planMakers } from './planMoves';
import type { TestHost } from './ports';

type CommandName = NamesOf<'command'>;

/** Random numbers from which a move makes up its input, against the file as it is by then. */
export interface Move {
  command: CommandName;
  picks: number[];
  text: string;
}

const makers: Record<CommandName, (host: TestHost, move: Move) => Promise<unknown>> = {
  'portfolio.update': (host, { picks: [a = 0], text }) =>
    host.ask('portfolio.update', {
      changes:
        a % 2 ? { name: text, fiscalYearStart: 1 + (a % 12) } : { client: text, situationDate: '2026-11-20' },
    }),
  'portfolio.saveItem': async (host, { picks: [a = 0, b = 0], text }) => {
    const name = text || 'x';
    const lists = await host.ask('portfolio.lists', {});
    const id = <T extends { id: string }>(items: T[]) => (b % 3 === 0 ? { id: at(items, b)?.id } : {});
    const entries = [
      { list: 'department', item: { ...id(lists.departments), code: 'D', name, head: '' } },
      { list: 'programme', item: { ...id(lists.programmes), code: 'P', name, owner: text, description: '' } },
      {
        list: 'objective',
        item: { ...id(lists.objectives), code: '', name, weight: b % 101, description: '' },
      },
      {
        list: 'choice',
        item: { ...id(lists.choices.filter((one) => one.list === 'phase')), list: 'phase', name },
      },
      {
        list: 'customField',
        item: {
          ...id(lists.customFields),
          name,
          type: at(['text', 'money', 'choice'], b),
          options: ['A', 'B'],
        },
      },
    ];
    return host.ask('portfolio.saveItem', { entry: at(entries, a) as never });
  },
  'portfolio.deleteItem': async (host, { picks: [a = 0, b = 0, c = 0] }) => {
    const entry = at(await allItems(host), a);
    const other = at(
      (await allItems(host)).filter((one) => one.list === entry?.list),
      b,
    );
    const replaceBy = [undefined, null, other?.id][c % 3];
    return host.ask('portfolio.deleteItem', {
      list: entry?.list ?? 'department',
      id: entry?.id ?? '0'.repeat(26),
      ...(replaceBy === undefined ? {} : { replaceBy }),
    });
  },
  'portfolio.orderItems': async (host, { picks: [a = 0] }) => {
    const lists = await host.ask('portfolio.lists', {});
    const ids = lists.departments.map((item) => item.id);
    return host.ask('portfolio.orderItems', { list: 'department', ids: a % 2 ? ids.toReversed() : ids });
  },
  'portfolio.saveView': async (host, { picks: [a = 0], text }) => {
    const views = await host.ask('portfolio.views', { screen: 'portfolio' });
    const view = a % 2 ? at(views, a) : undefined;
    return host.ask('portfolio.saveView', {
      view: {
        ...(view ? { id: view.id } : {}),
        screen: 'portfolio',
        name: text || 'v',
        layout: { sort: [text, a] },
      },
    });
  },
  'portfolio.deleteView': async (host, { picks: [a = 0] }) => {
    const views = await host.ask('portfolio.views', { screen: 'portfolio' });
    return host.ask('portfolio.deleteView', { id: at(views, a)?.id ?? '0'.repeat(26) });
  },
  'projects.create': async (host, { picks, text }) =>
    host.ask('projects.create', {
      projects: await Promise.all(
        picks
          .slice(0, 3)
          .map(async (pick, i) => ({ ...(await cell(host, pick, text)), name: `${text}${i}` })),
      ),
    }),
  'projects.setCells': async (host, { picks, text }) => {
    const projects = await host.ask('projects.list', {});
    const cells = await Promise.all(
      picks.map(async (pick, i) => {
        const [field = '', value] = Object.entries(await cell(host, pick, text))[0] ?? [];
        return { projectId: at(projects, pick + i)?.id ?? '0'.repeat(26), field, value: value ?? null };
      }),
    );
    return host.ask('projects.setCells', { cells });
  },
  'projects.duplicate': async (host, { picks }) =>
    host.ask('projects.duplicate', { ids: await ids(host, picks.slice(0, 2)) }),
  'projects.setArchived': async (host, { picks }) =>
    host.ask('projects.setArchived', { ids: await ids(host, picks), archived: (picks[0] ?? 0) % 2 === 0 }),
  'projects.delete': async (host, { picks }) =>
    host.ask('projects.delete', { ids: await ids(host, picks.slice(0, 2)) }),
  ...planMakers,
  'exchange.apply': async (host, { picks: [a = 0, b = 0], text }) => {
    const path = join(host.folder, `import-${a % 3}.csv`);
    const safe = text.replaceAll(/[";\r\n]/g, ' ');
    writeFileSync(
      path,
      `Nom du projet;Direction;Budget;Extra ${a % 2}\nProjet ${b % 4};Dir ${b % 3};${b},5;${safe}\nAutre ${a % 5};;12;x\n`,
    );
    const source = await host.ask('exchange.read', { handle: host.pick(path), options: {}, job: 'j' });
    return host.ask('exchange.apply', {
      source: source.source,
      mapping: source.mapping,
      decisions: [],
      remember: b % 2 === 0,
    });
  },
  'exchange.applyPlan': async (host, { picks: [a = 0, b = 0, c = 0], text }) => {
    const path = join(host.folder, 'plan.xml');
    const uids = Array.from({ length: 1 + (b % 4) }, (_, n) => 1 + ((a + n * 3) % 9));
    const tasks = [...new Set(uids)].map((uid) => ({ uid, name: `${text} ${uid}`, days: 1 + (c % 3) }));
    writeFileSync(path, planXml({ name: text || 'Plan', tasks }));
    const { source } = await host.ask('exchange.readPlan', { handle: path, job: 'plan' });
    const projectId = c % 2 ? (at(await host.ask('projects.list', {}), a)?.id ?? null) : null;
    return host.ask('exchange.applyPlan', { source, projectId, decisions: [] });
  },
  'exchange.deleteMapping': async (host, { picks: [a = 0] }) => {
    const mappings = await host.ask('exchange.mappings', {});
    return host.ask('exchange.deleteMapping', { id: at(mappings, a)?.id ?? '0'.repeat(26) });
  },
};

export const commandNames = (Object.keys(contract) as Name[]).filter(
  (name): name is CommandName => contract[name].kind === 'command',
);

const moveOf = (command: fc.Arbitrary<CommandName>): fc.Arbitrary<Move> =>
  fc.record({
    command,
    picks: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 4 }),
    text: fc.string({ maxLength: 12, unit: fc.constantFrom(...'aéÀ zß\n"\'\\—🙂0') }),
  });

/** Any command of the contract, more often those that make something to work on. */
const anyMove = moveOf(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom<CommandName>('projects.create', 'projects.setCells', 'portfolio.saveItem'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CommandName>(
        'planning.insertTasks',
        'planning.setCells',
        'planning.link',
        'planning.unlink',
        'planning.clearBaseline',
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom(...commandNames) },
  ),
);

/** Most commands on plans need a plan with tasks: every third sequence begins with one. */
const plan: readonly CommandName[] = [
  'projects.create',
  'planning.create',
  'planning.insertTasks',
  'planning.insertTasks',
  'planning.link',
  'planning.setBaseline',
];

/** Up to 16 moves. */
export const anyMoves: fc.Arbitrary<Move[]> = fc
  .tuple(
    fc.oneof(
      fc.constant([]),
      fc.constant([]),
      fc.tuple(...plan.map((command) => moveOf(fc.constant(command)))),
    ),
    fc.array(anyMove, { minLength: 1, maxLength: 10 }),
  )
  .map(([first, rest]) => [...first, ...rest]);

/** Plays a move; false when the application refused it. */
export async function play(host: TestHost, move: Move): Promise<boolean> {
  try {
    await makers[move.command](host, move);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

const at = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

async function ids(host: TestHost, picks: readonly number[]): Promise<string[]> {
  const projects = await host.ask('projects.list', {});
  return [...new Set(picks.map((pick) => at(projects, pick)?.id ?? '0'.repeat(26)))];
}

async function allItems(host: TestHost) {
  const lists = await host.ask('portfolio.lists', {});
  return [
    ...lists.departments.map(({ id }) => ({ list: 'department' as const, id })),
    ...lists.programmes.map(({ id }) => ({ list: 'programme' as const, id })),
    ...lists.objectives.map(({ id }) => ({ list: 'objective' as const, id })),
    ...lists.choices.map(({ id }) => ({ list: 'choice' as const, id })),
    ...lists.customFields.map(({ id }) => ({ list: 'customField' as const, id })),
  ];
}

/** One field of a project with a value that mostly fits it. */
async function cell(host: TestHost, pick: number, text: string) {
  const lists = await host.ask('portfolio.lists', {});
  const fields = projectFields(lists);
  const field = fields[pick % fields.length];
  if (!field) return {};
  const value = {
    text,
    longText: text,
    url: pick % 2 ? 'https://exemple.fr/a' : text,
    date: `2026-0${1 + (pick % 9)}-15`,
    money: pick * 101,
    number: pick / 8,
    percent: pick % 101,
    level: pick % 4,
    boolean: pick % 2 === 0,
    choice: at(choiceIds(field, lists), pick)?.id ?? null,
    weather: (['sun', 'bright', 'cloud', 'storm', null] as const)[pick % 5] ?? null,
    trend: (['up', 'flat', 'down', null] as const)[pick % 4] ?? null,
    tags: pick % 3 ? [`t${pick % 7}`, 'é'] : [],
  }[field.type];
  return { [field.key]: value };
}

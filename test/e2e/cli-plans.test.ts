import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMspdi } from '../../src/formats/mspdi/read';
import { planXml, type TestPlan } from '../app/planFiles';
import { commandLine, plain, type CommandLine } from './command';

/* Plans by the command line as built: in, changed, out again. */
const field = resolve(import.meta.dirname, '../../../shared/data/mspdi');
const withField = existsSync(field);
if (!withField) console.log(`skipped: no folder ${field}`);

let folder: string;
let file: string;
let line: CommandLine;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-test-'));
  file = join(folder, 'Client.pupitre');
  line = commandLine(folder);
  await line.succeed('new', file);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan: TestPlan = {
  name: 'Refonte du portail',
  people: ['Alice'],
  tasks: [
    { uid: 1, name: 'Cadrage', days: 5, who: [1] },
    { uid: 2, name: 'Recette', from: 7, days: 5, after: [1] },
    { uid: 3, name: 'Mise en service', from: 11, days: 0, after: [2] },
  ],
};
function write(name: string, content: TestPlan | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : planXml(content));
  return path;
}
const countsOf = async () => (await line.json('info', file, '--json'))['counts'];

describe('import of plans', () => {
  it('says what it did, then that nothing changed, and counts plans and tasks', async () => {
    const path = write('portail.xml', plan);
    expect(await line.succeed('import', path, '--into', file, '--dry-run')).toMatch(
      /nouveau projet « Refonte du portail » : 3 tâches seraient ajoutées/,
    );
    expect(await countsOf()).toMatchObject({ projects: 0, plans: 0, tasks: 0 });
    expect(await line.succeed('import', path, '--into', file)).toMatch(/3 tâches ajoutées/);
    expect(await countsOf()).toMatchObject({ projects: 1, plans: 1, tasks: 3 });
    expect(await line.succeed('import', path, '--into', file)).toMatch(
      /projet « Refonte du portail » : 3 tâches inchangées/,
    );
    expect(await line.succeed('info', file)).toMatch(/Plannings +1, 3 tâches/);
    expect(await line.succeed('check', file)).toContain('est sain');
  });

  it('reports as JSON, beside tables', async () => {
    const report = await line.json('import', write('portail.xml', plan), '--into', file, '--json');
    expect(report).toMatchObject({
      kind: 'plan',
      project: { name: 'Refonte du portail', created: true },
      created: 3,
      updated: 0,
      removed: 0,
      unchanged: 0,
      conflicts: 0,
      warnings: [],
    });
    const next = write('portail.xml', {
      ...plan,
      tasks: [...plan.tasks.slice(0, 2).map((task) => ({ ...task, days: 4 })), { uid: 4, name: 'Bilan' }],
    });
    const table = write('suivi.csv', 'Intitulé\r\nPaie\r\n');
    const several = await line.json('import', next, table, '--into', file, '--json');
    expect(several).toMatchObject({
      created: 2,
      updated: 2,
      removed: 1,
      files: [
        { kind: 'plan', created: 1, updated: 2, removed: 1 },
        { kind: 'table', created: 1 },
      ],
    });
  });

  it('never writes over a project whose name is only close, and says so', async () => {
    await line.succeed('import', write('suivi.csv', 'Intitulé\r\nRefonte portail\r\n'), '--into', file);
    const said = await line.succeed('import', write('portail.xml', plan), '--into', file);
    expect(said).toMatch(/ressemble au projet « Refonte portail » : un projet à part est créé/);
    expect(await countsOf()).toMatchObject({ projects: 2, plans: 1 });
  });

  it('refuses what is no sound plan in one line, with nothing written, whatever comes with it', async () => {
    const sound = write('portail.xml', plan);
    const before = await countsOf();
    const bad: [string, string | TestPlan, RegExp][] = [
      ['coupe.xml', planXml(plan).slice(0, 700), /pas un XML valide.*ligne \d+/],
      ['hostile.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /DOCTYPE/],
      ['autre.xml', '<rss/>', /n’est pas un planning Microsoft Project/],
      ['vide.xml', { ...plan, tasks: [] }, /aucune tâche/],
      [
        'rond.xml',
        {
          ...plan,
          tasks: plan.tasks.map((task) => ({ ...task, after: [task.uid === 1 ? 3 : task.uid - 1] })),
        },
        /s’attendent en rond/,
      ],
    ];
    for (const [name, content, reason] of bad) {
      expect(await line.refused('import', sound, write(name, content), '--into', file)).toMatch(reason);
    }
    writeFileSync(join(folder, 'projet.mpp'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    expect(await line.refused('import', join(folder, 'projet.mpp'), '--into', file)).toMatch(/format \.mpp/);
    expect(await countsOf()).toEqual(before);
  });
});

describe('export of plans', () => {
  it('gives one plan to a file, several to a folder, by name, code or identifier', async () => {
    await line.succeed(
      'import',
      write('portail.xml', plan),
      write('paie.xml', { ...plan, name: 'Paie' }),
      '--into',
      file,
    );
    const out = join(folder, 'out.xml');
    expect(await line.refused('export', file, '--format', 'mspdi', '--out', out)).toMatch(
      /« Refonte du portail », « Paie »/,
    );
    expect(
      await line.succeed('export', file, '--format', 'mspdi', '--out', out, '--project', 'PAIE'),
    ).toContain(out);
    expect(readMspdi(readFileSync(out)).plan.name).toBe('Paie');
    await line.succeed('export', file, '--format', 'mspdi', '--out', join(folder, 'plans'));
    expect(readdirSync(join(folder, 'plans')).sort()).toEqual(['Paie.xml', 'Refonte du portail.xml']);
  });

  it('is refused with what exists, and leaves no half of a file', async () => {
    const out = join(folder, 'out.xml');
    expect(await line.refused('export', file, '--format', 'mspdi', '--out', out)).toContain(
      'n’a de planning',
    );
    await line.succeed('import', write('portail.xml', plan), '--into', file);
    expect(await line.refused('export', file, '--format', 'mpp', '--out', out)).toContain(
      'Il existe : mspdi',
    );
    expect(
      await line.refused('export', file, '--format', 'mspdi', '--out', join(folder, 'plan.mpp')),
    ).toContain('.xml');
    expect(
      await line.refused('export', file, '--format', 'mspdi', '--out', out, '--project', 'Paie'),
    ).toContain('« Paie »');
    expect(
      await line.refused('export', file, '--format', 'mspdi', '--out', join(folder, 'none', 'a.xml')),
    ).toContain('n’existe pas');
    expect(existsSync(out)).toBe(false);
  });
});

describe.skipIf(!withField)('plans of the field', () => {
  it('come out as they went in', async () => {
    const names = ['sample.xml', 'task-links-project2019-mspdi.xml', 'mspditimephased.xml'];
    await line.succeed('import', ...names.map((name) => join(field, name)), '--into', file);
    await line.succeed('export', file, '--format', 'mspdi', '--out', join(folder, 'plans'));
    const written = readdirSync(join(folder, 'plans')).map((name) =>
      readFileSync(join(folder, 'plans', name)),
    );
    const plans = written.map((bytes) => readMspdi(bytes).plan);
    for (const name of names) {
      const { plan: read } = readMspdi(readFileSync(join(field, name)));
      expect(plans.find((each) => each.name === read.name)).toEqual(read);
    }
    expect(plain((await line.run(['check', file])).out)).toContain('est sain');
  });
});

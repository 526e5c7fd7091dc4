import Database from 'better-sqlite3';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Summary } from '../../src/app/inspect';
import { cli, commandLine, plain, type CommandLine } from './command';

/* The command line as built, one process a command, as a script of the user's runs it. */
const panorama = resolve(import.meta.dirname, '../../../shared/data/panorama');
const withPanorama = existsSync(panorama);
if (!withPanorama) console.log(`skipped: no folder ${panorama}`);
const [first, second, third] = ['2016-11.csv', '2017-06.csv', '2018-03.xlsx'].map((name) =>
  join(panorama, `panorama-${name}`),
) as [string, string, string];

let folder: string;
let file: string;
let running: ChildProcess[];
let run: CommandLine['run'];
let succeed: CommandLine['succeed'];
let refused: CommandLine['refused'];
let json: CommandLine['json'];
let environment: CommandLine['environment'];
let scratch: CommandLine['scratch'];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-test-'));
  ({ run, succeed, refused, json, environment, scratch } = commandLine(folder));
  file = join(folder, 'Client.pupitre');
  running = [];
});
afterEach(async () => {
  await Promise.all(
    running
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => stop(child)),
  );
  rmSync(folder, { recursive: true, force: true });
});

const summary = async (path: string) => (await json('info', path, '--json')) as unknown as Summary;
const bytesOf = (path: string) => ({
  hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
  modified: statSync(path, { bigint: true }).mtimeNs,
});

/** Starts a server and waits for its address. */
async function start(...args: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [cli, 'serve', ...args], { env: environment(), cwd: folder });
  running.push(child);
  let out = '';
  const address = await new Promise<string>((found, failed) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const match = /http:\/\/\S+/.exec(out);
      if (match) found(match[0]);
    });
    child.on('exit', () => failed(new Error(`serve stopped: ${out}`)));
  });
  return { child, address };
}

function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  return new Promise((done) => {
    child.on('exit', (code) => done(code));
    child.kill(signal);
  });
}

describe('new, info, check', () => {
  it('make an empty portfolio named after its file, and say what it holds', async () => {
    expect(await succeed('new', file)).toContain(file);
    expect(await json('info', file, '--json')).toMatchObject({
      file,
      application: 'Pupitre',
      version: '0.1.0',
      readOnly: null,
      portfolio: { name: 'Client', currency: 'EUR' },
      counts: { projects: 0, archived: 0 },
      totals: { budgetInitialCents: null, forecastCents: null },
      weather: { sun: 0, bright: 0, cloud: 0, storm: 0, none: 0 },
    });
    expect(await succeed('check', file)).toMatch(/^OK/);
  });

  it('make the sample, whose figures add up', async () => {
    await succeed('new', file, '--sample');
    const { counts, totals, weather } = await summary(file);
    expect(counts).toMatchObject({ projects: 24, departments: 5 });
    expect(Object.values(weather).reduce((sum, count) => sum + count, 0)).toBe(24 - counts.archived);
    expect(totals.forecastCents).toBeGreaterThan(0);
    expect(await succeed('info', file)).toMatch(/Projets +24/);
    expect(await succeed('check', file)).toMatch(/^OK/);
  });

  it('overwrite nothing, and make no folder', async () => {
    await succeed('new', file);
    const before = bytesOf(file);
    expect(await refused('new', file)).toContain('existe déjà');
    expect(bytesOf(file)).toEqual(before);
    expect(await refused('new', join(folder, 'none', 'a.pupitre'))).toContain('n’existe pas');
    expect(await refused('new', join(folder, 'a.sqlite'))).toContain('.pupitre');
    expect(readdirSync(folder).filter((name) => !['home', 'tmp'].includes(name))).toEqual(['Client.pupitre']);
  });

  it('leave the file as it was to the byte', async () => {
    await succeed('new', file, '--sample');
    const before = bytesOf(file);
    await succeed('info', file);
    await succeed('check', file);
    expect(bytesOf(file)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('Client'))).toEqual(['Client.pupitre']);
  });

  it('speak English where it is asked', async () => {
    await succeed('new', file);
    expect((await run(['check', file], { LANG: 'en_GB.UTF-8' })).out).toContain('is sound');
    expect((await run(['check', file, '--lang', 'en'])).out).toContain('is sound');
    expect((await run(['new', file], { LC_ALL: 'en_US.UTF-8' })).err).toContain('already exists');
  });
});

describe('what is not a sound portfolio', () => {
  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'n’est pas un portefeuille'],
    ['nothing at all', Buffer.alloc(0), 'est vide'],
    ['a text', Buffer.from('Nom;Budget\n'), 'n’est pas un portefeuille'],
  ])('is refused: %s', async (_, content, reason) => {
    writeFileSync(file, content);
    for (const command of [
      ['info', file],
      ['check', file],
      ['import', file, '--into', file],
      ['serve', file],
    ]) {
      expect(await refused(...command)).toContain(reason);
    }
    expect(readFileSync(file)).toEqual(content);
  });

  it('is refused: another application’s database', async () => {
    new Database(file).exec('CREATE TABLE other (id)').close();
    expect(await refused('info', file)).toContain('n’est pas un portefeuille');
  });

  it('is refused: a file cut short', async () => {
    await succeed('new', file, '--sample');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(await refused('check', file)).toContain('incomplet');
  });

  it('is refused: a file of a later version, left untouched', async () => {
    await succeed('new', file);
    const connection = new Database(file);
    connection.pragma('user_version = 999');
    connection.close();
    const before = bytesOf(file);
    for (const args of [
      ['info', file],
      ['check', file],
      ['serve', file],
    ]) {
      expect(await refused(...args)).toContain('version plus récente');
    }
    expect(bytesOf(file)).toEqual(before);
  });

  it('is refused: a missing file', async () => {
    expect(await refused('info', join(folder, 'none.pupitre'))).toContain('introuvable');
  });

  it.each([
    ['a table that is not ours', 'CREATE TABLE extra (id)', 'Tables : + table extra'],
    ['a missing index', 'DROP INDEX stepByState', 'Tables : − index stepByState'],
    [
      'a row changed behind the journal',
      "UPDATE project SET name = 'X' WHERE id = (SELECT min(id) FROM project)",
      'Journal : project',
    ],
    [
      'a row that the journal left and is gone',
      'DELETE FROM project WHERE id = (SELECT min(id) FROM project)',
      'Journal : project',
    ],
    ['a change without its step', 'UPDATE change SET step = 9999 WHERE step = 1', 'Contenu : '],
  ])('is found by check: %s', async (_, sql, finding) => {
    await succeed('new', file, '--sample');
    const connection = new Database(file);
    connection.pragma('foreign_keys = OFF');
    connection.exec(sql);
    connection.close();
    const { code, out, err } = await run(['check', file]);
    expect(code).toBe(1);
    expect(plain(out)).toContain(finding);
    expect(plain(err)).toMatch(/^\d+ anomalies? dans .*restaurez une sauvegarde/);
  });
});

describe('pack', () => {
  it('prints the portfolio, whole or not at all', async () => {
    await succeed('new', file, '--sample');
    const out = join(folder, 'COPIL.pdf');
    expect(await succeed('pack', file, '--kind', 'portfolio', '--out', out)).toMatch(
      /\d+ pages : .*COPIL\.pdf/,
    );
    expect(readFileSync(out).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(readdirSync(folder).filter((name) => name.startsWith('COPIL'))).toEqual(['COPIL.pdf']);
  });

  it('says what exists when asked for something else', async () => {
    await succeed('new', file);
    const kind = await refused('pack', file, '--kind', 'flash', '--out', join(folder, 'a.pdf'));
    expect(kind).toMatch(/flash.*portfolio/);
    for (const name of ['a.pptx', 'a.xlsx', 'a']) {
      expect(await refused('pack', file, '--kind', 'portfolio', '--out', join(folder, name))).toContain(
        '.pdf',
      );
    }
    const away = join(folder, 'none', 'a.pdf');
    expect(await refused('pack', file, '--kind', 'portfolio', '--out', away)).toContain('dossier');
    mkdirSync(join(folder, 'taken.pdf'));
    const taken = join(folder, 'taken.pdf');
    expect(await refused('pack', file, '--kind', 'portfolio', '--out', taken)).toContain('taken.pdf');
  });
});

describe('a command line that is not understood', () => {
  it.each([['export'], ['schedule'], ['level'], ['info', '--colour', 'x'], ['import', 'a.csv'], []])(
    'is refused in one line: %s %s',
    async (...args) => {
      if (args.length === 0) expect(await succeed()).toContain('Usage');
      else expect(await refused(...args)).toContain('pupitre --help');
    },
  );

  it('is helped, with the commands that exist alone', async () => {
    const help = await succeed('--help');
    for (const name of ['new', 'import', 'export', 'info', 'check', 'schedule', 'level', 'pack', 'serve'])
      expect(help).toContain(`\n  ${name} `);
    expect(await succeed('--version')).toBe('Pupitre 0.1.0\n');
  });
});

describe.skipIf(!withPanorama)('import', () => {
  beforeEach(() => succeed('new', file));

  it('brings in the publication of 2016-11, and says what it did', async () => {
    expect(await succeed('import', first, '--into', file)).toMatch(
      /^panorama-2016-11\.csv : 57 projets créés, 236 lignes vides ignorées\n/,
    );
    const { counts, lastStep } = await json('info', file, '--json');
    expect(counts).toMatchObject({ projects: 57 });
    expect(lastStep).toMatchObject({ command: 'exchange.apply' });
    expect(await succeed('check', file)).toMatch(/^OK/);
    expect(await succeed('import', first, '--into', file)).toContain('57 projets inchangés');
  });

  it('reports as JSON, and nothing else', async () => {
    const report = await json('import', first, '--into', file, '--json');
    expect(report).toMatchObject({
      file: first,
      created: 57,
      updated: 0,
      unchanged: 0,
      conflicts: 0,
      refused: 0,
      blankRows: 236,
    });
    const rows = report['rows'] as Record<string, unknown>[];
    expect(rows).toHaveLength(57);
    for (const name of ['line', 'outcome', 'name', 'projectId', 'candidates', 'changes', 'problems']) {
      expect(rows[0]).toHaveProperty(name);
    }
  });

  it('says what it would do without touching the file, for one file and for several', async () => {
    const before = bytesOf(file);
    const one = await json('import', first, '--into', file, '--dry-run', '--json');
    expect(one).toMatchObject({ created: 57, blankRows: 236 });
    const several = await json('import', first, second, third, '--into', file, '--dry-run', '--json');
    expect(bytesOf(file)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('Client'))).toEqual(['Client.pupitre']);
    expect(readdirSync(scratch())).toEqual([]);

    const done = await json('import', first, second, third, '--into', file, '--json');
    for (const name of ['created', 'updated', 'unchanged', 'conflicts', 'refused', 'blankRows']) {
      expect(several[name], name).toBe(done[name]);
    }
    const files = done['files'] as { file: string; rows: unknown[] }[];
    expect(files.map((each) => [each.file, each.rows.length])).toEqual([
      [first, 57],
      [second, 61],
      [third, 61],
    ]);
  });

  it('follows the mapping given', async () => {
    const map = join(folder, 'map.json');
    const mapping = {
      version: 1,
      name: 'Panorama',
      columns: [{ column: 'Nom du projet', field: 'name' }],
      createLabels: false,
      matchBy: 'name',
    };
    writeFileSync(map, JSON.stringify(mapping));
    const report = await json('import', first, '--into', file, '--map', map, '--json');
    expect(report).toMatchObject({ created: 57, additions: [] });

    writeFileSync(map, JSON.stringify({ ...mapping, matchBy: 'hope' }));
    expect(await refused('import', first, '--into', file, '--map', map)).toContain('matchBy');
    writeFileSync(map, '{');
    expect(await refused('import', first, '--into', file, '--map', map)).toContain(map);
    for (const none of [folder, join(folder, 'none.json')]) {
      expect(await refused('import', first, '--into', file, '--map', none)).toContain('introuvable');
    }
  });

  it('says what it met in reading: rows too long or too short, quotes left open', async () => {
    const portfolio = join(folder, 'client.pupitre');
    const source = join(folder, 'ragged.csv');
    await succeed('new', portfolio);
    writeFileSync(source, 'Projet;Sponsor;Code\nCRM;DSI\nERP;DAF;E1;trop\nSIRH;"DRH;S1\nGED;DG;G1\n');
    const said = await succeed('import', source, '--into', portfolio, '--dry-run');
    for (const line of ['Ligne 2 : 2 cellules', 'Ligne 3 : 4 cellules', 'Ligne 4 : un guillemet']) {
      expect(said).toContain(line);
    }
    const { warnings } = await json('import', source, '--into', portfolio, '--json');
    expect(warnings).toHaveLength(3);
  });

  it('writes nothing when one of the files cannot be read', async () => {
    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, Buffer.from('PK\u0003\u0004 broken'));
    const before = (await json('info', file, '--json'))['counts'];
    await refused('import', first, broken, '--into', file);
    await refused('import', first, join(folder, 'none.csv'), '--into', file);
    expect((await json('info', file, '--json'))['counts']).toEqual(before);
  });

  it('leaves the portfolio as it was to the byte when it refuses', async () => {
    const refusals = {
      'vide.csv': '',
      'sans-nom.csv': 'Montant;Date\n1;2026-01-05\n',
      'autre.xml': '<note>bonjour</note>',
      'rond.xml': `<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-01-05T08:00:00</StartDate><Tasks>
        <Task><UID>1</UID><Name>A</Name><PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink></Task>
        <Task><UID>2</UID><Name>B</Name><PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink></Task>
      </Tasks></Project>`,
    };
    const before = bytesOf(file);
    for (const [name, text] of Object.entries(refusals)) {
      const path = join(folder, name);
      writeFileSync(path, text);
      expect(await refused('import', path, '--into', file), name).not.toBe('');
      expect(bytesOf(file), name).toEqual(before);
    }
  });

  it('is refused while another process has the file, naming who', async () => {
    const { child } = await start(file);
    expect(await refused('import', first, '--into', file)).toContain(`ouvert par ${userInfo().username}`);
    const { readOnly } = await json('info', file, '--json');
    expect(readOnly).toMatchObject({ reason: 'inUse', by: userInfo().username });
    expect(await json('import', first, '--into', file, '--dry-run', '--json')).toMatchObject({ created: 57 });
    expect(await stop(child)).toBe(0);
    expect(await succeed('import', first, '--into', file)).toContain('57 projets créés');
  });

  it.skipIf(userInfo().uid === 0)('is refused where the file cannot be written', async () => {
    chmodSync(file, 0o444);
    expect(await refused('import', first, '--into', file)).toContain('lecture seule');
  });
});

describe('serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'closes the file whole, and leaves nothing behind, on %s',
    async (signal) => {
      await succeed('new', file, '--sample');
      const { child } = await start(file);
      expect(readdirSync(folder)).toContain('Client.pupitre-lock');
      expect(await stop(child, signal)).toBe(0);
      expect(readdirSync(folder).filter((name) => name.startsWith('Client'))).toEqual(['Client.pupitre']);
      expect(readdirSync(scratch())).toEqual([]);
      expect(await succeed('check', file)).toMatch(/^OK/);
    },
  );

  it('says which port it could not have', async () => {
    const { address } = await start();
    const { port } = new URL(address);
    expect(await refused('serve', '--port', port)).toContain(port);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping, Decision, Mapping } from '../../src/core/exchange/model';
import { openTestApp, type TestHost } from './ports';

const mapping = (columns: ColumnMapping[], more: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  name: 'Registre',
  columns,
  createLabels: true,
  matchBy: 'name',
  ...more,
});

let written = 0;

async function readText(host: TestHost, text: string, name = `registre-${++written}.csv`) {
  const path = join(host.folder, name);
  writeFileSync(path, text);
  return host.ask('exchange.read', { handle: path, options: {}, job: 'read' });
}

async function importText(host: TestHost, text: string, given?: Mapping, decisions: Decision[] = []) {
  const source = await readText(host, text);
  return host.ask('exchange.apply', {
    source: source.source,
    mapping: given ?? source.mapping,
    decisions,
    remember: false,
  });
}

const projectNamed = async (host: TestHost, name: string) =>
  (await host.ask('projects.list', {})).find((project) => project.name === name);

describe('A value that cannot be read', () => {
  it('refuses its row, with line, column, text and reason, and the other rows go on', async () => {
    const host = openTestApp();
    const report = await importText(
      host,
      [
        'Projet;Début;Budget révisé (k€);Avancement;Météo',
        'Alpha;01/02/2026;120,5;45 %;soleil',
        'Bravo;31/02/2026;80;10 %;nuage',
        '',
        'Charlie;03/02/2026;quatre-vingts;10 %;nuage',
        'Delta;03/02/2026;80;140 %;nuage',
        'Echo;03/02/2026;80;10 %;brouillard',
        ';03/02/2026;80;10 %;nuage',
        'TOTAL;;360,5;;',
        'Foxtrot;04/02/2026;1 234,56;100 %;orage',
      ].join('\n'),
    );
    expect(report).toMatchObject({ created: 2, refused: 6, blankRows: 1 });
    const refused = report.rows
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ line, problems }) => ({ line, ...problems[0] }));
    expect(refused).toEqual([
      {
        line: 3,
        key: 'formats.error.notDate',
        column: 'Début',
        text: '31/02/2026',
        params: { text: '31/02/2026' },
      },
      {
        line: 5,
        key: 'formats.error.notAmount',
        column: 'Budget révisé (k€)',
        text: 'quatre-vingts',
        params: { text: 'quatre-vingts' },
      },
      { line: 6, key: 'fields.error.percent', column: 'Avancement', text: '140 %', params: {} },
      {
        line: 7,
        key: 'fields.error.weather',
        column: 'Météo',
        text: 'brouillard',
        params: { value: 'brouillard' },
      },
      { line: 8, key: 'fields.error.required', params: {} },
      { line: 9, key: 'exchange.problem.total', text: 'TOTAL', params: {} },
    ]);
    expect(await projectNamed(host, 'Alpha')).toMatchObject({
      startDate: '2026-02-01',
      budgetRevised: 12_050_000,
      progress: 45,
      weather: { global: { weather: 'sun' } },
    });
    expect(await projectNamed(host, 'Foxtrot')).toMatchObject({ budgetRevised: 123_456_000, progress: 100 });
    expect(await host.ask('projects.list', {})).toHaveLength(2);
  });

  it('is read when the other decimal sign leaves one meaning only, and the report says so', async () => {
    const host = openTestApp();
    const text = 'Projet;Budget (M€)\nA;1,25\nB;2,5\nC;6.75\nD;1.250';
    const report = await importText(host, text);
    expect(report.rows[2]).toMatchObject({
      outcome: 'created',
      problems: [{ key: 'exchange.problem.otherDecimal', column: 'Budget (M€)', text: '6.75' }],
    });
    expect((await projectNamed(host, 'C'))?.budgetRevised).toBe(675_000_000);
    // By the column's own sign, a point before three figures parts thousands.
    expect((await projectNamed(host, 'D'))?.budgetRevised).toBe(125_000_000_000);
  });
});

describe('A second import', () => {
  const columns: ColumnMapping[] = [
    { column: 'Projet', field: 'name' },
    { column: 'Chef de projet', field: 'manager' },
    { column: 'Coût', field: 'budgetRevised', decimal: ',', values: { 'n.c.': null } },
  ];

  it('leaves alone what an empty cell says nothing of, and empties what the mapping reads as nothing', async () => {
    const host = openTestApp();
    await importText(host, 'Projet;Chef de projet;Coût\nAlpha;Nora;100\nBravo;Paul;200', mapping(columns));
    const report = await importText(
      host,
      'Projet;Chef de projet;Coût\nALPHA;;\nbravo;Paul;n.c.',
      mapping(columns),
    );
    expect(report.rows.map(({ outcome, changes }) => ({ outcome, changes }))).toEqual([
      { outcome: 'updated', changes: [{ field: 'name', before: 'Alpha', after: 'ALPHA' }] },
      {
        outcome: 'updated',
        changes: [
          { field: 'name', before: 'Bravo', after: 'bravo' },
          { field: 'budgetRevised', before: 20_000, after: null },
        ],
      },
    ]);
    expect(await projectNamed(host, 'ALPHA')).toMatchObject({ manager: 'Nora', budgetRevised: 10_000 });
    expect(await projectNamed(host, 'bravo')).toMatchObject({ manager: 'Paul', budgetRevised: null });
  });

  it('shows what it would put in place of a value edited by hand, before and after', async () => {
    const host = openTestApp();
    const text = 'Projet;Chef de projet;Coût\nAlpha;Nora;100';
    await importText(host, text, mapping(columns));
    const project = await projectNamed(host, 'Alpha');
    await host.ask('projects.setCells', {
      cells: [{ projectId: project?.id ?? '', field: 'manager', value: 'Inès' }],
    });
    const source = await readText(host, text);
    const plan = await host.ask('exchange.plan', { source: source.source, mapping: mapping(columns) });
    expect(plan.rows[0]).toMatchObject({
      outcome: 'updated',
      changes: [{ field: 'manager', before: 'Inès', after: 'Nora' }],
    });
    expect((await projectNamed(host, 'Alpha'))?.manager).toBe('Inès');
  });

  it('follows the source’s own key through a change of name', async () => {
    const host = openTestApp();
    const first = await importText(host, 'Code projet;Projet\nP-1;Alpha\nP-2;Bravo');
    expect(first.created).toBe(2);
    const before = await projectNamed(host, 'Alpha');
    const again = await importText(host, 'Code projet;Projet\nP-2;Bravo\nP-1;Un tout autre nom');
    expect(again).toMatchObject({ created: 0, unchanged: 1, updated: 1, conflicts: 0 });
    expect((await projectNamed(host, 'Un tout autre nom'))?.id).toBe(before?.id);
    // Two keys of one source are two projects, or a mistake: a person says.
    const other = await importText(host, 'Code projet;Projet\nP-3;bravo');
    expect(other.rows[0]).toMatchObject({
      outcome: 'conflict',
      problems: [{ key: 'exchange.problem.otherKey', params: { key: 'P-3' } }],
      candidates: [{ name: 'Bravo', score: 1 }],
    });
  });
});

describe('The same project twice in a file', () => {
  it('is a conflict on the second line, and the decision is followed', async () => {
    const host = openTestApp();
    const text = 'Projet;Sponsor\nPortail usagers;A\nPortail  Usagers;B';
    const columns = mapping([
      { column: 'Projet', field: 'name' },
      { column: 'Sponsor', field: 'sponsor' },
    ]);
    const report = await importText(host, text, columns);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['created', 'conflict']);
    expect(report.rows[1]?.problems[0]).toMatchObject({ key: 'exchange.problem.twice', params: { line: 2 } });
    expect(await host.ask('projects.list', {})).toHaveLength(1);
    await importText(host, text, columns, [{ line: 3, do: 'create' }]);
    expect((await host.ask('projects.list', {})).map(({ sponsor }) => sponsor)).toEqual(['A', 'B']);
  });

  it('refuses a decision about a row that asks nothing, and writes nothing', async () => {
    const host = openTestApp();
    await expect(
      importText(host, 'Projet;Sponsor\nAlpha;A', undefined, [{ line: 2, do: 'skip' }]),
    ).rejects.toMatchObject({
      key: 'exchange.error.decision',
      params: { line: 2 },
    });
    expect(await host.ask('projects.list', {})).toEqual([]);
  });
});

describe('Labels', () => {
  const text = 'Projet;Direction;Phase\nAlpha;DSI;En service\nBravo;dsi;Cadrage\nCharlie;DRH;Conception';

  it('unknown to the lists are added in one step with the projects, phases in the order of a life', async () => {
    const host = openTestApp();
    const report = await importText(host, text);
    expect(report.additions).toEqual([
      { list: 'departments', name: 'DSI' },
      { list: 'departments', name: 'DRH' },
      { list: 'phase', name: 'Cadrage' },
      { list: 'phase', name: 'Conception' },
      { list: 'phase', name: 'En service' },
    ]);
    const lists = await host.ask('portfolio.lists', {});
    expect(lists.departments.map(({ name }) => name)).toEqual(['DSI', 'DRH']);
    await host.ask('history.undo', {});
    expect((await host.ask('portfolio.lists', {})).departments).toEqual([]);
    expect((await host.ask('history.state', {})).undo).toBeNull();
  });

  it('refuse their row where the mapping does not allow new ones, unless it says what they stand for', async () => {
    const host = openTestApp();
    await host.ask('portfolio.saveItem', {
      entry: { list: 'department', item: { code: 'DSI', name: 'Systèmes d’information', head: '' } },
    });
    const columns: ColumnMapping[] = [
      { column: 'Projet', field: 'name' },
      { column: 'Direction', field: 'departmentId' },
    ];
    const strict = await importText(host, text, mapping(columns, { createLabels: false }));
    expect(strict.rows.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'refused']);
    expect(strict.rows[2]?.problems).toEqual([
      { key: 'exchange.problem.unknownLabel', params: { label: 'DRH' }, column: 'Direction', text: 'DRH' },
    ]);
    const translated = columns.map((column) =>
      column.field === 'departmentId' ? { ...column, values: { DRH: 'Systèmes d’information' } } : column,
    );
    const report = await importText(host, text, mapping(translated, { createLabels: false }));
    expect(report).toMatchObject({ created: 1, unchanged: 2, refused: 0 });
  });
});

describe('Cells of every kind', () => {
  it('are read as people write them', async () => {
    const host = openTestApp();
    await host.ask('portfolio.saveItem', {
      entry: {
        list: 'objective',
        item: { code: '', name: 'Qualité de service', weight: 10, description: '' },
      },
    });
    const report = await importText(
      host,
      [
        'Project name,Météo délais,Tendance délais,Météo coûts,% avancement,Étiquettes,Qualité de service,Interministériel,URL',
        'Alpha,green,↗,🟠,45%,"cloud, urgent",3,oui,https://example.org/a',
        'Charlie,,,,,,,x,mailto:projet@example.org',
        'Bravo,Éclaircie,stable,orage,"45,6 %",cloud|data,0,non,intranet',
      ].join('\n'),
    );
    expect(report).toMatchObject({ created: 3, refused: 0 });
    const lists = await host.ask('portfolio.lists', {});
    const field = (name: string) => lists.customFields.find((custom) => custom.name === name)?.id ?? '';
    expect(await projectNamed(host, 'Alpha')).toMatchObject({
      weather: { schedule: { weather: 'sun', trend: 'up' }, cost: { weather: 'cloud', trend: null } },
      progress: 45,
      tags: ['cloud', 'urgent'],
      contributions: { [lists.objectives[0]?.id ?? '']: 3 },
      custom: { [field('Interministériel')]: true },
      link: 'https://example.org/a',
    });
    expect(await projectNamed(host, 'Bravo')).toMatchObject({
      weather: { schedule: { weather: 'bright', trend: 'flat' }, cost: { weather: 'storm' } },
      progress: 46,
      tags: ['cloud', 'data'],
      contributions: {},
      link: '',
      custom: { [field('Interministériel')]: false, [field('URL')]: 'intranet' },
    });
    expect(report.rows[2]?.problems.map(({ key }) => key)).toEqual([
      'exchange.problem.rounded',
      'exchange.problem.noLink',
    ]);
  });

  it('take the correction of what was found: separator, encoding, header row', async () => {
    const host = openTestApp();
    const path = join(host.folder, 'latin.csv');
    writeFileSync(path, Buffer.from('Registre au 21/11/2026\nProjet|Coût, total\nRéseau|12,5\n', 'latin1'));
    const source = await host.ask('exchange.read', {
      handle: path,
      options: { encoding: 'windows-1252', separator: '|', headerRow: 2 },
      job: 'read',
    });
    expect(source).toMatchObject({ separator: '|', headerRow: 2, rows: 1 });
    expect(source.preview).toEqual([{ line: 3, cells: ['Réseau', '12,5'] }]);
    expect(source.columns.map(({ header }) => header)).toEqual(['Projet', 'Coût, total']);
  });
});

describe('A mapping that cannot be followed', () => {
  it.each([
    ['exchange.error.noName', [{ column: 'Coût', field: 'budgetRevised' }]],
    ['exchange.error.noField', [{ column: 'Projet', field: 'nom' }]],
    [
      'exchange.error.computed',
      [
        { column: 'Projet', field: 'name' },
        { column: 'Coût', field: 'forecast' },
      ],
    ],
    [
      'exchange.error.twice',
      [
        { column: 'Projet', field: 'name' },
        { column: 'Coût', field: 'name' },
      ],
    ],
  ] satisfies [string, ColumnMapping[]][])('is refused: %s', async (key, columns) => {
    const host = openTestApp();
    const source = await readText(host, 'Projet;Coût\nAlpha;1');
    await expect(
      host.ask('exchange.plan', { source: source.source, mapping: mapping(columns) }),
    ).rejects.toMatchObject({
      key,
    });
  });

  it('tells of the columns that the file lacks, and goes on', async () => {
    const host = openTestApp();
    const report = await importText(
      host,
      'Projet\nAlpha',
      mapping([
        { column: 'Projet', field: 'name' },
        { column: 'Sponsor', field: 'sponsor' },
      ]),
    );
    expect(report.created).toBe(1);
    expect(report.warnings).toEqual([
      { key: 'exchange.warning.noColumn', params: { column: 'Sponsor' }, column: 'Sponsor' },
    ]);
  });
});

describe('A reading', () => {
  it('can be forgotten, and is then refused', async () => {
    const host = openTestApp();
    const source = await readText(host, 'Projet;Coût\nAlpha;1');
    await host.ask('exchange.forget', { source: source.source });
    await expect(
      host.ask('exchange.plan', { source: source.source, mapping: source.mapping }),
    ).rejects.toMatchObject({ key: 'exchange.error.noSource' });
  });

  it('says what is wrong with the file: missing, without rows, without that sheet or row', async () => {
    const host = openTestApp();
    const read = (name: string, options = {}) =>
      host.ask('exchange.read', { handle: join(host.folder, name), options, job: 'read' });
    writeFileSync(join(host.folder, 'head.csv'), 'Projet;Coût\n');
    writeFileSync(join(host.folder, 'one.csv'), 'Projet;Coût\nAlpha;1\n');
    await expect(read('none.csv')).rejects.toMatchObject({ key: 'exchange.error.unreadable' });
    await expect(read('head.csv')).rejects.toMatchObject({ key: 'exchange.error.noData' });
    await expect(read('one.csv', { headerRow: 9 })).rejects.toMatchObject({ key: 'exchange.error.noRow' });
  });
});

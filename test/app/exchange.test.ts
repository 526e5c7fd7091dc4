import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Mapping, type Decision, type ImportReport } from '../../src/core/exchange/model';
import type { ProjectRecord } from '../../src/core/model/project';
import { dumpContent } from '../../src/data/dump';
import { openFile } from '../../src/data/file';
import { openTestApp, type TestHost } from './ports';
import { bare, factsOf, hasPanorama, panoramaFolder, publications, sum, type Publication } from './panorama';

type Host = ReturnType<typeof openTestApp>;

const read = (host: TestHost, publication: Publication) =>
  host.ask('exchange.read', { handle: join(panoramaFolder, publication), options: {}, job: 'read' });

/** Imports a publication; without a mapping, as the product proposes. */
async function importOne(
  host: TestHost,
  publication: Publication,
  more: { mapping?: Mapping; decisions?: Decision[]; remember?: boolean } = {},
): Promise<ImportReport> {
  const source = await read(host, publication);
  const mapping = more.mapping ?? source.mapping;
  const { decisions = [], remember = false } = more;
  return host.ask('exchange.apply', { source: source.source, mapping, decisions, remember });
}

const givenMapping = (publication: Publication): Mapping =>
  Mapping.parse(
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, '../cases/panorama', publication.replace(/\.\w+$/, '.json')),
        'utf8',
      ),
    ),
  );

/** The file's content as another program would find it. */
function contentOf(host: Host): string {
  const file = openFile(host.path, { author: 'test', readOnly: true });
  try {
    return dumpContent(file.connection);
  } finally {
    file.close();
  }
}

const named = (projects: ProjectRecord[], name: string) => projects.find((project) => project.name === name);

/** Every project that the publication gives stands in the portfolio with the file's very values. */
async function expectFacts(
  host: TestHost,
  publication: Publication,
  leftOut: ReadonlySet<string>,
): Promise<void> {
  const projects = await host.ask('projects.list', {});
  const lists = await host.ask('portfolio.lists', {});
  const labelOf = (id: string | null) =>
    [...lists.choices, ...lists.departments].find((entry) => entry.id === id)?.name ?? null;
  const facts = factsOf(publication).filter(({ name }) => !leftOut.has(name));
  for (const fact of facts) {
    const project = named(projects, fact.name);
    expect(project, fact.name).toBeDefined();
    if (!project) continue;
    const seen = {
      department: labelOf(project.departmentId),
      phase: labelOf(project.phaseId),
      cost: project.budgetRevised,
      description: project.description,
      ...(fact.start === null ? {} : { start: project.startDate }),
      ...(fact.end === null ? {} : { end: project.endDate }),
    };
    const { name: _name, link: _link, ...expected } = fact;
    if (fact.start === null) Reflect.deleteProperty(expected, 'start');
    if (fact.end === null) Reflect.deleteProperty(expected, 'end');
    expect({ name: fact.name, ...seen }).toEqual({ name: fact.name, ...expected });
  }
  const imported = new Set(facts.map(({ name }) => name));
  expect(sum(projects.filter(({ name }) => imported.has(name)).map((project) => project.budgetRevised))).toBe(
    sum(facts.map(({ cost }) => cost)),
  );
}

const conflictNames = (report: ImportReport) =>
  new Set(report.rows.filter(({ outcome }) => outcome === 'conflict').map(({ name }) => name));

describe.skipIf(!hasPanorama).each([
  ['as proposed', false],
  ['with the mappings given', true],
])('Import of the three publications, %s', (_title, given) => {
  const mappingFor = (publication: Publication) => (given ? { mapping: givenMapping(publication) } : {});

  it('creates the 57 projects of the first, says that 236 rows were blank, and keeps every figure to the cent', async () => {
    const host = openTestApp();
    const report = await importOne(host, publications[0], mappingFor(publications[0]));
    expect(report).toMatchObject({
      created: 57,
      updated: 0,
      unchanged: 0,
      conflicts: 0,
      refused: 0,
      blankRows: 236,
    });
    await expectFacts(host, publications[0], new Set());
  });

  it('updates by name and creates the others, without a duplicate, for the two that follow', async () => {
    const host = openTestApp();
    await importOne(host, publications[0], mappingFor(publications[0]));
    for (const publication of publications.slice(1)) {
      const before = new Set((await host.ask('projects.list', {})).map(({ name }) => bare(name)));
      const facts = factsOf(publication);
      const report = await importOne(host, publication, mappingFor(publication));
      const known = facts.filter(({ name }) => before.has(bare(name))).length;
      expect(report.refused).toBe(0);
      expect(report.updated + report.unchanged).toBe(known);
      expect(report.created + report.conflicts).toBe(facts.length - known);
      await expectFacts(host, publication, conflictNames(report));
      const names = (await host.ask('projects.list', {})).map(({ name }) => bare(name));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('finds nothing to change when a publication comes twice, and leaves no step to undo for that', async () => {
    for (const publication of publications) {
      const host = openTestApp();
      const first = await importOne(host, publication, { ...mappingFor(publication), remember: true });
      const undo = await host.ask('history.state', {});
      const again = await importOne(host, publication, mappingFor(publication));
      expect(again).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: first.created,
        conflicts: 0,
        refused: 0,
      });
      expect(again.additions).toEqual([]);
      expect(await host.ask('history.state', {})).toEqual(undo);
    }
  });

  it('is undone in one step, to the very bytes', async () => {
    const host = openTestApp();
    await importOne(host, publications[0], { ...mappingFor(publications[0]), remember: true });
    const before = contentOf(host);
    await importOne(host, publications[2], { ...mappingFor(publications[2]), remember: true });
    expect(contentOf(host)).not.toBe(before);
    await host.ask('history.undo', {});
    expect(contentOf(host)).toBe(before);
  });
});

describe.skipIf(!hasPanorama)('What is found in a publication', () => {
  it('is shown before anything is written', async () => {
    const host = openTestApp();
    const before = contentOf(host);
    const source = await read(host, publications[0]);
    expect(source).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
      headerRow: 1,
      rows: 57,
      blankRows: 236,
      emptyColumns: 11,
      remembered: null,
    });
    expect(source.columns.map(({ header }) => header)).toContain('Ministère porteur');
    expect(source.columns.find(({ header }) => header === 'Début')).toMatchObject({
      kind: 'date',
      dateFormat: 'iso',
    });
    const cost = source.mapping.columns.find(({ column }) => column === 'Coût estimé');
    expect(cost).toEqual({
      column: 'Coût estimé',
      field: 'budgetRevised',
      decimal: '.',
      unit: 'M',
      values: { 'En cadrage': null },
    });
    expect(source.warnings.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'exchange.warning.duration.years',
        'exchange.warning.unitFrom',
        'exchange.warning.nothing',
      ]),
    );
    await host.ask('exchange.plan', { source: source.source, mapping: source.mapping });
    expect(contentOf(host)).toBe(before);
    expect((await host.ask('history.state', {})).undo).toBeNull();
  });

  it('keeps every text that no field takes, links that are no single address among them', async () => {
    const host = openTestApp();
    await importOne(host, publications[0]);
    const { customFields } = await host.ask('portfolio.lists', {});
    const field = customFields.find(({ name }) => name === 'En savoir plus sur le projet');
    expect(field?.type).toBe('text');
    const projects = await host.ask('projects.list', {});
    for (const { name, link } of factsOf(publications[0])) {
      expect(named(projects, name)?.custom[field?.id ?? ''] ?? '', name).toBe(link);
      if (/^https?:\/\/\S+$/.test(link)) expect(named(projects, name)?.link).toBe(link);
    }
  });

  it('is read the same way again, by its header, for the next publication', async () => {
    const host = openTestApp();
    const first = await read(host, publications[0]);
    // A choice that no proposal would make.
    const mapping = {
      ...first.mapping,
      name: 'Grands projets',
      columns: first.mapping.columns.map((column) =>
        column.column === 'Zone fonctionnelle' ? { column: column.column, field: 'programmeId' } : column,
      ),
    };
    await host.ask('exchange.apply', { source: first.source, mapping, decisions: [], remember: true });
    for (const publication of publications.slice(1)) {
      const source = await read(host, publication);
      expect(source.remembered?.name).toBe('Grands projets');
      expect(source.mapping.columns.find(({ column }) => column === 'Zone fonctionnelle')?.field).toBe(
        'programmeId',
      );
      const report = await host.ask('exchange.plan', { source: source.source, mapping: source.mapping });
      expect(report.refused).toBe(0);
    }
    const [saved] = await host.ask('exchange.mappings', {});
    await host.ask('exchange.deleteMapping', { id: saved?.id ?? '' });
    expect((await read(host, publications[1])).remembered).toBeNull();
  });
});

describe.skipIf(!hasPanorama)('Names that are only close', () => {
  it('are proposed and left to the person, whose decisions are followed', async () => {
    const host = openTestApp();
    await importOne(host, publications[1]);
    const source = await read(host, publications[2]);
    const { mapping } = source;
    const plan = await host.ask('exchange.plan', { source: source.source, mapping });
    const row = (name: string) => plan.rows.find((planned) => planned.name === name);
    const projects = await host.ask('projects.list', {});
    const closest = (name: string) => row(name)?.candidates[0]?.name;
    expect(row('SI SAMU')?.outcome).toBe('conflict');
    expect(closest('SI SAMU')).toBe('SI-Samu  (étape "Construction & Pilote")');
    expect(closest('SEGUR')).toBe('SÉGUR-FONTENOY');
    expect(closest('MISTRAL')).toBe('MISTR@L');
    expect(closest('REGROUP. CENTRES INFO')).toBe('Regroupement des centres informatiques');
    expect(row('MOBILITE')?.outcome).toBe('created');

    const samu = named(projects, 'SI-Samu  (étape "Construction & Pilote")');
    const decisions: Decision[] = [
      { line: row('SI SAMU')?.line ?? 0, do: 'update', projectId: samu?.id ?? '' },
      { line: row('SEGUR')?.line ?? 0, do: 'create' },
      { line: row('MISTRAL')?.line ?? 0, do: 'skip' },
    ];
    const report = await host.ask('exchange.apply', {
      source: source.source,
      mapping,
      decisions,
      remember: false,
    });
    expect(report.updated).toBe(plan.updated + 1);
    expect(report.created).toBe(plan.created + 1);
    expect(report.conflicts).toBe(plan.conflicts - 2);
    const after = await host.ask('projects.list', {});
    expect(after.find(({ id }) => id === samu?.id)?.name).toBe('SI SAMU');
    expect(after.filter(({ name }) => /s[ée]gur/i.test(name)).map(({ name }) => name)).toEqual([
      'SÉGUR-FONTENOY',
      'SEGUR',
    ]);
    expect(named(after, 'MISTRAL')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { proposeMapping, sourceName } from '../../../src/core/exchange/propose';
import { recallMapping } from '../../../src/core/exchange/recall';
import type { Lists } from '../../../src/core/model/portfolio';
import { tableFrom } from './tables';

const noLists: Lists = { departments: [], programmes: [], objectives: [], choices: [], customFields: [] };

const fieldsOf = (header: string[], ...rows: string[][]) =>
  Object.fromEntries(
    proposeMapping(tableFrom(header, ...rows), 'x.csv', noLists).columns.map(({ column, field }) => [
      column,
      field,
    ]),
  );

/** The first field of a header, with cells that suit it, beside a column of names. */
function fieldFor(header: string, cells: string[]): string | undefined {
  const table = tableFrom(['Nom du projet', header], ['Alpha', cells[0] ?? ''], ['Bravo', cells[1] ?? '']);
  return proposeMapping(table, 'x.csv', noLists).columns.find(({ column }) => column === header)?.field;
}

describe('The field of a header', () => {
  it.each([
    ['Chef de projet', 'manager', ['Nora', 'Paul']],
    ['CP', 'manager', ['Nora', 'Paul']],
    ['Project Manager', 'manager', ['Nora', 'Paul']],
    ['Chef de projet MOA', 'owner', ['Nora', 'Paul']],
    ["Maîtrise d'œuvre (MOE)", 'contractor', ['Acme', 'Zen']],
    ['SPONSOR :', 'sponsor', ['Nora', 'Paul']],
    ['Direction métier', 'departmentId', ['DSI', 'DRH']],
    ['Statut', 'phaseId', ['En cours', 'Clos']],
    ['Niveau de priorité', 'priorityId', ['P1', 'P2']],
    ['Méthodologie', 'methodId', ['Agile', 'Cycle en V']],
    ['Date de début du projet', 'startDate', ['01/02/2026', '03/04/2026']],
    ['Start date', 'startDate', ['2026-02-01', '2026-04-03']],
    ['Date de fin prévisionnelle', 'endDate', ['01/02/2026', '03/04/2026']],
    ['Finish', 'endDate', ['2026-02-01', '2026-04-03']],
    ['Fin de référence', 'baselineEndDate', ['01/02/2026', '03/04/2026']],
    ['Budget initial (k€)', 'budgetInitial', ['12', '13,5']],
    ['BP', 'budgetInitial', ['12', '13,5']],
    ['Budget révisé en M€', 'budgetRevised', ['12', '13,5']],
    ['Coût total', 'budgetRevised', ['12', '13,5']],
    ['Engagé', 'budgetCommitted', ['12', '13,5']],
    ['Consommé (€)', 'budgetActual', ['12', '13,5']],
    ['R.A.F.', 'budgetRemaining', ['12', '13,5']],
    ['Reste à faire k€', 'budgetRemaining', ['12', '13,5']],
    ['RAF estimé le', 'remainingDate', ['01/02/2026', '03/04/2026']],
    ['% avancement', 'progress', ['12 %', '50 %']],
    ['Météo', 'weather.global', ['soleil', 'orage']],
    ['Météo coûts', 'weather.cost', ['vert', 'rouge']],
    ['Tendance · délais', 'trend.schedule', ['hausse', 'stable']],
    ['Commentaires', 'comment.global', ['RAS', 'Retard']],
    ['Mots-clés', 'tags', ['cloud', 'data']],
    ['Lien vers l’espace projet', 'link', ['https://a.example', 'https://b.example']],
    ['Durée (mois)', 'duration', ['12', '6']],
    ['Couleur du classeur', 'newField', ['bleu', 'bis']],
    // A header that names a field whose values the cells are not.
    ['Date de début du support', 'newField', ['Nora', 'Paul']],
    ['Budget', 'newField', ['à voir avec la DAF', 'voté en juin']],
  ])('%s → %s', (header, field, cells) => expect(fieldFor(header, cells)).toBe(field));
});

describe('A proposal', () => {
  it('gives a field to its best column, and keeps the others', () => {
    expect(
      fieldsOf(
        ['Projet', 'Nom du projet', 'Statut', 'Phase', 'Budget', 'Budget révisé', 'Vide'],
        ['P1', 'Alpha', 'Ouvert', 'Cadrage', '10', '12', ''],
        ['P2', 'Bravo', 'Clos', 'Cadrage', '11', '13', ''],
      ),
    ).toEqual({
      Projet: 'newField',
      'Nom du projet': 'name',
      Statut: 'newField',
      Phase: 'phaseId',
      Budget: 'newField',
      'Budget révisé': 'budgetRevised',
    });
  });

  it('leaves out the figures that Pupitre derives, where what they come from is there', () => {
    const header = ['Projet', 'Consommé', 'Reste à faire', 'Atterrissage'];
    expect(fieldsOf(header, ['Alpha', '1', '2', '3'])).not.toHaveProperty('Atterrissage');
    expect(fieldsOf(['Projet', 'Atterrissage'], ['Alpha', '3'])).toHaveProperty('Atterrissage', 'newField');
  });

  it('takes the unit of amounts from the header, the cells, or a column about the same thing', () => {
    const unit = (header: string[], ...rows: string[][]) =>
      proposeMapping(tableFrom(header, ...rows), 'x.csv', noLists).columns.find(
        ({ field }) => field === 'budgetRevised',
      )?.unit;
    expect(unit(['Projet', 'Coût total (k€)'], ['A', '1'])).toBe('k');
    expect(unit(['Projet', 'Coût total en millions'], ['A', '1'])).toBe('M');
    expect(unit(['Projet', 'Coût total'], ['A', '1,5 M€'])).toBe('M');
    expect(unit(['Projet', 'Coût total', 'Coût total par tranche'], ['A', '1', '< 5 k€'])).toBe('k');
    expect(unit(['Projet', 'Coût total'], ['A', '1'])).toBe('1');
    expect(
      unit(['Projet', 'Coût total', 'Coût total par tranche'], ['A', '1', '< 5 k€'], ['B', '1', '> 5 M€']),
    ).toBe('1');
  });

  it('takes texts for nothing when they say so or come back, and leaves a lone odd text to be refused', () => {
    const column = proposeMapping(
      tableFrom(
        ['Projet', 'Budget'],
        ['A', '1'],
        ['B', '2'],
        ['C', '3'],
        ['D', '4'],
        ['E', 'n.c.'],
        ['F', '12 ou 13'],
      ),
      'x.csv',
      noLists,
    ).columns[1];
    expect(column?.values).toEqual({ 'n.c.': null });
  });

  it('keeps a field for a header that is sure, where half of the cells are errors to show', () => {
    const table = tableFrom(
      ['Projet', 'Début', 'Budget'],
      ['A', '2026-02-01', '1.5'],
      ['B', 'bientôt', 'abc'],
    );
    expect(proposeMapping(table, 'x.csv', noLists).columns.slice(1)).toEqual([
      { column: 'Début', field: 'startDate', date: 'iso' },
      { column: 'Budget', field: 'budgetRevised', decimal: '.', unit: '1' },
    ]);
  });

  it('reads a percentage written as a part of one', () => {
    const table = tableFrom(['Projet', 'Avancement'], ['A', '0,45'], ['B', '1']);
    expect(proposeMapping(table, 'x.csv', noLists).columns[1]).toMatchObject({
      field: 'progress',
      unit: '1',
    });
    const whole = tableFrom(['Projet', 'Avancement'], ['A', '45'], ['B', '1']);
    expect(proposeMapping(whole, 'x.csv', noLists).columns[1]).not.toHaveProperty('unit');
  });

  it('keeps codes with a leading zero as texts, and names the source without its date', () => {
    const table = tableFrom(['Projet', 'Centre'], ['A', '0012'], ['B', '0130']);
    expect(proposeMapping(table, 'x.csv', noLists).columns[1]).toMatchObject({
      field: 'newField',
      type: 'text',
    });
    expect(sourceName('panorama-2016-11.csv')).toBe('panorama');
    expect(sourceName('Registre 2026-11-21.xlsx')).toBe('Registre');
    expect(sourceName('2026.csv')).toBe('2026');
  });
});

describe('A remembered mapping', () => {
  it('keeps the choices and takes the formats of the new file', () => {
    const first = tableFrom(['Projet', 'Début', 'Coût', 'Zone'], ['A', '2026-02-01', '1.5', 'Nord']);
    const mapping = proposeMapping(first, 'x.csv', noLists);
    const columns = mapping.columns.map((column) =>
      column.column === 'Zone' ? { column: 'Zone', field: 'departmentId' } : column,
    );
    const next = tableFrom(
      ['PROJET', 'Debut', 'Coût', 'zone'],
      ['B', '13/02/2026', '2,25', 'Sud'],
      ['C', '14/02/2026', 'NA', 'Sud'],
    );
    expect(recallMapping({ ...mapping, columns }, next, noLists).columns).toEqual([
      { column: 'PROJET', field: 'name' },
      { column: 'Debut', field: 'startDate', date: 'dmy' },
      { column: 'Coût', field: 'budgetRevised', decimal: ',', unit: '1', values: { NA: null } },
      { column: 'zone', field: 'departmentId' },
    ]);
  });

  it('does not lose a column whose custom field was deleted since', () => {
    const table = tableFrom(['Projet', 'Zone'], ['A', 'Nord']);
    const mapping = proposeMapping(table, 'x.csv', noLists);
    const columns = [
      { column: 'Projet', field: 'name' },
      { column: 'Zone', field: 'custom.01J0000000000000000000000A' },
    ];
    expect(recallMapping({ ...mapping, columns }, table, noLists).columns[1]).toMatchObject({
      field: 'newField',
      name: 'Zone',
    });
  });
});

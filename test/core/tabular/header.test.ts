import { describe, expect, it } from 'vitest';
import { findHeaderRow, headerSignature, headerTexts } from '../../../src/core/tabular/header';
import { tableOf } from '../../../src/core/tabular/table';

const names = ['Projet', 'Direction', 'Début', 'Budget'];
const rows = [
  ['Alpha', 'DSI', '01/03/2024', '12,5'],
  ['Bêta', 'DRH', '15/06/2024', '7'],
  ['Gamma', 'DSI', '', '120'],
];

describe('the header row', () => {
  it('is the first one of a plain export', () => {
    const found = findHeaderRow(tableOf([names, ...rows]));
    expect(found.row).toBe(0);
    expect(found.confidence).toBeGreaterThan(0.8);
  });

  it('is found under a title, a date and a reading note', () => {
    const table = tableOf([
      ['Portefeuille de la DSI'],
      ['Situation au', '21/11/2026'],
      ['Montants en k€'],
      names,
      ...rows,
    ]);
    expect(findHeaderRow(table).row).toBe(3);
  });

  it('is the lowest of several header rows, which names every column', () => {
    const table = tableOf([['', '', 'Planning', 'Coûts'], names, ...rows]);
    expect(findHeaderRow(table).row).toBe(1);
  });

  it('is found in a register of texts only', () => {
    const texts = [
      ['Projet', 'Météo', 'Commentaire'],
      ['Alpha', 'Soleil', 'Rien à signaler'],
      ['Bêta', 'Orage', 'Le fournisseur est en retard'],
      ['Gamma', 'Soleil', 'Recette finie'],
    ];
    expect(findHeaderRow(tableOf(texts)).row).toBe(0);
    expect(findHeaderRow(tableOf([['Suivi des projets'], ...texts])).row).toBe(1);
  });

  it('is doubtful in a table that has none', () => {
    expect(findHeaderRow(tableOf(rows)).confidence).toBeLessThan(0.6);
    expect(findHeaderRow(tableOf([]))).toEqual({ row: 0, confidence: 0 });
  });

  it('gives names on one line, trimmed', () => {
    const [row = []] = [tableOf([['Ministère porteur ', 'Coût\nestimé']]).row(0)];
    expect(headerTexts(row, 3)).toEqual(['Ministère porteur', 'Coût estimé', '']);
  });
});

describe('the signature of a header', () => {
  const signature = headerSignature(names);

  it.each([
    [['projet', 'DIRECTION', 'debut', 'budget']],
    [[' Projet ', 'Direction :', 'Début'.normalize('NFD'), 'Budget\u00A0']],
    [[...names, '', '']],
  ])('is the same for %j', (headers) => {
    expect(headerSignature(headers)).toBe(signature);
  });

  it.each([
    [['Direction', 'Projet', 'Début', 'Budget']],
    [['Projet', 'Direction', 'Début']],
    [['', ...names]],
  ])('differs for %j', (headers) => {
    expect(headerSignature(headers)).not.toBe(signature);
  });
});

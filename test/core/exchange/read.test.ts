import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../src/core/exchange/model';
import { readCell, readingOf, type Reading } from '../../../src/core/exchange/read';
import { phaseRank, readBoolean, readTrend, readWeather } from '../../../src/core/exchange/words';
import { textCell, type Cell } from '../../../src/core/tabular/table';

const read = (cell: Cell | string, type: Reading['type'], mapping: Partial<ColumnMapping> = {}) =>
  readCell(typeof cell === 'string' ? textCell(cell) : cell, readingOf(type, mapping, undefined));
const valueOf = (...args: Parameters<typeof read>) => {
  const result = read(...args);
  return result.state === 'value' ? result.value : result.state;
};

describe('Amounts', () => {
  // 0.07 × 1 000 000 × 100 is 7 000 000.000000001 in binary fractions; 8.95 M€ are 895 000 000 cents.
  it.each([
    ['0,07', 'M', 7_000_000],
    ['8,95', 'M', 895_000_000],
    ['1 234,567', 'k', 123_456_700],
    ['12 k€', '1', 1_200_000],
    ['-3,005', '1', -301],
  ] as const)('%s in %s: %i cents', (text, unit, cents) => {
    expect(valueOf(text, 'money', { unit, decimal: ',' })).toBe(cents);
  });
});

describe('Lengths in days, halves up', () => {
  it.each([
    ['3.7', 'years', 1351],
    ['5.923287671232877', 'years', 2162],
    ['6', 'months', 183],
    ['1.5', 'weeks', 11],
    ['30', 'days', 30],
  ] as const)('%s %s: %i', (text, unit, days) => {
    expect(valueOf(text, 'duration', { unit, decimal: '.' })).toBe(days);
  });

  it.each(['-1', 'bientôt', '1000'])('%s years are refused', (text) => {
    expect(read(text, 'duration', { unit: 'years', decimal: '.' })).toMatchObject({
      state: 'refused',
      key: 'exchange.problem.duration',
    });
  });
});

describe('Percentages', () => {
  it.each([
    ['45 %', undefined, 45],
    ['45', undefined, 45],
    ['0,45', '1', 45],
    ['0,455', '1', 46],
    ['45 %', '1', 45],
  ] as const)('%s (whole: %s) is %i', (text, unit, expected) => {
    expect(valueOf(text, 'percent', unit ? { unit } : {})).toBe(expected);
  });

  it('of a spreadsheet are parts of one, as its cells store them', () => {
    expect(valueOf({ kind: 'number', value: 0.45, text: '0.45', unit: 'percent' }, 'percent')).toBe(45);
  });

  it('are said to be rounded when they are', () => {
    expect(read('45,4', 'percent')).toMatchObject({ value: 45, note: { key: 'exchange.problem.rounded' } });
    expect(read('45,0', 'percent')).toEqual({ state: 'value', value: 45 });
  });
});

describe('Value tables', () => {
  it('replace a text, or say that it means nothing; an empty cell says nothing at all', () => {
    const values = { 'En cadrage': null, 'un peu': '10' };
    expect(read('En cadrage', 'money', { values })).toEqual({ state: 'clear' });
    expect(valueOf(' un peu ', 'money', { values })).toBe(1000);
    expect(read('  ', 'money', { values })).toEqual({ state: 'empty' });
  });
});

describe('Words', () => {
  it.each([
    ['Soleil', 'sun'],
    ['VERT', 'sun'],
    ['amber', 'cloud'],
    ['Éclaircies', 'bright'],
    ['🔴', 'storm'],
    ['brume', undefined],
  ])('weather %s: %s', (text, weather) => expect(readWeather(text)).toBe(weather));

  it.each([
    ['↗', 'up'],
    ['En baisse', 'down'],
    ['=', 'flat'],
    ['?', undefined],
  ])('trend %s: %s', (text, trend) => expect(readTrend(text)).toBe(trend));

  it.each([
    ['Oui', true],
    ['x', true],
    ['☐', false],
    ['faux', false],
    ['peut-être', undefined],
  ])('yes or no %s: %s', (text, flag) => expect(readBoolean(text)).toBe(flag));

  it('put phases in the order of a project’s life', () => {
    const phases = [
      'Terminé',
      'Déploiement',
      'Phase 3',
      'Cadrage',
      'Conception / Réalisation',
      'Expérimentation',
    ];
    expect(phases.sort((a, b) => phaseRank(a) - phaseRank(b))).toEqual([
      'Cadrage',
      'Conception / Réalisation',
      'Expérimentation',
      'Déploiement',
      'Terminé',
      'Phase 3',
    ]);
  });
});

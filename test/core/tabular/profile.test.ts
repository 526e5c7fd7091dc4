import { describe, expect, it } from 'vitest';
import { profileColumn } from '../../../src/core/tabular/profile';
import { textCell, type Cell } from '../../../src/core/tabular/table';

const of = (...texts: string[]) => profileColumn(texts.map(textCell));

describe('dates of a column', () => {
  it.each([
    [['2024-03-12', '2024-04-01'], 'iso'],
    [['25/03/2024', '01/04/2024'], 'dmy'],
    [['25.03.24', '01.04.24'], 'dmy'],
    [['03/25/2024', '04/01/2024'], 'mdy'],
    [['2024/03/25', '2024/04/01'], 'ymd'],
    [['12/mars/24 9:41 AM', '03/avr./24 4:10 PM'], 'dMonthY'],
    [['mars-24', 'avr.-24'], 'monthY'],
  ])('%j is %s', (texts, dateFormat) => {
    expect(of(...texts)).toMatchObject({ kind: 'date', dateFormat, ambiguous: false, exceptionCount: 0 });
  });

  it('takes the day first and says so when nothing tells the day from the month', () => {
    expect(of('01/02/2024', '03/04/2024')).toMatchObject({
      kind: 'date',
      dateFormat: 'dmy',
      ambiguous: true,
    });
  });

  it('lets one day above twelve decide', () => {
    expect(of('01/02/2024', '03/25/2024')).toMatchObject({ dateFormat: 'mdy', ambiguous: false });
  });

  it('shows the texts that are no dates', () => {
    expect(of('25/03/2024', '26/03/2024', '27/03/2024', 'à définir', 'à définir')).toMatchObject({
      kind: 'date',
      exceptions: [{ text: 'à définir', count: 2 }],
      exceptionCount: 2,
    });
  });

  it('recognises the dates of a spreadsheet', () => {
    const date: Cell = { kind: 'date', iso: '2018-02-28', text: '2018-02-28' };
    expect(profileColumn([date, date])).toMatchObject({ kind: 'date', dateFormat: 'serial' });
    expect(profileColumn([date, date, textCell('31/12/2018')])).toMatchObject({
      kind: 'date',
      dateFormat: 'dmy',
    });
  });

  it('does not take codes of eight digits for dates', () => {
    expect(of('10000231', '99887766', '12345678').kind).toBe('number');
    expect(of('20240312', '20231231')).toMatchObject({ kind: 'date', dateFormat: 'iso' });
  });
});

describe('numbers of a column', () => {
  it.each([
    [['1 234,5', '12'], ','],
    [['1.234.567', '12,5'], ','],
    [['1,234.5', '12'], '.'],
    [['3.750684931506849', '7'], '.'],
  ])('%j has the decimal sign %s', (texts, decimal) => {
    expect(of(...texts)).toMatchObject({ kind: 'number', decimal, ambiguous: false });
  });

  it('asks when thousands and decimals look the same', () => {
    expect(of('1,234', '5,678')).toMatchObject({ kind: 'number', ambiguous: true });
    expect(of('1,234', '5,6')).toMatchObject({ decimal: ',', ambiguous: false });
  });

  it('needs no decimal sign for whole numbers', () => {
    const profile = of('12', '7', '1 500');
    expect(profile).toMatchObject({ kind: 'number', ambiguous: false });
    expect(profile.decimal).toBeUndefined();
  });

  it.each([
    [['12,5 k€', '7 k€', '3'], 'money-k'],
    [['1,5 M€', '2 M€'], 'money-M'],
    [['45 %', '100 %'], 'percent'],
    [['12 j/h', '3,5 j'], 'days'],
  ])('%j is in %s', (texts, unit) => {
    expect(of(...texts)).toMatchObject({ kind: 'number', unit });
  });

  it('stays a column of numbers with words among them, and shows the words', () => {
    expect(of('52,0', '26,3', '59,5', '7', '18,8', 'En cadrage', 'En cadrage', 'NA')).toMatchObject({
      kind: 'number',
      exceptionCount: 3,
      exceptions: [
        { text: 'En cadrage', count: 2 },
        { text: 'NA', count: 1 },
      ],
    });
  });
});

describe('other columns', () => {
  it('is empty without any text', () => {
    expect(profileColumn([{ kind: 'empty' }, { kind: 'empty' }])).toMatchObject({
      kind: 'empty',
      filled: 0,
      distinct: [],
    });
  });

  it('knows yes and no in words', () => {
    expect(of('Oui', 'Non', 'oui').kind).toBe('boolean');
    expect(of('Oui', 'Non', 'peut-être', 'Oui', 'Oui', 'Non').kind).toBe('choice');
  });

  it('offers the values of a list, most frequent first', () => {
    expect(of('Cadrage', 'Déploiement', 'Cadrage', 'Cadrage', 'Déploiement', 'Recette')).toMatchObject({
      kind: 'choice',
      distinct: [
        { text: 'Cadrage', count: 3 },
        { text: 'Déploiement', count: 2 },
        { text: 'Recette', count: 1 },
      ],
      more: false,
    });
  });

  it('shows fifty values at most, and says there are more', () => {
    const profile = of(...Array.from({ length: 80 }, (_, index) => `Projet ${index} bis`));
    expect(profile.kind).toBe('text');
    expect(profile.distinct).toHaveLength(50);
    expect(profile.more).toBe(true);
  });

  it('profiles 200,000 different texts without keeping them all', () => {
    function* many(): Generator<Cell> {
      for (let index = 0; index < 200_000; index++) yield textCell(`${index},5`);
    }
    expect(profileColumn(many())).toMatchObject({
      kind: 'number',
      decimal: ',',
      filled: 200_000,
      more: true,
    });
  });
});

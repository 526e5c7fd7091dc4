import { describe, expect, it } from 'vitest';
import { newTarget } from '../../../src/renderer/features/exchange/drafts';
import { valueBook } from '../../../src/renderer/features/exchange/values';
import { column, noLists } from './source';

const found = (...texts: string[]) =>
  column('Colonne', { values: texts.map((text, index) => ({ text, count: texts.length - index })) });
const lists = { ...noLists, choices: [{ id: 'c1', list: 'phase' as const, name: 'Réalisation' }] };

describe('what the texts of a column mean', () => {
  const phases = found('realisation', 'Recette', 'Inconnu');
  const target = { ...newTarget(phases), field: 'phaseId' };
  const fates = (values: Record<string, string | null>, createLabels: boolean) =>
    valueBook({
      target: { ...target, values },
      type: 'choice',
      found: phases,
      lists,
      createLabels,
      refused: undefined,
    })?.texts.map(({ fate }) => ('answer' in fate ? fate.answer : fate.kind));

  it('a label of the list whatever its spelling, one to add, or none', () => {
    expect(fates({}, true)).toEqual(['Réalisation', 'create', 'create']);
    expect(fates({}, false)).toEqual(['Réalisation', 'unknown', 'unknown']);
    expect(fates({ Recette: 'Réalisation', Inconnu: null }, false)).toEqual([
      'Réalisation',
      'Réalisation',
      'empty',
    ]);
    expect(fates({ Recette: 'Clôture' }, true)?.[1]).toBe('Clôture');
  });

  it('words of weather, in both languages and as traffic lights; a text that is none is not recognised', () => {
    const weather = found('vert', 'Orage', 'cloudy', 'bof');
    const book = valueBook({
      target: { ...newTarget(weather), field: 'weather.global', values: { bof: 'bright' } },
      type: 'weather',
      found: weather,
      lists,
      createLabels: true,
      refused: undefined,
    });
    expect(book?.texts.map(({ fate }) => fate)).toEqual(
      ['sun', 'storm', 'cloud', 'bright'].map((answer) => ({ kind: 'as', answer })),
    );
    expect(book?.answers.map(({ id }) => id)).toEqual(['sun', 'bright', 'cloud', 'storm']);
  });

  it('of figures, only what was refused or said to be nothing; of texts, nothing to say', () => {
    const amounts = found('12', 'En cadrage', 'abc');
    const asked = {
      target: { ...newTarget(amounts), field: 'budgetInitial', values: { 'En cadrage': null } },
    };
    const rest = { found: amounts, lists, createLabels: true, refused: new Map([['abc', 1]]) };
    expect(valueBook({ ...asked, ...rest, type: 'money' })?.texts).toEqual([
      { text: 'En cadrage', count: 2, fate: { kind: 'empty' }, creatable: false },
      { text: 'abc', count: 1, fate: { kind: 'unknown' }, creatable: false },
    ]);
    expect(valueBook({ ...asked, ...rest, type: 'text' })).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { createI18n, frenchSpaces, messagesOf, type Messages } from '../../src/locales/index';

/** Leaves by their full key, `_one`, `_many` and `_other` together. */
function leaves(messages: Messages, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    const full = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(full.replace(/_(zero|one|two|few|many|other)$/, ''), value);
    else for (const [inner, text] of leaves(value, full)) found.set(inner, text);
  }
  return found;
}

const parameters = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort();

describe('messages', () => {
  const fr = leaves(messagesOf('fr'));
  const en = leaves(messagesOf('en'));

  test('French and English say the same things', () => {
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
  });

  test('both languages use the same parameters', () => {
    for (const [key, text] of fr) expect(parameters(en.get(key) ?? ''), key).toEqual(parameters(text));
  });

  test('nothing is left empty', () => {
    for (const [key, text] of [...fr, ...en]) expect(text.trim(), key).not.toBe('');
  });

  test('no French text keeps a plain space before a double sign', () => {
    for (const [key, text] of fr) expect(text, key).not.toMatch(/ [;:!?»]|« /);
  });
});

describe('French spacing', () => {
  test.each([
    ['Prêt ? Oui : « bon »', 'Prêt\u202f? Oui\u202f: «\u202fbon\u202f»'],
    ['Voir https://exemple.fr/a?b=1 ; fin', 'Voir https://exemple.fr/a?b=1\u202f; fin'],
    ['à 14:05', 'à 14:05'],
  ])('%s', (typed, shown) => {
    expect(frenchSpaces(typed)).toBe(shown);
  });
});

describe('createI18n', () => {
  test('is ready at once, in the language asked for', () => {
    expect(createI18n('fr').t('shell.undo')).toBe('Annuler');
    expect(createI18n('en').t('shell.undo')).toBe('Undo');
  });

  test('writes values as they are, apostrophes and signs included', () => {
    const { t } = createI18n('fr');
    expect(t('shell.undoStep', { step: 'créer « L’été <1> »' })).toBe('Annuler\u202f: créer « L’été <1> »');
  });

  test('French: zero and one are singular, whole millions plural', () => {
    const { t } = createI18n('fr');
    expect(t('steps.projects.create', { count: 2 })).toBe('créer 2 projets');
    expect(t('steps.projects.archive', { count: 0 })).toBe('archiver un projet');
    expect(t('steps.projects.create', { count: 1_000_000 })).toBe('créer 1000000 projets');
  });
});

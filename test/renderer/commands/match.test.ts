import { expect, test } from 'vitest';
import { holds, marked } from '../../../src/renderer/commands/match';

test('a command is found by beginnings of words, accents and case aside', () => {
  expect(holds('Créer un portefeuille…', 'cre port')).toBe(true);
  expect(holds('Créer un portefeuille…', 'PORTEFEUILLE')).toBe(true);
  expect(holds('Créer un portefeuille…', 'feuille')).toBe(false);
  expect(holds('À propos', '')).toBe(true);
});

test('the match in an excerpt is set apart from what surrounds it', () => {
  expect(marked('…reprise \u0002du CRM\u0003 en mars')).toEqual([
    { text: '…reprise ', match: false },
    { text: 'du CRM', match: true },
    { text: ' en mars', match: false },
  ]);
  expect(marked('\u0002CRM\u0003-05')).toEqual([
    { text: 'CRM', match: true },
    { text: '-05', match: false },
  ]);
});

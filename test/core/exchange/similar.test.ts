import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeNames, distance } from '../../../src/core/exchange/similar';
import { nameKey } from '../../../src/core/exchange/text';

describe('The same name', () => {
  it.each([
    ['FRANCE CONNECT', 'FranceConnect'],
    ['SÉGUR-FONTENOY', 'segur fontenoy'],
    ['Réseau Interministériel de l’Etat', "RESEAU INTERMINISTERIEL DE L'ÉTAT"],
    ['Œuvre & Cie', 'oeuvre cie'],
    ['Paysage\u00a0: socle', 'Paysage - Socle'],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['Lot 1 2', 'Lot 12'],
    ['Genesis', 'Genesis V2'],
    ['***', '+++'],
  ])('%s ≠ %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('Close names', () => {
  const score = (a: string, b: string) => closeNames([b], (name) => name)(a, 1, () => false)[0]?.score ?? 0;

  // Pairs of the same project between publications of the Panorama, and pairs of different ones.
  it.each([
    ['CASSIOPEE V2', 'CASSIOPEE'],
    ['MISTRAL', 'MISTR@L'],
    ['REGROUP. CENTRES INFO', 'Regroupement des centres informatiques'],
    ['MONTEE DE VERSION SIRH', 'Montée de version du SIRH'],
    ['DIALOGUE 2', 'SIRH DIALOGUE 2'],
    ['INPT', "Modernisation de l'INPT (projets FH et IP)"],
    ['Protail usagers', 'Portail usagers'],
  ])('%s may be %s', (a, b) => expect(score(a, b)).toBeGreaterThanOrEqual(0.6));

  it.each([
    ['IRHIS', 'SIRHIUS V1'],
    ["Compte Personnel d'Activité", 'SI Représentativité'],
    ['CPA', '3PA-S'],
    ['Portail', 'Paie'],
    ['RH', 'SI RH et paie'],
  ])('%s is not %s', (a, b) => expect(score(a, b)).toBe(0));

  it('come closest first, without the ones left out', () => {
    const find = closeNames(['Genesis V2', 'Genesis', 'Genèse'], (name) => name);
    expect(find('genesis v3', 5, () => false).map(({ item }) => item)).toEqual(['Genesis V2', 'Genesis']);
    expect(find('genesis v3', 5, (name) => name === 'Genesis V2').map(({ item }) => item)).toEqual([
      'Genesis',
    ]);
  });
});

describe('Distance between two names', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['protail', 'portail', 1],
  ])('%s → %s: %i', (a, b, expected) => expect(distance(a, b)).toBe(expected));

  it('is nil for equal texts alone, the same both ways, and at most the longer length', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = distance(a, b);
        expect(found === 0).toBe(a === b);
        expect(distance(b, a)).toBe(found);
        expect(found).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(found).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

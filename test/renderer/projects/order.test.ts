import { describe, expect, it } from 'vitest';
import { neighbours } from '../../../src/renderer/features/projects/order';

describe('walking from fiche to fiche', () => {
  it('follows the order in which the register showed its rows', () => {
    expect(neighbours('b', ['c', 'b', 'a'], ['a', 'b', 'c', 'd'])).toEqual({
      previous: 'c',
      next: 'a',
      position: 2,
      count: 3,
    });
  });

  it('follows the file’s own order for a project that the register did not show', () => {
    expect(neighbours('d', ['c', 'b'], ['a', 'b', 'c', 'd'])).toMatchObject({
      previous: 'c',
      next: null,
      position: 4,
    });
  });

  it('steps over projects deleted since', () => {
    expect(neighbours('a', ['a', 'gone', 'b'], ['a', 'b'])).toMatchObject({ next: 'b', count: 2 });
  });
});

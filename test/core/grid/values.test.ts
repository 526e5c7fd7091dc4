import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenTree, leavesOf } from '../../../src/core/grid/groups';
import { parseDate, parseNumber } from '../../../src/core/grid/parse';
import { cycleSort, defaultGridState, moveBefore, orderedIds, setFilter } from '../../../src/core/grid/state';
import { statistics, totalOf } from '../../../src/core/grid/totals';
import { compareValues } from '../../../src/core/grid/values';

describe('order of values', () => {
  it('sorts texts as a French reader does, numbers inside by size, empties last', () => {
    expect(['Lot 10', null, 'élan', 'Lot 2', '', 'Zoé', 'Eau'].toSorted(compareValues)).toEqual([
      'Eau',
      'élan',
      'Lot 2',
      'Lot 10',
      'Zoé',
      null,
      '',
    ]);
  });

  it('sorts numbers by size and no before yes', () => {
    expect([10, 9, -1].toSorted(compareValues)).toEqual([-1, 9, 10]);
    expect([true, false].toSorted(compareValues)).toEqual([false, true]);
  });

  it('is a total order: no two values disagree when swapped', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0);
      }),
    );
  });
});

describe('numbers as people type them', () => {
  it.each([
    ['1234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202F234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234 567', 1234567],
    ['12 %', 12],
    ['12,50 €', 12.5],
    ['−3', -3],
    ['(1 200)', -1200],
    ['.5', 0.5],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['abc', '12 jours', '1,2,3', '', '--1', '12 M€'])('refuses %s', (text) =>
    expect(parseNumber(text)).toBeNull(),
  );
});

describe('dates as people type them', () => {
  it.each([
    ['21/11/2026', '2026-11-21'],
    ['1/2/26', '2026-02-01'],
    ['21-11-2026', '2026-11-21'],
    ['21.11.26', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['211126', '2026-11-21'],
    ['21/11', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['29/02/2028', '2028-02-29'],
    ['01/01/85', '1985-01-01'],
  ])('reads %s', (text, iso) => expect(parseDate(text, 2026)).toBe(iso));

  it.each(['31/02/2026', '29/02/2026', '12/13/2026', '00/01/2026', 'demain', ''])('refuses %s', (text) =>
    expect(parseDate(text, 2026)).toBeNull(),
  );
});

describe('totals', () => {
  it('sums and averages numbers, counts what is filled, and knows nothing of an empty column', () => {
    expect(totalOf('sum', [1, null, 2, 'x'])).toBe(3);
    expect(totalOf('average', [1, null, 2])).toBe(1.5);
    expect(totalOf('count', ['a', '', null, 0])).toBe(2);
    expect(totalOf('sum', [null])).toBeNull();
    expect(totalOf('none', [1])).toBeNull();
  });

  it('adds ten thousand tenths to a thousand', () => {
    expect(
      totalOf(
        'sum',
        Array.from({ length: 10_000 }, () => 0.1),
      ),
    ).toBe(1000);
  });

  it('gives the bounds', () => {
    expect(statistics([3, -1, null, 7])).toEqual({ count: 3, numbers: 3, sum: 9, min: -1, max: 7 });
  });

  it('totals the parts to the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (a, b) => {
        const sum = (values: number[]) => totalOf('sum', values) ?? 0;
        expect(sum(a) + sum(b)).toBe(sum([...a, ...b]));
      }),
    );
  });
});

describe('groups', () => {
  type Node = { id: string; children: Node[] };
  const leaf = (id: string): Node => ({ id, children: [] });
  const tree: Node[] = [
    { id: 'A', children: [leaf('1'), leaf('2')] },
    { id: 'B', children: [{ id: 'B1', children: [leaf('3')] }] },
  ];
  const children = (node: Node) => node.children;

  it('shows each group then its rows, and hides those of a closed group', () => {
    const ids = (closed: string[]) =>
      flattenTree(tree, children, (node) => closed.includes(node.id)).map((node) => node.id);
    expect(ids([])).toEqual(['A', '1', '2', 'B', 'B1', '3']);
    expect(ids(['A', 'B1'])).toEqual(['A', 'B', 'B1']);
  });

  it('subtotals rows, never subtotals', () => {
    expect(tree.flatMap((node) => leavesOf(node, children).map((found) => found.id))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('arrangement', () => {
  it('cycles a sort: ascending, descending, none; Shift adds a second key', () => {
    const once = cycleSort(defaultGridState, 'a', false);
    const twice = cycleSort(once, 'a', false);
    expect(once.sort).toEqual([{ columnId: 'a', descending: false }]);
    expect(twice.sort).toEqual([{ columnId: 'a', descending: true }]);
    expect(cycleSort(twice, 'a', false).sort).toEqual([]);
    expect(cycleSort(once, 'b', true).sort.map((entry) => entry.columnId)).toEqual(['a', 'b']);
  });

  it('replaces the filter of a column and drops one that keeps everything', () => {
    const filtered = setFilter(defaultGridState, { columnId: 'a', contains: 'x' });
    expect(setFilter(filtered, { columnId: 'a', contains: 'y' }).filters).toEqual([
      { columnId: 'a', contains: 'y' },
    ]);
    expect(setFilter(filtered, { columnId: 'a' }).filters).toEqual([]);
  });

  it('moves a column before another or to the end', () => {
    expect(moveBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(moveBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
  });

  it('shows columns that a saved view does not know after those it names, and forgets gone ones', () => {
    expect(orderedIds(['a', 'b', 'new'], ['b', 'gone', 'a'])).toEqual(['b', 'a', 'new']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowHead, distanceTo, linkRoute, pathOf, type Box } from '../../../src/core/gantt/links';
import { relationTypes } from '../../../src/core/model/plan';

const spacing = { stub: 6, inset: 5, clearance: 4 };
const bar = (left: number, right: number, row: number): Box => ({
  left,
  right,
  top: row * 20 + 4,
  bottom: row * 20 + 16,
  pointed: false,
});
const diamond = (x: number, row: number): Box => ({ ...bar(x - 6, x + 6, row), pointed: true });
const line = (...args: Parameters<typeof linkRoute>) => pathOf(linkRoute(...args).points);

describe('the line of a relation', () => {
  it('comes down on a successor that starts when its predecessor ends, with one bend', () => {
    expect(line(bar(0, 50, 0), bar(50, 90, 2), 'FS', spacing)).toBe('M50 10L55 10L55 44');
    expect(linkRoute(bar(0, 50, 0), bar(50, 90, 2), 'FS', spacing).arrow).toBe('down');
  });

  it('comes up on a successor written above', () => {
    expect(line(bar(0, 50, 3), bar(60, 90, 1), 'FS', spacing)).toBe('M50 70L65 70L65 36');
  });

  it('goes around between the rows when the successor starts too early', () => {
    expect(line(bar(0, 50, 0), bar(30, 90, 1), 'FS', spacing)).toBe('M50 10L56 10L56 20L24 20L24 30L30 30');
  });

  it('falls straight on a milestone of the day its predecessor ends, and leaves one from its date', () => {
    expect(line(bar(0, 50, 0), diamond(50, 1), 'FS', spacing)).toBe('M50 10L50 24');
    expect(line(diamond(50, 0), bar(50, 90, 1), 'FS', spacing)).toBe('M50 10L55 10L55 24');
  });

  it('runs beside both bars for start–start and finish–finish', () => {
    expect(line(bar(20, 50, 0), bar(30, 90, 1), 'SS', spacing)).toBe('M20 10L14 10L14 30L30 30');
    expect(line(bar(20, 50, 0), bar(30, 90, 1), 'FF', spacing)).toBe('M50 10L96 10L96 30L90 30');
    expect(linkRoute(bar(20, 50, 0), bar(30, 90, 1), 'FF', spacing).arrow).toBe('left');
  });

  it('reads start–finish from right to left', () => {
    expect(line(bar(60, 90, 0), bar(20, 60, 1), 'SF', spacing)).toBe('M60 10L55 10L55 24');
  });

  it('is straight between two bars of one row', () => {
    expect(line(bar(0, 50, 0), bar(60, 90, 0), 'FS', spacing)).toBe('M50 10L60 10');
  });

  it('turns at right angles only, from an end of the first bar to the edge of the second', () => {
    const box = fc
      .record({
        left: fc.integer({ min: -500, max: 500 }),
        width: fc.integer({ min: 2, max: 300 }),
        row: fc.nat(30),
      })
      .map(({ left, width, row }) => bar(left, left + width, row));
    fc.assert(
      fc.property(box, box, fc.constantFrom(...relationTypes), (from, to, type) => {
        const { points } = linkRoute(from, to, type, spacing);
        for (const [i, point] of points.slice(1).entries()) {
          const before = points[i] ?? point;
          expect(before.x === point.x || before.y === point.y).toBe(true);
        }
        const first = points[0];
        expect([from.left, from.right]).toContain(first?.x);
        expect(first?.x).toBe(type[0] === 'F' ? from.right : from.left);
        const last = points.at(-1) ?? { x: NaN, y: NaN };
        expect(last.x).toBeGreaterThanOrEqual(to.left);
        expect(last.x).toBeLessThanOrEqual(to.right);
        expect([to.top, to.bottom, (to.top + to.bottom) / 2]).toContain(last.y);
      }),
    );
  });
});

describe('the arrow', () => {
  it('has its tip on the last point and its base behind it', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(pathOf(arrowHead({ points, arrow: 'right' }, 2), true)).toBe('M10 0L6 -2L6 2Z');
    expect(pathOf(arrowHead({ points, arrow: 'down' }, 2), true)).toBe('M10 0L8 -4L12 -4Z');
  });
});

describe('the distance to a line', () => {
  const line = [
    { x: 10, y: 10 },
    { x: 30, y: 10 },
    { x: 30, y: 50 },
  ];
  it('is that of its nearest stretch', () => {
    expect(distanceTo({ x: 20, y: 12 }, line)).toBe(2);
    expect(distanceTo({ x: 27, y: 40 }, line)).toBe(3);
    expect(distanceTo({ x: 33, y: 54 }, line)).toBe(5);
  });
  it('is infinite without a line', () => {
    expect(distanceTo({ x: 0, y: 0 }, [])).toBe(Infinity);
  });
});

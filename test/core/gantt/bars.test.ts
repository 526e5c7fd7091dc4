import { describe, expect, it } from 'vitest';
import { barShape, doneBracket, placeLabel, rowBands } from '../../../src/core/gantt/bars';
import { pathOf } from '../../../src/core/gantt/links';
import type { GanttRow } from '../../../src/core/gantt/rows';

const blank: GanttRow = {
  id: 'a',
  kind: 'task',
  name: 'Recette',
  level: 1,
  start: 100,
  finish: 200,
  segments: [],
  progress: 0,
  critical: false,
  active: true,
  manual: false,
  baseline: null,
  deadline: null,
  label: '',
};
const bands = rowBands(20);
const draw = (row: Partial<GanttRow>) => {
  const shape = barShape({ ...blank, ...row }, (instant) => instant, 40, bands);
  if (!shape) throw new Error('not placed');
  return shape;
};

describe('the bar of a row', () => {
  it('takes 60 % of the row, in its middle, with the baseline beneath inside the row', () => {
    expect(draw({}).bodies).toEqual([{ x: 100, y: 44, width: 100, height: 12 }]);
    for (const height of [24, 28]) {
      const { bar, baseline } = rowBands(height, Math.round);
      expect(baseline.top).toBeGreaterThan(bar.top + bar.height);
      expect(baseline.top + baseline.height).toBeLessThanOrEqual(height);
    }
  });

  it('is not drawn when it has no place', () => {
    expect(barShape({ ...blank, start: null }, (instant) => instant, 0, bands)).toBeNull();
  });

  it('is seen however short it is', () => {
    expect(draw({ finish: 100 }).bodies[0]?.width).toBeGreaterThan(1);
  });

  it('fills what is done along the stretches of a split task, never in its gap', () => {
    const segments = [
      { from: 100, to: 140 },
      { from: 160, to: 200 },
    ];
    const split = draw({ segments, progress: 75 });
    expect(split.bodies.map(({ x, width }) => [x, width])).toEqual([
      [100, 40],
      [160, 40],
    ]);
    expect(split.done.map(({ x, width }) => [x, width])).toEqual([
      [100, 40],
      [160, 20],
    ]);
    expect(split.joins).toEqual([{ from: { x: 140, y: 50 }, to: { x: 160, y: 50 } }]);
  });

  it('is a diamond on its date for a milestone, whose links leave from its tips', () => {
    const shape = draw({ kind: 'milestone', finish: 100 });
    expect(pathOf(shape.outline ?? [], true)).toBe('M100 44L106 50L100 56L94 50Z');
    expect(shape.box).toEqual({ left: 94, right: 106, top: 44, bottom: 56, pointed: true });
  });

  it('is a bracket for a summary, with what is done in its thick part', () => {
    const shape = draw({ kind: 'summary', progress: 50 });
    expect(shape.bodies).toEqual([]);
    expect(shape.outline?.length).toBe(6);
    expect(shape.done[0]).toMatchObject({ x: 100, width: 50 });
    // Cut at what is done: with its left tooth at a half, with both at the end, with none at all.
    expect(pathOf(doneBracket(shape) ?? [])).toBe('M100 44L150 44L150 49.4L106 49.4L100 56');
    expect(doneBracket(draw({ kind: 'summary', progress: 100 }))).toEqual(shape.outline);
    expect(doneBracket(draw({ kind: 'summary' }))).toBeNull();
  });

  it('carries a mark without colour when critical, whatever its kind', () => {
    for (const kind of ['task', 'summary', 'milestone'] as const) {
      expect(draw({ kind, critical: true }).mark).not.toBeNull();
      expect(draw({ kind }).mark).toBeNull();
    }
  });

  it('draws its baseline and its deadline at their own dates', () => {
    const shape = draw({ baseline: { start: 80, finish: 150 }, deadline: 230 });
    expect(shape.baseline?.map((point) => point.x)).toEqual([80, 150, 150, 80]);
    const xs = shape.deadline?.map((point) => point.x) ?? [];
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(230);
  });
});

describe('the label of a bar', () => {
  it('stands inside when it fits, after what is done, or on it in light', () => {
    expect(placeLabel(draw({ progress: 20 }), 60, 4)).toEqual({ where: 'inside', x: 124, width: 60 });
    expect(placeLabel(draw({ progress: 80 }), 60, 4)).toEqual({ where: 'done', x: 104, width: 60 });
  });

  it('stands to the right when neither fill holds it, after the deadline too', () => {
    expect(placeLabel(draw({ progress: 50 }), 60, 4)).toEqual({ where: 'right', x: 204, width: 60 });
    const late = placeLabel(draw({ deadline: 205 }), 99, 4);
    expect(late?.where).toBe('right');
    expect(late?.x).toBeGreaterThan(209);
  });

  it('never covers a neighbour: to the left, then cut, then not at all', () => {
    const shape = draw({});
    expect(placeLabel(shape, 120, 4, { left: -500, right: 250 })).toEqual({
      where: 'left',
      x: -24,
      width: 120,
    });
    expect(placeLabel(shape, 120, 4, { left: 90, right: 250 })).toEqual({
      where: 'right',
      x: 204,
      width: 46,
    });
    expect(placeLabel(shape, 120, 4, { left: 90, right: 210 })).toBeNull();
  });

  it('is never inside a diamond or a bracket', () => {
    expect(placeLabel(draw({ kind: 'summary' }), 20, 4)?.where).toBe('right');
    expect(placeLabel(draw({ kind: 'milestone', finish: 100 }), 20, 4)).toMatchObject({
      where: 'right',
      x: 110,
    });
  });
});

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { barShape, rowBands } from '../../../src/core/gantt/bars';
import type { GanttRow } from '../../../src/core/gantt/rows';
import { Bar, Baseline } from '../../../src/reports/gantt/Bar';

const plain: GanttRow = {
  id: '1',
  kind: 'task',
  name: '',
  level: 0,
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
const shapeOf = (row: GanttRow) => {
  const shape = barShape(row, (instant) => instant, 0, rowBands(20));
  if (!shape) throw new Error('not placed');
  return shape;
};
const baseline = (changes: Partial<GanttRow>) =>
  renderToStaticMarkup(createElement(Baseline, { shape: shapeOf({ ...plain, ...changes }) }));
const dotted = /d="M([\d.]+) [\d.]+H([\d.]+)"[^>]*stroke-dasharray/;

test('dots lead from a baseline to the bar that slipped away from it, later or earlier', () => {
  expect(dotted.exec(baseline({ baseline: { start: 10, finish: 60 } }))?.slice(1)).toEqual(['60', '100']);
  expect(dotted.exec(baseline({ baseline: { start: 260, finish: 300 } }))?.slice(1)).toEqual(['200', '260']);
  expect(baseline({ baseline: { start: 10, finish: 110 } })).not.toMatch(dotted);
});

test('a milestone is led to at its date, and not when it is held', () => {
  const milestone = { kind: 'milestone', start: 100, finish: 100 } as const;
  expect(dotted.exec(baseline({ ...milestone, baseline: { start: 40, finish: 40 } }))?.[2]).toBe('100');
  expect(baseline({ ...milestone, baseline: { start: 100, finish: 100 } })).not.toMatch(dotted);
});

test('what is done of a summary is dark over what is left', () => {
  const row: GanttRow = { ...plain, kind: 'summary', progress: 50 };
  const fills = (progress: number) => {
    const shape = shapeOf({ ...row, progress });
    const markup = renderToStaticMarkup(createElement(Bar, { shape, row }));
    return [...markup.matchAll(/fill="(var\([^"]+\))"/g)].map(([, fill]) => fill);
  };
  expect(fills(50)).toEqual(['var(--summary-left)', 'var(--text)']);
  expect(fills(0)).toEqual(['var(--summary-left)']);
});

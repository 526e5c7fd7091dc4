import { expect, it } from 'vitest';
import { kindCounts } from '../../../src/core/planning/counts';

it('counts a task once: a milestone and a summary are none', () => {
  const kinds = ['summary', 'task', 'task', 'milestone', 'task'] as const;
  expect(kindCounts(kinds.map((kind) => ({ kind })))).toEqual({ task: 3, summary: 1, milestone: 1 });
  expect(kindCounts([])).toEqual({ task: 0, summary: 0, milestone: 0 });
});

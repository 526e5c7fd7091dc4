import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/core/model/plan';
import { insertTasks } from '../../../src/core/planning/insert';
import { deleteTasks, indentTasks, levelsOf, moveTasks } from '../../../src/core/planning/outline';
import { after, at, task } from '../schedule/plans';
import { edited, placed, span, taskOf } from './plans';

/** `1 2. 3..`: numbers in order, a dot for each level below the top. */
const outline = (plan: Plan): string => {
  const levels = levelsOf(plan.tasks);
  return plan.tasks.map(({ uid }, i) => `${uid}${'.'.repeat(levels[i] ?? 0)}`).join(' ');
};

/** 1 holds 2 and 3, which holds 4; then 5 and 6. */
const tree = (): Plan =>
  placed([
    task(1, 0),
    task(2, 1, { parentUid: 1 }),
    task(3, 0, { parentUid: 1 }),
    task(4, 1, { parentUid: 3 }),
    task(5, 1, { predecessors: [after(2)] }),
    task(6, 1, { predecessors: [after(5)] }),
  ]);

describe('indenting', () => {
  test('puts a task under the one of its level above it, with what is under it', () => {
    expect(outline(indentTasks(tree(), [5], 1))).toBe('1 2. 3. 4.. 5. 6');
    expect(outline(indentTasks(tree(), [5, 6], 1))).toBe('1 2. 3. 4.. 5. 6.');
    expect(outline(indentTasks(tree(), [3], 1))).toBe('1 2. 3.. 4... 5 6');
  });

  test('makes a summary task that keeps its links and loses what it had of its own', () => {
    const before = placed([
      task(1, 5, { constraint: 'MSO', constraintDate: at('2026-01-07 08:00'), predecessors: [] }),
      task(2, 2),
      task(3, 1, { predecessors: [after(1)] }),
    ]);
    const next = edited(before, (plan) => indentTasks(plan, [2], 1));
    expect(taskOf(next, 1)).toMatchObject({ constraint: 'ASAP', constraintDate: null, duration: 960 });
    expect(span(next, 1)).toBe('2026-01-05 08:00 → 2026-01-06 17:00');
    expect(span(next, 3)).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
  });

  test('outdents with the rows of its level that follow as its own, as Microsoft Project does', () => {
    expect(outline(indentTasks(tree(), [2], -1))).toBe('1 2 3. 4.. 5 6');
    expect(outline(indentTasks(tree(), [4], -1))).toBe('1 2. 3. 4. 5 6');
  });

  test('is refused where no task can', () => {
    expect(() => indentTasks(tree(), [1], 1)).toThrow(/planEdit.error.indent/);
    expect(() => indentTasks(tree(), [1, 5], -1)).toThrow(/planEdit.error.outdent/);
    expect(() => indentTasks(tree(), [99], 1)).toThrow(/noTask/);
  });

  test('under a task that waits for it is refused, and the circle named', () => {
    const before = placed([task(1, 1), task(2, 1, { predecessors: [after(1)] })]);
    expect(() => edited(before, (plan) => indentTasks(plan, [2], 1))).toThrow(
      /schedule.error.circle.*T1.*T2/,
    );
  });
});

describe('moving rows', () => {
  test('takes what is under a task along, at the level of the row it goes before', () => {
    expect(outline(moveTasks(tree(), [3], 6))).toBe('1 2. 5 3 4. 6');
    expect(outline(moveTasks(tree(), [5], 4))).toBe('1 2. 3. 5.. 4.. 6');
    expect(outline(moveTasks(tree(), [2, 5], null))).toBe('1 3. 4.. 6 2 5');
    expect(outline(moveTasks(tree(), [5], 5))).toBe('1 2. 3. 4.. 5 6');
  });

  test('leaves dates to the links, not to the order', () => {
    const next = edited(tree(), (plan) => moveTasks(plan, [6], 1));
    expect(span(next, 6)).toBe(span(tree(), 6));
  });

  test('under itself is refused', () => {
    expect(() => moveTasks(tree(), [1], 4)).toThrow(/moveInside.*T1/);
  });
});

describe('deleting', () => {
  test('a summary task takes what is under it, and the links of what is left', () => {
    const next = edited(tree(), (plan) => deleteTasks(plan, [1]));
    expect(outline(next)).toBe('5 6');
    expect(taskOf(next, 5).predecessors).toEqual([]);
    expect(span(next, 5)).toBe('2026-01-05 08:00 → 2026-01-05 17:00');
    expect(span(next, 6)).toBe('2026-01-06 08:00 → 2026-01-06 17:00');
  });

  test('the last task of a summary leaves a plain task of its duration', () => {
    const next = edited(tree(), (plan) => deleteTasks(plan, [4]));
    expect(taskOf(next, 3)).toMatchObject({ duration: 480, remainingDuration: 480 });
    expect(span(next, 3)).toBe('2026-01-05 08:00 → 2026-01-05 17:00');
  });
});

describe('inserting', () => {
  test('goes before a row, under its parent: one day still to be confirmed, automatic', () => {
    const { plan, uids } = insertTasks(tree(), 4, [{ name: 'Nouvelle', level: 0, values: {} }]);
    expect(outline(plan)).toBe('1 2. 3. 7.. 4.. 5 6');
    expect(uids).toEqual([7]);
    expect(taskOf(plan, 7)).toMatchObject({
      name: 'Nouvelle',
      duration: 480,
      remainingDuration: 480,
      estimated: true,
      manual: false,
    });
  });

  test('takes lists with their levels, too deep ones brought back under the row above', () => {
    const drafts = [0, 1, 2, 9, 1, 0].map((level, i) => ({ name: `N${i}`, level, values: {} }));
    expect(outline(insertTasks(tree(), null, drafts).plan)).toBe('1 2. 3. 4.. 5 6 7 8. 9.. 10... 11. 12');
    expect(outline(insertTasks(tree(), 5, [{ name: 'N', level: 2, values: {} }]).plan)).toBe(
      '1 2. 3. 4.. 7.. 5 6',
    );
  });

  test('takes values as if they were typed, predecessors by their rows once inserted', () => {
    const drafts = [
      { name: 'A', level: 0, values: { duration: 960 } },
      { name: 'B', level: 0, values: { predecessors: '7', percentComplete: 0 } },
    ];
    const next = edited(tree(), (plan) => insertTasks(plan, null, drafts).plan);
    expect(taskOf(next, 7)).toMatchObject({ duration: 960, estimated: false });
    expect(span(next, 8)).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
  });

  test('gives no number again that an import remembers', () => {
    expect(insertTasks(tree(), null, [{ name: 'N', level: 0, values: {} }], 41).uids).toEqual([42]);
  });
});

describe('the project’s own summary task', () => {
  const whole = () => placed([task(0, 0), task(1, 1, { parentUid: 0 }), task(2, 1, { parentUid: 0 })]);

  test('is row 0, holds what is inserted at the end, and stays where it is', () => {
    expect(outline(insertTasks(whole(), null, [{ name: 'N', level: 0, values: {} }]).plan)).toBe(
      '0 1. 2. 3.',
    );
    expect(() => deleteTasks(whole(), [0])).toThrow(/projectSummary/);
    expect(() => moveTasks(whole(), [1], 0)).toThrow(/projectSummary/);
    expect(() => indentTasks(whole(), [1], -1)).toThrow(/outdent/);
  });
});

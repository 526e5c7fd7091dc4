import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/core/model/plan';
import { deleteTasks, indentTasks, moveTasks } from '../../src/core/planning/outline';
import { insertTasks } from '../../src/core/planning/insert';
import { createDb } from '../../src/data/db';
import { readPlan } from '../../src/data/planning';
import { deletePlan, insertPlan, writePlan } from '../../src/data/planWrite';
import { readMspdi } from '../../src/formats/mspdi/read';
import { openTestApp } from '../app/ports';

const folder = join(import.meta.dirname, '../../../shared/data/mspdi');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
if (files.length === 0) console.log(`skipped: no Microsoft Project files in ${folder}`);

const source = { source: 'plan.xml', importedAt: '2026-11-21T09:30:00' };

async function aProject() {
  const host = openTestApp();
  const [projectId = ''] = await host.ask('projects.create', { projects: [{ name: 'A' }] });
  const { connection } = host.app.open(host.path).file;
  // One transaction, as every command is.
  connection.exec('BEGIN');
  return { db: createDb(connection), projectId };
}

const planOf = (name: string): Plan => readMspdi(readFileSync(join(folder, name))).plan;

describe.skipIf(files.length === 0)('plans in the file', () => {
  test.each(files)('%s is read back as it was', async (name) => {
    const { db, projectId } = await aProject();
    const plan = planOf(name);
    insertPlan(db, projectId, plan, source);
    const read = readPlan(db, projectId, { kept: true });
    expect(read).toEqual(plan);
  });

  test('what is written by difference is what is written whole, whatever the rows do', async () => {
    const { db, projectId } = await aProject();
    const first = planOf('task-links-project2019-mspdi.xml');
    insertPlan(db, projectId, first, source);
    const uid = (plan: Plan, at: number) => plan.tasks[at]?.uid ?? 0;
    const edits: ((plan: Plan) => Plan)[] = [
      (plan) => moveTasks(plan, [uid(plan, 3)], uid(plan, 8)),
      (plan) => deleteTasks(plan, [uid(plan, 5)]),
      ...Array.from(
        { length: 14 },
        () => (plan: Plan) =>
          insertTasks(plan, uid(plan, 4), [{ name: 'Nouvelle', level: 0, values: { resources: 'Alice' } }])
            .plan,
      ),
      (plan) => indentTasks(plan, [uid(plan, 6)], 1),
      (plan) => moveTasks(plan, [uid(plan, 2), uid(plan, 9)], null),
    ];
    let plan = readPlan(db, projectId, { kept: true });
    for (const edit of edits) {
      if (!plan) throw new Error('the plan is in the file');
      const next = edit(plan);
      writePlan(db, projectId, plan, next);
      plan = readPlan(db, projectId, { kept: true });
      expect(plan).toEqual(next);
    }
  });

  test('a deleted task leaves nothing that a new one of its number would find', async () => {
    const { db, projectId } = await aProject();
    const first = planOf('task-baselines-project2019-mspdi.xml');
    insertPlan(db, projectId, first, source);
    // Read as the editor does, without what is kept.
    const plan = readPlan(db, projectId);
    const kept = first.tasks.findLast((task) => task.kept.length > 0 && task.baselines.length > 0);
    const last = plan?.tasks.find(({ uid }) => uid === kept?.uid);
    if (!plan || !last) throw new Error('the file has a task of which more is kept than a plan tells');
    const without = deleteTasks(plan, [last.uid]);
    writePlan(db, projectId, plan, without);
    const again = { ...without, tasks: [...without.tasks, { ...last, parentUid: null }] };
    writePlan(db, projectId, without, again);
    const read = readPlan(db, projectId, { kept: true })?.tasks.at(-1);
    expect(read?.kept).toEqual([]);
    expect(read?.baselines.flatMap((baseline) => baseline.kept)).toEqual([]);
  });

  test('a plan goes with all its rows', async () => {
    const { db, projectId } = await aProject();
    insertPlan(db, projectId, planOf('sample.xml'), source);
    expect(deletePlan(db, projectId)).toBe(true);
    expect(readPlan(db, projectId)).toBeNull();
    expect(deletePlan(db, projectId)).toBe(false);
    insertPlan(db, projectId, planOf('sample.xml'), source);
    expect(readPlan(db, projectId, { kept: true })).toEqual(planOf('sample.xml'));
  });
});

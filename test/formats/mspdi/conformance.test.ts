import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schedule, type ScheduledTask } from '../../../src/core/schedule/schedule';
import { noSource } from '../../../src/core/model/blankPlan';
import type { Plan, PlanTask, SourceDates } from '../../../src/core/model/plan';
import { readMspdi } from '../../../src/formats/mspdi/read';

/**
 * Plans written by Microsoft Project, with the dates it computed. Everything is computed again from the inputs and
 * compared to the minute; every difference is printed with its reason, where it is known.
 */
const folder = join(import.meta.dirname, '../../../../shared/data/mspdi');

type Field = keyof SourceDates & keyof ScheduledTask;
const placed: readonly Field[] = ['start', 'finish', 'earlyStart', 'earlyFinish'];
const computed: readonly Field[] = ['lateStart', 'lateFinish', 'totalSlack', 'freeSlack'];

interface Miss {
  file: string;
  task: PlanTask;
  field: Field;
  ours: number;
  theirs: number;
  stale: boolean;
}

function compare(file: string, fields: readonly Field[]): { count: number; misses: Miss[] } {
  const { plan } = readMspdi(readFileSync(join(folder, file)));
  const results = schedule(plan).tasks;
  let count = 0;
  const misses: Miss[] = [];
  plan.tasks.forEach((task, i) => {
    const result = results[i];
    if (!result || task.fixed) return;
    for (const field of fields) {
      const theirs = task.source[field];
      const ours = result[field];
      if (typeof theirs !== 'number' || typeof ours !== 'number') continue;
      count += 1;
      if (Math.floor(theirs) !== Math.floor(ours)) {
        misses.push({ file, task, field, ours, theirs, stale: isStale(plan, task) });
      }
    }
  });
  return { count, misses };
}

const clock = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);
const shown = (field: Field, value: number): string =>
  field.endsWith('Slack') ? `${value} min` : clock(value);

interface Agreement {
  /** Of all figures, and of those that the file itself does not contradict. */
  plain: number;
  apart: number;
}

/** Sums files up, prints what differs and both shares that agree. */
function agreement(files: readonly string[], fields: readonly Field[]): Agreement {
  const all = files.map((file) => compare(file, fields));
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const misses = all.flatMap((one) => one.misses);
  for (const { file, task, field, ours, theirs, stale } of misses) {
    console.log(
      `${file} #${task.uid} ${task.name} ${field}: ${shown(field, ours)} ≠ ${shown(field, theirs)} (${stale ? 'the file contradicts itself' : 'unexplained'})`,
    );
  }
  const contradicted = misses.filter(({ stale }) => stale).length;
  const right = count - misses.length;
  const plain = count === 0 ? 0 : right / count;
  const apart = count === contradicted ? 0 : right / (count - contradicted);
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  console.log(
    `${files.length} files, ${fields.join(' ')}: ${right} of ${count} agree, ${percent(plain)}; ` +
      `${percent(apart)} apart from ${contradicted} that the files themselves contradict`,
  );
  return { plain, apart };
}

/**
 * Late dates that Microsoft Project did not compute again when the plan grew: the task has nothing after it and
 * nothing asked of it, so that it may last until the plan's finish, and by the file itself it may not.
 */
function isStale({ tasks, scheduleFrom }: Plan, task: PlanTask): boolean {
  const finish = Math.max(...tasks.map(({ source }) => source.finish ?? 0));
  const free =
    task.constraint === 'ASAP' &&
    task.deadline === null &&
    task.actualFinish === null &&
    scheduleFrom === 'start' &&
    task.uid !== 0 &&
    !tasks.some(({ parentUid }) => parentUid === task.uid) &&
    !tasks.some(({ predecessors }) => predecessors.some((link) => link.predecessorUid === task.uid));
  // Ten days: more than any stretch that its calendar would not work.
  return free && (task.source.lateFinish ?? finish) < finish - 10 * 1440;
}

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
if (files.length === 0) console.log(`skipped: ${folder} is not here`);
const networks = files.filter((name) => name.startsWith('insisoc-'));
const others = files.filter((name) => !name.startsWith('insisoc-'));

describe.skipIf(files.length === 0)('dates of Microsoft Project, computed again', () => {
  it('agree on every task of the multi-project networks', () => {
    expect(agreement(networks, placed).plain).toBe(1);
    expect(agreement(networks, computed).plain).toBe(1);
  });

  it('agree on the starts and finishes of plans of all versions', () => {
    expect(agreement(others, placed).plain).toBeGreaterThanOrEqual(0.995);
  });

  it('agree on their late dates and slack', () => {
    expect(agreement(others, computed).apart).toBeGreaterThanOrEqual(0.98);
  });

  it('agree on the late dates and slack of all files, whatever they say', () => {
    expect(agreement(files, computed).plain).toBeGreaterThanOrEqual(0.98);
  });

  it('agree on what is critical', () => {
    for (const file of files) {
      const { plan } = readMspdi(readFileSync(join(folder, file)));
      const results = schedule(plan).tasks;
      const wrong = plan.tasks.filter(
        ({ fixed, source }, i) =>
          !fixed && source.critical !== null && source.critical !== results[i]?.critical,
      );
      expect(wrong.map(({ uid, name }) => `${file} #${uid} ${name}`)).toEqual([]);
    }
  });

  it('do not depend on what the file says was computed', () => {
    for (const file of files) {
      const { plan } = readMspdi(readFileSync(join(folder, file)));
      const bare: Plan = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, source: noSource })) };
      expect(schedule(bare)).toEqual(schedule(plan));
    }
  });
});

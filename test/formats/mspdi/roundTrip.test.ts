import { describe, expect, it } from 'vitest';
import { readMspdi } from '../../../src/formats/mspdi/read';
import type { Element } from '../../../src/formats/mspdi/element';
import { readRecords } from '../../../src/formats/mspdi/records';
import { writeMspdi } from '../../../src/formats/mspdi/write';
import { Plan } from '../../../src/core/model/plan';
import { planFile, planFiles } from './folder';

/** Every element of a file: the way to it through the records' numbers, and its text. */
function elementsOf(bytes: Uint8Array): { told: Map<string, string>; orders: Map<string, string[]> } {
  const records = readRecords([{ text: new TextDecoder().decode(bytes), last: true }]);
  const told = new Map<string, string>();
  const orders = new Map<string, string[]>();
  const add = (element: Element, path: string) => {
    if (element.children.length === 0) {
      // Microsoft Project leaves out empty texts at times and writes them at others.
      if (element.text.trim() !== '') told.set(path, element.text);
      return;
    }
    orders.set(path, [...new Set(element.children.map(({ name }) => name))]);
    const counts = new Map<string, number>();
    for (const child of element.children) {
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      add(child, `${path}/${child.name} ${count}`);
    }
  };
  add(records.header, 'Project');
  for (const list of ['calendars', 'tasks', 'resources', 'assignments'] as const) {
    for (const record of records[list]) {
      const uid = record.children.find(({ name }) => name === 'UID')?.text ?? '?';
      add(record, `${list} ${uid}`);
    }
  }
  return { told, orders };
}

describe.skipIf(planFiles.length === 0)('a plan read and written again', () => {
  it.each(planFiles)('is the same plan: %s', (name) => {
    const first = readMspdi(planFile(name));
    expect(Plan.safeParse(first.plan).error).toBeUndefined();
    const written = writeMspdi(first.plan);
    const second = readMspdi(written);
    expect(second.plan).toEqual(first.plan);
    expect(second.warnings).toEqual(first.warnings);
    expect(Buffer.from(writeMspdi(second.plan)).equals(written)).toBe(true);
  });

  it.each(planFiles)('says everything that the file said, in the same order: %s', (name) => {
    const before = elementsOf(planFile(name));
    const after = elementsOf(writeMspdi(readMspdi(planFile(name)).plan));
    const lost = [...before.told].filter(([path, text]) => after.told.get(path) !== text);
    expect(lost.map(([path, text]) => [path, text, after.told.get(path)])).toEqual([]);
    const moved = [...before.orders].filter(([path, names]) => {
      const known = after.orders.get(path)?.filter((name) => names.includes(name));
      return known?.join(' ') !== names.join(' ');
    });
    expect(moved).toEqual([]);
  });
});

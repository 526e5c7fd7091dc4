import { describe, expect, it } from 'vitest';
import { ownFields } from '../../../src/core/register/fields';
import { toCreate } from '../../../src/renderer/features/projects/unknown';

const field = (key: string) => {
  const found = ownFields.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('choices that no list has', () => {
  it('are created once each, whatever their case, with the cells that wait for them', () => {
    const department = field('departmentId');
    const groups = toCreate([
      { projectId: 'a', field: department, text: 'Achats' },
      { projectId: 'b', field: department, text: 'achats' },
      { projectId: 'b', field: field('phaseId'), text: 'Achats' },
    ]);
    expect(groups.map((cells) => cells.map(({ projectId }) => projectId))).toEqual([['a', 'b'], ['b']]);
  });
});

import { describe, expect, it } from 'vitest';
import { projectFields } from '../../../src/core/register/fields';
import { defaultLayout, readLayout, sameView, viewOf } from '../../../src/renderer/features/projects/layout';

const fields = projectFields({
  objectives: [],
  customFields: [{ id: '0'.repeat(26), name: 'Hébergement', type: 'text', options: [] }],
});
const layout = defaultLayout(fields);

describe('the arrangement of the register', () => {
  it('shows at first who, how it goes, when and how much, then the user’s own fields', () => {
    const shown = fields.filter(({ key }) => !layout.grid.hidden.includes(key)).map(({ key }) => key);
    expect(shown).toHaveLength(18);
    expect(shown).toContain('weather.global');
    expect(shown).toContain('varianceRevised');
    expect(shown).toContain(`custom.${'0'.repeat(26)}`);
  });

  it('comes back from the file as it was saved, filters included', () => {
    const arranged = {
      ...layout,
      grid: {
        ...layout.grid,
        filters: [{ columnId: 'progress', from: 20, to: 80 }],
        sort: [{ columnId: 'endDate', descending: true }],
      },
    };
    expect(readLayout(JSON.parse(JSON.stringify(viewOf(arranged))))).toEqual(arranged);
  });

  it('is refused when it is not one', () => {
    for (const stored of [null, 3, {}, { scope: 'all', grid: { order: 'code' } }]) {
      expect(readLayout(stored)).toBeNull();
    }
  });

  it('is the same view whatever was searched, closed, or widened first', () => {
    const one = { ...layout, grid: { ...layout.grid, widths: { code: 90, name: 300 }, search: 'crm' } };
    const other = { ...layout, grid: { ...layout.grid, widths: { name: 300, code: 90 }, collapsed: ['x'] } };
    expect(sameView(one, other)).toBe(true);
    expect(sameView(one, { ...other, scope: 'all' })).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lists } from '../../../src/core/model/portfolio';
import { projectFields } from '../../../src/core/register/fields';
import { readField, withField, type FieldValue } from '../../../src/core/register/values';
import { blankProject } from './blank';

const id = (n: number) => String(n).padStart(26, '0');
const lists: Lists = {
  departments: [],
  programmes: [],
  objectives: [{ id: id(1), code: '', name: 'Satisfaction', weight: 40, description: '' }],
  choices: [],
  customFields: [{ id: id(2), name: 'Hébergement', type: 'choice', options: ['Interne', 'SaaS'] }],
};
const samples: Record<string, FieldValue> = {
  text: 'Anne',
  longText: 'Deux\nlignes',
  url: 'https://exemple.fr',
  date: '2026-11-21',
  money: 123_450,
  number: 12.5,
  percent: 45,
  level: 2,
  boolean: false,
  choice: 'SaaS',
  weather: 'storm',
  trend: 'down',
  tags: ['ERP', 'paie'],
};
const typed = projectFields(lists).filter((field) => !field.computed);

describe('a project with one field changed', () => {
  it.each(typed.map((field) => [field.key, field] as const))('%s reads back what was put', (_key, field) => {
    const value = samples[field.type] ?? null;
    expect(readField(withField(blankProject, field.key, value), field, lists)).toEqual(value);
  });

  it('emptied again, is the project it was: no trace of an axis, a contribution or a custom value', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(typed), (fields) => {
        const filled = fields.reduce(
          (project, field) => withField(project, field.key, samples[field.type] ?? null),
          blankProject,
        );
        const emptied = fields.reduce((project, field) => withField(project, field.key, null), filled);
        expect({ ...emptied, name: 'Projet' }).toEqual(blankProject);
      }),
    );
  });

  it('keeps what else is declared on the axis', () => {
    const declared = withField(withField(blankProject, 'weather.cost', 'sun'), 'comment.cost', 'Stable');
    expect(withField(declared, 'weather.cost', null).weather).toEqual({
      cost: { weather: null, trend: null, comment: 'Stable' },
    });
  });

  it('leaves computed fields alone', () => {
    expect(withField(blankProject, 'forecast', 12)).toEqual(blankProject);
  });
});

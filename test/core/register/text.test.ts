import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields } from '../../../src/locales/fr/fields';
import type { Lists } from '../../../src/core/model/portfolio';
import { ownFields, type Field } from '../../../src/core/register/fields';
import {
  fieldText,
  readCents,
  readDate,
  typedValue,
  type TextContext,
} from '../../../src/core/register/text';

const lists: Lists = {
  departments: [{ id: '0'.repeat(26), code: 'DSI', name: 'Systèmes d’information', head: '' }],
  programmes: [],
  objectives: [],
  choices: [],
  customFields: [],
};
const context = (locale: 'fr' | 'en'): TextContext => ({
  lists,
  locale,
  words: { weather: fields.weatherValue, trend: fields.trendValue, yes: fields.yes, no: fields.no },
});
const field = (key: string): Field => ownFields.find((one) => one.key === key) as Field;

describe('what a person types in a cell', () => {
  it.each([
    ['1 234,5', 123_450],
    ['1\u202f234,50 €', 123_450],
    ['12,5 k€', 1_250_000],
    ['3 M€', 300_000_000],
    ['0,005', 1],
    ['-0,005', -1],
    ['−2', -200],
    ['(15)', -1500],
    ['1.234.567,89', 123_456_789],
    ['1,234,567.89', 123_456_789],
    ["1'000", 100_000],
  ])('reads %s as cents', (text, cents) => {
    expect(readCents(text, 'fr')).toBe(cents);
  });

  it.each(['douze', '1,2,3.4.5', '12 km', '--3', ''])('does not read « %s » as an amount', (text) => {
    expect(readCents(text, 'fr')).toBeUndefined();
  });

  it('reads a lone comma by the language: decimal in French, thousands in English', () => {
    expect(readCents('1,234', 'fr')).toBe(123);
    expect(readCents('1,234', 'en')).toBe(123_400);
  });

  it.each([
    ['21/11/2026', '2026-11-21'],
    ['1/2/26', '2026-02-01'],
    ['21.11.85', '1985-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['211126', '2026-11-21'],
    ['21112026', '2026-11-21'],
  ])('reads the date %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it('refuses a day that does not exist, with the reason', () => {
    expect(typedValue(field('startDate'), '31/02/2026', context('fr'))).toEqual({
      ok: false,
      problem: { key: 'fields.error.date', params: {} },
    });
  });

  it('finds a choice by its name without accents or case, and says which one is unknown', () => {
    expect(typedValue(field('departmentId'), 'systemes d’INFORMATION', context('fr'))).toEqual({
      ok: true,
      value: '0'.repeat(26),
    });
    expect(typedValue(field('departmentId'), 'Compta', context('fr'))).toEqual({
      ok: false,
      problem: { key: 'fields.error.choice', params: { value: 'Compta' } },
    });
  });

  it('empties a field with a blank, except the name', () => {
    expect(typedValue(field('budgetActual'), ' \u00a0', context('fr'))).toEqual({ ok: true, value: null });
    expect(typedValue(field('name'), ' ', context('fr'))).toMatchObject({ ok: false });
  });

  it.each(['fr', 'en'] as const)('takes back every amount and date it shows (%s)', (locale) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9e12, max: 9e12 }),
        fc.integer({ min: 0, max: 60_000 }),
        (cents, day) => {
          const money = field('budgetActual');
          expect(typedValue(money, fieldText(money, cents, context(locale)), context(locale))).toEqual({
            ok: true,
            value: cents,
          });
          const date = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);
          const start = field('startDate');
          expect(typedValue(start, fieldText(start, date, context(locale)), context(locale))).toEqual({
            ok: true,
            value: date,
          });
        },
      ),
    );
  });

  it('takes back every word of weather, trend and tags it shows', () => {
    for (const value of ['sun', 'bright', 'cloud', 'storm']) {
      const weather = field('weather.cost');
      expect(typedValue(weather, fieldText(weather, value, context('fr')), context('fr'))).toEqual({
        ok: true,
        value,
      });
    }
    const tags = field('tags');
    expect(typedValue(tags, 'ERP; paie ;ERP', context('fr'))).toEqual({ ok: true, value: ['ERP', 'paie'] });
  });
});

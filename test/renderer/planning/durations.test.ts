import { describe, expect, test } from 'vitest';
import { parseDuration, parseLag } from '../../../src/renderer/features/planning/durations';

const units = { minutesPerDay: 420, minutesPerWeek: 2100, daysPerMonth: 20 };

describe('a duration as it is typed', () => {
  test.each([
    ['3', 3 * 420],
    ['3 j', 3 * 420],
    ['3j', 3 * 420],
    ['2 s', 2 * 2100],
    ['2 sem.', 2 * 2100],
    ['1,5 j', 630],
    ['1.5 d', 630],
    ['4 h', 240],
    ['90 min', 90],
    ['1 mois', 20 * 420],
    ['1\u00a0000 j', 420_000],
    ['2 weeks', 2 * 2100],
  ])('%s', (text, minutes) => {
    expect(parseDuration(text, units)).toEqual({ minutes, elapsed: false, estimated: false });
  });

  test.each([
    ['2 jé', 2 * 1440],
    ['2je', 2 * 1440],
    ['2 ed', 2 * 1440],
    ['1 sé', 7 * 1440],
    ['3 hé', 180],
  ])('%s runs day and night', (text, minutes) => {
    expect(parseDuration(text, units)).toEqual({ minutes, elapsed: true, estimated: false });
  });

  test('a question mark says that it is an estimate', () => {
    expect(parseDuration('5 j ?', units)).toEqual({ minutes: 2100, elapsed: false, estimated: true });
  });

  test.each(['', 'demain', '-3 j', '3 x', 'j 3', '3 j 2 h'])('“%s” is none', (text) => {
    expect(parseDuration(text, units)).toBeNull();
  });
});

describe('a lag as it is typed', () => {
  test.each([
    ['', { unit: 'working', minutes: 0 }],
    ['+2j', { unit: 'working', minutes: 840 }],
    ['-1 s', { unit: 'working', minutes: -2100 }],
    ['−3 jé', { unit: 'elapsed', minutes: -4320 }],
    ['50 %', { unit: 'percent', percent: 50 }],
    ['-25%', { unit: 'percent', percent: -25 }],
    ['10 é%', { unit: 'elapsedPercent', percent: 10 }],
  ])('“%s”', (text, lag) => {
    expect(parseLag(text, units)).toEqual(lag);
  });

  test.each(['demain', '2 j ?', '%'])('“%s” is none', (text) => {
    expect(parseLag(text, units)).toBeNull();
  });
});

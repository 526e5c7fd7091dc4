import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { Plan } from '../../../src/core/model/plan';
import { compatible } from '../../../src/formats/mspdi/compatible';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { writeMspdi } from '../../../src/formats/mspdi/write';
import { planFile, planFiles } from './folder';

/** Texts where something else is expected. */
const odd = fc.constantFrom(
  '',
  ' ',
  '-1',
  '0',
  '1',
  '3',
  '1e400',
  '-99999999999999999999',
  '1.5',
  'NaN',
  'true',
  'PT-1H',
  '-PT8H0M0S',
  'PT99999999999H0M0S',
  'P1Y2M3DT4H5M6.7S',
  '2026-02-30T08:00:00',
  '1900-01-01T00:00:00',
  '2026-01-05T08:00:07',
  'été &amp; &lt;b&gt;',
  '<x><y>1</y></x>',
);
const damage = fc.record({ at: fc.nat(1_000_000), how: fc.constantFrom('text', 'drop', 'twice'), text: odd });
const small = planFiles.filter((name) => !/insisoc|durations|timephased|baselines/.test(name));

/** A file with some of its elements changed, dropped or told twice. */
function damaged(xml: string, changes: readonly { at: number; how: string; text: string }[]): string {
  const elements = [...xml.matchAll(/<([A-Za-z]+)>([^<]*)<\/\1>/g)];
  const chosen = new Map(changes.map((change) => [change.at % elements.length, change]));
  let out = '';
  let from = 0;
  for (const [i, { how, text }] of [...chosen].toSorted((a, b) => a[0] - b[0])) {
    const element = elements[i];
    if (!element) continue;
    out += xml.slice(from, element.index);
    from = element.index + element[0].length;
    if (how === 'text') out += `<${element[1]}>${text}</${element[1]}>`;
    if (how === 'twice') out += `${element[0]}<${element[1]}>${text}</${element[1]}>`;
  }
  return out + xml.slice(from);
}

describe.skipIf(small.length === 0)('a plan damaged anywhere', () => {
  it('is refused in words, or read as a plan that is the same once written', () => {
    const files = small.map((name) => new TextDecoder().decode(planFile(name)));
    fc.assert(
      fc.property(
        fc.nat(files.length - 1),
        fc.array(damage, { minLength: 1, maxLength: 40 }),
        (at, changes) => {
          let plan: Plan;
          try {
            ({ plan } = readMspdi(new TextEncoder().encode(damaged(files[at] ?? '', changes))));
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            return;
          }
          expect(Plan.safeParse(plan).error).toBeUndefined();
          expect(readMspdi(writeMspdi(plan)).plan).toEqual(compatible(plan));
        },
      ),
      { numRuns: 150 },
    );
  });
});

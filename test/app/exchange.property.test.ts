import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { ColumnMapping, Mapping } from '../../src/core/exchange/model';
import { nameKey } from '../../src/core/exchange/text';
import { namesTotal } from '../../src/core/exchange/words';
import { openTestApp } from './ports';

const line = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(...'abcéÀœ ’"«»;,|\t=+-@012€'), maxLength: max })
    .map((text) => text.trim());
const paragraph = fc.array(line(30), { maxLength: 3 }).map((lines) => lines.join('\n').trim());
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });
const cents = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

const project = fc.record({
  name: line(40).filter((name) => nameKey(name) !== '' && !namesTotal(name)),
  manager: line(30),
  description: paragraph,
  startDate: maybe(day),
  endDate: maybe(day),
  budgetRevised: maybe(cents),
  budgetActual: maybe(cents),
  progress: maybe(fc.integer({ min: 0, max: 100 })),
  weather: maybe(fc.constantFrom('sun', 'bright', 'cloud', 'storm')),
  trend: maybe(fc.constantFrom('up', 'flat', 'down')),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-zé]{1,8}$/), { maxLength: 4 }),
  phase: maybe(fc.constantFrom('Cadrage', 'Conception / Réalisation', 'Terminé')),
  steering: maybe(fc.boolean()),
});
type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Written = Drawn<typeof project>;

const form = fc.record({
  date: fc.constantFrom('iso', 'dmy', 'mdy', 'ymd' as const),
  decimal: fc.constantFrom(',', '.'),
  unit: fc.constantFrom('1', 'k', 'M'),
  separator: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-16le'),
});
type Form = Drawn<typeof form>;

const words = {
  weather: { sun: 'Soleil', bright: 'éclaircie', cloud: 'NUAGE', storm: 'rouge' },
  trend: { up: '↗', flat: 'stable', down: 'En baisse' },
};

function writtenDate(iso: string | null, format: Form['date']): string {
  if (iso === null) return '';
  const [year, month, date] = iso.split('-');
  if (format === 'iso') return iso;
  if (format === 'ymd') return `${year}/${month}/${date}`;
  return format === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
}

/** An amount with all its figures, in units, thousands or millions: 5 cents are 0.00000005 M. */
function writtenAmount(amount: number | null, { unit, decimal }: Form): string {
  if (amount === null) return '';
  const places = { '1': 2, k: 5, M: 8 }[unit];
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -places)}${decimal}${digits.slice(-places)}`;
}

const cells = (row: Written, as: Form): string[] => [
  row.name,
  row.manager,
  row.description,
  writtenDate(row.startDate, as.date),
  writtenDate(row.endDate, as.date),
  writtenAmount(row.budgetRevised, as),
  writtenAmount(row.budgetActual, as),
  row.progress === null ? '' : `${row.progress} %`,
  row.weather === null ? '' : words.weather[row.weather],
  row.trend === null ? '' : words.trend[row.trend],
  row.tags.join('; '),
  row.phase ?? '',
  row.steering === null ? '' : row.steering ? 'oui' : 'non',
];

const columns = ({ date, decimal, unit }: Form): ColumnMapping[] => [
  { column: 'Projet', field: 'name' },
  { column: 'Chef de projet', field: 'manager' },
  { column: 'Description', field: 'description' },
  { column: 'Début', field: 'startDate', date },
  { column: 'Fin', field: 'endDate', date },
  { column: 'Révisé', field: 'budgetRevised', decimal, unit },
  { column: 'Consommé', field: 'budgetActual', decimal, unit },
  { column: 'Avancement', field: 'progress', decimal },
  { column: 'Météo', field: 'weather.global' },
  { column: 'Tendance', field: 'trend.global' },
  { column: 'Étiquettes', field: 'tags' },
  { column: 'Phase', field: 'phaseId' },
  { column: 'Suivi', field: 'newField', name: 'Suivi', type: 'boolean' },
];

it(
  'whatever is written in a CSV, in any of its forms, is what the projects hold after the import',
  { timeout: 120_000 },
  async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(project, { minLength: 1, maxLength: 12, selector: ({ name }) => nameKey(name) }),
        form,
        async (rows, as) => {
          number += 1;
          const host = openTestApp();
          const { separator, newline, encoding } = as;
          const headers = columns(as).map(({ column }) => column);
          const text = Papa.unparse([headers, ...rows.map((row) => cells(row, as))], {
            delimiter: separator,
            newline,
          });
          const path = join(host.folder, `random-${number}.csv`);
          writeFileSync(path, iconv.encode(text, encoding, { addBOM: encoding !== 'utf-8' }));
          const source = await host.ask('exchange.read', {
            handle: path,
            options: { separator, headerRow: 1 },
            job: 'read',
          });
          const mapping: Mapping = {
            version: 1,
            name: 'x',
            columns: columns(as),
            createLabels: true,
            matchBy: 'name',
          };
          const report = await host.ask('exchange.apply', {
            source: source.source,
            mapping,
            decisions: [],
            remember: false,
          });
          expect(report.rows.flatMap(({ problems }) => problems)).toEqual([]);
          expect(report.created).toBe(rows.length);

          const lists = await host.ask('portfolio.lists', {});
          const phases = new Map(lists.choices.map(({ id, name }) => [id, name]));
          const field = lists.customFields[0]?.id ?? '';
          const held = (await host.ask('projects.list', {})).map((one) => ({
            name: one.name,
            manager: one.manager,
            description: one.description,
            startDate: one.startDate,
            endDate: one.endDate,
            budgetRevised: one.budgetRevised,
            budgetActual: one.budgetActual,
            progress: one.progress,
            weather: one.weather.global?.weather ?? null,
            trend: one.weather.global?.trend ?? null,
            tags: one.tags,
            phase: one.phaseId === null ? null : (phases.get(one.phaseId) ?? null),
            steering: one.custom[field] ?? null,
          }));
          expect(held).toEqual(rows);

          const again = await host.ask('exchange.apply', {
            source: source.source,
            mapping,
            decisions: [],
            remember: false,
          });
          expect(again.unchanged).toBe(rows.length);
          host.app.close();
        },
      ),
      { numRuns: 60 },
    );
  },
);

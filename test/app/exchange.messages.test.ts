import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createI18n, locales } from '../../src/locales/index';

const source = join(import.meta.dirname, '../../src');

/** Message keys that the import's code may answer with, as they stand in it. */
function keysInCode(): string[] {
  const files = [
    ...readdirSync(join(source, 'core/exchange')).map((name) => join(source, 'core/exchange', name)),
    ...['exchange', 'jobs', 'readSource'].map((name) => join(source, 'app', `${name}.ts`)),
  ];
  const texts = files.map((path) => readFileSync(path, 'utf8'));
  const whole = texts.flatMap(
    (text) =>
      text.match(/(?<=')(?:exchange\.(?:problem|error|warning)|fields\.error|errors)\.\w+(?=')/g) ?? [],
  );
  const told = texts.flatMap((text) =>
    [...text.matchAll(/tell\('(\w+)'/g)].map(([, name]) => `exchange.warning.${name}`),
  );
  const lengths = ['days', 'weeks', 'months', 'years'].map((unit) => `exchange.warning.duration.${unit}`);
  return [...new Set([...whole, ...told, ...lengths])];
}

it('everything that an import may say is said in both languages', () => {
  const keys = keysInCode();
  expect(keys.length).toBeGreaterThan(30);
  for (const locale of locales) {
    const { exists } = createI18n(locale);
    const missing = keys.filter((key) => !exists(key) && !exists(key, { count: 2 }));
    expect({ locale, missing }).toEqual({ locale, missing: [] });
  }
});

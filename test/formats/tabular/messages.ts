import { expect } from 'vitest';
import { AppError, type Message } from '../../../src/core/errors';
import { formats as english } from '../../../src/locales/en/formats';
import { formats as french } from '../../../src/locales/fr/formats';

/** Fails unless both languages have the message and all that it names is given. */
export function expectReadable({ key, params }: Message): void {
  for (const messages of [french, english]) {
    const [, group, name] = /^formats\.(warning|error)\.(\w+)$/.exec(key) ?? [];
    const texts: Record<string, string> = group === 'warning' ? messages.warning : messages.error;
    const found = Object.keys(texts).filter(
      (known) => known === name || known.replace(/_(one|other)$/, '') === name,
    );
    expect(found, key).not.toEqual([]);
    for (const text of found) {
      for (const [, wanted] of (texts[text] ?? '').matchAll(/\{\{(\w+)\}\}/g))
        expect(Object.keys(params), key).toContain(wanted);
    }
  }
}

/** The refusal of a reading, which must have a message to show. */
export async function refusal(reading: Promise<unknown>): Promise<AppError> {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`expected a refusal, got ${String(error)}`);
  expectReadable(error);
  return error;
}

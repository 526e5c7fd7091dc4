import type { i18n } from 'i18next';
import type { Message } from '../core/errors';
import { formatDateTime } from '../core/format/dates';

/** Where a command speaks: its result on the standard output, everything else on the error output. */
export interface Terminal {
  words: i18n;
  locale: 'fr' | 'en';
  print(text: string): void;
  warn(text: string): void;
}

/** A message as one line, whatever it quotes. */
export function sentence(words: i18n, { key, params }: Message): string {
  return words.t(key, params).replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** Since when a file is held, as its holder wrote it; a holder that was only starting wrote nothing yet. */
export const sinceText = (since: string, locale: 'fr' | 'en'): string =>
  since.startsWith('?') ? since : formatDateTime(since, locale);

/** What a message needs to be written in the reader's language. */
export type MessageParams = Record<string, string | number>;

/**
 * A refusal the user can act on. `key` names a message of `locales` (what happened, where, what to do),
 * `place` the field, row or cell at fault. Everything else that is thrown is a defect.
 */
export class AppError extends Error {
  readonly key: string;
  readonly params: MessageParams;
  readonly place: string | undefined;

  constructor(key: string, params: MessageParams = {}, place?: string) {
    super(`${key} ${JSON.stringify(params)}${place ? ` (${place})` : ''}`);
    this.name = 'AppError';
    this.key = key;
    this.params = params;
    this.place = place;
  }
}

/** A message before it is written in a language. */
export interface Message {
  key: string;
  params: MessageParams;
}

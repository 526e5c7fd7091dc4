import type { TFunction } from 'i18next';
import type { TextContext } from '../../../core/register/text';

/** One thing that a step changed, in words. */
export interface Line {
  /** Its rank in the step: nothing else tells two lines apart for sure. */
  key: string;
  /** The project, or the kind of entry and its name. */
  subject: string;
  /** Project to open; null when the line speaks of something else. */
  projectId: string | null;
  /** What of it; empty when the whole was created or removed. */
  field: string;
  /** Texts; null = did not exist, empty = empty. */
  before: string | null;
  after: string | null;
}

export interface LineContext extends TextContext {
  t: TFunction;
  /** Names of the projects there are now, by id. */
  names: ReadonlyMap<string, string>;
}

import { AppError } from '../core/errors';
import type { Session } from './session';

/** A wizard keeps one reading, a script a few; older ones make room. */
const kept = 8;
let readings = 0;

/** What was read of files since the portfolio was opened, by the name given to each reading. */
export interface Readings<T> {
  /** Keeps a reading; returns its name. */
  keep(session: Session, read: T): string;
  /** @throws AppError `exchange.error.noSource` when it is gone */
  of(session: Session, source: string): T;
  forget(session: Session, source: string): void;
}

/** @param kind of what is read, for the names and the session's memory */
export function createReadings<T>(kind: string): Readings<T> {
  const readingsOf = (session: Session): Map<string, T> => {
    const known = session.memory.get(`exchange ${kind}`) as Map<string, T> | undefined;
    if (known) return known;
    const made = new Map<string, T>();
    session.memory.set(`exchange ${kind}`, made);
    return made;
  };
  return {
    keep: (session, read) => {
      const all = readingsOf(session);
      const [oldest] = all.keys();
      if (all.size >= kept && oldest !== undefined) all.delete(oldest);
      readings += 1;
      const source = `${kind}-${readings}`;
      all.set(source, read);
      return source;
    },
    of: (session, source) => {
      const found = readingsOf(session).get(source);
      if (!found) throw new AppError('exchange.error.noSource', { source });
      return found;
    },
    forget: (session, source) => void readingsOf(session).delete(source),
  };
}

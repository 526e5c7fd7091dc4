import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { contract, type Input, type Name, type Notice, type Output, type Reply } from '../contract/index';
import { AppError } from '../core/errors';
import { makeId } from '../core/ids';
import { asFileError } from '../data/file';
import { localTime } from '../data/lock';
import { exchange } from './exchange';
import { exchangePlan } from './exchangePlan';
import type { ActionContext, CommandContext, Handlers, QueryContext } from './context';
import { fileHandlers } from './file';
import { history } from './history';
import { planning } from './planning';
import { forgetPlans } from './planningMemory';
import type { Ports } from './ports';
import { portfolio } from './portfolio';
import { projects } from './projects';
import { remember } from './recent';
import { reports } from './reports';
import { lookSession, openSession, type Session } from './session';

export interface App {
  /** Asks the application something; never throws: a refusal is a reply. */
  invoke<N extends Name>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  subscribe(listener: (notice: Notice) => void): () => void;
  /** Opens a portfolio by its path: the host's own doing (command line, double click), never the interface's. */
  open(path: string): Session;
  /** Opens it for reading alone: nothing is taken, kept, backed up or remembered, whoever else has it. */
  look(path: string): Session;
  close(): void;
}

const handlers: Handlers = {
  ...fileHandlers,
  ...portfolio,
  ...projects,
  ...planning,
  ...exchange,
  ...exchangePlan,
  ...history,
  ...reports,
};

/**
 * The application, whatever the host.
 * @param unexpected called with what is a defect rather than a refusal, for the host's log
 */
export function createApp(ports: Ports, unexpected: (error: unknown, name: string) => void): App {
  const listeners = new Set<(notice: Notice) => void>();
  /** Two windows may run jobs of one name: cancelling the name stops them all. */
  const jobs = new Map<string, Set<AbortController>>();
  let session: Session | null = null;
  let lastId = '';

  const notify = (notice: Notice) => {
    if (notice.type === 'changed' && session) forgetPlans(session.memory, notice.tables);
    for (const listener of listeners) listener(notice);
  };
  const close = () => {
    session?.close();
    session = null;
  };
  const open = (path: string): Session => {
    // The same file again: our own lock would turn us away.
    if (session && resolve(session.file.path) === resolve(path)) close();
    let next: Session;
    try {
      next = openSession(path, ports, (error) => unexpected(error, 'backup'));
    } catch (error) {
      // What was open stays open; where it was the same file, the interfaces must know that it no longer is.
      if (!session) notify({ type: 'changed', tables: ['*'] });
      throw error;
    }
    close();
    session = next;
    remember(ports, path);
    notify({ type: 'changed', tables: ['*'] });
    return session;
  };
  const look = (path: string): Session => {
    close();
    session = lookSession(path, ports);
    return session;
  };
  const opened = (): Session => {
    if (!session) throw new AppError('errors.file.none');
    return session;
  };
  const newId = () => {
    lastId = makeId(ports.now().getTime(), [...randomBytes(16)], lastId);
    return lastId;
  };

  const actionContext = (name: Name): ActionContext => ({
    ports,
    notify,
    session,
    opened,
    invoke: (other, input) => call(other, input) as Promise<never>,
    record: (work) => step(opened(), name, work),
    open,
    close: () => {
      close();
      notify({ type: 'changed', tables: ['*'] });
    },
    job: async (job, work) => {
      const controller = new AbortController();
      const running = jobs.get(job) ?? new Set();
      jobs.set(job, running.add(controller));
      try {
        return await work(controller.signal, (stage, done, total) =>
          notify({ type: 'progress', job, stage, done, total }),
        );
      } finally {
        running.delete(controller);
        if (running.size === 0) jobs.delete(job);
      }
    },
  });

  const run = (name: Name, input: unknown): unknown => {
    const { kind } = contract[name];
    if (name === 'file.cancel') {
      for (const controller of jobs.get((input as { job: string }).job) ?? []) controller.abort();
    }
    const handler = handlers[name] as (context: unknown, input: unknown) => unknown;
    if (kind === 'action') return handler(actionContext(name), input);
    const current = opened();
    if (kind === 'query') {
      return handler({ db: current.file.db, ports, session: current } satisfies QueryContext, input);
    }
    return step(current, name, (context) => handler(context, input));
  };

  /** One transaction, one undo step. */
  const step = <T>(current: Session, name: Name, work: (context: CommandContext) => T): T => {
    const { journal } = current.file;
    if (!journal) throw new AppError('errors.file.readOnly');
    const at = localTime(ports.now());
    const committed: (() => void)[] = [];
    const afterCommit = (done: () => void) => void committed.push(done);
    const { value, tables } = journal.record({ command: name, at, author: ports.author() }, (db, label) =>
      work({ db, session: current, today: at.slice(0, 10), now: at, newId, label, afterCommit }),
    );
    if (tables.length > 0) notify({ type: 'changed', tables: [...tables, 'step'] });
    for (const done of committed) done();
    return value;
  };

  /** Parses, then runs. @throws AppError what the caller can act on */
  const call = async (name: Name, input: unknown): Promise<unknown> => {
    if (!Object.hasOwn(contract, name)) throw new AppError('errors.call.unknown', { name });
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new AppError('errors.call.input', { name, detail: issue?.message ?? '' }, issue?.path.join('.'));
    }
    return run(name, parsed.data);
  };

  return {
    invoke: async (name, input) => {
      try {
        return { ok: true, value: (await call(name, input)) as never };
      } catch (thrown) {
        const error = session ? asFileError(thrown, session.file.path) : thrown;
        if (error instanceof AppError) {
          return { ok: false, error: { key: error.key, params: error.params, place: error.place } };
        }
        unexpected(error, name);
        const detail = error instanceof Error ? error.message : String(error);
        return { ok: false, error: { key: 'errors.unexpected', params: { detail } } };
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    look,
    close,
  };
}

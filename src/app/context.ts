import type { z } from 'zod';
import type { Contract, Input, Name, NamesOf, Output } from '../contract/index';
import type { ReadDb, WriteDb } from '../data/db';
import type { Notify, Ports } from './ports';
import type { Session } from './session';

/** Parsed input of an operation. */
export type Parsed<N extends Name> = z.output<Contract[N]['input']>;
type Result<N extends Name> = z.output<Contract[N]['output']>;

/** What a query is given. */
export interface QueryContext {
  db: ReadDb;
  ports: Ports;
  session: Session;
}

/** What a command is given: everything it writes is one transaction and one undo step. */
export interface CommandContext {
  db: WriteDb;
  session: Session;
  /** Local day, `YYYY-MM-DD`. */
  today: string;
  /** Local time `YYYY-MM-DDTHH:MM:SS`. */
  now: string;
  newId(): string;
  /** Names the step for the person who may undo it; `steps.<command>` by default. */
  label(key: string, params: Record<string, string | number>): void;
  /** Runs once the transaction is committed and told; not at all when it is refused. */
  afterCommit(work: () => void): void;
}

/** What an action is given. */
export interface ActionContext {
  ports: Ports;
  notify: Notify;
  /** The open file, or null. */
  session: Session | null;
  /** The open file. @throws AppError `errors.file.none` */
  opened(): Session;
  /** Runs `work` under a job name: its progress is told, and `file.cancel` aborts its signal. */
  job<T>(
    job: string,
    work: (signal: AbortSignal, progress: (stage: string, done: number, total: number) => void) => Promise<T>,
  ): Promise<T>;
  /** Runs another operation as the interface would; throws its refusal. */
  invoke<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Writes in the open file as a command would: one transaction, one undo step named after the action. */
  record<T>(work: (context: CommandContext) => T): T;
  /** Opens a path in place of the current file. */
  open(path: string): Session;
  close(): void;
}

export type QueryHandlers = {
  [N in NamesOf<'query'>]: (context: QueryContext, input: Parsed<N>) => Result<N>;
};
export type CommandHandlers = {
  [N in NamesOf<'command'>]: (context: CommandContext, input: Parsed<N>) => Result<N>;
};
export type ActionHandlers = {
  [N in NamesOf<'action'>]: (context: ActionContext, input: Parsed<N>) => Result<N> | Promise<Result<N>>;
};

export type Handlers = QueryHandlers & CommandHandlers & ActionHandlers;

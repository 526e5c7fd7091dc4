import type { z } from 'zod';
import { exchange } from './exchange';
import { file } from './file';
import { history } from './history';
import { planning } from './planning';
import { portfolio } from './portfolio';
import { projects } from './projects';
import { reports } from './reports';
import type { Kind } from './define';

/** THE contract: everything an interface may ask of the application. */
export const contract = {
  ...file,
  ...portfolio,
  ...projects,
  ...planning,
  ...exchange,
  ...history,
  ...reports,
};

export type Contract = typeof contract;
export type Name = keyof Contract;
/** What a caller passes. */
export type Input<N extends Name> = z.input<Contract[N]['input']>;
/** What a caller gets. */
export type Output<N extends Name> = z.output<Contract[N]['output']>;
export type NamesOf<K extends Kind> = { [N in Name]: Contract[N]['kind'] extends K ? N : never }[Name];

/** A refusal as it crosses the bridge. `key` is a message key; `place` the field, row or cell at fault. */
export interface Refusal {
  key: string;
  params: Record<string, string | number>;
  place?: string | undefined;
}

export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: Refusal };

/** What the application tells its interfaces without being asked. */
export type Notice =
  /** Rows of these tables changed: forget what was read from them. `*` = another file is open. */
  | { type: 'changed'; tables: string[] }
  /** A long action advances; `done` and `total` in the action's own unit, total 0 = unknown. */
  | { type: 'progress'; job: string; stage: string; done: number; total: number }
  /** The host asks the interface to run one of its commands (menu, shortcut). */
  | { type: 'run'; command: string };

/** The one bridge between an interface and the application, whatever the host. */
export interface Bridge {
  invoke<N extends Name>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  subscribe(listener: (notice: Notice) => void): () => void;
  /** Takes files dropped on or chosen in the window; the path never reaches the interface. */
  take(files: readonly File[]): Promise<{ handle: string; name: string; size: number }[]>;
  /** Where the interface runs: the browser host has no native dialogs. */
  readonly host: 'electron' | 'browser';
}

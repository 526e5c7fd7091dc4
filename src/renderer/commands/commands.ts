import type { ComponentType } from 'react';
import { createStore, type Store } from '../store';

/** Where a command stands in the palette, the keyboard help and the host's menu. */
export const places = ['file', 'edit', 'go', 'project', 'view', 'help'] as const;
export type Place = (typeof places)[number];

/**
 * One thing the user can do. Its label is the message `commands.<id>` unless `label` names another.
 * Shortcuts are written `Mod+Shift+Z`; Mod is Ctrl, or Cmd on a Mac. The first one is shown.
 */
export interface Command {
  id: string;
  place: Place;
  label?: string;
  /** What the label speaks of: “Annuler : coller 40 cellules”. */
  params?: Record<string, string | number>;
  shortcuts?: readonly string[];
  /** Also while a text is being typed. Left out, a text field keeps its own keys (its undo, its arrows). */
  inText?: boolean;
  disabled?: boolean;
  icon?: ComponentType<{ size?: number }>;
  run(): void;
}

export interface CommandRegistry {
  readonly list: Store<readonly Command[]>;
  register(commands: readonly Command[]): () => void;
  /** Runs a command by its id; false when there is none, or it cannot run now. */
  run(id: string): boolean;
}

export function createCommands(): CommandRegistry {
  const list = createStore<readonly Command[]>([]);
  return {
    list,
    register: (commands) => {
      list.set([...list.get().filter((old) => !commands.some(({ id }) => id === old.id)), ...commands]);
      return () => list.set(list.get().filter((command) => !commands.includes(command)));
    },
    run: (id) => {
      const command = list.get().find((each) => each.id === id);
      if (!command || command.disabled) return false;
      command.run();
      return true;
    },
  };
}

export const labelKey = (command: Pick<Command, 'id' | 'label'>) => command.label ?? `commands.${command.id}`;

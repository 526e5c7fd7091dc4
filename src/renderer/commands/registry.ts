import type { ComponentType } from 'react';
import { useEffect } from 'react';
import { useServices } from '../services';
import { createStore, useStore, type Store } from '../store';
import { matches } from './shortcut';

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

/** Offers commands while a component is shown. Keep the array stable (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  const { commands: registry } = useServices();
  useEffect(() => registry.register(commands), [registry, commands]);
}

/** Every command that can be named now. */
export function useCommandList(): readonly Command[] {
  return useStore(useServices().commands.list);
}

export const labelKey = (command: Pick<Command, 'id' | 'label'>) => command.label ?? `commands.${command.id}`;

/** Runs commands from the keyboard, wherever the focus is. */
export function useShortcuts(): void {
  const { commands: registry } = useServices();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isText(event.target);
      const command = registry.list
        .get()
        .find(
          (each) =>
            !each.disabled &&
            (each.inText || !typing) &&
            each.shortcuts?.some((shortcut) => matches(shortcut, event)),
        );
      if (!command || modalIsOpen()) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registry]);
}

/** A dialog asks for an answer: commands wait. */
const modalIsOpen = () => document.querySelector('.modal-overlay') !== null;

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type)
  );
}

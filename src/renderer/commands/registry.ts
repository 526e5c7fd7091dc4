import { useEffect, useLayoutEffect } from 'react';
import { useServices } from '../services';
import { useStore } from '../store';
import type { Command } from './commands';
import { matches } from './shortcut';

/** Offers commands while a component is shown. Keep the array stable (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  const { commands: registry } = useServices();
  // Before anything is painted: what one sees can be asked for at once.
  useLayoutEffect(() => registry.register(commands), [registry, commands]);
}

/** Every command that can be named now. */
export function useCommandList(): readonly Command[] {
  return useStore(useServices().commands.list);
}

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

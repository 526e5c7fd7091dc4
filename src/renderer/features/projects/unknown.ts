import { useCallback, useRef, useState } from 'react';
import type { ListItem } from '../../../contract/portfolio';
import type { Lists } from '../../../core/model/portfolio';
import { useCommand } from '../../hooks';
import type { UnknownChoice } from './columns';
import { useWriteCells } from './edits';

/** Choices refused because no list has them: gathered while a block is pasted, created when asked for. */
export interface UnknownChoices {
  list: readonly UnknownChoice[];
  note(choice: UnknownChoice): void;
  dismiss(): void;
  /** Cells that took a value since: they need nothing more. */
  settled(cells: readonly { projectId: string; field: string }[]): void;
}

export function useUnknownChoices(): UnknownChoices {
  const [list, setList] = useState<readonly UnknownChoice[]>([]);
  const waiting = useRef<UnknownChoice[]>([]);
  const note = useCallback((choice: UnknownChoice) => {
    waiting.current.push(choice);
    if (waiting.current.length > 1) return;
    // A paste refuses many cells in one go: one render for all of them.
    queueMicrotask(() => {
      const noted = waiting.current.splice(0);
      setList((known) => [...known.filter((old) => !noted.some((one) => sameCell(old, one))), ...noted]);
    });
  }, []);
  const dismiss = useCallback(() => setList([]), []);
  const settled = useCallback((cells: readonly { projectId: string; field: string }[]) => {
    const written = new Set(cells.map((cell) => `${cell.projectId}/${cell.field}`));
    setList((known) => {
      const left = known.filter((one) => !written.has(`${one.projectId}/${one.field.key}`));
      return left.length === known.length ? known : left;
    });
  }, []);
  return { list, note, dismiss, settled };
}

const sameCell = (a: UnknownChoice, b: UnknownChoice) =>
  a.projectId === b.projectId && a.field.key === b.field.key;

/** The entries to create, once each whatever their case, with the cells that wait for them. */
export function toCreate(choices: readonly UnknownChoice[]): UnknownChoice[][] {
  const byEntry = new Map<string, UnknownChoice[]>();
  for (const choice of choices) {
    const entry = `${choice.field.key}/${choice.text.toLocaleLowerCase()}`;
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), choice]);
  }
  return [...byEntry.values()];
}

/** Creates what is missing from the lists, then writes the cells that wait for it. @returns whether all of it was done */
export function useCreateChoices(lists: Lists): (choices: readonly UnknownChoice[]) => Promise<boolean> {
  const { run: saveItem } = useCommand('portfolio.saveItem', { quiet: true });
  const writeCells = useWriteCells();
  return useCallback(
    async (choices) => {
      const options = new Map<string, string[]>();
      for (const cells of toCreate(choices)) {
        const [first] = cells;
        if (!first) continue;
        const reply = await saveItem({ entry: entryOf(first, lists, options) });
        if (!reply.ok) return false;
        const isCustom = first.field.group === 'custom';
        const value = isCustom ? first.text : reply.value;
        const refusal = await writeCells(
          cells.map(({ projectId, field }) => ({ projectId, field: field.key, value })),
        );
        if (refusal) return false;
      }
      return true;
    },
    [lists, saveItem, writeCells],
  );
}

/** @param options what was already added to custom lists in the same go, by field id */
function entryOf({ field, text }: UnknownChoice, lists: Lists, options: Map<string, string[]>): ListItem {
  const source = field.choices;
  if (source && 'list' in source) {
    if (source.list === 'departments')
      return { list: 'department', item: { code: '', name: text, head: '' } };
    if (source.list === 'programmes') {
      return { list: 'programme', item: { code: '', name: text, owner: '', description: '' } };
    }
    return { list: 'choice', item: { list: source.list, name: text } };
  }
  const id = field.key.slice('custom.'.length);
  const custom = lists.customFields.find((one) => one.id === id);
  if (!custom) throw new Error(`${field.key} takes no choice`);
  const added = [...(options.get(id) ?? custom.options), text];
  options.set(id, added);
  return { list: 'customField', item: { ...custom, options: added } };
}

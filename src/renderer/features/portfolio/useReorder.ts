import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName } from '../../../contract/portfolio';
import { useCommand } from '../../hooks';
import type { Entry } from './columns';

/** What a row needs to be taken and to be dropped on. */
export interface RowDrag {
  /** On which edge the row in hand would land. */
  drop: 'before' | 'after' | undefined;
  handle: {
    draggable: boolean;
    onDragStart(event: DragEvent<HTMLElement>): void;
    onDragEnd(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
  target: {
    onDragOver(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/** Moves the entries of a list: arrows on the handle, or drag. Shown at once, saved as one undo step. */
export function useReorder<T extends Entry>(
  list: ListName,
  items: readonly T[],
): {
  items: readonly T[];
  /** For screen readers: where the last one moved went. */
  said: string;
  row(index: number): RowDrag;
} {
  const { t } = useTranslation();
  const { run } = useCommand('portfolio.orderItems');
  const [wanted, setWanted] = useState<readonly T[] | null>(null);
  const [seen, setSeen] = useState(items);
  const [said, setSaid] = useState('');
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  if (seen !== items) {
    setSeen(items);
    setWanted(null);
  }
  const shown = wanted ?? items;

  const move = (start: number, end: number) => {
    const moved = shown[start];
    if (!moved || end < 0 || end >= shown.length || start === end) return;
    const next = shown.filter((item) => item !== moved).toSpliced(end, 0, moved);
    setWanted(next);
    setSaid(t('settings.moved', { name: moved.name, position: end + 1, total: next.length }));
    void run({ list, ids: next.map(({ id }) => id) }).then((reply) => {
      if (!reply.ok) setWanted(null);
    });
  };
  const release = () => {
    setFrom(null);
    setOver(null);
  };

  const row = (index: number): RowDrag => ({
    drop: from === null || over !== index || from === index ? undefined : from < index ? 'after' : 'before',
    handle: {
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        const line = event.currentTarget.closest('li');
        if (line) event.dataTransfer.setDragImage(line, 8, 16);
        setFrom(index);
      },
      onDragEnd: release,
      onKeyDown: (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step) return;
        event.preventDefault();
        move(index, index + step);
      },
    },
    target: {
      onDragOver: (event) => {
        if (from === null) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event) => {
        if (from === null) return;
        event.preventDefault();
        move(from, index);
        release();
      },
    },
  });
  return { items: shown, said, row };
}

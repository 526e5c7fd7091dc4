import { useRef, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../core/grid/selection';
import type { GridController } from './controller';
import { DateEditor } from './DateEditor';
import { focusAtEnd, type EditorProps } from './editorProps';
import { ListEditor } from './ListEditor';

/** The editor of the active cell, chosen by the kind of its column. */
export function GridEditor<Row>({ controller }: { controller: GridController<Row> }) {
  const { t } = useTranslation();
  const { store } = controller;
  const editing = useSyncExternalStore(store.subscribe, () => store.get().editing);
  /** F2 while typing over gives the arrows back to the caret, as in Excel. */
  const caret = useRef(false);
  if (!editing) return null;
  const item = controller.itemAt(editing.row);
  const column = controller.columnAt(editing.column)?.column;
  if (item?.kind !== 'row' || !column) return null;

  const props: EditorProps<Row> = {
    column,
    row: item.row,
    text: editing.text,
    pick: editing.pick,
    label: t('grid.editorLabel', { column: column.header, row: editing.row + 1 }),
    invalid: store.markAt(editing.rowId, editing.columnId)?.error,
    onKey(event, text) {
      const taken = editorKey(controller, event, text, editing.over && !caret.current);
      if (event.key === 'F2') caret.current = !caret.current;
      if (taken) caret.current = false;
      return taken;
    },
    onCommit: (text) => controller.commit(text, { type: 'enter' }),
    onLeave: (_event, text) => {
      caret.current = false;
      controller.commit(text, null);
    },
  };
  const key = `${editing.rowId}/${editing.columnId}`;
  if (column.kind === 'date') return <DateEditor key={key} {...props} />;
  if ((column.kind === 'choice' || column.kind === 'tags') && column.options)
    return <ListEditor key={key} {...props} />;
  return <TextEditor key={key} {...props} />;
}

/** One line that grows with its text; Alt+Enter breaks the line where the column allows it. */
function TextEditor<Row>({ column, text, label, invalid, onKey, onLeave }: EditorProps<Row>): ReactNode {
  const many = column.kind === 'longText';
  return (
    <textarea
      ref={focusAtEnd}
      className={`grid-input${many ? ' is-long' : ''}`}
      rows={1}
      defaultValue={text}
      aria-label={label}
      aria-invalid={invalid === undefined ? undefined : true}
      title={invalid}
      spellCheck={many}
      onBlur={(event) => onLeave(event, event.target.value)}
      onKeyDown={(event) => {
        const area = event.currentTarget;
        if (many && event.key === 'Enter' && event.altKey) {
          event.preventDefault();
          area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
          return;
        }
        onKey(event, area.value);
      }}
    />
  );
}

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function editorKey<Row>(
  controller: GridController<Row>,
  event: KeyboardEvent,
  text: string,
  over: boolean,
): boolean {
  // The Enter that ends an accent or a candidate belongs to the input method.
  if (event.nativeEvent.isComposing) return false;
  const direction = arrows[event.key];
  if (event.key === 'Escape') controller.cancel();
  else if (event.key === 'Enter' && !event.altKey) {
    const everywhere = event.ctrlKey || event.metaKey;
    controller.commit(text, everywhere ? null : { type: 'enter', backwards: event.shiftKey }, everywhere);
  } else if (event.key === 'Tab') controller.commit(text, { type: 'tab', backwards: event.shiftKey });
  else if (over && direction && !event.shiftKey && !event.altKey) {
    controller.commit(text, { type: 'step', direction, toEdge: event.ctrlKey });
  } else return false;
  event.preventDefault();
  return true;
}

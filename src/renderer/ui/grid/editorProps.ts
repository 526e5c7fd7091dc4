import type { FocusEvent, KeyboardEvent } from 'react';
import type { GridColumn } from './types';

/** What every editor gets; they are uncontrolled, so that a key costs no render. */
export type EditorProps<Row> = {
  column: GridColumn<Row>;
  row: Row;
  text: string;
  pick: boolean;
  label: string;
  invalid: string | undefined;
  /** Enter, Tab, Escape, arrows after typing over. True when the key was taken. */
  onKey(event: KeyboardEvent, text: string): boolean;
  onCommit(text: string): void;
  onLeave(event: FocusEvent, text: string): void;
};

/** The caret goes after the text, and the field never scrolls the page to itself. */
export function focusAtEnd(element: HTMLTextAreaElement | HTMLInputElement | null): void {
  if (!element || document.activeElement === element) return;
  element.focus({ preventScroll: true });
  element.setSelectionRange(element.value.length, element.value.length);
}

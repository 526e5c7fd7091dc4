import { useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../core/grid/parse';
import { DayCalendar } from '../DayCalendar';
import { focusAtEnd, type EditorProps } from './editorProps';

/** A date typed as `21/11/2026`, `21/11`, `211126`; Alt+Down opens a calendar. */
export function DateEditor<Row>({ text, pick, label, invalid, onKey, onCommit, onLeave }: EditorProps<Row>) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  /** The day the calendar opens on, null for today; undefined while it is closed. */
  const [day, setDay] = useState(() => (pick ? dayOf(text) : undefined));
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          if (!pick) focusAtEnd(element);
        }}
        className="grid-input is-figure"
        inputMode="numeric"
        defaultValue={text}
        aria-label={label}
        aria-invalid={invalid === undefined ? undefined : true}
        title={invalid}
        onBlur={(event) => {
          // The calendar takes the focus while it is open; the editor stays.
          if (day === undefined) onLeave(event, event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowDown') {
            event.preventDefault();
            setDay(dayOf(event.currentTarget.value));
          } else onKey(event, event.currentTarget.value);
        }}
      />
      {day === undefined ? null : (
        <Popover
          isOpen
          triggerRef={input}
          placement="bottom start"
          className="grid-popover"
          onOpenChange={(next) => {
            if (next) return;
            setDay(undefined);
            queueMicrotask(() => input.current?.focus({ preventScroll: true }));
          }}
        >
          <Dialog aria-label={t('grid.calendar')} className="grid-dialog">
            <DayCalendar
              label={label}
              value={day}
              onChange={(chosen) => onCommit(chosen.split('-').toReversed().join('/'))}
            />
          </Dialog>
        </Popover>
      )}
    </>
  );
}

function dayOf(text: string): string | null {
  return parseDate(text, new Date().getFullYear());
}

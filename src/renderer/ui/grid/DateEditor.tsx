import { useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../core/grid/parse';
import { DayCalendar } from '../DayCalendar';
import { focusAtEnd, type EditorProps } from './GridEditor';

/** A date typed as `21/11/2026`, `21/11`, `211126`; Alt+Down opens a calendar. */
export function DateEditor<Row>({ text, pick, label, invalid, onKey, onCommit, onLeave }: EditorProps<Row>) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(pick);
  const iso = open ? parseDate(input.current?.value ?? text, new Date().getFullYear()) : null;
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
          if (!open) onLeave(event, event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowDown') {
            event.preventDefault();
            setOpen(true);
          } else onKey(event, event.currentTarget.value);
        }}
      />
      {open ? (
        <Popover
          isOpen
          triggerRef={input}
          placement="bottom start"
          className="grid-popover"
          onOpenChange={(next) => {
            setOpen(next);
            if (!next) queueMicrotask(() => input.current?.focus({ preventScroll: true }));
          }}
        >
          <Dialog aria-label={t('grid.calendar')} className="grid-dialog">
            <DayCalendar
              label={label}
              value={iso}
              onChange={(day) => onCommit(day.split('-').toReversed().join('/'))}
            />
          </Dialog>
        </Popover>
      ) : null}
    </>
  );
}

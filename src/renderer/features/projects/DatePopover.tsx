import { useState, type ReactElement } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { DayCalendar } from '../../ui/DayCalendar';

/** A button that opens a calendar; a day closes it. Days are `YYYY-MM-DD`. */
export function DatePopover(props: {
  value: string | null;
  label: string;
  trigger: ReactElement;
  onChange(iso: string): void;
}) {
  const { value, label, trigger, onChange } = props;
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      {trigger}
      <Popover className="grid-popover" placement="bottom end">
        <Dialog aria-label={label} className="grid-dialog">
          <DayCalendar
            label={label}
            value={value}
            onChange={(iso) => {
              setOpen(false);
              onChange(iso);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { formatDate } from '../../core/format/dates';
import { parseDate } from '../../core/grid/parse';
import { useAppearance } from '../appearance';
import { localToday } from '../today';
import { DayCalendar } from './DayCalendar';
import { TextField } from './Field';
import './dateInput.css';

/** A day typed as one writes it, or picked. Days are `YYYY-MM-DD`; null = empty. Saved on Enter or when left. */
export function DateInput(props: {
  label: string;
  value: string | null;
  onChange(iso: string | null): void;
  isDisabled?: boolean;
  className?: string;
}) {
  const { label, value, onChange, isDisabled = false, className = '' } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const shown = value === null ? '' : formatDate(value, locale);
  const [draft, setDraft] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const typed = draft?.trim() ?? '';
  const parsed = typed === '' ? null : parseDate(typed, thisYear());
  const wrong = typed !== '' && parsed === null && typed !== shown;
  const save = () => {
    if (draft === null || wrong) return;
    setDraft(null);
    const next = typed === shown ? value : parsed;
    if (next !== value) onChange(next);
  };
  return (
    <div className={`date-input ${className}`}>
      <TextField
        label={label}
        value={draft ?? shown}
        error={wrong ? t('planning.error.date', { text: typed }) : null}
        isDisabled={isDisabled}
        onChange={setDraft}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft !== null) setDraft(null);
          else if (event.key === 'Enter') save();
          else event.continuePropagation();
        }}
      />
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <AriaButton
          className="date-input-pick"
          aria-label={t('planning.pickDate', { field: label })}
          isDisabled={isDisabled}
        >
          <CalendarDays size={14} aria-hidden />
        </AriaButton>
        <Popover className="grid-popover" placement="bottom end">
          <Dialog aria-label={label} className="grid-dialog">
            <DayCalendar
              label={label}
              value={value}
              onChange={(iso) => {
                setOpen(false);
                setDraft(null);
                onChange(iso);
              }}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

const thisYear = () => Number(localToday().slice(0, 4));

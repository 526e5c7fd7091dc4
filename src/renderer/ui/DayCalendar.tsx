import { parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, Calendar, CalendarCell, CalendarGrid, Heading, I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import './grid/gridDialogs.css';

/** A month of days to choose one from, in the interface's language. Days are `YYYY-MM-DD`. */
export function DayCalendar(props: { label: string; value: string | null; onChange(iso: string): void }) {
  const { label, value, onChange } = props;
  const { t, i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language.startsWith('fr') ? 'fr-FR' : 'en-GB'}>
      <Calendar
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens to choose a day: the keys go there
        autoFocus
        aria-label={label}
        className="grid-calendar"
        defaultValue={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day.toString())}
      >
        <header>
          <Button slot="previous" className="grid-icon-button" aria-label={t('grid.previousMonth')}>
            <ChevronLeft size={16} aria-hidden />
          </Button>
          <Heading />
          <Button slot="next" className="grid-icon-button" aria-label={t('grid.nextMonth')}>
            <ChevronRight size={16} aria-hidden />
          </Button>
        </header>
        <CalendarGrid>{(date) => <CalendarCell date={date} className="grid-day" />}</CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../../core/calendar/days';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { localToday } from '../../../today';
import { DateInput } from '../../../ui/DateInput';
import type { DialogProps } from './props';
import { dayOf } from '../words';

/** Date d'état: until when the plan tells what was done, and what is left moved after it. */
export function ReportDialog({ view, deeds, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { statusDate } = view.plan;
  const [date, setDate] = useState<string | null>(
    statusDate === null ? localToday() : dayOf(statusDate, true),
  );
  /** The end of the day: what is planned that day is done by then. */
  const end = date === null ? null : (dayNumber(date) + 1) * 1440;
  const keep = async () => {
    if (await deeds.setPlan({ statusDate: end })) onClose();
  };
  const move = async () => {
    if (end !== null && (await deeds.reschedule(end))) onClose();
  };
  return (
    <Dialog
      title={t('planning.report.title')}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={() => void keep()}>{t('planning.report.keep')}</Button>
          <Button kind="primary" isDisabled={end === null} onPress={() => void move()}>
            {t('planning.report.move')}
          </Button>
        </>
      }
    >
      <div className="plan-form">
        <DateInput label={t('planning.report.date')} value={date} onChange={setDate} />
        <p className="muted">{t('planning.report.text')}</p>
      </div>
    </Dialog>
  );
}

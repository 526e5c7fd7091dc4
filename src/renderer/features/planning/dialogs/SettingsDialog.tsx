import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../../core/calendar/days';
import { formatNumber } from '../../../../core/format/numbers';
import { parseNumber } from '../../../../core/grid/parse';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Select } from '../../../ui/Select';
import { DateInput } from '../../../ui/DateInput';
import type { DialogProps } from './props';
import { dateTimeText, dayOf } from '../words';

/** Réglages du planning: where it starts, its calendar, what a day is, from which slack a task is critical. */
export function SettingsDialog({ view, words, deeds, readOnly, onClose }: DialogProps) {
  const { plan, source, importedAt } = view;
  const { t } = useTranslation();
  const { locale } = words;
  const [name, setName] = useState(plan.name);
  const [start, setStart] = useState(plan.start === null ? null : dayOf(plan.start));
  const [calendar, setCalendar] = useState(plan.calendarUid === null ? null : String(plan.calendarUid));
  const [hours, setHours] = useState(formatNumber(plan.minutesPerDay / 60, locale));
  const [slack, setSlack] = useState(formatNumber(plan.criticalSlack / plan.minutesPerDay, locale));
  const hoursValue = parseNumber(hours);
  const slackValue = parseNumber(slack);
  const wrongHours = hoursValue === null || hoursValue <= 0 || hoursValue > 24;
  const wrongSlack = slackValue === null;
  const save = async () => {
    if (wrongHours || wrongSlack) return;
    const minutesPerDay = Math.round(hoursValue * 60);
    const moved = start !== null && (plan.start === null || start !== dayOf(plan.start));
    const done = await deeds.setPlan({
      ...(name.trim() === plan.name ? {} : { name: name.trim() }),
      ...(moved ? { start: dayNumber(start) * 1440 } : {}),
      ...(calendar === null || Number(calendar) === plan.calendarUid
        ? {}
        : { calendarUid: Number(calendar) }),
      ...(minutesPerDay === plan.minutesPerDay ? {} : { minutesPerDay }),
      ...(slackValue * plan.minutesPerDay === plan.criticalSlack
        ? {}
        : { criticalSlack: Math.round(slackValue * minutesPerDay) }),
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('planning.settings.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={readOnly || wrongHours || wrongSlack}
            onPress={() => void save()}
          >
            {t('planning.settings.save')}
          </Button>
        </>
      }
    >
      <div className="plan-form">
        <TextField
          label={t('planning.settings.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          isDisabled={readOnly}
        />
        <DateInput
          label={t('planning.settings.start')}
          value={start}
          onChange={(iso) => iso !== null && setStart(iso)}
          isDisabled={readOnly}
        />
        <Select
          label={t('planning.settings.calendar')}
          options={plan.calendars
            .filter(({ parentUid, uid }) => parentUid === null || uid === plan.calendarUid)
            .map(({ uid, name: label }) => ({ id: String(uid), label }))}
          value={calendar}
          onChange={setCalendar}
          isDisabled={readOnly}
        />
        <TextField
          label={t('planning.settings.hours')}
          description={t('planning.settings.hoursHelp')}
          value={hours}
          onChange={setHours}
          error={wrongHours ? t('planning.settings.wrongHours') : null}
          isDisabled={readOnly}
        />
        <TextField
          label={t('planning.settings.slack')}
          description={t('planning.settings.slackHelp')}
          value={slack}
          onChange={setSlack}
          error={wrongSlack ? t('planning.settings.wrongSlack') : null}
          isDisabled={readOnly}
        />
        {source !== '' && (
          <p className="muted">
            {t('planning.settings.source', {
              source,
              date: importedAt === null ? '' : dateTimeText(minuteOf(importedAt), words),
            })}
          </p>
        )}
      </div>
    </Dialog>
  );
}

const minuteOf = (text: string): number =>
  dayNumber(text.slice(0, 10)) * 1440 + Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));

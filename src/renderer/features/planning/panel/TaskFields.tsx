import { useMessage } from '../../../hooks';
import { dayNumber } from '../../../../core/calendar/days';
import { formatPercent } from '../../../../core/format/numbers';
import { parseNumber } from '../../../../core/grid/parse';
import { constraintTypes, type ConstraintType } from '../../../../core/model/plan';
import type { TaskField, TaskValue } from '../../../../core/planning/fields';
import { LiveField } from '../../../ui/LiveField';
import { Select } from '../../../ui/Select';
import { Switch } from '../../../ui/Switch';
import { DateInput } from '../../../ui/DateInput';
import { durationCells, parseDuration } from '../durations';
import { constraintText, dateTimeText, dayOf, daysText, durationText } from '../words';
import type { PanelProps } from './props';

const allConstraints = constraintTypes;
/** Those that a summary task can carry. */
const summaryConstraints: readonly ConstraintType[] = ['ASAP', 'SNET', 'FNLT'];

/** The fields of a task that a person changes, with what the calculation says beside. */
export function TaskFields({ row, view, words, deeds, readOnly }: PanelProps) {
  const message = useMessage();
  const { t, locale } = words;
  const { plan } = view;
  const { task, summary, computed } = row;
  if (!task) return null;
  const write = (field: TaskField, value: TaskValue) => void deeds.change([{ uid: task.uid, field, value }]);
  const saveAll = async (values: Partial<Record<TaskField, TaskValue>>): Promise<string | null> => {
    const cells = Object.entries(values).map(([field, value]) => ({
      uid: task.uid,
      field: field as TaskField,
      value,
    }));
    const refusal = await deeds.write(cells);
    return refusal ? message(refusal) : null;
  };
  const save = (field: TaskField, value: TaskValue) => saveAll({ [field]: value });
  const date = (
    field: 'start' | 'finish' | 'constraintDate' | 'deadline' | 'actualStart' | 'actualFinish',
  ) => {
    const at = task[field];
    const isFinish = field === 'finish' || field === 'deadline' || field === 'actualFinish';
    return (
      <DateInput
        key={field}
        label={t(`planning.column.${field}`)}
        value={at === null ? null : dayOf(at, isFinish)}
        onChange={(iso) => write(field, iso === null ? null : dayNumber(iso) * 1440)}
        isDisabled={readOnly || (summary && field !== 'constraintDate' && field !== 'deadline')}
      />
    );
  };
  const percent = (field: 'percentComplete' | 'physicalPercent') => {
    const value = task[field];
    return (
      <LiveField
        label={t(`planning.panel.${field}`)}
        value={value === null ? '' : formatPercent(value, locale, { decimals: { upTo: 1 } })}
        isDisabled={readOnly}
        onSave={(text) => {
          const typed = parseNumber(text.trim());
          if (typed === null && text.trim() !== '')
            return Promise.resolve(t('grid.error.number', { text: text.trim() }));
          return save(field, typed);
        }}
      />
    );
  };
  return (
    <section className="plan-section">
      <LiveField
        label={t('planning.column.name')}
        value={task.name}
        isDisabled={readOnly}
        onSave={(name) => save('name', name)}
      />
      <div className="plan-pair">
        {date('start')}
        {date('finish')}
      </div>
      <div className="plan-pair">
        <LiveField
          label={t('planning.column.duration')}
          value={durationText(task, words)}
          isDisabled={readOnly || summary}
          onSave={(text) => {
            const typed = parseDuration(text, { ...words, daysPerMonth: plan.daysPerMonth });
            if (!typed) return Promise.resolve(t('planning.error.duration', { text }));
            return saveAll(durationCells(typed));
          }}
        />
        <LiveField
          label={t('planning.column.resources')}
          value={row.resources}
          isDisabled={readOnly}
          onSave={(text) => save('resources', text)}
        />
      </div>
      <div className="plan-pair">
        {percent('percentComplete')}
        {percent('physicalPercent')}
      </div>
      <p className="plan-facts">
        {computed && (
          <>
            <span>{t('planning.panel.totalSlack', { days: daysText(computed.totalSlack, words) })}</span>
            <span>{t('planning.panel.freeSlack', { days: daysText(computed.freeSlack, words) })}</span>
            {row.critical && <span className="plan-critical">{t('planning.panel.critical')}</span>}
          </>
        )}
        <span>
          {t('planning.panel.times', {
            start: dateTimeText(task.start, words),
            finish: dateTimeText(task.finish, words),
          })}
        </span>
      </p>
      <Select
        label={t('planning.column.constraint')}
        options={(summary ? summaryConstraints : allConstraints).map((type) => ({
          id: type,
          label: constraintText(type, words),
          detail: t(`planning.constraintHelp.${type}`),
        }))}
        value={task.constraint}
        onChange={(type) => write('constraint', type)}
        isDisabled={readOnly}
      />
      <div className="plan-pair">
        {date('constraintDate')}
        {date('deadline')}
      </div>
      <Select
        label={t('planning.column.calendar')}
        options={[
          { id: '', label: t('planning.panel.planCalendar') },
          ...plan.calendars.map(({ uid, name }) => ({ id: String(uid), label: name })),
        ]}
        value={String(task.calendarUid ?? '')}
        onChange={(id) => write('calendar', id === '' ? null : Number(id))}
        isDisabled={readOnly}
      />
      <div className="plan-pair">
        {date('actualStart')}
        {date('actualFinish')}
      </div>
      <div className="plan-switches">
        {!summary && (
          <Switch isSelected={task.milestone} onChange={(on) => write('milestone', on)} isDisabled={readOnly}>
            {t('planning.column.milestone')}
          </Switch>
        )}
        <Switch isSelected={task.manual} onChange={(on) => write('manual', on)} isDisabled={readOnly}>
          {t('planning.column.manual')}
        </Switch>
        <Switch isSelected={task.active} onChange={(on) => write('active', on)} isDisabled={readOnly}>
          {t('planning.column.active')}
        </Switch>
      </div>
      <LiveField
        label={t('planning.column.notes')}
        value={task.notes}
        lines={3}
        isDisabled={readOnly}
        onSave={(text) => save('notes', text)}
      />
    </section>
  );
}

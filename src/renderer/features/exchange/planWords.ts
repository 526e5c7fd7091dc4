import type { TFunction } from 'i18next';
import { timeText } from '../../../core/calendar/times';
import {
  planFieldKinds,
  type PlanFieldName,
  type PlanFieldValue,
  type PlanItem,
} from '../../../core/exchange/planModel';
import { formatDate, formatDateTime } from '../../../core/format/dates';
import { formatNumber, formatPercent, type Locale } from '../../../core/format/numbers';
import type { Lag } from '../../../core/model/plan';

export interface PlanWords {
  /** Of a record, as a line names it. */
  item(item: Pick<PlanItem, 'entity' | 'uid' | 'name'>): string;
  field(field: PlanFieldName): string;
  /** First and last day of a task. */
  dates(item: Pick<PlanItem, 'start' | 'finish'>): string;
  /** Both sides of a change; of two instants of one day, the times are told. */
  change(change: PlanItem['changes'][number]): { here: string; file: string };
}

/** How the differences of a plan are written. @param minutesPerDay of the plan, for its durations */
export function planWords(t: TFunction, locale: Locale, minutesPerDay: number): PlanWords {
  const number = (value: number, digits = 2) =>
    formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, locale);
  const days = (minutes: number) => t('planImport.value.days', { value: number(minutes / minutesPerDay) });
  const hours = (minutes: number) => t('planImport.value.hours', { value: number(minutes / 60) });
  const lag = (of: Lag): string => {
    const amount = 'percent' in of ? of.percent : of.minutes;
    if (amount === 0) return '';
    const text =
      'percent' in of
        ? formatPercent(of.percent, locale)
        : of.unit === 'elapsed'
          ? t('planImport.value.elapsedDays', { value: number(of.minutes / 1440) })
          : days(of.minutes);
    return ` ${amount > 0 ? '+' : ''}${text}`;
  };
  const text = (field: PlanFieldName, value: PlanFieldValue, timed: boolean): string => {
    const kind = planFieldKinds[field];
    if (kind === 'opaque') return t('planImport.table.differs');
    if (Array.isArray(value)) {
      return value
        .map((each) =>
          'units' in each
            ? `${each.name}${each.units === 1 ? '' : ` [${formatPercent(each.units * 100, locale)}]`}`
            : `${each.name} (${t(`planImport.code.${each.type}`)}${lag(each.lag)})`,
        )
        .join(' ; ');
    }
    if (value === null || value === '') return '';
    if (typeof value === 'boolean') return t(`planImport.value.${value ? 'yes' : 'no'}`);
    if (typeof value === 'string') return coded.has(field) ? t(`planImport.code.${value}`) : value;
    switch (kind) {
      case 'instant':
        return timed ? formatDateTime(timeText(value), locale) : formatDate(timeText(value), locale);
      case 'duration':
        return days(value);
      case 'minutes':
        return hours(value);
      case 'percent':
        return formatPercent(value, locale);
      case 'share':
        return formatPercent(value * 100, locale);
      case 'money':
        return number(value / 100);
      default:
        return number(value);
    }
  };
  return {
    item: ({ entity, uid, name }) =>
      t(`planImport.entity.${entity}`, { name: name || t('planImport.noName'), number: uid }),
    field: (field) => t(`planImport.field.${field}`),
    dates: ({ start, finish }) =>
      [...new Set([start, finish].map((at) => (at === null ? '' : formatDate(timeText(at), locale))))]
        .filter((day) => day !== '')
        .join(' – '),
    change: ({ field, here, file }) => {
      const timed =
        typeof here === 'number' &&
        typeof file === 'number' &&
        Math.floor(here / 1440) === Math.floor(file / 1440);
      return { here: text(field, here, timed), file: text(field, file, timed) };
    },
  };
}

const coded = new Set<PlanFieldName>(['constraint', 'kind', 'scheduleFrom']);

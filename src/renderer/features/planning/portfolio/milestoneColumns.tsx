import type { useTranslation } from 'react-i18next';
import { plainDate } from '../../../../core/calendar/days';
import { formatDate } from '../../../../core/format/dates';
import { formatDays, type Locale } from '../../../../core/format/numbers';
import type { Lists } from '../../../../core/model/portfolio';
import { milestoneStatuses } from '../../../../core/planning/milestones';
import type { GridColumn } from '../../../ui/grid/types';
import type { MilestoneLine } from './milestoneLines';
import { MilestoneMark } from './MilestoneMark';

type Translate = ReturnType<typeof useTranslation>['t'];

export function milestoneColumns(
  t: Translate,
  locale: Locale,
  lists: Lists | undefined,
): GridColumn<MilestoneLine>[] {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '');
  const text = (
    id: string,
    width: number,
    value: (line: MilestoneLine) => string,
  ): GridColumn<MilestoneLine> => ({
    id,
    header: t(`milestones.column.${id}`),
    kind: 'text',
    width,
    value,
    text: plain,
  });
  const date = (
    id: 'baseline' | 'forecast' | 'actual' | 'deadline',
    value: (facts: MilestoneLine['facts']) => number | null,
  ): GridColumn<MilestoneLine> => ({
    id,
    header: t(`milestones.column.${id}`),
    kind: 'date',
    width: 100,
    value: ({ facts }) => {
      const day = value(facts);
      return day === null ? null : plainDate(day);
    },
    text: (iso) => (typeof iso === 'string' ? formatDate(iso, locale) : ''),
  });
  const named = (items: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    items?.find((item) => item.id === id)?.name ?? '';
  return [
    {
      ...text('project', 152, ({ row }) => row.project),
      render: (_value, { row }) => (
        <span className="grid-text">
          {row.code && <span className="muted">{row.code} </span>}
          {row.project}
        </span>
      ),
    },
    text('milestone', 196, ({ row }) => row.name),
    text('summary', 160, ({ row }) => row.summary),
    text('department', 152, ({ row }) => named(lists?.departments, row.departmentId)),
    text('programme', 152, ({ row }) => named(lists?.programmes, row.programmeId)),
    date('baseline', ({ baseline }) => baseline),
    date('forecast', ({ forecast }) => forecast),
    date('actual', ({ actual }) => actual),
    date('deadline', ({ deadline }) => deadline),
    {
      id: 'slip',
      header: t('milestones.column.slip'),
      unit: t('milestones.calendarDays'),
      kind: 'number',
      width: 116,
      value: ({ facts }) => facts.slip,
      text: (value) => (typeof value === 'number' ? formatDays(value, locale, { sign: true }) : ''),
      render: (value, { facts }) =>
        typeof value === 'number' ? (
          <span className="plans-slip" data-status={facts.status} data-late={value > 0 || undefined}>
            {formatDays(value, locale, { sign: true })}
          </span>
        ) : null,
    },
    {
      id: 'status',
      header: t('milestones.column.status'),
      kind: 'choice',
      width: 112,
      value: ({ facts }) => facts.status,
      text: (value) => (value ? t(`milestones.status.${String(value)}`) : ''),
      options: () => milestoneStatuses.map((value) => ({ value, label: t(`milestones.status.${value}`) })),
      render: (_value, { facts }) => <MilestoneMark status={facts.status} />,
      compare: (a, b) => rank(a) - rank(b),
    },
  ];
}

/** The worst first. */
const rank = (value: unknown) => milestoneStatuses.findIndex((status) => status === value);

import { CircleAlert, CircleCheck, CircleDashed, Unlink } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Adherence } from '../../../../contract/planning';
import { plainDate } from '../../../../core/calendar/days';
import { formatDate } from '../../../../core/format/dates';
import { formatDays, formatNumber, narrowSpace, type Locale } from '../../../../core/format/numbers';
import type { Lag } from '../../../../core/model/plan';
import { adherenceMargin } from '../../../../core/planning/adherences';
import { useAppearance } from '../../../appearance';
import { useQueryOf } from '../../../hooks';
import { Badge } from '../../../ui/Badge';
import { EmptyState } from '../../../ui/EmptyState';
import { Failure } from '../../../ui/Failure';
import { Grid } from '../../../ui/grid/Grid';
import type { GridColumn, GridSelection } from '../../../ui/grid/types';
import { Spinner } from '../../../ui/Progress';
import { useOpenTask } from './openTask';
import { gridStore, useGridState } from './useGridState';

interface AdherenceLine {
  id: string;
  link: Adherence;
  /** Calendar days; null while an end is not placed. */
  margin: number | null;
}

const kept = gridStore({
  groupBy: ['pair'],
  hidden: ['pair', 'fromProject', 'toProject'],
  pinned: ['from', 'fromDate', 'relation'],
});

/** Adhérences: who waits for whom across projects, and what margin is left. */
export function AdherencesTab() {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const adherences = useQueryOf('planning.adherences', {});
  const [state, setState] = useGridState(kept);
  const open = useOpenTask();
  const columns = useMemo(() => adherenceColumns(t, locale), [t, locale]);
  const lines = useMemo(
    () =>
      (adherences.data ?? []).map((link): AdherenceLine => ({
        id: [link.from.projectId, link.from.uid, link.to.projectId, link.to.uid].join(':'),
        link,
        margin: adherenceMargin(link),
      })),
    [adherences.data],
  );
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line.link])), [lines]);
  const openEnd = useCallback(
    (id: string | undefined, end: 'from' | 'to') => {
      const task = id === undefined ? undefined : byId.get(id)?.[end];
      if (task) open(task.projectId, task.uid);
    },
    [byId, open],
  );
  const openTo = useCallback((id: string) => openEnd(id, 'to'), [openEnd]);
  const selected = useRef<string | undefined>(undefined);
  const onSelection = useCallback(({ active }: GridSelection) => {
    selected.current = active?.rowId;
  }, []);
  const [actions] = useState(() => ({ from: 'milestones.goFrom', to: 'milestones.goTo' }) as const);
  if (adherences.error) {
    return <Failure refusal={adherences.error.refusal} onAgain={() => void adherences.refetch()} />;
  }
  if (!adherences.data) return <Spinner label={t('milestones.opening')} />;
  if (lines.length === 0) {
    return <EmptyState title={t('milestones.noAdherence')} text={t('milestones.noAdherenceText')} />;
  }
  const broken = lines.filter(({ margin }) => margin !== null && margin < 0).length;
  return (
    <div className="plans-tab">
      <h2 className="plans-finding">
        {t('milestones.brokenCount', { count: broken, total: formatNumber(lines.length, locale) })}
      </h2>
      <div className="plans-grid">
        <Grid
          label={t('milestones.tab.adherences')}
          columns={columns}
          rows={lines}
          rowId={idOf}
          state={state}
          onState={setState}
          onOpenRow={openTo}
          onSelection={onSelection}
          rowActions={(['from', 'to'] as const).map((end) => ({
            id: end,
            label: t(actions[end]),
            run: () => openEnd(selected.current, end),
          }))}
          readOnly
        />
      </div>
    </div>
  );
}

const idOf = ({ id }: AdherenceLine) => id;

type Translate = ReturnType<typeof useTranslation>['t'];
type End = Adherence['from'];

function adherenceColumns(t: Translate, locale: Locale): GridColumn<AdherenceLine>[] {
  const plain = (value: unknown) => (typeof value === 'string' ? value : '');
  const text = (
    id: string,
    width: number,
    value: (link: Adherence) => string,
  ): GridColumn<AdherenceLine> => ({
    id,
    header: t(`milestones.column.${id}`),
    kind: 'text',
    width,
    value: ({ link }) => value(link),
    text: plain,
  });
  const date = (id: string, value: (link: Adherence) => number | null): GridColumn<AdherenceLine> => ({
    id,
    header: t(`milestones.column.${id}`),
    kind: 'date',
    width: 112,
    value: ({ link }) => {
      const instant = value(link);
      return instant === null ? null : plainDate(Math.floor(instant / 1440));
    },
    text: (iso) => (typeof iso === 'string' ? formatDate(iso, locale) : ''),
  });
  const edge = (end: End, start: boolean) => (start ? end.start : end.finish);
  return [
    text('pair', 320, ({ from, to }) => t('milestones.pair', { from: from.project, to: to.project })),
    text('fromProject', 200, ({ from }) => from.project),
    text('from', 296, ({ from }) => from.name),
    date('fromDate', ({ type, from }) => edge(from, type === 'SS' || type === 'SF')),
    text(
      'relation',
      96,
      ({ type, lag, minutesPerDay }) =>
        `${t(`milestones.relation.${type}`)}${lagText(lag, minutesPerDay, t, locale)}`,
    ),
    text('toProject', 200, ({ to }) => to.project),
    text('to', 280, ({ to }) => to.name),
    date('toDate', ({ type, to }) => edge(to, type === 'FS' || type === 'SS')),
    {
      id: 'margin',
      header: t('milestones.column.margin'),
      unit: t('milestones.calendarDays'),
      kind: 'number',
      width: 132,
      value: ({ margin }) => margin,
      text: (value) => (typeof value === 'number' ? formatDays(value, locale, { sign: true }) : ''),
    },
    {
      id: 'kept',
      header: t('milestones.column.kept'),
      kind: 'text',
      width: 128,
      value: ({ margin }) => t(keptKey(margin)),
      text: plain,
      render: (_value, { margin }) => <Kept margin={margin} />,
    },
  ];
}

function keptKey(margin: number | null) {
  if (margin === null) return 'milestones.unplacedEnd';
  if (margin < 0) return 'milestones.broken';
  return margin <= 1 ? 'milestones.tight' : 'milestones.kept';
}

function Kept({ margin }: { margin: number | null }) {
  const { t } = useTranslation();
  const mark =
    margin === null
      ? ({ tone: 'none', icon: CircleDashed } as const)
      : margin < 0
        ? ({ tone: 'red', icon: Unlink } as const)
        : margin <= 1
          ? ({ tone: 'amber', icon: CircleAlert } as const)
          : ({ tone: 'green', icon: CircleCheck } as const);
  return <Badge {...mark}>{t(keptKey(margin))}</Badge>;
}

/** ` +3 j`, ` −2 jé`, ` +50 %`; '' without a lag. */
function lagText(lag: Lag, minutesPerDay: number, t: Translate, locale: Locale): string {
  const [amount, unit] =
    'minutes' in lag
      ? lag.unit === 'working'
        ? [lag.minutes / minutesPerDay, t('milestones.day')]
        : [lag.minutes / 1440, t('milestones.elapsedDay')]
      : [lag.percent, '%'];
  if (amount === 0) return '';
  return ` ${formatNumber(amount, locale, { sign: true, decimals: { upTo: 1 } })}${narrowSpace}${unit}`;
}

import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../../core/calendar/days';
import { formatNumber } from '../../../../core/format/numbers';
import { baselineNumbers, milestoneStatuses } from '../../../../core/planning/milestones';
import { useAppearance } from '../../../appearance';
import { useQueryOf } from '../../../hooks';
import { createStore, useStore } from '../../../store';
import { localToday } from '../../../today';
import { EmptyState } from '../../../ui/EmptyState';
import { Failure } from '../../../ui/Failure';
import { Grid } from '../../../ui/grid/Grid';
import type { GridBeside, GridPlace } from '../../../ui/grid/types';
import { Spinner } from '../../../ui/Progress';
import { Switch } from '../../../ui/Switch';
import { milestoneColumns } from './milestoneColumns';
import {
  countByStatus,
  milestoneLines,
  periods,
  type MilestoneChoice,
  type MilestoneLine,
} from './milestoneLines';
import { taskOf, useOpenTask } from './openTask';
import { Pick } from './Pick';
import { SlippageChart } from './SlippageChart';
import { SlippageLegend } from './SlippageLegend';
import { gridStore, useGridState } from './useGridState';

const kept = gridStore({
  pinned: ['project', 'milestone'],
  hidden: ['department', 'programme', 'summary', 'actual', 'deadline'],
  sort: [{ columnId: 'forecast', descending: false }],
});
const choice = createStore<MilestoneChoice>({
  baseline: 0,
  period: 'ahead',
  projectId: null,
  lateOnly: false,
});

/** Jalons: every milestone of every plan against a baseline, and how far it slipped drawn on the same line. */
export function MilestonesTab() {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const milestones = useQueryOf('planning.milestones', {});
  const lists = useQueryOf('portfolio.lists', {}).data;
  const [state, setState] = useGridState(kept);
  const chosen = useStore(choice);
  const [share, setShare] = useState(firstShare);
  const open = useOpenTask();
  const today = dayNumber(localToday());
  const lines = useMemo(
    () => milestoneLines(milestones.data ?? [], chosen, today),
    [milestones.data, chosen, today],
  );
  const columns = useMemo(() => milestoneColumns(t, locale, lists), [t, locale, lists]);
  const openRow = useCallback(
    (id: string) => {
      const { projectId, uid } = taskOf(id);
      open(projectId, uid);
    },
    [open],
  );
  const content = useCallback(
    (place: GridPlace) => (
      <SlippageChart place={place} lines={lines} today={today} baseline={chosen.baseline} onOpen={openRow} />
    ),
    [lines, today, chosen.baseline, openRow],
  );
  const beside = useMemo(
    (): GridBeside => ({ label: t('milestones.chartShare'), share, onShare: setShare, content }),
    [t, share, content],
  );
  if (milestones.error) {
    return <Failure refusal={milestones.error.refusal} onAgain={() => void milestones.refetch()} />;
  }
  if (!milestones.data) return <Spinner label={t('milestones.opening')} />;
  if (milestones.data.length === 0) {
    return <EmptyState title={t('milestones.noneYet')} text={t('milestones.noneYetText')} />;
  }
  const counts = countByStatus(lines);
  const finding = milestoneStatuses
    .filter((status) => counts[status] > 0)
    .map((status) =>
      t(`milestones.found.${status}`, { count: counts[status], shown: formatNumber(counts[status], locale) }),
    )
    .join(', ');
  return (
    <div className="plans-tab">
      <div className="plans-head">
        <h2 className="plans-finding">{finding || t('milestones.noMilestone')}</h2>
        <SlippageLegend />
      </div>
      <div className="plans-grid">
        <Grid
          label={t('milestones.tab.milestones')}
          columns={columns}
          rows={lines}
          rowId={idOf}
          state={state}
          onState={setState}
          onOpenRow={openRow}
          readOnly
          beside={lines.length === 0 ? undefined : beside}
          toolbarStart={<Choices rows={milestones.data} chosen={chosen} />}
          emptyState={<p>{t('milestones.noMilestone')}</p>}
        />
      </div>
    </div>
  );
}

/** The table as wide as its columns, the chart in what is left. */
const firstShare = () => Math.min(0.7, 840 / (document.getElementById('main')?.clientWidth ?? 1256));

const idOf = ({ id }: MilestoneLine) => id;

/** What the list is compared with and reduced to. */
function Choices({ rows, chosen }: { rows: readonly MilestoneLine['row'][]; chosen: MilestoneChoice }) {
  const { t } = useTranslation();
  const baselines = useMemo(() => baselineNumbers(rows), [rows]);
  const projects = useMemo(
    () => [...new Map(rows.map(({ projectId, code, project }) => [projectId, code || project]))],
    [rows],
  );
  const set = (change: Partial<MilestoneChoice>) => choice.set({ ...chosen, ...change });
  return (
    <>
      <Pick
        label={t('milestones.baselineLabel')}
        value={String(chosen.baseline)}
        onChange={(id) => set({ baseline: Number(id) })}
        options={(baselines.length > 0 ? baselines : [0]).map((number) => ({
          id: String(number),
          label: number === 0 ? t('milestones.baselineFirst') : t('milestones.baseline', { number }),
        }))}
      />
      <Pick
        label={t('milestones.periodLabel')}
        value={chosen.period}
        onChange={(period) => set({ period })}
        options={periods.map((id) => ({ id, label: t(`milestones.period.${id}`) }))}
      />
      <Pick
        label={t('milestones.projectLabel')}
        value={chosen.projectId ?? ''}
        onChange={(id) => set({ projectId: id === '' ? null : id })}
        options={[
          { id: '', label: t('milestones.allProjects') },
          ...projects.map(([id, label]) => ({ id, label })),
        ]}
      />
      <Switch isSelected={chosen.lateOnly} onChange={(lateOnly) => set({ lateOnly })}>
        {t('milestones.lateOnly')}
      </Switch>
    </>
  );
}

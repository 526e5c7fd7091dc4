import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, ScheduleImpact } from '../../../contract/planning';
import { dayNumber } from '../../../core/calendar/days';
import { attempt } from '../../../core/planning/reschedule';
import { createClocks } from '../../../core/schedule/clocks';
import { useMessage } from '../../hooks';
import { localToday } from '../../today';
import { Banner } from '../../ui/Banner';
import { GanttChart } from '../../ui/gantt/GanttChart';
import type { GanttHandle } from '../../ui/gantt/types';
import { Grid } from '../../ui/grid/Grid';
import type { GridHandle, GridPlace, GridSelection } from '../../ui/grid/types';
import { SplitPane } from '../../ui/SplitPane';
import { planColumns } from './columns';
import { Dialogs, type DialogName } from './Dialogs';
import { DifferenceBanner } from './DifferenceBanner';
import { FirstTask } from './FirstTask';
import { impactText } from './impact';
import { SidePanel } from './panel/SidePanel';
import { newRowId, type PlanRow } from './rows';
import { PlanMenus, PlanTools } from './Toolbar';
import { rangeOf, statusText, toldImpact } from './status';
import { useArrangement, type Arrangement } from './useArrangement';
import { useBarDrag } from './useBarDrag';
import { useDeeds } from './useDeeds';
import { usePlanCommands } from './usePlanCommands';
import { usePlanDeeds } from './usePlanDeeds';
import { useRows } from './useRows';
import { useTableEdits } from './useTableEdits';
import { planWords } from './words';

interface PlannerProps {
  /** Names the open file on this machine. */
  file: string;
  projectId: string;
  view: PlanView;
  readOnly: boolean;
}

/** Table of tasks and Gantt side by side, with their tools and the panel of the task one is on. */
export function Planner({ file, projectId, view, readOnly }: PlannerProps) {
  const { plan } = view;
  const { t, i18n } = useTranslation();
  const message = useMessage();
  const words = useMemo(() => planWords(plan, t, i18n), [plan, t, i18n]);
  const grid = useRef<GridHandle>(null);
  const chart = useRef<GanttHandle>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [selected, setSelected] = useState<readonly number[]>([]);

  const computed = useMemo(() => attempt(plan), [plan]);
  const clocks = useMemo(() => createClocks(plan), [plan]);
  const arrangement = useArrangement(file, projectId, columnIds, plan.baselines[0]?.number ?? null);
  const { layout, project, state } = arrangement;
  const { setProject } = arrangement;
  const onToggle = useCallback(
    ({ task, collapsed }: PlanRow) => {
      if (!task) return;
      const closed = project.collapsed.filter((uid) => uid !== task.uid);
      setProject({ collapsed: collapsed ? closed : [...closed, task.uid] });
    },
    [project.collapsed, setProject],
  );
  const columns = useMemo(
    () => planColumns({ words, calendars: plan.calendars, daysPerMonth: plan.daysPerMonth, onToggle }),
    [words, plan.calendars, plan.daysPerMonth, onToggle],
  );
  const today = useMemo(() => dayNumber(localToday()) * 1440, []);
  const search = useDeferredValue(state.search);
  const shown = useRows({
    plan,
    successors: view.successors,
    schedule: computed.schedule,
    words,
    layout,
    project,
    text: search,
    now: plan.statusDate ?? today,
    readOnly,
  });

  const [said, setSaid] = useState<string | null>(null);
  const onImpact = useCallback(
    (impact: ScheduleImpact) => setSaid(toldImpact(impact, projectId, t)),
    [projectId, t],
  );
  const deeds = useDeeds(projectId, onImpact);
  const drag = useBarDrag({ plan, computed, deeds, words });
  const edits = useTableEdits(deeds);
  const planDeeds = usePlanDeeds({
    plan,
    projectId,
    all: shown.all,
    selected,
    grid,
    chart,
    today,
    deeds,
    arrangement,
    setDialog,
  });
  const { commands, rowActions } = usePlanCommands(planDeeds.deeds, { readOnly, selected: selected.length });
  const onSelection = useCallback(({ rowIds }: GridSelection) => {
    const uids = rowIds.filter((id) => id !== newRowId).map(Number);
    setSelected((old) => (old.length === uids.length && old.every((uid, i) => uid === uids[i]) ? old : uids));
  }, []);
  const selection = useMemo(() => new Set(selected.map(String)), [selected]);
  const range = useMemo(() => rangeOf(plan.tasks), [plan.tasks]);
  useSaidForAWhile(said, setSaid);
  useFirstSight(chart, arrangement, projectId);

  const nonWorking = useCallback((day: number) => clocks.project.hoursOf(day).length === 0, [clocks]);
  const beside = useCallback(
    (place: GridPlace) => (
      <GanttChart
        label={t('planning.chart')}
        place={place}
        rows={shown.bars}
        links={shown.links}
        zoom={layout.zoom}
        onZoom={arrangement.setZoom}
        range={range}
        nonWorking={nonWorking}
        today={today}
        statusDate={plan.statusDate}
        selection={selection}
        onSelect={(id) => grid.current?.reveal(id)}
        onOpen={() => arrangement.set({ panel: true })}
        readOnly={readOnly}
        preview={drag.preview}
        onPreview={drag.onPreview}
        onMove={drag.onMove}
        onResize={drag.onResize}
        onProgress={drag.onProgress}
        onLink={planDeeds.onLink}
        onUnlink={planDeeds.onUnlink}
        onOpenLink={planDeeds.onOpenLink}
        durationText={drag.durationText}
        handle={chart}
      />
    ),
    [
      t,
      shown,
      layout.zoom,
      arrangement,
      range,
      nonWorking,
      today,
      plan.statusDate,
      selection,
      readOnly,
      drag,
      planDeeds,
    ],
  );

  if (plan.tasks.length === 0 && !readOnly) {
    return (
      <>
        <FirstTask deeds={deeds} commands={commands} />
        <Dialogs
          open={dialog}
          onClose={() => setDialog(null)}
          view={view}
          {...{
            projectId,
            words,
            deeds,
            computed,
            readOnly,
            selected,
            layout,
            project,
            setProject,
            onGo: planDeeds.goTo,
          }}
        />
      </>
    );
  }
  const active = shown.all.find(({ task }) => task?.uid === selected[0]) ?? null;
  return (
    <div className="planner">
      {computed.problem && <Banner kind="red">{message(computed.problem)}</Banner>}
      {computed.schedule && (
        <DifferenceBanner view={view} schedule={computed.schedule} onShow={() => setDialog('recalculate')} />
      )}
      <SplitPane
        label={t('planning.panel.separator')}
        share={layout.panelShare}
        initial={0.74}
        onShare={(panelShare) => arrangement.set({ panelShare })}
        start={
          <div className="planner-main">
            <Grid
              label={t('planning.table')}
              columns={columns}
              rows={shown.rows}
              rowId={rowId}
              rowNumber={rowNumber}
              ownSearch
              state={state}
              onState={arrangement.setState}
              onEdit={edits.onEdit}
              onAppendRows={edits.onAppendRows}
              onSelection={onSelection}
              rowActions={rowActions}
              readOnly={readOnly}
              handle={grid}
              toolbarStart={<PlanTools commands={commands} arrangement={arrangement} />}
              toolbarEnd={
                <PlanMenus commands={commands} arrangement={arrangement} resources={plan.resources} />
              }
              status={statusText(shown, range, words)}
              emptyState={<p>{t('planning.noMatch')}</p>}
              beside={{
                content: beside,
                share: layout.share,
                onShare: (share) => arrangement.set({ share }),
                label: t('planning.separator'),
              }}
            />
            <output className="plan-impact" aria-live="polite">
              {drag.impact ? impactText(drag.impact, words) : said}
            </output>
          </div>
        }
        end={
          layout.panel ? (
            <SidePanel
              row={active}
              view={view}
              projectId={projectId}
              computed={computed}
              words={words}
              deeds={deeds}
              readOnly={readOnly}
              onGo={planDeeds.goTo}
              onClose={() => arrangement.set({ panel: false })}
            />
          ) : null
        }
      />
      <Dialogs
        open={dialog}
        onClose={() => setDialog(null)}
        view={view}
        {...{
          projectId,
          words,
          deeds,
          computed,
          readOnly,
          selected,
          layout,
          project,
          setProject,
          onGo: planDeeds.goTo,
        }}
      />
    </div>
  );
}

const rowId = (row: PlanRow) => row.id;
const rowNumber = ({ task, number }: PlanRow) => (task ? String(number) : '+');

/** Ids of the columns, whatever the language: an arrangement is read before the words are there. */
const columnIds = planColumns({
  words: { t: ((key: string) => key) as never, locale: 'fr', minutesPerDay: 420, minutesPerWeek: 2100 },
  calendars: [],
  daysPerMonth: 20,
  onToggle: () => {},
}).map(({ id }) => id);

/** A plan first seen is seen whole; afterwards it opens at the scale it was left at. */
function useFirstSight(
  chart: RefObject<GanttHandle | null>,
  { layout, setProject }: Arrangement,
  projectId: string,
): void {
  const first = layout.projects[projectId] === undefined;
  useEffect(() => {
    if (!first) return;
    chart.current?.fit();
    setProject({});
  }, [chart, first, setProject]);
}

function useSaidForAWhile(said: string | null, setSaid: (said: null) => void): void {
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), 6000);
    return () => clearTimeout(timer);
  }, [said, setSaid]);
}

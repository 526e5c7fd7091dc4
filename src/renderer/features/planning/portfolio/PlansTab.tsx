import { CalendarCheck, CalendarOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../../contract/planning';
import { dayNumber, plainDate } from '../../../../core/calendar/days';
import { formatDate } from '../../../../core/format/dates';
import { formatDays, formatNumber, type Locale } from '../../../../core/format/numbers';
import type { ProjectRecord } from '../../../../core/model/project';
import { useAppearance } from '../../../appearance';
import { Badge } from '../../../ui/Badge';
import { Grid } from '../../../ui/grid/Grid';
import type { GridColumn } from '../../../ui/grid/types';
import { useOpenTask } from './openTask';
import { Pick } from './Pick';
import { gridStore, useGridState } from './useGridState';

interface PlanLine {
  project: ProjectRecord;
  plan: PlanSummary | null;
}

const scopes = ['all', 'with', 'without'] as const;
type Scope = (typeof scopes)[number];

const kept = gridStore({
  pinned: ['code', 'name'],
  order: ['code', 'name', 'state', 'manager', 'tasks', 'milestones', 'start', 'finish', 'registered', 'gap'],
});

/** Plans: every project still open, with what its plan says beside what its fiche says. */
export function PlansTab({
  projects,
  plans,
}: {
  projects: readonly ProjectRecord[];
  plans: readonly PlanSummary[];
}) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const [state, setState] = useGridState(kept);
  const [scope, setScope] = useState<Scope>('all');
  const open = useOpenTask();
  const columns = useMemo(() => planColumns(t, locale), [t, locale]);
  const rows = useMemo(() => {
    const known = new Map(plans.map((plan) => [plan.projectId, plan]));
    return projects
      .filter(({ archived, id }) => !archived || known.has(id))
      .map((project): PlanLine => ({ project, plan: known.get(project.id) ?? null }))
      .filter(({ plan }) => scope === 'all' || (scope === 'with') === (plan !== null));
  }, [projects, plans, scope]);
  const count = (id: Scope) => (id === 'with' ? plans.length : projects.length - plans.length);
  return (
    <Grid
      label={t('milestones.tab.plans')}
      columns={columns}
      rows={rows}
      rowId={({ project }) => project.id}
      state={state}
      onState={setState}
      onOpenRow={open}
      readOnly
      toolbarStart={
        <Pick<Scope>
          label={t('milestones.scopeLabel')}
          value={scope}
          onChange={setScope}
          options={scopes.map((id) => ({
            id,
            label: t(`milestones.scope.${id}`, id === 'all' ? {} : { count: count(id) }),
          }))}
        />
      }
      emptyState={<p>{t('milestones.scopeEmpty')}</p>}
    />
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];
const day = (instant: number | null | undefined) =>
  instant === null || instant === undefined ? null : plainDate(Math.floor(instant / 1440));

function planColumns(t: Translate, locale: Locale): GridColumn<PlanLine>[] {
  const date = (value: unknown) => (typeof value === 'string' ? formatDate(value, locale) : '');
  const number = (value: unknown) => (typeof value === 'number' ? formatNumber(value, locale) : '');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const header = (id: string) => t(`milestones.column.${id}`);
  return [
    {
      id: 'code',
      header: header('code'),
      kind: 'text',
      width: 88,
      value: ({ project }) => project.code,
      text,
    },
    {
      id: 'name',
      header: header('project'),
      kind: 'text',
      width: 232,
      value: ({ project }) => project.name,
      text,
    },
    {
      id: 'state',
      header: header('state'),
      kind: 'text',
      width: 112,
      value: ({ plan }) => t(plan ? 'milestones.planned' : 'milestones.unplanned'),
      text,
      render: (value, { plan }) => (
        <Badge tone={plan ? 'accent' : 'none'} icon={plan ? CalendarCheck : CalendarOff}>
          {text(value)}
        </Badge>
      ),
    },
    {
      id: 'manager',
      header: header('manager'),
      kind: 'text',
      width: 132,
      value: ({ project }) => project.manager,
      text,
    },
    {
      id: 'tasks',
      header: header('tasks'),
      kind: 'number',
      width: 76,
      value: ({ plan }) => plan?.tasks ?? null,
      text: number,
      total: 'sum',
    },
    {
      id: 'milestones',
      header: header('milestones'),
      kind: 'number',
      width: 76,
      value: ({ plan }) => plan?.milestones ?? null,
      text: number,
      total: 'sum',
    },
    {
      id: 'start',
      header: header('start'),
      kind: 'date',
      width: 112,
      value: ({ plan }) => day(plan?.start),
      text: date,
    },
    {
      id: 'finish',
      header: header('finish'),
      kind: 'date',
      width: 112,
      value: ({ plan }) => day(plan?.finish),
      text: date,
    },
    {
      id: 'source',
      header: header('source'),
      kind: 'text',
      width: 168,
      value: ({ plan }) => (plan ? plan.source || t('milestones.madeHere') : ''),
      text,
    },
    {
      id: 'imported',
      header: header('imported'),
      kind: 'date',
      width: 112,
      value: ({ plan }) => plan?.importedAt?.slice(0, 10) ?? null,
      text: date,
    },
    {
      id: 'registered',
      header: header('registered'),
      kind: 'date',
      width: 120,
      value: ({ project }) => project.endDate,
      text: date,
    },
    {
      id: 'gap',
      header: header('gap'),
      unit: t('milestones.calendarDays'),
      kind: 'number',
      width: 108,
      value: ({ plan, project }) => {
        const finish = day(plan?.finish);
        return finish === null || project.endDate === null
          ? null
          : dayNumber(finish) - dayNumber(project.endDate);
      },
      text: (value) => (typeof value === 'number' ? formatDays(value, locale, { sign: true }) : ''),
    },
  ];
}

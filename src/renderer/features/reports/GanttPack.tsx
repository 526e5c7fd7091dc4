import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOptions } from '../../../contract/reports';
import { defaultGanttPrint, type GanttPrint } from '../../../core/gantt/printOptions';
import { useQueryOf } from '../../hooks';
import { EmptyState } from '../../ui/EmptyState';
import { GanttPrintOptions } from '../../ui/print/GanttPrintOptions';
import { Select } from '../../ui/Select';
import { Report } from './Report';

/** The plan of a project among those that have one, with the options of its own print. */
export function GanttPack({ locale, bar }: { locale: PackOptions['locale']; bar: ReactNode }) {
  const { t } = useTranslation();
  const projects = useQueryOf('projects.list', {}).data;
  const plans = useQueryOf('planning.list', {}).data;
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<GanttPrint>(defaultGanttPrint);
  const planned = useMemo(() => {
    const known = new Set(plans?.map(({ projectId }) => projectId));
    return projects?.filter(({ id }) => known.has(id)) ?? [];
  }, [projects, plans]);
  const projectId = chosen ?? planned[0]?.id;
  if (!projects || !plans) return null;
  if (projectId === undefined) {
    return (
      <div className="reports">
        <header className="reports-bar">{bar}</header>
        <EmptyState title={t('preview.noPlanTitle')} text={t('preview.noPlanText')} />
      </div>
    );
  }
  const choice = (
    <Select
      label={t('preview.project')}
      options={planned.map(({ id, code, name }) => ({
        id,
        label: [code, name].filter((part) => part !== '').join(' · '),
      }))}
      value={projectId}
      onChange={setChosen}
    />
  );
  return <OnePlan key={projectId} {...{ projectId, locale, bar, choice, wanted, setWanted }} />;
}

function OnePlan(props: {
  projectId: string;
  locale: PackOptions['locale'];
  bar: ReactNode;
  choice: ReactNode;
  wanted: GanttPrint;
  setWanted(wanted: GanttPrint): void;
}) {
  const { projectId, locale, bar, choice, wanted, setWanted } = props;
  const { t } = useTranslation();
  const baselines = useQueryOf('planning.get', { projectId }).data?.plan.baselines;
  const options = useMemo(
    (): PackOptions => ({ kind: 'gantt', locale, projectId, gantt: wanted }),
    [locale, projectId, wanted],
  );
  return (
    <Report
      options={options}
      bar={bar}
      side={
        <section className="reports-options" aria-label={t('preview.options')}>
          {choice}
          <GanttPrintOptions wanted={wanted} onChange={setWanted} baselines={baselines ?? []} />
        </section>
      }
    />
  );
}

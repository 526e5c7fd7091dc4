import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { packKinds, type PackOptions } from '../../../contract/reports';
import { useQueryOf } from '../../hooks';
import { Choices } from '../../ui/Choices';
import { EmptyState } from '../../ui/EmptyState';
import { Switch } from '../../ui/Switch';
import { GanttPack } from './GanttPack';
import { Report } from './Report';
import './reports.css';

type Kind = PackOptions['kind'];
type PackLocale = PackOptions['locale'];

/** Rapports: what can be printed, as it will be printed, and the way to save it. */
export function ReportsScreen() {
  const { t, i18n } = useTranslation();
  const [kind, setKind] = useState<Kind>('portfolio');
  const [locale, setLocale] = useState<PackLocale>(i18n.language === 'en' ? 'en' : 'fr');
  const bar = (
    <>
      <h1>{t('preview.title')}</h1>
      <div className="reports-kind">
        <Choices
          look="segments"
          label={t('preview.kind')}
          value={kind}
          onChange={(chosen) => setKind(chosen)}
          options={packKinds.map((id) => ({ id, label: t(`preview.kinds.${id}`) }))}
        />
      </div>
      <Choices
        look="segments"
        label={t('preview.language')}
        value={locale}
        onChange={(chosen) => setLocale(chosen)}
        options={[
          { id: 'fr' as const, label: t('preview.french') },
          { id: 'en' as const, label: t('preview.english') },
        ]}
      />
    </>
  );
  return kind === 'gantt' ? (
    <GanttPack locale={locale} bar={bar} />
  ) : (
    <PortfolioPack locale={locale} bar={bar} />
  );
}

export interface PackProps {
  locale: PackLocale;
  /** What chooses the report, in its bar. */
  bar: ReactNode;
}

function PortfolioPack({ locale, bar }: PackProps) {
  const { t } = useTranslation();
  const [projectPages, setProjectPages] = useState(true);
  const options = useMemo(
    (): PackOptions => ({ kind: 'portfolio', locale, projectPages }),
    [locale, projectPages],
  );
  const empty = useQueryOf('projects.list', {}).data?.length === 0;
  return (
    <Report
      options={options}
      bar={
        <>
          {bar}
          <Switch isSelected={projectPages} onChange={setProjectPages}>
            {t('preview.projectPages')}
          </Switch>
        </>
      }
      empty={empty && <EmptyState title={t('preview.emptyTitle')} text={t('preview.emptyText')} />}
    />
  );
}

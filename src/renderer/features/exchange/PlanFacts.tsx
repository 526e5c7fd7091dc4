import { useTranslation } from 'react-i18next';
import type { PlanSource } from '../../../contract/exchange';
import { timeText } from '../../../core/calendar/times';
import { formatDate } from '../../../core/format/dates';
import { formatNumber } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import { Warnings } from './Warnings';

/** What a plan holds, and what was met in reading it. */
export function PlanFacts({ source }: { source: PlanSource }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const { plan, warnings } = source;
  const day = (instant: number | null) => formatDate(instant === null ? null : timeText(instant), locale);
  return (
    <section id="exchange-read" className="exchange-section">
      <header className="exchange-section-head">
        <h2 tabIndex={-1}>{t('planImport.section.read')}</h2>
        <span className="muted">{t('planImport.dates')}</span>
      </header>
      <p className="exchange-plan-name">{plan.name}</p>
      <dl className="exchange-findings">
        {(['start', 'finish'] as const).map((fact) => (
          <div key={fact} className="exchange-fact">
            <dt className="field-label">{t(`planImport.fact.${fact}`)}</dt>
            <dd className="exchange-fact-value">{day(plan[fact])}</dd>
          </div>
        ))}
        {(['tasks', 'milestones', 'relations', 'resources', 'baselines'] as const).map((fact) => (
          <div key={fact} className="exchange-fact">
            <dt className="field-label">{t(`planImport.fact.${fact}`)}</dt>
            <dd className="exchange-fact-value">{formatNumber(plan[fact], locale)}</dd>
          </div>
        ))}
      </dl>
      <Warnings problems={warnings} />
    </section>
  );
}

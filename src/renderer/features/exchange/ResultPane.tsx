import { ArrowRight, FileUp, Table2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportReport } from '../../../core/exchange/model';
import { Button } from '../../ui/Button';
import { outcomeLook, outcomes, shownCount } from './outcomes';

/** What the import did, and where to go from there. */
export function ResultPane(props: {
  report: ImportReport;
  hasNext: boolean;
  onNext(): void;
  onChoose(): void;
}) {
  const { report, hasNext, onNext, onChoose } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the reader is told, and the keyboard goes on from here.
  useEffect(() => title.current?.focus(), []);
  const written = report.created + report.updated;
  return (
    <section className="exchange-result">
      <h2 ref={title} tabIndex={-1}>
        {written > 0 ? t('wizard.result.done', { count: written }) : t('wizard.result.nothing')}
      </h2>
      <ul>
        {outcomes
          .filter((outcome) => shownCount(report, outcome) > 0)
          .map((outcome) => {
            const { icon: Icon, tone, count } = outcomeLook[outcome];
            return (
              <li key={outcome} className="outcome" data-tone={tone}>
                <Icon size={16} aria-hidden />
                {t(`exchange.count.${count}`, { count: shownCount(report, outcome) })}
              </li>
            );
          })}
        {report.blankRows > 0 && (
          <li className="muted">{t('exchange.count.blankRows', { count: report.blankRows })}</li>
        )}
      </ul>
      {written > 0 && <p className="muted">{t('exchange.rule.oneStep')}</p>}
      <div className="exchange-ways">
        {hasNext && (
          <Button kind="primary" icon={ArrowRight} onPress={onNext}>
            {t('wizard.nextFile')}
          </Button>
        )}
        <Button kind={hasNext ? 'normal' : 'primary'} icon={Table2} onPress={() => navigate('/portfolio')}>
          {t('wizard.result.see')}
        </Button>
        {!hasNext && (
          <Button icon={FileUp} onPress={onChoose}>
            {t('wizard.result.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

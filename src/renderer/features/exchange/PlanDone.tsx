import { ArrowRight, FileUp, GanttChartSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PlanImported } from '../../../contract/exchange';
import { Button } from '../../ui/Button';
import { planLook } from './planLook';

/** What the import of a plan did, and where to go from there. */
export function PlanDone(props: { done: PlanImported; hasNext: boolean; onNext(): void; onChoose(): void }) {
  const { done, hasNext, onNext, onChoose } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the reader is told, and the keyboard goes on from here.
  useEffect(() => title.current?.focus(), []);
  const { written, report } = done;
  const count = written.created + written.updated + written.removed;
  const lines = [
    { key: 'created', count: written.created, look: planLook.created },
    { key: 'updated', count: written.updated, look: planLook.updated },
    { key: 'removed', count: written.removed, look: planLook.removed },
    { key: 'kept', count: written.kept, look: planLook.conflict },
    { key: 'unchanged', count: report.tasks.unchanged, look: planLook.unchanged },
  ].filter((line) => line.count > 0);
  return (
    <section className="exchange-result">
      <h2 ref={title} tabIndex={-1}>
        {count > 0 ? t('planImport.done.title', { count }) : t('planImport.done.changed')}
      </h2>
      <p>{t(`planImport.done.${done.createdProject ? 'newProject' : 'project'}`, { name: done.project })}</p>
      <ul>
        {lines.map(({ key, count: figure, look: { icon: Icon, tone } }) => (
          <li key={key} className="outcome" data-tone={tone}>
            <Icon size={16} aria-hidden />
            {t(`planImport.count.${key}`, { count: figure })}
          </li>
        ))}
      </ul>
      <p className="muted">{t('exchange.rule.oneStep')}</p>
      <div className="exchange-ways">
        {hasNext && (
          <Button kind="primary" icon={ArrowRight} onPress={onNext}>
            {t('wizard.nextFile')}
          </Button>
        )}
        <Button
          kind={hasNext ? 'normal' : 'primary'}
          icon={GanttChartSquare}
          onPress={() => navigate(`/projects/${done.projectId}/planning`)}
        >
          {t('planImport.done.open')}
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

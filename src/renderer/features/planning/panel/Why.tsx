import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useMessage } from '../../../hooks';
import { Button } from '../../../ui/Button';
import { dateText } from '../words';
import { whyChain } from '../why';
import type { PanelProps } from './props';

/** Steps shown before the rest is asked for. */
const firstSteps = 4;

/** « Pourquoi cette date ? »: the chain of what sets it, in sentences; each task leads to itself. */
export function Why({ row, view, computed, words, onGo }: PanelProps) {
  const { t } = words;
  const message = useMessage();
  const [all, setAll] = useState(false);
  const { plan, source } = view;
  const { task } = row;
  const uid = task?.uid ?? 0;
  const steps = useMemo(
    () => (computed.schedule ? whyChain(plan, computed.schedule, uid, words) : []),
    [plan, computed, uid, words],
  );
  if (!task) return null;
  const result = row.computed;
  const differs = result && (result.start !== task.start || result.finish !== task.finish);
  const shown = all ? steps : steps.slice(0, firstSteps);
  return (
    <section className="plan-section">
      <h3>{t('planning.why.title')}</h3>
      {computed.problem && <p>{message(computed.problem)}</p>}
      {differs && (
        <p className="muted">
          {t(source === '' ? 'planning.why.differsOwn' : 'planning.why.differs', {
            source,
            start: dateText(result.start, words),
            finish: dateText(result.finish, words, true),
          })}
        </p>
      )}
      <ol className="plan-why">
        {shown.map((step, i) => (
          <li key={step.uid}>
            {i === 0 ? (
              <strong>{step.name}</strong>
            ) : (
              <button type="button" className="plan-link" onClick={() => onGo(step.uid)}>
                {step.name}
              </button>
            )}{' '}
            {step.text}{' '}
            {step.projectId !== null && (
              <Link href={`/projects/${step.projectId}/planning`}>{t('planning.panel.goProject')}</Link>
            )}
          </li>
        ))}
      </ol>
      {steps.length > shown.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {t('planning.why.more', { count: steps.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

import './history.css';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { Output } from '../../../contract/index';
import { formatLongDate } from '../../../core/format/dates';
import { formatNumber } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import { useMessage, useQueryOf } from '../../hooks';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { StepChanges } from './StepChanges';

type Step = Output<'history.list'>[number];

const pageSize = 100;

/** Historique: who did what, when; each step opens on what it changed, field by field. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const [limit, setLimit] = useState(pageSize);
  const list = useQueryOf('history.list', { limit }, { keepPrevious: true });
  if (list.error) return <Failure refusal={list.error.refusal} onAgain={() => void list.refetch()} />;
  if (!list.data) return null;
  if (list.data.length === 0) return <EmptyState title={t('history.empty')} text={t('history.emptyText')} />;
  const more = list.data.length >= limit && limit < 1000;
  return (
    <Page title={t('history.title')} subtitle={t('history.subtitle')}>
      {byDay(list.data).map(({ day, steps }) => (
        <section key={day} className="history-day">
          <h2>{formatLongDate(day, locale)}</h2>
          <ol>
            {steps.map((step) => (
              <StepEntry key={step.id} step={step} />
            ))}
          </ol>
        </section>
      ))}
      {more && (
        <Button onPress={() => setLimit(Math.min(1000, limit + pageSize))}>{t('history.more')}</Button>
      )}
    </Page>
  );
}

function StepEntry({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const write = useMessage();
  const [open, setOpen] = useState(false);
  return (
    <li className="history-step" data-state={step.state}>
      <AriaButton className="history-line" aria-expanded={open} onPress={() => setOpen(!open)}>
        <ChevronRight size={14} aria-hidden className="history-chevron" />
        <span className="muted history-time">{step.at.slice(11, 16)}</span>
        <span className="history-label">{write(step.label)}</span>
        {step.state !== 'done' && <Badge>{t(`history.state.${step.state}`)}</Badge>}
        <span className="muted history-count">
          {t('history.count', { count: step.changes, shown: formatNumber(step.changes, locale) })}
        </span>
        <span className="muted history-author">{step.author}</span>
      </AriaButton>
      {open && <StepChanges step={step.id} />}
    </li>
  );
}

/** Steps come newest first: those of one day follow each other. */
function byDay(steps: readonly Step[]): { day: string; steps: Step[] }[] {
  const days: { day: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const day = step.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(step);
    else days.push({ day, steps: [step] });
  }
  return days;
}

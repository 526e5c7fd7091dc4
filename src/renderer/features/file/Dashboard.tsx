import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatDateTime, formatLongDate } from '../../../core/format/dates';
import { formatMoney, moneyUnitFor } from '../../../core/format/money';
import type { Portfolio } from '../../../core/model/portfolio';
import { attention, figures, type Figures } from '../../../core/register/attention';
import { useAppearance } from '../../appearance';
import { useMessage, useQueryOf } from '../../hooks';
import { screens } from '../../routes';
import { localToday } from '../../today';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Findings } from './Findings';
import { GettingStarted } from './GettingStarted';

/** Accueil of an open file: what needs me, each finding with its projects; the figures; what was done last. */
export function Dashboard({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const portfolio = useQueryOf('portfolio.get', {}).data;
  const list = useQueryOf('projects.list', {});
  const milestones = useQueryOf('planning.milestones', {});
  const adherences = useQueryOf('planning.adherences', {});
  if (list.error) return <Failure refusal={list.error.refusal} onAgain={() => void list.refetch()} />;
  // A plan that cannot be read is told of in its own screen.
  if (!list.data || !portfolio || milestones.isPending || adherences.isPending) return null;
  if (list.data.length === 0) return <GettingStarted readOnly={readOnly} />;
  const day = portfolio.situationDate ?? localToday();
  const plans = { milestones: milestones.data ?? [], adherences: adherences.data ?? [] };
  const found = attention(list.data, day, plans);
  const all = figures(list.data);
  return (
    <Page
      title={t('home.finding', { count: found.projects, total: all.projects })}
      subtitle={t('home.situation', { date: formatLongDate(day, locale) })}
    >
      <FigureStrip figures={all} portfolio={portfolio} />
      <div className="home-columns">
        <div className="home-lists">
          <Findings found={found} plans={plans} portfolio={portfolio} />
        </div>
        <LastSteps />
      </div>
    </Page>
  );
}

function FigureStrip({ figures: all, portfolio }: { figures: Figures; portfolio: Portfolio }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const money = (cents: number | null, sign = false) =>
    formatMoney(cents, { currency: portfolio.currency, unit: moneyUnitFor(cents ?? 0), locale, sign });
  const partial =
    all.withForecast < all.projects
      ? t('home.figure.partial', { count: all.withForecast, total: all.projects })
      : '';
  // Over the projects that have both: a difference of two sums over different projects says nothing.
  const difference =
    all.variance === null ? '' : t('home.figure.variance', { amount: money(all.variance, true) });
  return (
    <dl className="figures">
      <Figure label={t('home.figure.projects')} value={String(all.projects)} />
      <Figure label={t('home.figure.revised')} value={money(all.revised)} />
      <Figure label={t('home.figure.actual')} value={money(all.actual)} />
      <Figure
        label={t('home.figure.forecast')}
        value={money(all.forecast)}
        note={[difference, partial].filter(Boolean).join(' · ')}
      />
    </dl>
  );
}

function Figure({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="figure-value">{value}</span>
        {note && <span className="muted">{note}</span>}
      </dd>
    </div>
  );
}

/** What was done last in this file, by whom. */
function LastSteps() {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const write = useMessage();
  const steps = useQueryOf('history.list', { limit: 8 }).data ?? [];
  if (steps.length === 0) return null;
  return (
    <section className="home-steps">
      <h2>{t('home.lastSteps')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.id} data-state={step.state}>
            <span className="first-capital">{write(step.label)}</span>
            <span className="muted">
              {formatDateTime(step.at, locale)} · {step.author}
            </span>
          </li>
        ))}
      </ol>
      {screens.some((screen) => screen.path === '/history') && (
        <Link href="/history">{t('home.allSteps')}</Link>
      )}
    </section>
  );
}

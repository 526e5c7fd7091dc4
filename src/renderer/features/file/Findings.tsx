import { useTranslation } from 'react-i18next';
import { plainDate } from '../../../core/calendar/days';
import { formatDate } from '../../../core/format/dates';
import { formatMoney, moneyUnitFor } from '../../../core/format/money';
import { formatDays, formatPercent } from '../../../core/format/numbers';
import type { Portfolio } from '../../../core/model/portfolio';
import type { ProjectRecord } from '../../../core/model/project';
import type { Attention } from '../../../core/register/attention';
import { useAppearance } from '../../appearance';
import { WeatherMark } from '../../ui/Marks';
import { AttentionList } from './AttentionList';

interface Props {
  found: Attention;
  /** All that was looked at in the plans. */
  plans: { milestones: readonly unknown[]; adherences: readonly unknown[] };
}

/** What needs someone, from the fiches and from the plans. */
export function Findings({ found, plans, portfolio }: Props & { portfolio: Portfolio }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const age = ({ budgetRemaining, remainingDate }: ProjectRecord, days: number | null) => {
    if (budgetRemaining === null) return t('home.remainingMissing');
    if (days === null) return t('home.remainingUndated');
    return t('home.remainingAge', {
      date: formatDate(remainingDate, locale),
      days: formatDays(days, locale),
    });
  };
  const money = (cents: number) =>
    formatMoney(cents, { currency: portfolio.currency, unit: moneyUnitFor(cents), locale, sign: true });
  return (
    <>
      <AttentionList
        title={t('home.bad', { count: found.bad.length })}
        none={t('home.badNone')}
        entries={found.bad.map((project) => ({
          ...fiche(project),
          evidence: <WeatherMark weather={project.weather.global?.weather ?? null} />,
        }))}
      />
      <AttentionList
        title={t('home.stale', { count: found.staleRemaining.length })}
        none={t('home.staleNone')}
        entries={found.staleRemaining.map(({ project, ageDays }) => ({
          ...fiche(project),
          evidence: age(project, ageDays),
        }))}
      />
      <AttentionList
        title={t('home.late', { count: found.late.length })}
        none={t('home.lateNone')}
        entries={found.late.map(({ project, days }) => ({
          ...fiche(project),
          evidence: `${formatDays(days, locale, { sign: true })} · ${formatDate(project.endDate, locale)}`,
        }))}
      />
      <AttentionList
        title={t('home.over', { count: found.over.length })}
        none={t('home.overNone')}
        entries={found.over.map(({ project, cents, share }) => ({
          ...fiche(project),
          evidence: [money(cents), share === null ? null : formatPercent(share, locale, { sign: true })]
            .filter((part) => part !== null)
            .join(' · '),
        }))}
      />
      <PlanFindings found={found} plans={plans} />
      <AttentionList
        title={t('home.undeclared', { count: found.undeclared.length })}
        none={t('home.undeclaredNone')}
        entries={found.undeclared.map((project) => ({
          ...fiche(project),
          evidence: project.manager || t('home.noManager'),
        }))}
      />
    </>
  );
}

/** What the plans say that needs someone; each leads to its task. Silent where there is nothing to look at. */
function PlanFindings({ found, plans }: Props) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  return (
    <>
      {plans.milestones.length > 0 && (
        <AttentionList
          title={t('home.milestones', { count: found.milestones.length })}
          none={t('home.milestonesNone')}
          more={t('home.milestonesMore', { count: found.milestones.length })}
          entries={found.milestones.map(
            ({ project, milestone: { uid, name }, facts: { slip, forecast } }) => ({
              ...task(project, uid),
              name,
              evidence: [
                slip !== null && slip > 0
                  ? formatDays(slip, locale, { sign: true })
                  : t('home.milestonePassed'),
                formatDate(forecast === null ? null : plainDate(forecast), locale),
              ].join(' · '),
            }),
          )}
        />
      )}
      {plans.adherences.length > 0 && (
        <AttentionList
          title={t('home.adherences', { count: found.adherences.length })}
          none={t('home.adherencesNone')}
          more={t('home.adherencesMore', { count: found.adherences.length })}
          entries={found.adherences.map(({ project, awaited, link, days }) => ({
            ...task(project, link.to.uid),
            id: [link.from.projectId, link.from.uid, project.id, link.to.uid].join(':'),
            name: link.to.name,
            evidence: [
              formatDays(days, locale, { sign: true }),
              awaited && t('home.awaits', { project: awaited.code || awaited.name }),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
    </>
  );
}

const fiche = ({ id, code, name }: ProjectRecord) => ({ id, href: `/projects/${id}`, code, name });

const task = ({ id, code, name }: ProjectRecord, uid: number) => ({
  id: `${id}:${uid}`,
  href: `/projects/${id}/planning?task=${uid}`,
  code: code || name,
});

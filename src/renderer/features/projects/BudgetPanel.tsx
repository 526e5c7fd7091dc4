import { dayNumber } from '../../../core/calendar/days';
import { formatMoney, moneyUnitFor, moneyUnitLabel } from '../../../core/format/money';
import { formatPercent } from '../../../core/format/numbers';
import { forecast, progressByWork, variance } from '../../../core/register/figures';
import type { ProjectRecord } from '../../../core/model/project';
import { Badge } from '../../ui/Badge';
import type { SheetFields, SheetProps } from './fieldProps';
import { Section } from './Section';
import { toneOf, type FieldWords } from './words';

/** Days after which a remaining work is too old to be trusted. */
const stale = 45;

/** What is typed at left, what is computed from it at right, and the bars that compare them. */
export function BudgetPanel(props: SheetProps & Pick<SheetFields, 'row'> & { currency: string }) {
  const { project, words, currency, row } = props;
  const { t } = words;
  const age = ageOf(project);
  return (
    <Section title={t('fields.group.budget')}>
      <div className="budget">
        <div>
          <h3>{t('projects.typed')}</h3>
          {[
            'budgetInitial',
            'budgetRevised',
            'budgetCommitted',
            'budgetActual',
            'budgetRemaining',
            'remainingDate',
          ].map(row)}
          {age > stale && project.budgetRemaining !== null && (
            <Badge tone="amber">{t('projects.budget.stale', { count: age })}</Badge>
          )}
        </div>
        <div>
          <h3>{t('projects.computed')}</h3>
          {['forecast', 'varianceRevised', 'varianceInitial'].map(row)}
          <Progress project={project} words={words} />
        </div>
        <BudgetChart project={project} words={words} currency={currency} />
      </div>
    </Section>
  );
}

function ageOf({ remainingDate }: ProjectRecord): number {
  if (remainingDate === null) return 0;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return dayNumber(today.join('-')) - dayNumber(remainingDate);
}

/** Two progresses, side by side and never merged: one is declared, the other follows the money. */
function Progress({ project, words }: { project: ProjectRecord; words: FieldWords }) {
  const { t, locale } = words;
  const rows = [
    { label: t('projects.budget.byWork'), value: progressByWork(project) },
    { label: t('projects.budget.physical'), value: project.progress },
  ];
  return rows.map(({ label, value }) => (
    <div key={label} className="sheet-row">
      <span className="sheet-label">{label}</span>
      <span className="sheet-computed">
        <span className={`sheet-value figure${value === null ? ' muted' : ''}`}>
          {formatPercent(value, locale)}
        </span>
      </span>
    </div>
  ));
}

/** Budgets outlined, actual solid, remaining hatched, on one scale; the finding above, the variance beside. */
function BudgetChart(props: { project: ProjectRecord; words: FieldWords; currency: string }) {
  const { project, words, currency } = props;
  const { t, locale } = words;
  const eac = forecast(project);
  const difference = variance(project, 'budgetRevised');
  const amounts = [project.budgetInitial, project.budgetRevised, eac, project.budgetActual];
  const most = Math.max(0, ...amounts.map((amount) => amount ?? 0));
  if (most === 0) return null;
  const unit = moneyUnitFor(most);
  const money = (cents: number, sign = false) => formatMoney(cents, { currency, unit, locale, sign });
  // The values stand at the end of the bars: half of the width is theirs.
  const width = (cents: number) => ({ width: `${(52 * Math.max(0, cents)) / most}%` });
  const plan = (name: string, cents: number | null) =>
    cents === null ? null : (
      <>
        <span className="budget-name">{name}</span>
        <span className="budget-line">
          <span className="budget-bar" style={width(cents)}>
            <span className="is-plan" style={{ width: '100%' }} />
          </span>
          <span className="figure">{money(cents)}</span>
        </span>
      </>
    );
  const actual = project.budgetActual ?? 0;
  const remaining = project.budgetRemaining ?? 0;
  return (
    <div className="budget-chart">
      <p className="budget-finding">{finding()}</p>
      <p className="visually-hidden">
        {t('projects.budget.chart', { unit: moneyUnitLabel(currency, unit, locale) })}
      </p>
      <div className="budget-lines">
        {plan(t('projects.budget.initial'), project.budgetInitial)}
        {plan(t('projects.budget.revised'), project.budgetRevised)}
        <span className="budget-name">
          {t(eac === null ? 'projects.budget.actual' : 'projects.budget.forecast')}
        </span>
        <span className="budget-line">
          <span className="budget-bar" style={width(Math.max(0, actual) + Math.max(0, remaining))}>
            <span className="is-actual" style={{ flexGrow: Math.max(0, actual) }} />
            {remaining > 0 && <span className="is-forecast" style={{ flexGrow: remaining }} />}
          </span>
          <span className="figure">{money(eac ?? actual)}</span>
          {difference !== null && difference !== 0 && (
            <span className="figure" data-tone={toneOf(difference)}>
              {money(difference, true)}
            </span>
          )}
        </span>
      </div>
      <p className="budget-note">{t('projects.budget.legend')}</p>
    </div>
  );

  function finding(): string {
    if (eac === null) return t('projects.budget.noForecast');
    if (difference === null || !project.budgetRevised)
      return t('projects.budget.noReference', { amount: money(eac) });
    if (difference === 0) return t('projects.budget.onTarget');
    const share = (100 * difference) / project.budgetRevised;
    const percent = formatPercent(share, locale, { decimals: 1, sign: true });
    return t(difference > 0 ? 'projects.budget.over' : 'projects.budget.under', {
      amount: money(Math.abs(difference)),
      percent,
    });
  }
}

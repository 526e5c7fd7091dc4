import { BudgetBar, BudgetKey } from '../chart/BudgetBar';
import { DatesBar } from '../chart/DatesBar';
import { filledColumns } from '../page/columns';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { Table, UserText, Variance } from '../page/Table';
import { useWriter } from '../page/writer';
import { hasAmounts } from './groups';
import type { ProjectPage } from './project';

/** The axes that are declared, with what is said of them. */
export function Axes({ axes, across }: { axes: ProjectPage['axes']; across: number }) {
  const writer = useWriter();
  const { t } = writer;
  const groups = [{ name: null, rows: axes }];
  const { columns } = filledColumns<ProjectPage['axes'][number]>(
    [
      {
        key: 'axis',
        header: t('reports.column.axis'),
        value: ({ axis }) => t(`reports.axis.${axis}`),
        render: ({ axis }) => t(`reports.axis.${axis}`),
      },
      {
        key: 'weather',
        header: t('reports.column.weather'),
        width: weatherColumnWidth(writer) + 5,
        render: ({ declared }) => <WeatherMark {...declared} />,
      },
      {
        key: 'comment',
        header: t('reports.column.comment'),
        value: ({ comment }) => comment,
        optional: { name: t('reports.column.comment') },
        render: ({ comment }) => (comment ? <UserText text={comment} /> : null),
      },
    ],
    groups,
  );
  return (
    <div className="block">
      <Table
        caption={t('fields.group.weather')}
        columns={columns}
        groups={groups}
        across={across}
        textLength={({ comment }) => comment.length}
      />
    </div>
  );
}

/** Dates and progress that are known; `width` of the drawing in points. Nothing when none is. */
export function DatesPart({ dates, width }: { dates: ProjectPage['dates']; width: number }) {
  const { t, date, percent, days } = useWriter();
  if (!hasDates(dates)) return null;
  const figures = [
    { label: t('fields.startDate'), text: date(dates.start), known: dates.start !== null },
    { label: t('fields.baselineEndDate'), text: date(dates.baselineEnd), known: dates.baselineEnd !== null },
    { label: t('fields.endDate'), text: date(dates.end), known: dates.end !== null },
    { label: t('fields.progress'), text: percent(dates.progress), known: dates.progress !== null },
    {
      label: t('fields.progressByWork'),
      text: percent(dates.progressByWork),
      known: dates.progressByWork !== null,
    },
  ].filter(({ known }) => known);
  return (
    <div className="block keep-whole">
      <h4>{t('fields.group.dates')}</h4>
      <dl className="strip-figures">
        {figures.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {dates.slippage !== null && (
          <div>
            <dt>{t('fields.slippage')}</dt>
            <dd>
              <Variance value={dates.slippage} text={days(dates.slippage, true)} />
            </dd>
          </div>
        )}
      </dl>
      <DatesBar dates={dates} width={width} />
    </div>
  );
}

export const hasDates = ({
  start,
  end,
  baselineEnd,
  progress,
  progressByWork,
}: ProjectPage['dates']): boolean =>
  [start, end, baselineEnd, progress, progressByWork].some((value) => value !== null);

/** Amounts that are known; a bar where there are two to compare. Nothing when none is known. */
export function BudgetPart({ budget, width }: { budget: ProjectPage['budget']; width: number }) {
  const { t, amount, moneyUnit, date, percent } = useWriter();
  if (!hasAmounts(budget)) return null;
  const figures = [
    { label: t('reports.column.initial'), value: budget.initial },
    { label: t('reports.column.revised'), value: budget.revised },
    { label: t('fields.budgetCommitted'), value: budget.committed },
    { label: t('fields.budgetActual'), value: budget.actual },
    { label: t('fields.budgetRemaining'), value: budget.remaining },
    { label: t('fields.forecast'), value: budget.forecast },
  ].filter(({ value }) => value !== null);
  const variances = [
    { label: t('fields.varianceRevised'), value: budget.variance },
    { label: t('fields.varianceInitial'), value: budget.varianceInitial },
  ].filter(({ value }) => value !== null);
  return (
    <div className="block keep-whole">
      <h4>
        {t('fields.group.budget')} <span className="unit">{moneyUnit}</span>
      </h4>
      <dl className="strip-figures">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amount(value)}</dd>
          </div>
        ))}
        {variances.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Variance value={value} text={amount(value, true)} />
            </dd>
          </div>
        ))}
      </dl>
      {hasBudgetBar(budget) && (
        <>
          <BudgetBar amounts={budget} scale={scaleOf(budget)} width={width} height={14} />
          <BudgetKey amounts={budget} />
        </>
      )}
      <p className="small muted">
        {budget.remaining === null
          ? t('reports.project.noRemaining')
          : t('reports.project.remainingAt', { date: date(budget.remainingDate) })}
        {budget.variancePercent !== null &&
          ` ${t('reports.project.variancePercent', { percent: percent(budget.variancePercent, 1, true) })}`}
      </p>
    </div>
  );
}

const scaleOf = ({ revised, forecast, actual }: ProjectPage['budget']) =>
  Math.max(0, revised ?? 0, forecast ?? 0, actual ?? 0);

export const hasBudgetBar = (budget: ProjectPage['budget']): boolean =>
  scaleOf(budget) > 0 &&
  [budget.revised, budget.actual, budget.remaining].filter((amount) => amount !== null).length > 1;

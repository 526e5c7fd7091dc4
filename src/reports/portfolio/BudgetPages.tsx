import { BudgetBar, BudgetKey } from '../chart/BudgetBar';
import { BudgetSummary } from '../chart/BudgetSummary';
import { filledColumns, type Column } from '../page/columns';
import { Page } from '../page/document';
import { Figure, lowerFirst, MissingNote, ProjectCell, projectText, Table, Variance } from '../page/Table';
import { useWriter, type Writer } from '../page/writer';
import type { ProjectName } from './attention';
import type { BudgetFigures } from './groups';
import type { Sections } from './model';
import { budgetNote } from './SynthesisPage';

interface Line extends ProjectName {
  figures: BudgetFigures;
}

type Budget = NonNullable<Sections['budget']>;

/** The budget by direction with its total, then project by project: in each table the bars have one scale. */
export function BudgetPages({ budget }: { budget: Budget }) {
  const writer = useWriter();
  const { t, say } = writer;
  const { total } = budget;
  const departments = [
    {
      name: null,
      rows: budget.departments.map(({ name, figures }) => ({
        code: '',
        name: name ?? t('reports.noDepartment'),
        figures,
      })),
    },
  ];
  const groups = budget.byProject.groups.map(({ name, lines }) => ({
    name: name ?? t('reports.noDepartment'),
    rows: lines,
  }));
  const byDepartment = filledColumns(columns(writer, departments, total, true), departments);
  const byProject = filledColumns(columns(writer, groups, total, false), groups);
  const sum = { code: '', name: t('reports.total'), figures: total };
  return (
    <>
      <Page part="budget" section={t('reports.part.budget')} finding={say(budget.finding)}>
        <MissingNote {...byDepartment} />
        <BudgetSummary figures={total} />
        <h4>{t('reports.budget.byDepartment')}</h4>
        <Table<Line>
          caption={t('reports.budget.byDepartment')}
          columns={byDepartment.columns}
          groups={departments}
          total={sum}
          note={budgetNote(writer, total)}
        />
      </Page>
      <Page part="budget" finding={say(budget.byProject.finding)}>
        <MissingNote {...byProject} />
        <BudgetKey amounts={total} />
        <Table<Line>
          caption={t('reports.budget.byProject')}
          columns={byProject.columns}
          groups={groups}
          total={sum}
        />
      </Page>
    </>
  );
}

/** Width of the bars, in points, and what each money column that is left out adds to it. */
const barWidth = { least: 156, more: 24 };

const moneyKeys = ['initial', 'revised', 'committed', 'actual', 'remaining', 'forecast'] as const;
type MoneyKey = (typeof moneyKeys)[number];

const labels: Record<MoneyKey, { header: string; name: string }> = {
  initial: { header: 'reports.column.initial', name: 'fields.budgetInitial' },
  revised: { header: 'reports.column.revised', name: 'fields.budgetRevised' },
  committed: { header: 'fields.budgetCommitted', name: 'fields.budgetCommitted' },
  actual: { header: 'fields.budgetActual', name: 'fields.budgetActual' },
  remaining: { header: 'reports.column.remaining', name: 'fields.budgetRemaining' },
  forecast: { header: 'fields.forecast', name: 'fields.forecast' },
};

/** What the bars draw, in the order of their header. */
const drawn = ['actual', 'remaining', 'revised'] as const;

/** A sum may hold the consommé of projects that have no RAF: the bar is longer than the atterrissage then. */
const longest = ({ revised, remaining, actual }: BudgetFigures) =>
  Math.max(0, revised ?? 0, actual ?? 0, (actual ?? 0) + (remaining ?? 0));

function columns(
  writer: Writer,
  groups: readonly { rows: readonly Line[] }[],
  total: BudgetFigures,
  counted: boolean,
): Column<Line>[] {
  const { t, number, amount, share, moneyUnit } = writer;
  const scale = Math.max(0, ...groups.flatMap(({ rows }) => rows.map(({ figures }) => longest(figures))));
  const width = barWidth.least + barWidth.more * moneyKeys.filter((key) => total[key] === null).length;
  const bars = drawn.filter((key) => total[key] !== null).map((key) => t(labels[key].header));
  const money = (key: MoneyKey): Column<Line> => ({
    key,
    header: t(labels[key].header),
    unit: moneyUnit,
    optional: { name: t(labels[key].name), ...(key === 'forecast' && { computed: true as const }) },
    number: true,
    value: ({ figures }) => (figures[key] === null ? null : amount(figures[key])),
    render: ({ figures }) => <Figure value={figures[key]} text={amount(figures[key])} />,
  });
  return [
    {
      key: 'label',
      header: t(counted ? 'fields.departmentId' : 'fields.name'),
      value: projectText,
      ...(counted ? {} : { bold: true as const }),
      render: (line) => (counted ? line.name : <ProjectCell {...line} />),
    },
    ...(counted
      ? [
          {
            key: 'projects',
            header: t('reports.column.projects'),
            width: 14,
            number: true as const,
            render: ({ figures }: Line) => number(figures.projects),
          },
        ]
      : []),
    ...moneyKeys.map(money),
    ...(scale > 0
      ? [
          {
            key: 'bar',
            header: bars.map((name, index) => (index === 0 ? name : lowerFirst(name))).join(', '),
            width: (width * 25.4) / 72 + 5,
            className: 'apart',
            // The total would crush the bars it sums.
            render: ({ figures }: Line) =>
              longest(figures) > scale ? null : <BudgetBar amounts={figures} scale={scale} width={width} />,
          },
        ]
      : []),
    {
      key: 'variance',
      header: t('reports.column.variance'),
      unit: moneyUnit,
      optional: { name: t('fields.varianceRevised'), computed: true },
      number: true,
      value: ({ figures }) => (figures.variance === null ? null : amount(figures.variance, true)),
      render: ({ figures }) => <Variance value={figures.variance} text={amount(figures.variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      optional: { name: t('reports.column.percentName'), computed: true },
      number: true,
      value: ({ figures }) =>
        figures.variancePercent === null ? null : share(figures.variancePercent, true),
      render: ({ figures }) => (
        <Variance value={figures.variancePercent} text={share(figures.variancePercent, true)} />
      ),
    },
  ];
}

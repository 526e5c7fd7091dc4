import type { ReactNode } from 'react';
import { BudgetBar, BudgetKey } from '../chart/BudgetBar';
import { BudgetSummary } from '../chart/BudgetSummary';
import { Page } from '../page/document';
import { Figure, ProjectCell, Table, Variance, type Column } from '../page/Table';
import { useWriter, type Writer } from '../page/writer';
import type { BudgetFigures } from './groups';
import type { Sections } from './model';
import { BudgetNote } from './SynthesisPage';

interface Line {
  label: ReactNode;
  figures: BudgetFigures;
}

/** The budget by direction with its total, then project by project: in each table the bars have one scale. */
export function BudgetPages({ budget }: { budget: Sections['budget'] }) {
  const writer = useWriter();
  const { t, say } = writer;
  const departments = budget.departments.map(({ name, figures }) => ({
    label: name ?? t('reports.noDepartment'),
    figures,
  }));
  const groups = budget.byProject.groups.map(({ name, lines }) => ({
    name: name ?? t('reports.noDepartment'),
    rows: lines.map((line) => ({ label: ProjectCell(line), figures: line.figures })),
  }));
  const scaleOf = (lines: readonly Line[]) =>
    Math.max(
      0,
      ...lines.flatMap(({ figures }) => [figures.revised ?? 0, figures.forecast ?? 0, figures.actual ?? 0]),
    );
  return (
    <>
      <Page part="budget" section={t('reports.part.budget')} finding={say(budget.finding)}>
        <BudgetSummary figures={budget.total} />
        <h4>{t('reports.budget.byDepartment')}</h4>
        <Table<Line>
          caption={t('reports.budget.byDepartment')}
          columns={columns(writer, t('fields.departmentId'), scaleOf(departments), true)}
          groups={[{ name: null, rows: departments }]}
          total={{ label: t('reports.total'), figures: budget.total }}
        />
        <BudgetNote figures={budget.total} />
      </Page>
      <Page part="budget" finding={say(budget.byProject.finding)}>
        <BudgetKey />
        <Table<Line>
          caption={t('reports.budget.byProject')}
          columns={columns(writer, t('fields.name'), scaleOf(groups.flatMap(({ rows }) => rows)), false)}
          groups={groups}
          total={{ label: t('reports.total'), figures: budget.total }}
        />
      </Page>
    </>
  );
}

/** Width of the bars, in points. */
const barWidth = 156;

function columns(writer: Writer, header: string, scale: number, counted: boolean): Column<Line>[] {
  const { t, number, amount, share, moneyUnit } = writer;
  const money = (
    key: 'initial' | 'revised' | 'committed' | 'actual' | 'remaining' | 'forecast',
    label: string,
  ) => ({
    key,
    header: t(label),
    unit: moneyUnit,
    width: 20,
    number: true as const,
    render: ({ figures }: Line) => <Figure value={figures[key]} text={amount(figures[key])} />,
  });
  return [
    { key: 'label', header, render: ({ label }) => label },
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
    money('initial', 'reports.column.initial'),
    money('revised', 'reports.column.revised'),
    money('committed', 'fields.budgetCommitted'),
    money('actual', 'fields.budgetActual'),
    money('remaining', 'reports.column.remaining'),
    money('forecast', 'fields.forecast'),
    {
      key: 'bar',
      header: t('reports.column.budgetBar'),
      width: 60,
      className: 'apart',
      // The total would crush the bars it sums.
      render: ({ figures }) =>
        Math.max(figures.revised ?? 0, figures.forecast ?? 0, figures.actual ?? 0) > scale ? null : (
          <BudgetBar amounts={figures} scale={scale} width={barWidth} />
        ),
    },
    {
      key: 'variance',
      header: t('reports.column.variance'),
      unit: moneyUnit,
      width: 19,
      number: true,
      render: ({ figures }) => <Variance value={figures.variance} text={amount(figures.variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      width: 15,
      number: true,
      render: ({ figures }) => (
        <Variance value={figures.variancePercent} text={share(figures.variancePercent, true)} />
      ),
    },
  ];
}

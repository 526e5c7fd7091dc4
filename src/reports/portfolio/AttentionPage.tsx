import { Page } from '../page/document';
import { pageWidth, type Column } from '../page/columns';
import { Figure, ProjectCell, projectText, Table, Variance } from '../page/Table';
import { useWriter } from '../page/writer';
import { staleAfterDays } from '../../core/register/attention';
import type { Attention, ProjectName, Shortlist } from './attention';

type Line<K extends keyof Omit<Attention, 'finding'>> = NonNullable<Attention[K]>['lines'][number];

/** The projects whose figures call for a word, by reason, the worst first. */
export function AttentionPage({ attention }: { attention: Attention }) {
  const { t, say, days, number, date, amount, share, moneyUnit, unknown } = useWriter();
  const late: Column<Line<'late'>> = {
    key: 'days',
    header: t('fields.slippage'),
    unit: t('fields.unit.days'),
    number: true,
    value: (line) => number(line.days, true),
    render: (line) => <Variance value={line.days} text={number(line.days, true)} />,
  };
  const over: Column<Line<'over'>>[] = [
    {
      key: 'variance',
      header: t('reports.column.variance'),
      unit: moneyUnit,
      number: true,
      value: ({ variance }) => amount(variance, true),
      render: ({ variance }) => <Variance value={variance} text={amount(variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      number: true,
      value: ({ percent }) => share(percent, true),
      render: ({ percent }) => <Variance value={percent} text={share(percent, true)} />,
    },
  ];
  const remaining: Column<Line<'remaining'>> = {
    key: 'date',
    header: t('fields.remainingDate'),
    number: true,
    value: (line) => date(line.date),
    render: (line) => <Figure value={line.date} text={line.date === null ? unknown : date(line.date)} />,
  };
  const across = (pageWidth - gap * (most - 1)) / most;
  return (
    <Page part="synthesis" finding={say(attention.finding)}>
      <div className="columns attention">
        <Part title={t('reports.attention.late')} list={attention.late} columns={[late]} across={across} />
        <Part title={t('reports.attention.over')} list={attention.over} columns={over} across={across} />
        <Part
          title={t('reports.attention.remaining', { days: days(staleAfterDays) })}
          list={attention.remaining}
          columns={[remaining]}
          across={across}
        />
      </div>
    </Page>
  );
}

/** Lists side by side, and millimetres between them. */
const most = 3;
const gap = 10;

interface PartProps<Row extends ProjectName> {
  title: string;
  list: Shortlist<Row> | null;
  columns: readonly Column<Row>[];
  across: number;
}

function Part<Row extends ProjectName>({ title, list, columns, across }: PartProps<Row>) {
  const { t } = useWriter();
  if (list === null) return null;
  const project: Column<Row> = {
    key: 'project',
    header: t('fields.name'),
    bold: true,
    value: projectText,
    render: ProjectCell,
  };
  return (
    <div>
      <h4>{title}</h4>
      {list.lines.length === 0 ? (
        <p className="muted small">{t('reports.attention.none')}</p>
      ) : (
        <Table
          caption={title}
          columns={[project, ...columns]}
          groups={[{ name: null, rows: list.lines }]}
          note={list.more > 0 ? t('reports.more', { count: list.more }) : null}
          across={across}
        />
      )}
    </div>
  );
}

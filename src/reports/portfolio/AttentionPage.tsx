import { Page } from '../page/document';
import { Figure, ProjectCell, Table, Variance, type Column } from '../page/Table';
import { useWriter } from '../page/writer';
import { oldestRemaining, type Attention, type ProjectName, type Shortlist } from './attention';
import { More } from './SynthesisPage';

type Line<K extends keyof Omit<Attention, 'finding'>> = Attention[K]['lines'][number];

/** The projects whose figures call for a word, by reason, the worst first. */
export function AttentionPage({ attention }: { attention: Attention }) {
  const { t, say, days, number, date, amount, share, moneyUnit, unknown } = useWriter();
  const late: Column<Line<'late'>> = {
    key: 'days',
    header: t('fields.slippage'),
    unit: t('fields.unit.days'),
    width: 22,
    number: true,
    render: (line) => <Variance value={line.days} text={number(line.days, true)} />,
  };
  const over: Column<Line<'over'>>[] = [
    {
      key: 'variance',
      header: t('reports.column.variance'),
      unit: moneyUnit,
      width: 18,
      number: true,
      render: ({ variance }) => <Variance value={variance} text={amount(variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      width: 16,
      number: true,
      render: ({ percent }) => <Variance value={percent} text={share(percent, true)} />,
    },
  ];
  const remaining: Column<Line<'remaining'>> = {
    key: 'date',
    header: t('fields.remainingDate'),
    width: 25,
    number: true,
    render: (line) => <Figure value={line.date} text={line.date === null ? unknown : date(line.date)} />,
  };
  return (
    <Page part="synthesis" finding={say(attention.finding)}>
      <div className="columns attention">
        <Part title={t('reports.attention.late')} list={attention.late} columns={[late]} />
        <Part title={t('reports.attention.over')} list={attention.over} columns={over} />
        <Part
          title={t('reports.attention.remaining', { days: days(oldestRemaining) })}
          list={attention.remaining}
          columns={[remaining]}
        />
      </div>
    </Page>
  );
}

interface PartProps<Row extends ProjectName> {
  title: string;
  list: Shortlist<Row>;
  columns: readonly Column<Row>[];
}

function Part<Row extends ProjectName>({ title, list, columns }: PartProps<Row>) {
  const { t } = useWriter();
  return (
    <div>
      <h4>{title}</h4>
      {list.lines.length === 0 ? (
        <p className="muted small">{t('reports.attention.none')}</p>
      ) : (
        <Table
          caption={title}
          columns={[{ key: 'project', header: t('fields.name'), render: ProjectCell }, ...columns]}
          groups={[{ name: null, rows: list.lines }]}
        />
      )}
      <More count={list.more} />
    </div>
  );
}

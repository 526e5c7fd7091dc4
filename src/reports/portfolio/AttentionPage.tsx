import type { ReactNode } from 'react';
import { Page } from '../page/document';
import { WeatherMark } from '../page/marks';
import { Figure, ProjectCell, Table, UserText, Variance, type Column } from '../page/Table';
import { useWriter } from '../page/writer';
import { oldestRemaining, type Attention, type Shortlist } from './attention';

type Line<K extends keyof Omit<Attention, 'finding'>> = Attention[K]['lines'][number];

/** The projects to speak of, by reason: the weather on the left, the figures on the right. */
export function AttentionPage({ attention }: { attention: Attention }) {
  const { t, say, days, date, amount, percent, moneyUnit, unknown } = useWriter();
  const project = { key: 'project', header: t('fields.name'), cell: ProjectCell };
  const weather: Column<Line<'weather'>>[] = [
    {
      key: 'mark',
      header: t('reports.column.weather'),
      width: 26,
      cell: ({ weather: declared, trend }) => <WeatherMark weather={declared} trend={trend} />,
    },
    { ...project, width: 48, rowHeader: true },
    {
      key: 'comment',
      header: t('reports.column.comment'),
      cell: ({ comment }) => <UserText text={comment} />,
    },
  ];
  const late: Column<Line<'late'>>[] = [
    project,
    {
      key: 'days',
      header: t('fields.slippage'),
      width: 24,
      number: true,
      cell: (line) => days(line.days, true),
    },
  ];
  const over: Column<Line<'over'>>[] = [
    project,
    {
      key: 'variance',
      header: t('reports.column.variance'),
      unit: moneyUnit,
      width: 24,
      number: true,
      cell: ({ variance }) => <Variance value={variance} text={amount(variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      width: 18,
      number: true,
      cell: (line) => <Variance value={line.percent} text={percent(line.percent, 1, true)} />,
    },
  ];
  const remaining: Column<Line<'remaining'>>[] = [
    project,
    {
      key: 'date',
      header: t('fields.remainingDate'),
      width: 28,
      number: true,
      cell: (line) => <Figure value={line.date} text={line.date === null ? unknown : date(line.date)} />,
    },
  ];
  return (
    <Page part="synthesis" finding={say(attention.finding)}>
      <div className="columns attention">
        <div>
          <Part title={t('reports.attention.weather')} list={attention.weather}>
            {(caption) => (
              <Table
                caption={caption}
                columns={weather}
                groups={[{ name: null, rows: attention.weather.lines }]}
              />
            )}
          </Part>
        </div>
        <div>
          <Part title={t('reports.attention.late')} list={attention.late}>
            {(caption) => (
              <Table caption={caption} columns={late} groups={[{ name: null, rows: attention.late.lines }]} />
            )}
          </Part>
          <Part title={t('reports.attention.over')} list={attention.over}>
            {(caption) => (
              <Table caption={caption} columns={over} groups={[{ name: null, rows: attention.over.lines }]} />
            )}
          </Part>
          <Part
            title={t('reports.attention.remaining', { days: days(oldestRemaining) })}
            list={attention.remaining}
          >
            {(caption) => (
              <Table
                caption={caption}
                columns={remaining}
                groups={[{ name: null, rows: attention.remaining.lines }]}
              />
            )}
          </Part>
        </div>
      </div>
    </Page>
  );
}

interface PartProps {
  title: string;
  list: Shortlist<unknown>;
  children: (caption: string) => ReactNode;
}

function Part({ title, list, children }: PartProps) {
  const { t } = useWriter();
  return (
    <div className="block">
      <h4>{title}</h4>
      {list.lines.length === 0 ? (
        <p className="muted small">{t('reports.attention.none')}</p>
      ) : (
        children(title)
      )}
      {list.more > 0 && <p className="note">{t('reports.attention.more', { count: list.more })}</p>}
    </div>
  );
}

import { Page } from '../page/document';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { Figure, Table, UserText, Variance, type Column } from '../page/Table';
import { useWriter } from '../page/writer';
import type { ListLine, Sections } from './model';

/** One line a project, under its direction. */
export function ListPage({ list, archived }: { list: Sections['list']; archived: number }) {
  const writer = useWriter();
  const { t, say, date, number, share: shareText } = writer;
  const day = (key: 'startDate' | 'baselineEndDate' | 'endDate', header: string): Column<ListLine> => ({
    key,
    header: t(header),
    width: 21,
    number: true,
    render: (line) => <Figure value={line[key]} text={date(line[key])} />,
  });
  const share = (key: 'progress' | 'progressByWork', header: string): Column<ListLine> => ({
    key,
    header: t(header),
    unit: '%',
    width: 16,
    number: true,
    render: (line) => <Figure value={line[key]} text={shareText(line[key])} />,
  });
  const columns: Column<ListLine>[] = [
    { key: 'code', header: t('fields.code'), width: 18, render: ({ code }) => <UserText text={code} /> },
    {
      key: 'name',
      header: t('fields.name'),
      rowHeader: true,
      render: ({ name }) => <span className="strong">{name}</span>,
    },
    {
      key: 'phase',
      header: t('fields.phaseId'),
      width: 24,
      render: ({ phase }) => <UserText text={phase} />,
    },
    {
      key: 'manager',
      header: t('fields.manager'),
      width: 32,
      render: ({ manager }) => <UserText text={manager} />,
    },
    day('startDate', 'fields.startDate'),
    day('baselineEndDate', 'reports.column.baselineEnd'),
    day('endDate', 'fields.endDate'),
    {
      key: 'slippage',
      header: t('fields.slippage'),
      unit: t('fields.unit.days'),
      width: 19,
      number: true,
      render: ({ slippage }) => <Variance value={slippage} text={number(slippage, true)} />,
    },
    share('progress', 'reports.column.progress'),
    share('progressByWork', 'reports.column.progressByWork'),
    {
      key: 'weather',
      header: t('reports.column.weather'),
      width: weatherColumnWidth(writer) + 4,
      className: 'apart',
      render: ({ weather, trend }) => <WeatherMark weather={weather} trend={trend} />,
    },
  ];
  return (
    <Page part="list" section={t('reports.part.list')} finding={say(list.finding)}>
      <Table
        caption={t('reports.part.list')}
        columns={columns}
        groups={list.groups.map(({ name, lines }) => ({
          name: name ?? t('reports.noDepartment'),
          rows: lines,
        }))}
      />
      {archived > 0 && <p className="note">{t('reports.list.archived', { count: archived })}</p>}
    </Page>
  );
}

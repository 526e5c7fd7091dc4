import { Page } from '../page/document';
import { WeatherMark } from '../page/marks';
import { Figure, Table, UserText, Variance, type Column } from '../page/Table';
import { useWriter } from '../page/writer';
import type { ListLine, Sections } from './model';

/** One line a project, under its direction. */
export function ListPage({ list, archived }: { list: Sections['list']; archived: number }) {
  const { t, say, date, number, share: shareText } = useWriter();
  const day = (key: 'startDate' | 'baselineEndDate' | 'endDate', header: string): Column<ListLine> => ({
    key,
    header: t(header),
    width: 21,
    number: true,
    cell: (line) => <Figure value={line[key]} text={date(line[key])} />,
  });
  const share = (key: 'progress' | 'progressByWork', header: string): Column<ListLine> => ({
    key,
    header: t(header),
    unit: '%',
    width: 16,
    number: true,
    cell: (line) => <Figure value={line[key]} text={shareText(line[key])} />,
  });
  const columns: Column<ListLine>[] = [
    { key: 'code', header: t('fields.code'), width: 18, cell: ({ code }) => <UserText text={code} /> },
    {
      key: 'name',
      header: t('fields.name'),
      rowHeader: true,
      cell: ({ name }) => <span className="strong">{name}</span>,
    },
    { key: 'phase', header: t('fields.phaseId'), width: 24, cell: ({ phase }) => <UserText text={phase} /> },
    {
      key: 'manager',
      header: t('fields.manager'),
      width: 32,
      cell: ({ manager }) => <UserText text={manager} />,
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
      cell: ({ slippage }) => <Variance value={slippage} text={number(slippage, true)} />,
    },
    share('progress', 'reports.column.progress'),
    share('progressByWork', 'reports.column.progressByWork'),
    {
      key: 'weather',
      header: t('reports.column.weather'),
      width: 28,
      className: 'apart',
      cell: ({ weather, trend }) => <WeatherMark weather={weather} trend={trend} />,
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

import { filledColumns, type Column } from '../page/columns';
import { Page } from '../page/document';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { Figure, MissingNote, Table, UserText, Variance } from '../page/Table';
import { useWriter } from '../page/writer';
import type { ListLine, Sections } from './model';

/** One line a project, under its direction. */
export function ListPage({ list, archived }: { list: Sections['list']; archived: number }) {
  const writer = useWriter();
  const { t, say, date, number, share: shareText } = writer;
  const text = (key: 'code' | 'phase' | 'manager', label: string): Column<ListLine> => ({
    key,
    header: t(label),
    optional: { name: t(label) },
    value: (line) => line[key],
    render: (line) => <UserText text={line[key]} />,
  });
  const day = (
    key: 'startDate' | 'baselineEndDate' | 'endDate',
    label: string,
    header = label,
  ): Column<ListLine> => ({
    key,
    header: t(header),
    optional: { name: t(label) },
    number: true,
    value: (line) => line[key] && date(line[key]),
    render: (line) => <Figure value={line[key]} text={date(line[key])} />,
  });
  const share = (
    key: 'progress' | 'progressByWork',
    optional: NonNullable<Column<ListLine>['optional']>,
  ): Column<ListLine> => ({
    key,
    header: t(`reports.column.${key}`),
    unit: '%',
    optional,
    number: true,
    value: (line) => (line[key] === null ? null : shareText(line[key])),
    render: (line) => <Figure value={line[key]} text={shareText(line[key])} />,
  });
  const all: Column<ListLine>[] = [
    text('code', 'fields.code'),
    {
      key: 'name',
      header: t('fields.name'),
      rowHeader: true,
      bold: true,
      value: ({ name }) => name,
      render: ({ name }) => <span className="strong">{name}</span>,
    },
    text('phase', 'fields.phaseId'),
    text('manager', 'fields.manager'),
    day('startDate', 'fields.startDate'),
    day('baselineEndDate', 'fields.baselineEndDate', 'reports.column.baselineEnd'),
    day('endDate', 'fields.endDate'),
    {
      key: 'slippage',
      header: t('fields.slippage'),
      unit: t('fields.unit.days'),
      optional: { name: t('fields.slippage'), computed: true },
      number: true,
      value: ({ slippage }) => (slippage === null ? null : number(slippage, true)),
      render: ({ slippage }) => <Variance value={slippage} text={number(slippage, true)} />,
    },
    share('progress', { name: t('fields.progress') }),
    share('progressByWork', { name: t('fields.progressByWork'), computed: true }),
    {
      key: 'weather',
      header: t('reports.column.weather'),
      optional: { name: t('reports.column.weather') },
      width: weatherColumnWidth(writer) + 4,
      className: 'apart',
      value: ({ weather, trend }) => weather ?? trend,
      render: ({ weather, trend }) => <WeatherMark weather={weather} trend={trend} />,
    },
  ];
  const groups = list.groups.map(({ name, lines }) => ({
    name: name ?? t('reports.noDepartment'),
    rows: lines,
  }));
  const { columns, missing, uncomputed } = filledColumns(all, groups);
  return (
    <Page part="list" section={t('reports.part.list')} finding={say(list.finding)}>
      <MissingNote missing={missing} uncomputed={uncomputed} />
      <Table
        caption={t('reports.part.list')}
        columns={columns}
        groups={groups}
        note={archived > 0 ? t('reports.list.archived', { count: archived }) : null}
      />
    </Page>
  );
}

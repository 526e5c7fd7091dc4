import { axes } from '../../core/model/common';
import { Page } from '../page/document';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { ProjectCell, Table, UserText, type Column } from '../page/Table';
import { useWriter } from '../page/writer';
import type { Sections, WeatherLine } from './model';

export function WeatherPage({ weather }: { weather: Sections['weather'] }) {
  const writer = useWriter();
  const { t, say } = writer;
  const weatherWidth = weatherColumnWidth(writer);
  const columns: Column<WeatherLine>[] = [
    { key: 'project', header: t('fields.name'), width: 50, render: ProjectCell },
    ...axes.map((axis): Column<WeatherLine> => ({
      key: axis,
      header: t(`reports.axis.${axis}`),
      width: weatherWidth,
      render: (line) => <WeatherMark {...line.axes[axis]} />,
    })),
    {
      key: 'comment',
      header: t('reports.column.comment'),
      render: ({ comment }) => (
        <>
          <UserText text={comment.text} />
          {comment.cut && <span className="muted"> {t('reports.weather.more')}</span>}
        </>
      ),
    },
  ];
  return (
    <Page part="weather" section={t('reports.part.weather')} finding={say(weather.finding)}>
      <Table
        caption={t('reports.part.weather')}
        columns={columns}
        groups={weather.groups.map(({ name, lines }) => ({
          name: name ?? t('reports.noDepartment'),
          rows: lines,
        }))}
        textLength={({ comment }) => comment.text.length}
      />
    </Page>
  );
}

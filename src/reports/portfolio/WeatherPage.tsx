import { filledColumns, type Column } from '../page/columns';
import { Page } from '../page/document';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { MissingNote, ProjectCell, projectText, Table, UserText } from '../page/Table';
import { useWriter } from '../page/writer';
import type { Sections, WeatherLine } from './model';

/** One line a project under its direction; an axis that nobody declares is named above, not drawn. */
export function WeatherPage({ weather }: { weather: NonNullable<Sections['weather']> }) {
  const writer = useWriter();
  const { t, say } = writer;
  const weatherWidth = weatherColumnWidth(writer);
  const groups = weather.groups.map(({ name, lines }) => ({
    name: name ?? t('reports.noDepartment'),
    rows: lines,
  }));
  const all: Column<WeatherLine>[] = [
    { key: 'project', header: t('fields.name'), bold: true, value: projectText, render: ProjectCell },
    ...weather.axes.map((axis): Column<WeatherLine> => ({
      key: axis,
      header: t(`reports.axis.${axis}`),
      width: weatherWidth,
      render: (line) => <WeatherMark {...line.axes[axis]} />,
    })),
    {
      key: 'comment',
      header: t('reports.column.comment'),
      value: ({ comment }) => comment.text,
      optional: { name: t('reports.column.comment') },
      render: ({ comment }) => (
        <>
          <UserText text={comment.text} />
          {comment.cut && <span className="muted"> {t('reports.weather.more')}</span>}
        </>
      ),
    },
  ];
  const { columns, missing, uncomputed } = filledColumns(all, groups);
  const axisNames = weather.undeclared.map((axis) => t(`fields.axis.${axis}`));
  return (
    <Page part="weather" section={t('reports.part.weather')} finding={say(weather.finding)}>
      {axisNames.length > 0 && (
        <p className="note first">
          {t('reports.weather.notDeclared', { count: axisNames.length, names: axisNames.join(', ') })}
        </p>
      )}
      <MissingNote missing={missing} uncomputed={uncomputed} />
      <Table
        caption={t('reports.part.weather')}
        columns={columns}
        groups={groups}
        textLength={({ comment }) => comment.text.length}
      />
    </Page>
  );
}

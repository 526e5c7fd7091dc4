import { WeatherBar, WeatherStrip } from '../chart/WeatherBar';
import { Page } from '../page/document';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { filledColumns, type Column } from '../page/columns';
import { Figure, lowerFirst, ProjectCell, projectText, Table, UserText, Variance } from '../page/Table';
import { useWriter, type Writer } from '../page/writer';
import { weathers } from '../../core/model/common';
import { share } from '../message';
import { hasAmounts } from './groups';
import { departmentsCount, type Sections } from './model';

type Synthesis = Sections['synthesis'];
type Line = Omit<Synthesis['departments'][number], 'name'> & { name: string };

export function SynthesisPage({ synthesis }: { synthesis: Synthesis }) {
  const writer = useWriter();
  const { t, say } = writer;
  const { departments, weather, late, budget } = synthesis;
  const groups = [
    {
      name: null,
      rows: departments.map((line) => ({ ...line, name: line.name ?? t('reports.noDepartment') })),
    },
  ];
  const { columns } = filledColumns(columnsOf(writer), groups);
  const told = weather.none < synthesis.projects;
  return (
    <Page part="synthesis" section={t('reports.part.synthesis')} finding={say(synthesis.finding)}>
      <Figures synthesis={synthesis} />
      <Unknown synthesis={synthesis} />
      {told && <WeatherBar counts={weather} />}
      <TroubledProjects list={synthesis.troubled} />
      <h4>{t('reports.synthesis.byDepartment')}</h4>
      <Table<Line>
        caption={t('reports.synthesis.byDepartment')}
        columns={
          told
            ? columns
            : columns.filter(({ key }) => key !== 'strip' && !weathers.some((name) => name === key))
        }
        groups={groups}
        total={{ name: t('reports.total'), weather, late, budget }}
        note={budgetNote(writer, budget)}
      />
    </Page>
  );
}

/** One sentence for each part of the pack that has nothing to show, and the amounts that nobody gives. */
function Unknown({ synthesis }: { synthesis: Synthesis }) {
  const { t } = useWriter();
  const { weather, projects, late, budget } = synthesis;
  const amounts = hasAmounts(budget)
    ? ([
        ['fields.budgetRevised', budget.revised],
        ['fields.budgetActual', budget.actual],
        ['fields.budgetRemaining', budget.remaining],
      ] as const)
    : [];
  const names = amounts.filter(([, amount]) => amount === null).map(([label]) => lowerFirst(t(label)));
  const sentences = [
    weather.none === projects && t('reports.synthesis.noWeather'),
    late === null && t('reports.synthesis.noSlippage'),
    !hasAmounts(budget) && t('reports.synthesis.noBudget'),
    names.length > 0 && t('reports.missing', { count: names.length, names: names.join(', ') }),
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 && <p className="note first">{sentences.join(' ')}</p>;
}

/** The projects that the title counts, with what is said of them. */
function TroubledProjects({ list }: { list: Synthesis['troubled'] }) {
  const writer = useWriter();
  const { t } = writer;
  if (list.lines.length === 0) return null;
  const title = t('reports.synthesis.troubledProjects');
  return (
    <div className="block">
      <h4>{title}</h4>
      <Table<Synthesis['troubled']['lines'][number]>
        caption={title}
        columns={[
          {
            key: 'mark',
            header: t('reports.column.weather'),
            width: weatherColumnWidth(writer) + 3,
            render: ({ weather, trend }) => <WeatherMark weather={weather} trend={trend} />,
          },
          {
            key: 'project',
            header: t('fields.name'),
            rowHeader: true,
            bold: true,
            value: projectText,
            render: ProjectCell,
          },
          {
            key: 'department',
            header: t('fields.departmentId'),
            value: ({ department }) => department ?? t('reports.noDepartment'),
            render: ({ department }) => department ?? t('reports.noDepartment'),
          },
          {
            key: 'comment',
            header: t('reports.column.comment'),
            value: ({ comment }) => comment,
            render: ({ comment }) => <UserText text={comment} />,
          },
        ]}
        groups={[{ name: null, rows: list.lines }]}
        note={list.more > 0 ? t('reports.more', { count: list.more }) : null}
      />
    </div>
  );
}

/** What the sums leave out; null when they leave out nothing, or when no variance is shown at all. */
export function budgetNote({ say }: Writer, figures: Synthesis['budget']): string | null {
  const { projects, compared, comparedRevised, comparedForecast } = figures;
  if (compared === projects || !hasAmounts(figures)) return null;
  return say(
    share('reports.budget.compared', compared, projects, {
      revised: { amount: comparedRevised ?? 0 },
      forecast: { amount: comparedForecast ?? 0 },
    }),
  );
}

function Figures({ synthesis }: { synthesis: Synthesis }) {
  const { t, money, number, percent, days } = useWriter();
  const { projects, weather, late, longestSlippage, budget } = synthesis;
  const { revised, actual, forecast, variance, variancePercent, estimated } = budget;
  const spent = actual !== null && revised !== null && revised > 0 ? (100 * actual) / revised : null;
  const figures = [
    {
      known: true,
      label: t('reports.synthesis.projects'),
      value: number(projects),
      sub:
        departmentsCount(synthesis) === 0
          ? ''
          : t('reports.synthesis.departments', { count: departmentsCount(synthesis) }),
    },
    {
      known: weather.none < projects,
      label: t('reports.synthesis.troubled'),
      value: number(weather.storm + weather.cloud),
      sub: t('reports.synthesis.ofWhichStorm', { count: weather.storm }),
    },
    {
      known: late !== null,
      label: t('reports.synthesis.late'),
      value: number(late),
      sub: longestSlippage === null ? '' : t('reports.synthesis.upTo', { days: days(longestSlippage, true) }),
    },
    { known: revised !== null, label: t('fields.budgetRevised'), value: money(revised), sub: '' },
    {
      known: actual !== null,
      label: t('fields.budgetActual'),
      value: money(actual),
      sub: spent === null ? '' : t('reports.synthesis.ofRevised', { percent: percent(spent) }),
    },
    {
      known: forecast !== null,
      label: t('fields.forecast'),
      value: money(forecast),
      sub: t('reports.synthesis.remainingKnown', { known: estimated, count: projects }),
    },
    {
      known: variance !== null,
      label: t('fields.varianceRevised'),
      value: money(variance, true),
      sub: variancePercent === null ? '' : percent(variancePercent, 1, true),
      tone: (variance ?? 0) > 0 ? 'bad' : (variance ?? 0) < 0 ? 'good' : '',
    },
  ].filter(({ known }) => known);
  // Up to seven figures share the width of the page: the longest sets their size.
  const longest = Math.max(...figures.map(({ value }) => value.length));
  return (
    <dl
      className={`kpis${figures.length < 5 ? ' few' : longest > 12 ? ' longest' : longest > 9 ? ' long' : ''}`}
    >
      {figures.map(({ label, value, sub, tone }) => (
        <div key={label} className="kpi">
          <dt>{label}</dt>
          <dd className={`value ${tone ?? ''}`}>{value}</dd>
          <dd className="sub">{sub}</dd>
        </div>
      ))}
    </dl>
  );
}

function columnsOf({ t, number, amount, share: percentage, moneyUnit }: Writer): Column<Line>[] {
  const count = (value: number) =>
    value === 0 ? <span className="unknown">{number(0)}</span> : number(value);
  const money = (key: 'revised' | 'forecast', label: string, computed?: true): Column<Line> => ({
    key,
    header: t(label),
    unit: moneyUnit,
    optional: { name: t(label), ...(computed && { computed }) },
    number: true,
    value: ({ budget }) => (budget[key] === null ? null : amount(budget[key])),
    render: ({ budget }) => <Figure value={budget[key]} text={amount(budget[key])} />,
  });
  return [
    { key: 'name', header: t('fields.departmentId'), value: ({ name }) => name, render: ({ name }) => name },
    {
      key: 'projects',
      header: t('reports.column.projects'),
      width: 15,
      number: true,
      render: ({ budget }) => number(budget.projects),
    },
    {
      key: 'strip',
      header: t('reports.column.weather'),
      width: 41,
      className: 'apart',
      render: ({ weather }) => <WeatherStrip counts={weather} width={98} />,
    },
    ...weathers.toReversed().map((weather): Column<Line> => ({
      key: weather,
      header: t(`fields.weatherValue.${weather}`),
      width: weather === 'bright' ? 17 : 14,
      number: true,
      render: (line) => count(line.weather[weather]),
    })),
    {
      key: 'late',
      header: t('reports.column.late'),
      number: true,
      optional: { name: t('reports.column.late'), computed: true },
      value: ({ late }) => (late === null ? null : number(late)),
      render: ({ late }) => (late === null ? <Figure value={null} text={number(null)} /> : count(late)),
    },
    money('revised', 'fields.budgetRevised'),
    money('forecast', 'fields.forecast', true),
    {
      key: 'variance',
      header: t('fields.varianceRevised'),
      unit: moneyUnit,
      optional: { name: t('fields.varianceRevised'), computed: true },
      number: true,
      value: ({ budget }) => (budget.variance === null ? null : amount(budget.variance, true)),
      render: ({ budget }) => <Variance value={budget.variance} text={amount(budget.variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      optional: { name: t('reports.column.percentName'), computed: true },
      number: true,
      value: ({ budget }) =>
        budget.variancePercent === null ? null : percentage(budget.variancePercent, true),
      render: ({ budget }) => (
        <Variance value={budget.variancePercent} text={percentage(budget.variancePercent, true)} />
      ),
    },
  ];
}

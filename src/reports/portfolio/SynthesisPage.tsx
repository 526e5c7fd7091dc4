import { WeatherBar, WeatherStrip } from '../chart/WeatherBar';
import { Page } from '../page/document';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { Figure, ProjectCell, Table, UserText, Variance, type Column } from '../page/Table';
import { useWriter, type Writer } from '../page/writer';
import { weathers } from '../../core/model/common';
import { share } from '../message';
import type { Sections } from './model';

type Synthesis = Sections['synthesis'];
type Line = Omit<Synthesis['departments'][number], 'name'> & { name: string };

export function SynthesisPage({ synthesis }: { synthesis: Synthesis }) {
  const writer = useWriter();
  const { t, say } = writer;
  const { departments, weather, late, budget } = synthesis;
  return (
    <Page part="synthesis" section={t('reports.part.synthesis')} finding={say(synthesis.finding)}>
      <Figures synthesis={synthesis} />
      <WeatherBar counts={weather} />
      <TroubledProjects list={synthesis.troubled} />
      <h4>{t('reports.synthesis.byDepartment')}</h4>
      <Table<Line>
        caption={t('reports.synthesis.byDepartment')}
        columns={columns(writer)}
        groups={[
          {
            name: null,
            rows: departments.map((line) => ({ ...line, name: line.name ?? t('reports.noDepartment') })),
          },
        ]}
        total={{ name: t('reports.total'), weather, late, budget }}
      />
      <BudgetNote figures={budget} />
    </Page>
  );
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
          { key: 'project', header: t('fields.name'), width: 76, rowHeader: true, render: ProjectCell },
          {
            key: 'department',
            header: t('fields.departmentId'),
            width: 42,
            render: ({ department }) => department ?? t('reports.noDepartment'),
          },
          {
            key: 'comment',
            header: t('reports.column.comment'),
            render: ({ comment }) => <UserText text={comment} />,
          },
        ]}
        groups={[{ name: null, rows: list.lines }]}
      />
      <More count={list.more} />
    </div>
  );
}

/** How many lines a short list leaves to the tables that follow. */
export function More({ count }: { count: number }) {
  const { t } = useWriter();
  return count > 0 && <p className="note">{t('reports.more', { count })}</p>;
}

/** What the sums leave out; nothing when they leave out nothing. */
export function BudgetNote({ figures }: { figures: Synthesis['budget'] }) {
  const { say } = useWriter();
  const { projects, compared, comparedRevised, comparedForecast } = figures;
  if (compared === projects) return null;
  return (
    <p className="note">
      {say(
        share('reports.budget.compared', compared, projects, {
          revised: { amount: comparedRevised ?? 0 },
          forecast: { amount: comparedForecast ?? 0 },
        }),
      )}
    </p>
  );
}

function Figures({ synthesis }: { synthesis: Synthesis }) {
  const { t, money, number, percent, days } = useWriter();
  const { projects, weather, late, longestSlippage, budget } = synthesis;
  const { revised, actual, forecast, variance, variancePercent, estimated } = budget;
  const spent = actual !== null && revised !== null && revised > 0 ? (100 * actual) / revised : null;
  const figures: { label: string; value: string; sub: string; tone?: string }[] = [
    {
      label: t('reports.synthesis.projects'),
      value: number(projects),
      sub: t('reports.synthesis.departments', { count: synthesis.departments.length }),
    },
    {
      label: t('reports.synthesis.troubled'),
      value: number(weather.storm + weather.cloud),
      sub: t('reports.synthesis.ofWhichStorm', { count: weather.storm }),
    },
    {
      label: t('reports.synthesis.late'),
      value: number(late),
      sub: longestSlippage === null ? '' : t('reports.synthesis.upTo', { days: days(longestSlippage, true) }),
    },
    { label: t('fields.budgetRevised'), value: money(revised), sub: '' },
    {
      label: t('fields.budgetActual'),
      value: money(actual),
      sub: spent === null ? '' : t('reports.synthesis.ofRevised', { percent: percent(spent) }),
    },
    {
      label: t('fields.forecast'),
      value: money(forecast),
      sub: t('reports.synthesis.remainingKnown', { known: estimated, count: projects }),
    },
    {
      label: t('fields.varianceRevised'),
      value: money(variance, true),
      sub: variancePercent === null ? '' : percent(variancePercent, 1, true),
      tone: variance === null ? 'unknown' : variance > 0 ? 'bad' : variance < 0 ? 'good' : '',
    },
  ];
  // Seven figures share the width of the page: the longest sets their size.
  const longest = Math.max(...figures.map(({ value }) => value.length));
  return (
    <dl className={`kpis${longest > 12 ? ' longest' : longest > 9 ? ' long' : ''}`}>
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

function columns({ t, number, amount, share: percentage, moneyUnit }: Writer): Column<Line>[] {
  const count = (value: number) =>
    value === 0 ? <span className="unknown">{number(0)}</span> : number(value);
  return [
    { key: 'name', header: t('fields.departmentId'), render: ({ name }) => name },
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
      width: 17,
      number: true,
      render: ({ late }) => count(late),
    },
    {
      key: 'revised',
      header: t('fields.budgetRevised'),
      unit: moneyUnit,
      width: 23,
      number: true,
      render: ({ budget }) => <Figure value={budget.revised} text={amount(budget.revised)} />,
    },
    {
      key: 'forecast',
      header: t('fields.forecast'),
      unit: moneyUnit,
      width: 23,
      number: true,
      render: ({ budget }) => <Figure value={budget.forecast} text={amount(budget.forecast)} />,
    },
    {
      key: 'variance',
      header: t('fields.varianceRevised'),
      unit: moneyUnit,
      width: 23,
      number: true,
      render: ({ budget }) => <Variance value={budget.variance} text={amount(budget.variance, true)} />,
    },
    {
      key: 'percent',
      header: t('reports.column.percent'),
      unit: '%',
      width: 14,
      number: true,
      render: ({ budget }) => (
        <Variance value={budget.variancePercent} text={percentage(budget.variancePercent, true)} />
      ),
    },
  ];
}

import { BudgetBar, BudgetKey } from '../chart/BudgetBar';
import { DatesBar } from '../chart/DatesBar';
import { WeatherMark, weatherColumnWidth } from '../page/marks';
import { Figure, Table, UserText, Variance } from '../page/Table';
import { useWriter } from '../page/writer';
import type { Fact, ProjectPage } from './project';

/** Name of the running part of a project's page: its continuation pages repeat the project's name. */
export const projectPart = (index: number): string => `project-${index + 1}`;

export function ProjectPages({ projects }: { projects: readonly ProjectPage[] }) {
  const { t } = useWriter();
  return projects.map((project, index) => (
    <section key={index} className={`page part-${projectPart(index)}`}>
      {index === 0 && <h2 className="kicker">{t('reports.part.projects')}</h2>}
      <h3 className="finding">
        {project.name} {project.code && <span className="code">{project.code}</span>}
      </h3>
      <OneProject project={project} />
    </section>
  ));
}

function OneProject({ project }: { project: ProjectPage }) {
  const { t, say } = useWriter();
  return (
    <>
      {project.finding.length > 0 && <p className="lead">{sentence(project.finding.map(say).join(', '))}</p>}
      <div className="columns project">
        <div>
          <Facts facts={project.facts} />
          {project.custom.length > 0 && (
            <div className="block">
              <h4>{t('fields.group.custom')}</h4>
              <Facts facts={project.custom} />
            </div>
          )}
          <Objectives project={project} />
        </div>
        <div>
          <Axes axes={project.axes} />
          <DatesPart dates={project.dates} />
          <Budget budget={project.budget} />
          {project.description && (
            <div className="block">
              <h4>{t('fields.description')}</h4>
              <p className="text">{project.description}</p>
            </div>
          )}
        </div>
      </div>
    </>
  );
}

const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useWriter();
  return (
    <dl className="facts block">
      {facts.map(({ label, type, value }, index) => (
        <div key={index} className="fact">
          <dt>{'text' in label ? label.text : t(label.key)}</dt>
          <dd>
            <FactValue type={type} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ type, value }: Pick<Fact, 'type' | 'value'>) {
  const { t, money, number, percent, date, unknown } = useWriter();
  if (value === null) return <span className="unknown">{unknown}</span>;
  if (Array.isArray(value)) return value.join(' · ');
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (typeof value === 'number') {
    return type === 'money' ? money(value) : type === 'percent' ? percent(value) : number(value);
  }
  if (type === 'date') return date(value);
  if (type === 'url' && /^(https?:|mailto:)/i.test(value)) return <a href={value}>{value}</a>;
  return <UserText text={value} />;
}

function Objectives({ project }: { project: ProjectPage }) {
  const { t, percent } = useWriter();
  if (project.objectives.length === 0) return null;
  return (
    <div className="block">
      <h4>
        {t('reports.project.objectives')}
        {project.alignment !== null && (
          <span className="unit">
            {' '}
            {t('reports.project.alignment', { percent: percent(project.alignment) })}
          </span>
        )}
      </h4>
      <dl className="facts wide">
        {project.objectives.map(({ name, contribution }, index) => (
          <div key={index} className="fact">
            <dt>{name}</dt>
            <dd>
              <Level level={contribution} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A contribution 0–3: three marks and the word. */
function Level({ level }: { level: number }) {
  const { t } = useWriter();
  return (
    <span className="mark">
      <svg className="level" viewBox="0 0 32 10" aria-hidden>
        {[0, 1, 2].map((i) => (
          <circle
            key={i}
            cx={5 + 11 * i}
            cy="5"
            r="3.8"
            fill={i < level ? 'var(--accent)' : 'none'}
            stroke="var(--accent)"
            strokeWidth="1"
          />
        ))}
      </svg>
      <span className={level === 0 ? 'unknown' : ''}>{t(`fields.level.${level}`)}</span>
    </span>
  );
}

function Axes({ axes }: { axes: ProjectPage['axes'] }) {
  const writer = useWriter();
  const { t } = writer;
  return (
    <div className="block">
      <Table
        caption={t('fields.group.weather')}
        columns={[
          {
            key: 'axis',
            header: t('reports.column.axis'),
            width: 32,
            render: ({ axis }) => t(`reports.axis.${axis}`),
          },
          {
            key: 'weather',
            header: t('reports.column.weather'),
            width: weatherColumnWidth(writer) + 5,
            render: ({ declared }) => <WeatherMark {...declared} />,
          },
          {
            key: 'comment',
            header: t('reports.column.comment'),
            render: ({ comment }) => (comment ? <UserText text={comment} /> : null),
          },
        ]}
        groups={[{ name: null, rows: axes }]}
        textLength={({ comment }) => comment.length}
      />
    </div>
  );
}

/** Width of the right-hand column, in points. */
const chartWidth = 524;

function DatesPart({ dates }: { dates: ProjectPage['dates'] }) {
  const { t, date, percent, days } = useWriter();
  const figures = [
    { label: t('fields.startDate'), text: date(dates.start), known: dates.start },
    { label: t('fields.baselineEndDate'), text: date(dates.baselineEnd), known: dates.baselineEnd },
    { label: t('fields.endDate'), text: date(dates.end), known: dates.end },
    { label: t('fields.progress'), text: percent(dates.progress), known: dates.progress },
    { label: t('fields.progressByWork'), text: percent(dates.progressByWork), known: dates.progressByWork },
  ];
  return (
    <div className="block keep-whole">
      <h4>{t('fields.group.dates')}</h4>
      <dl className="strip-figures">
        {figures.map(({ label, text, known }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Figure value={known} text={text} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('fields.slippage')}</dt>
          <dd>
            <Variance value={dates.slippage} text={days(dates.slippage, true)} />
          </dd>
        </div>
      </dl>
      <DatesBar dates={dates} width={chartWidth} />
    </div>
  );
}

function Budget({ budget }: { budget: ProjectPage['budget'] }) {
  const { t, amount, moneyUnit, date, percent } = useWriter();
  const figures = [
    { label: t('reports.column.initial'), value: budget.initial },
    { label: t('reports.column.revised'), value: budget.revised },
    { label: t('fields.budgetCommitted'), value: budget.committed },
    { label: t('fields.budgetActual'), value: budget.actual },
    { label: t('fields.budgetRemaining'), value: budget.remaining },
    { label: t('fields.forecast'), value: budget.forecast },
  ];
  const variances = [
    { label: t('fields.varianceRevised'), value: budget.variance },
    { label: t('fields.varianceInitial'), value: budget.varianceInitial },
  ];
  const scale = Math.max(0, budget.revised ?? 0, budget.forecast ?? 0, budget.actual ?? 0);
  return (
    <div className="block keep-whole">
      <h4>
        {t('fields.group.budget')} <span className="unit">{moneyUnit}</span>
      </h4>
      <dl className="strip-figures">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Figure value={value} text={amount(value)} />
            </dd>
          </div>
        ))}
        {variances.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Variance value={value} text={amount(value, true)} />
            </dd>
          </div>
        ))}
      </dl>
      {scale > 0 && (
        <>
          <BudgetBar amounts={budget} scale={scale} width={chartWidth} height={14} />
          <BudgetKey />
        </>
      )}
      <p className="small muted">
        {budget.remaining === null
          ? t('reports.project.noRemaining')
          : t('reports.project.remainingAt', { date: date(budget.remainingDate) })}
        {budget.variancePercent !== null &&
          ` ${t('reports.project.variancePercent', { percent: percent(budget.variancePercent, 1, true) })}`}
      </p>
    </div>
  );
}

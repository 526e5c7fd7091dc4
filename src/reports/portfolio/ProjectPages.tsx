import { Fragment } from 'react';
import { pageWidth } from '../page/columns';
import { shownText } from '../page/link';
import { UserText } from '../page/Table';
import { useWriter, type Writer } from '../page/writer';
import { hasAmounts } from './groups';
import { Axes, BudgetPart, DatesPart, hasDates } from './ProjectFigures';
import { layoutOf, longText } from './projectLayout';
import type { Fact, ProjectPage } from './project';

/** Name of the running part of a project's page: its continuation pages repeat the project's name. */
export const projectPart = (index: number): string => `project-${index + 1}`;

export function ProjectPages({ projects }: { projects: readonly ProjectPage[] }) {
  const writer = useWriter();
  const { t, say } = writer;
  return projects.map((project, index) => {
    const { tight, ...layout } = layoutOf(project, (fact) => factText(fact, writer));
    return (
      <section key={index} className={`page part-${projectPart(index)}${tight ? ' tight' : ''}`}>
        {index === 0 && <h2 className="kicker">{t('reports.part.projects')}</h2>}
        <h3 className="finding">
          {project.name} {project.code && <span className="code">{project.code}</span>}
        </h3>
        {project.finding.length > 0 && (
          <p className="lead">{sentence(project.finding.map(say).join(', '))}</p>
        )}
        {layout.wide ? <WidePage project={project} /> : <ColumnsPage project={project} {...layout} />}
        {layout.customBelow && <CustomBlock facts={project.custom} />}
      </section>
    );
  });
}

const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Millimetres between and in the columns of a page, as its style has them. */
const gap = 10;
const sideWidth = 78;
const pointsOf = (mm: number) => Math.floor((mm * 72) / 25.4);

/** A project of which much is known: its facts stand beside its weather, dates and budget. */
function ColumnsPage({ project, customBelow }: { project: ProjectPage; customBelow: boolean }) {
  const { t } = useWriter();
  const across = pageWidth - sideWidth - gap;
  return (
    <div className="columns project">
      <div>
        {project.facts.length > 0 && <Facts look="facts" facts={project.facts} />}
        {!customBelow && project.custom.length > 0 && (
          <div className="block">
            <h4>{t('fields.group.custom')}</h4>
            <Facts look="facts" facts={project.custom} />
          </div>
        )}
        <Objectives project={project} />
      </div>
      <div>
        {project.axes.length > 0 && <Axes axes={project.axes} across={across} />}
        <DatesPart dates={project.dates} width={pointsOf(across)} />
        <BudgetPart budget={project.budget} width={pointsOf(across)} />
        <Lacking project={project} />
        <Description text={project.description} />
      </div>
    </div>
  );
}

/** A project of which little is known: its facts on one line, its dates beside its budget, its words across. */
function WidePage({ project }: { project: ProjectPage }) {
  const across = (pageWidth - gap) / 2;
  return (
    <>
      {project.facts.length > 0 && <Facts look="fact-strip" facts={project.facts} />}
      {project.axes.length > 0 && <Axes axes={project.axes} across={pageWidth} />}
      <div className="columns halves block">
        <DatesPart dates={project.dates} width={pointsOf(across)} />
        <div>
          <BudgetPart budget={project.budget} width={pointsOf(across)} />
          <Lacking project={project} />
        </div>
      </div>
      <Description text={project.description} prose />
    </>
  );
}

/** Longest text, in characters, that reads well as a single column. */
const shortProse = 400;

/** Across the page a long text reads in two columns. */
function Description({ text, prose = false }: { text: string; prose?: boolean }) {
  const { t } = useWriter();
  if (!text) return null;
  return (
    <div className="block">
      <h4>{t('fields.description')}</h4>
      <p className={prose ? `prose${text.length <= shortProse ? ' short' : ''}` : undefined}>
        <UserText text={text} />
      </p>
    </div>
  );
}

/** The parts of the page of which nothing is known, in one line. */
function Lacking({ project }: { project: ProjectPage }) {
  const { t } = useWriter();
  const said = [
    project.axes.length === 0 && 'reports.project.noWeather',
    !hasDates(project.dates) && 'reports.project.noDates',
    !hasAmounts(project.budget) && 'reports.project.noBudget',
  ].filter((key) => key !== false);
  if (said.length === 0) return null;
  return <p className="block small muted">{sentence(said.map((key) => t(key)).join(', '))}.</p>;
}

/** Labels and values: one a line (`facts`), or all on one line (`fact-strip`). */
function Facts({ facts, look }: { facts: readonly Fact[]; look: 'facts' | 'fact-strip' }) {
  const writer = useWriter();
  return (
    <dl className={`${look} block`}>
      {facts.map((fact, index) => (
        <div key={index} {...(look === 'facts' ? { className: 'fact' } : {})}>
          <dt>{labelOf(fact, writer)}</dt>
          <dd>
            <UserText text={factText(fact, writer)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Custom fields in three columns, label over value; long texts follow across the page. */
function CustomBlock({ facts }: { facts: readonly Fact[] }) {
  const writer = useWriter();
  const texts = facts.map((fact) => ({ label: labelOf(fact, writer), text: factText(fact, writer) }));
  const short = texts.filter(({ text }) => shownText(text).length <= longText);
  const long = texts.filter(({ text }) => shownText(text).length > longText);
  return (
    <div className="custom">
      <h4>{writer.t('fields.group.custom')}</h4>
      {short.length > 0 && (
        <dl className="short">
          {short.map(({ label, text }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>
                <UserText text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {long.length > 0 && (
        <dl>
          {long.map(({ label, text }, index) => (
            <Fragment key={index}>
              <dt>{label}</dt>
              <dd>
                <UserText text={text} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </div>
  );
}

const labelOf = ({ label }: Fact, { t }: Writer) => ('text' in label ? label.text : t(label.key));

function factText({ type, value }: Fact, { t, money, number, percent, date }: Writer): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(' · ');
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (typeof value === 'number') {
    return type === 'money' ? money(value) : type === 'percent' ? percent(value) : number(value);
  }
  return type === 'date' ? date(value) : value;
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

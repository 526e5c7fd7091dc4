import type { i18n } from 'i18next';
import type { Locale } from '../../core/format/numbers';
import { excerpt } from '../message';
import { htmlDocument, Page } from '../page/document';
import type { RunningPart } from '../page/style';
import { createWriter, useWriter, type Writer } from '../page/writer';
import { AttentionPage } from './AttentionPage';
import { BudgetPages } from './BudgetPages';
import { CoverPage } from './CoverPage';
import { ListPage } from './ListPage';
import type { PortfolioReport, Sections } from './model';
import { ProjectPages, projectPart } from './ProjectPages';
import { SynthesisPage } from './SynthesisPage';
import { WeatherPage } from './WeatherPage';

/** Longest text that stands on the one line of a running header. */
const headerLength = 150;
/** Of which the portfolio's own name may take this much. */
const headerNameLength = 70;

/** The title of the document, for readers and for the file's properties. */
export function portfolioTitle(report: PortfolioReport, i18n: i18n): string {
  const name = report.name || report.client;
  return name ? i18n.t('reports.title', { name }) : i18n.t('reports.cover.kind');
}

/** The pack as one self-contained HTML page, ready to print. */
export function renderPortfolio(report: PortfolioReport, i18n: i18n, locale: Locale): string {
  const writer = createWriter(i18n, { ...report, locale });
  const { sections } = report;
  const look = {
    color1: report.color1,
    color2: report.color2,
    logo: report.logo,
    footer: [report.client, writer.t('reports.situation', { date: writer.date(report.situationDate) })]
      .filter((text) => text !== '')
      .join(' · '),
    parts: runningParts(report, writer),
  };
  return htmlDocument(
    portfolioTitle(report, i18n),
    writer,
    look,
    <>
      <CoverPage report={report} />
      {sections ? (
        <Body sections={sections} archived={report.archived} />
      ) : (
        <EmptyPage archived={report.archived} />
      )}
    </>,
  );
}

function Body({ sections, archived }: { sections: Sections; archived: number }) {
  return (
    <>
      <SynthesisPage synthesis={sections.synthesis} />
      {sections.attention && <AttentionPage attention={sections.attention} />}
      {sections.weather && <WeatherPage weather={sections.weather} />}
      {sections.budget && <BudgetPages budget={sections.budget} />}
      <ListPage list={sections.list} archived={archived} />
      <ProjectPages projects={sections.projects} />
    </>
  );
}

function EmptyPage({ archived }: { archived: number }) {
  const { t } = useWriter();
  return (
    <Page part="synthesis" section={t('reports.part.synthesis')} finding={t('reports.empty.finding')}>
      <p>{t('reports.empty.advice')}</p>
      {archived > 0 && <p className="note">{t('reports.list.archived', { count: archived })}</p>}
    </Page>
  );
}

function runningParts(report: PortfolioReport, { t }: Writer): RunningPart[] {
  const header = (...texts: string[]) =>
    excerpt(
      [
        excerpt(report.name || report.client || t('reports.cover.kind'), headerNameLength).text,
        ...texts,
      ].join(' · '),
      headerLength,
    ).text;
  const parts = ['synthesis', 'weather', 'budget', 'list'] as const;
  return [
    ...parts.map((id) => ({ id, header: header(t(`reports.part.${id}`)) })),
    ...(report.sections?.projects ?? []).map(({ code, name }, index) => ({
      id: projectPart(index),
      header: header([code, name].filter((text) => text !== '').join(' ')),
    })),
  ];
}

import type { i18n } from 'i18next';
import { plainDate } from '../../core/calendar/days';
import type { Locale } from '../../core/format/numbers';
import { print } from '../../core/look/tokens';
import { htmlDocument } from '../page/document';
import { cssString, numberMm, type RunningPart } from '../page/style';
import { createWriter, useWriter, type Writer } from '../page/writer';
import { Chart } from './Chart';
import { headLines, projectName } from './head';
import { layoutGantt, paperSize, type GanttLayout, type GanttPage } from './layout';
import { Legend } from './Legend';
import { lineOf, pxOfMm, widthOf } from './lines';
import type { GanttReport } from './model';
import { dayOf, lastDayOf } from '../../core/gantt/snap';

import { ganttCss } from './style';
import { PageTable } from './PageTable';

/** The title of the document, for readers and for the file's properties. */
export function ganttTitle(report: GanttReport, i18n: i18n): string {
  const name = report.project.name || report.project.code;
  return name ? i18n.t('ganttReport.title', { name }) : i18n.t('ganttReport.kind');
}

/** The Gantt as one self-contained HTML page, each printed page laid out, ready to print. */
export function renderGantt(report: GanttReport, i18n: i18n, locale: Locale): string {
  const writer = createWriter(i18n, { locale, currency: 'EUR', unit: '1', decimals: 0 });
  const layout = layoutGantt(report, writer);
  const [width, height] = paperSize(report.options);
  const look = {
    color1: report.color1,
    color2: report.color2,
    logo: report.logo,
    // CSS has no name for A2.
    paper: `${width}mm ${height}mm`,
    footer: footerOf(report, writer, width),
    parts: runningParts(report, layout, writer, width),
    css: ganttCss,
  };
  return htmlDocument(
    ganttTitle(report, i18n),
    writer,
    look,
    layout ? (
      layout.pages.map((page, index) => (
        <ChartPage key={index} report={report} layout={layout} page={page} index={index} />
      ))
    ) : (
      <EmptyPage report={report} />
    ),
  );
}

/** The client and the date of the situation, on one line beside the page's number. */
function footerOf({ client, situationDate }: GanttReport, { t, date }: Writer, width: number): string {
  const situation = t('reports.situation', { date: date(situationDate) });
  const room = pxOfMm(width - 2 * print.marginMm - numberMm) - widthOf(` · ${situation}`, print.small);
  return client === '' ? situation : `${lineOf(client, room, print.small)} · ${situation}`;
}

const partId = (index: number) => `gantt-${index + 1}`;

/** Above each page the project and its finding, below it the page's number and its place among the others. */
function runningParts(
  report: GanttReport,
  layout: GanttLayout | null,
  { t, say }: Writer,
  width: number,
): RunningPart[] {
  // The logo stands at the right end of the same line.
  const room = pxOfMm(width - 2 * print.marginMm - (report.logo ? 34 : 0));
  const headerOf = (said: string[]) =>
    lineOf(said.filter((text) => text !== '').join(' · '), room, print.small);
  const name = projectName(report);
  const sides = (layout?.grid.columns ?? 1) > 1;
  return (layout?.pages ?? [{ row: 1, column: 1 }]).map(({ row, column }, index) => {
    const text = t(sides ? 'ganttReport.page.position' : 'ganttReport.page.plain', {
      page: '\n',
      row,
      column,
    });
    const [before = '', after = ''] = text.split('\n');
    return {
      id: partId(index),
      // The pages of the first row say the finding in large, the first one the project too.
      header:
        index === 0 ? t('ganttReport.kind') : headerOf(row === 1 ? [name] : [name, say(report.finding)]),
      number: `${cssString(before)} counter(page) '/' counter(pages) ${cssString(after)}`,
    };
  });
}

function ChartPage({
  report,
  layout,
  page,
  index,
}: {
  report: GanttReport;
  layout: GanttLayout;
  page: GanttPage;
  index: number;
}) {
  const { body, grid } = layout;
  const writer = useWriter();
  return (
    <section className={`page gantt part-${partId(index)}`} style={{ height: body.height }}>
      <header style={{ height: page.row === 1 ? layout.head.first.height : layout.head.following }}>
        {page.row === 1 && <Finding report={report} layout={layout} again={index > 0} />}
        {index > 0 && <h3 className="where">{placeOf(page, layout, report, writer)}</h3>}
        {grid.columns > 1 && index > 0 && <Place layout={layout} page={page} />}
      </header>
      <div className="sheet">
        <PageTable layout={layout} page={page} />
        <Chart report={report} layout={layout} page={page} />
      </div>
      {layout.legend.items.length > 0 && <Legend layout={layout} />}
    </section>
  );
}

/** What the first page says; the pages beside it say it again above their place, and the outline names it once. */
function Finding({ report, layout, again }: { report: GanttReport; layout: GanttLayout; again: boolean }) {
  const { kicker, finding, lead, notes } = layout.head.first;
  if (again) {
    return (
      <p className="finding" style={{ lineHeight: `${headLines.finding}px` }}>
        {finding.join('\n')}
      </p>
    );
  }
  return (
    <>
      {projectName(report) !== '' && (
        <h2 className="kicker" style={{ lineHeight: `${headLines.kicker}px` }}>
          {kicker.join('\n')}
        </h2>
      )}
      <h3 className="finding" style={{ lineHeight: `${headLines.finding}px` }}>
        {finding.join('\n')}
      </h3>
      {lead.length > 0 && (
        <p className="lead" style={{ lineHeight: `${headLines.lead}px` }}>
          {lead.join('\n')}
        </p>
      )}
      {notes.length > 0 && (
        <p className="note" style={{ lineHeight: `${headLines.note}px` }}>
          {notes.join('\n')}
        </p>
      )}
    </>
  );
}

/** Which lines and which dates a following page shows, and under what its first line stands. */
function placeOf(
  page: GanttPage,
  { body, time }: GanttLayout,
  report: GanttReport,
  { t, date }: Writer,
): string {
  const [first, last] = [page.slices[0]?.row, page.slices.at(-1)?.row];
  if (!first || !last) return '';
  const lines = t('ganttReport.page.heading', {
    count: page.slices.length,
    first: first.number,
    last: last.number,
  });
  const dates =
    time.tiles.length > 1
      ? t('ganttReport.page.dates', {
          from: date(plainDate(dayOf(page.from))),
          to: date(plainDate(lastDayOf({ start: page.from, finish: page.to }))),
        })
      : '';
  const path: string[] = [];
  const byUid = new Map(report.rows.map((row) => [row.task.uid, row]));
  for (let at = first.task.parentUid; at !== null;) {
    const above = byUid.get(at);
    if (above) path.unshift(above.name);
    at = above?.task.parentUid ?? null;
  }
  const within = path.length > 0 ? t('ganttReport.page.within', { path: path.join(' › ') }) : '';
  const text = [lines, dates, within].filter((part) => part !== '').join(' · ');
  return lineOf(text, body.width - 60, print.body, true);
}

/** Where a page stands among those that make the whole chart, as a small plan of the sheets. */
function Place({ layout: { grid, pages }, page }: { layout: GanttLayout; page: GanttPage }) {
  const width = Math.min(10, 60 / grid.columns);
  const height = Math.min(6, 18 / grid.rows);
  return (
    <svg className="place" width={grid.columns * width} height={grid.rows * height} aria-hidden>
      {pages.map(({ row, column }) => (
        <rect
          key={`${row} ${column}`}
          x={(column - 1) * width}
          y={(row - 1) * height}
          width={width - 1}
          height={height * 0.75}
          fill={row === page.row && column === page.column ? 'var(--accent)' : 'var(--line)'}
        />
      ))}
    </svg>
  );
}

function EmptyPage({ report }: { report: GanttReport }) {
  const { t, say } = useWriter();
  const advice = report.finding.key.split('.').at(-1) ?? '';
  return (
    <section className={`page part-${partId(0)}`}>
      {projectName(report) !== '' && <h2 className="kicker">{projectName(report)}</h2>}
      <h3 className="finding">{say(report.finding)}</h3>
      <p>{t(`ganttReport.advice.${['empty', 'none'].includes(advice) ? advice : 'unplaced'}`)}</p>
      {report.notes.map((note) => (
        <p key={note.key} className="note">
          {say(note)}
        </p>
      ))}
    </section>
  );
}

import { plainDate } from '../../core/calendar/days';
import { barShape, type BarShape } from '../../core/gantt/bars';
import { useWriter } from '../page/writer';
import { Axis, StatusName, ticksOf } from './Axis';
import { Bar, Baseline, Continuation, Deadline } from './Bar';
import { Label } from './Label';
import { crossings, linkRoutes, Links } from './Links';
import { isSeen, type GanttLayout, type GanttPage, type Slice } from './layout';
import { tintedDay } from './legend';
import type { GanttReport } from './model';
import { dayOf, lastDayOf } from '../../core/gantt/snap';

import { edge } from './time';

interface Props {
  report: GanttReport;
  layout: GanttLayout;
  page: GanttPage;
}

/** The drawing of a page: axis, days that nobody works, links, bars, labels, back to front. */
export function Chart({ report, layout, page }: Props) {
  const writer = useWriter();
  const { t, date, locale } = writer;
  const { axis, time, bands } = layout;
  const { slices, chartWidth: width } = page;
  const top = slices[0]?.top ?? 0;
  const rowsHeight = slices.reduce((sum, slice) => sum + slice.height, 0);
  const height = axis.height + rowsHeight;
  const x = (instant: number) => edge + (instant - page.from) * time.scale;
  const y = (slice: Slice) => axis.height + slice.top - top;
  const right = Math.min(width, x(page.to) + edge);
  const ticks = ticksOf(layout, page, x, locale);
  const status = report.statusLine;
  const statusAt = status !== null && status >= page.from && status <= page.to ? x(status) : null;
  const seen = slices.filter(({ row, begins }) => begins && isSeen(row, atEnd(page, layout)));
  const shapes = new Map<Slice, BarShape>();
  for (const slice of seen) {
    const shape = barShape(slice.row, x, y(slice), bands);
    if (shape) shapes.set(slice, shape);
  }
  const routes = linkRoutes(report, layout, page, x);
  const crossed = crossings(routes, statusAt);
  const clip = `chart-${page.row}-${page.column}`;
  const [left, end] = [edge, x(page.to)];
  // Links turn beside the first bars and the last ones, where no page stands beside.
  const linksLeft = page.column === 1 ? 0 : left;
  const linksEnd = page.column === layout.grid.columns ? right : end;
  return (
    <svg
      className="drawing"
      style={{ left: page.tableWidth }}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('ganttReport.chart', {
        count: slices.length,
        from: date(plainDate(dayOf(page.from))),
        to: date(plainDate(lastDayOf({ start: page.from, finish: page.to }))),
      })}
    >
      <clipPath id={clip}>
        <rect x={left} y={axis.height} width={end - left} height={rowsHeight} />
      </clipPath>
      <clipPath id={`${clip}-links`}>
        <rect x={linksLeft} y={axis.height} width={linksEnd - linksLeft} height={rowsHeight} />
      </clipPath>
      <Off report={report} page={page} x={x} top={axis.height} height={rowsHeight} scale={time.scale} />
      <path
        d={slices.map((slice) => `M0 ${y(slice) + slice.height - 0.25}H${right}`).join('')}
        stroke="var(--line)"
        strokeWidth="0.5"
      />
      <path
        d={(ticks.major.length > 0 ? ticks.major : ticks.minor)
          .map(({ from }) => `M${hundredth(from)} ${axis.height}V${height}`)
          .join('')}
        stroke="var(--line)"
        strokeWidth="0.7"
      />
      {statusAt !== null && (
        <path
          d={`M${hundredth(statusAt)} ${axis.height}V${height}`}
          stroke="var(--text)"
          strokeWidth="0.9"
          strokeDasharray="4 2"
        />
      )}
      <g clipPath={`url(#${clip}-links)`}>
        <Links routes={routes} />
      </g>
      {seen.map((slice) => {
        const shape = shapes.get(slice);
        if (!shape) return null;
        const { row } = slice;
        const bar = shape.kind !== 'milestone' && shape.box.right > left && shape.box.left < end;
        const crosses = bar && (shape.box.left < left - 0.01 || shape.box.right > end + 2);
        const isHere = (at: number) => at >= left - 0.01 && at <= end + 0.01;
        return (
          <g key={row.id} className="bar">
            <g clipPath={`url(#${clip})`}>
              <Baseline shape={shape} />
            </g>
            {(bar || isHere((shape.box.left + shape.box.right) / 2)) && (
              <g clipPath={crosses ? `url(#${clip})` : undefined}>
                <Bar shape={shape} row={row} />
              </g>
            )}
            {crosses && <Continuation shape={shape} row={row} left={left} right={end} />}
            {row.deadline !== null && isHere(x(row.deadline)) && <Deadline shape={shape} />}
          </g>
        );
      })}
      {seen.map((slice) => {
        const shape = shapes.get(slice);
        return (
          shape && (
            <Label
              key={slice.row.id}
              shape={shape}
              row={slice.row}
              crossed={crossed}
              bounds={{ left, right: end, width: Math.max(right, chartEnd(layout, page, width)) }}
            />
          )
        );
      })}
      <Axis ticks={ticks} layout={layout} width={right} />
      {statusAt !== null && (
        <StatusName at={statusAt} y={axis.height - 4.5} width={right} day={report.situationDate} />
      )}
    </svg>
  );
}

/** The last page across also shows what stands on its very end. */
const atEnd = (page: GanttPage, { time }: GanttLayout) => ({
  from: page.from,
  to: page.to === time.tiles.at(-1)?.to ? page.to + 1 : page.to,
});

/** Labels of the last page across may use what the axis leaves free. */
const chartEnd = ({ grid }: GanttLayout, page: GanttPage, width: number) =>
  page.column === grid.columns ? width : 0;

interface OffProps {
  report: GanttReport;
  page: GanttPage;
  x: (instant: number) => number;
  top: number;
  height: number;
  scale: number;
}

/** Days that nobody works, where they are wide enough to be seen. */
function Off({ report, page, x, top, height, scale }: OffProps) {
  if (scale * 1440 < tintedDay) return null;
  const stretches: { from: number; to: number }[] = [];
  for (let day = dayOf(page.from); day * 1440 < page.to; day += 1) {
    if (report.isWorked(day)) continue;
    const last = stretches.at(-1);
    if (last?.to === day * 1440) last.to += 1440;
    else stretches.push({ from: Math.max(day * 1440, page.from), to: (day + 1) * 1440 });
  }
  return stretches.map(({ from, to }) => (
    <rect
      key={from}
      x={hundredth(x(from))}
      y={top}
      width={hundredth(x(Math.min(to, page.to)) - x(from))}
      height={height}
      fill="var(--none-tint)"
    />
  ));
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '../../../../core/calendar/days';
import { formatDate } from '../../../../core/format/dates';
import { formatDays } from '../../../../core/format/numbers';
import { useAppearance } from '../../../appearance';
import type { GridPlace } from '../../../ui/grid/types';
import type { MilestoneLine } from './milestoneLines';
import { diamond, due, half } from './slipShapes';
import { axisTicks, slipScale, type SlipScale } from './slipScale';

interface SlippageChartProps {
  place: GridPlace;
  lines: readonly MilestoneLine[];
  /** Day number. */
  today: number;
  baseline: number;
  onOpen(id: string): void;
}

/**
 * Glissement: on the line of each milestone of the grid, its baseline as an outlined diamond, an arrow to where it
 * stands now as a solid one, and by how many days. The grid beside it is the same in figures.
 */
export function SlippageChart({ place, lines, today, baseline, onOpen }: SlippageChartProps) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const root = useRef<HTMLElement>(null);
  const { width, height, top } = useSight(root, place);
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const scale = useMemo(() => slipScale(lines, today, width), [lines, today, width]);
  const ticks = useMemo(() => axisTicks(scale, locale), [scale, locale]);
  const { headerHeight, rowHeight, lines: ids } = place;
  const first = Math.max(0, Math.floor(top / rowHeight) - 2);
  const last = Math.min(ids.length, Math.ceil((top + height) / rowHeight) + 2);
  const now = scale.x(today);
  return (
    <figure
      ref={root}
      className="slips"
      aria-label={t('milestones.chart', { number: baseline })}
      onWheel={(event) => place.scroller.current?.scrollBy({ top: event.deltaY })}
    >
      <svg className="slips-head" width={width} height={headerHeight} aria-hidden>
        {ticks.map(({ x, label }) => (
          <text key={x} x={x + 4} y={headerHeight - 4}>
            {label}
          </text>
        ))}
        <text className="slips-now" x={now} y={12} textAnchor={now > width - 60 ? 'end' : 'middle'}>
          {t('milestones.today')}
        </text>
      </svg>
      <div className="slips-body">
        <svg width={width} height={height} aria-hidden>
          {ticks.map(({ x }) => (
            <line key={x} className="slips-tick" x1={x} x2={x} y1={0} y2={height} />
          ))}
          <g transform={`translate(0 ${-top})`}>
            {ids.slice(first, last).map((id, offset) => {
              const line = id === null ? undefined : byId.get(id);
              const y = (first + offset) * rowHeight;
              return (
                <g key={id ?? `group-${first + offset}`}>
                  <line
                    className="slips-row"
                    x1={0}
                    x2={width}
                    y1={y + rowHeight - 0.5}
                    y2={y + rowHeight - 0.5}
                  />
                  {line && (
                    <Slip
                      line={line}
                      scale={scale}
                      y={y + rowHeight / 2}
                      tip={t('milestones.tip', {
                        name: line.row.name,
                        baseline: dayText(line.facts.baseline),
                        forecast: dayText(line.facts.forecast),
                        status: t(`milestones.status.${line.facts.status}`),
                      })}
                      label={
                        line.facts.slip === null ? '' : formatDays(line.facts.slip, locale, { sign: true })
                      }
                      onOpen={onOpen}
                    />
                  )}
                </g>
              );
            })}
          </g>
          <line className="slips-today" x1={now} x2={now} y1={0} y2={height} />
        </svg>
      </div>
    </figure>
  );

  function dayText(day: number | null): string {
    return formatDate(day === null ? null : plainDate(day), locale);
  }
}

interface SlipProps {
  line: MilestoneLine;
  scale: SlipScale;
  y: number;
  tip: string;
  label: string;
  onOpen(id: string): void;
}

function Slip({ line: { id, facts }, scale, y, tip, label, onOpen }: SlipProps) {
  const { baseline, forecast, deadline, slip, status } = facts;
  if (forecast === null && baseline === null) return null;
  const from = baseline === null ? null : scale.x(baseline);
  const to = forecast === null ? null : scale.x(forecast);
  const end = Math.max(from ?? 0, to ?? 0);
  const flag = deadline === null ? 0 : scale.x(deadline);
  // The figure stands clear of the deadline's flag.
  const right = flag > end - half && flag < end + 52 ? flag : end;
  const late = (slip ?? 0) > 0;
  const way = to !== null && from !== null ? Math.sign(to - from) : 0;
  const arrow = to !== null && from !== null && Math.abs(to - from) > 2 * half + 4;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the grid beside opens the same line from the keyboard.
    <g className="slip" data-status={status} transform={`translate(0 ${y})`} onClick={() => onOpen(id)}>
      <title>{tip}</title>
      {arrow && (
        <path
          className="slips-arrow"
          d={`M${from + way * half} 0H${to - way * (half + 1)}m${-4 * way} -3l${4 * way} 3l${-4 * way} 3`}
        />
      )}
      {deadline !== null && (
        <path className="slips-deadline" transform={`translate(${scale.x(deadline)} -3)`} d={due} />
      )}
      {from !== null && (
        <path className="slips-baseline" transform={`translate(${from} 0)`} d={diamond(half)} />
      )}
      {to !== null && (
        <path
          className={status === 'reached' ? 'slips-reached' : 'slips-forecast'}
          transform={`translate(${to} 0)`}
          d={diamond(half)}
        />
      )}
      {slip !== null && slip !== 0 && (
        <text className="slips-label" data-late={late || undefined} x={right + half + 5} y={4}>
          {label}
        </text>
      )}
    </g>
  );
}

/** Size of the drawing, and how far the grid beside is scrolled. Pixels. */
function useSight(root: React.RefObject<HTMLElement | null>, place: GridPlace) {
  const [sight, setSight] = useState({ width: 400, height: 600, top: 0 });
  const { scroller, headerHeight } = place;
  useEffect(() => {
    const box = root.current;
    const source = scroller.current;
    if (!box || !source) return undefined;
    const look = () =>
      setSight({
        width: box.clientWidth,
        height: Math.max(0, source.clientHeight - headerHeight),
        top: source.scrollTop,
      });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    observer.observe(source);
    source.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      source.removeEventListener('scroll', look);
    };
  }, [root, scroller, headerHeight]);
  return sight;
}

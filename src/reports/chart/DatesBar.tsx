import { dayNumber } from '../../core/calendar/days';
import { light, status } from '../../core/look/tokens';
import { useWriter } from '../page/writer';
import { placeLabels } from './WeatherBar';

export interface Dates {
  start: string | null;
  end: string | null;
  baselineEnd: string | null;
  /** Declared physical progress, in percent. */
  progress: number | null;
  situation: string;
}

/**
 * A project's dates on one line: the plan as a bar filled up to its progress, the reference beneath as a thin bar,
 * the date of the situation as a labelled line. Nothing when the dates do not bound a bar.
 */
export function DatesBar({ dates, width }: { dates: Dates; width: number }) {
  const { t, date, percent } = useWriter();
  const { start, end, baselineEnd, progress, situation } = dates;
  if (start === null || end === null || start > end) return null;
  const reference = baselineEnd !== null && baselineEnd >= start ? baselineEnd : null;
  const days = [start, end, situation, ...(reference ? [reference] : [])].map(dayNumber);
  const first = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - first);
  const at = (iso: string) => ((dayNumber(iso) - first) / span) * (width - 2) + 1;
  const bar = { x: at(start), width: Math.max(1.5, at(end) - at(start)) };
  const late = reference !== null && end > reference;
  const marks = [
    { x: at(start), text: date(start) },
    ...(reference && reference !== end
      ? [{ x: at(reference), text: t('reports.project.referenceAt', { date: date(reference) }) }]
      : []),
    { x: at(end), text: date(end) },
  ].toSorted((a, b) => a.x - b.x);
  const widths = marks.map(({ text }) => text.length * 4.5);
  const places = placeLabels(
    marks.map(({ x }, i) => (x - (widths[i] ?? 0) / 2 < 0 ? 0 : x - (widths[i] ?? 0) / 2)),
    widths,
    width,
  );
  const label = t('reports.project.datesChart', {
    start: date(start),
    end: date(end),
    reference: date(baselineEnd),
    progress: percent(progress),
  });
  const today = at(situation);
  const todayText = t('reports.project.situationAt', { date: date(situation) });
  const todayAnchor = today < width * 0.2 ? 'start' : today > width * 0.8 ? 'end' : 'middle';
  return (
    <svg width={`${width}pt`} height="48pt" viewBox={`0 0 ${width} 48`} role="img" aria-label={label}>
      <text x={today} y="8" fontSize="8" textAnchor={todayAnchor} fill={light.textMuted}>
        {todayText}
      </text>
      <rect
        x={bar.x}
        y="14"
        width={bar.width}
        height="11"
        fill={light.accentTint}
        stroke="var(--accent)"
        strokeWidth="0.6"
      />
      {progress !== null && progress > 0 && (
        <rect x={bar.x} y="14" width={(bar.width * progress) / 100} height="11" fill="var(--accent)" />
      )}
      {reference && (
        <rect
          x={bar.x}
          y="28"
          width={Math.max(1.5, at(reference) - bar.x)}
          height="3"
          fill={light.lineStrong}
        />
      )}
      {late && reference && (
        <path d={`M${at(reference)} 12V32`} stroke={status.red} strokeWidth="1" strokeDasharray="2 1.5" />
      )}
      <path d={`M${today} 10.5V34`} stroke={light.text} strokeWidth="0.8" />
      {marks.map(({ text }, i) => (
        <text key={i} x={places[i]} y="43" fontSize="8">
          {text}
        </text>
      ))}
    </svg>
  );
}

import { light, status } from '../../core/look/tokens';
import { weathers, type Weather } from '../../core/model/common';
import { WeatherIcon } from '../page/marks';
import { useWriter } from '../page/writer';

type Counts = Record<Weather | 'none', number>;

/** Worst first, what nobody declared last. */
const order = [...weathers.toReversed(), 'none'] as const;

/** Dark and light alternate, so that the parts part in greyscale too. */
const fills: Record<Weather | 'none', { fill: string; stroke: string }> = {
  storm: { fill: status.red, stroke: status.red },
  cloud: { fill: '#e5a13c', stroke: '#e5a13c' },
  bright: { fill: '#a9d8bd', stroke: '#a9d8bd' },
  sun: { fill: status.green, stroke: status.green },
  none: { fill: light.surface, stroke: status.none },
};

/** A4 landscape between its margins, in points. */
const width = 773;
const height = 17;

/** How many projects under each weather: one bar, each part with its own label beneath. */
export function WeatherBar({ counts }: { counts: Counts }) {
  const { t } = useWriter();
  const parts = partsOf(counts, width);
  const texts = parts.map(({ key, count }) => t(`reports.weatherCount.${key}`, { count }));
  const labels = placeLabels(
    parts.map(({ x }) => x),
    texts.map((text) => 16 + text.length * 5.4),
  );
  return (
    <div className="block">
      <svg
        width={`${width}pt`}
        height={`${height + 20}pt`}
        viewBox={`0 0 ${width} ${height + 20}`}
        role="img"
        aria-label={t('reports.synthesis.chart', { parts: texts.join(', ') })}
      >
        <Segments parts={parts} height={height} />
        {parts.map(({ key }, i) => (
          <g key={key} transform={`translate(${labels[i]} ${height + 15})`}>
            {key !== 'none' && (
              <svg x="0" y="-9.5" width="11" height="11" viewBox="0 0 24 24">
                <WeatherIcon weather={key} />
              </svg>
            )}
            <text x={key === 'none' ? 0 : 15} fontSize="9.5">
              {texts[i]}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The same, small, without labels: the figures stand in the columns beside it. */
export function WeatherStrip({ counts, width: across }: { counts: Counts; width: number }) {
  const { t } = useWriter();
  const parts = partsOf(counts, across);
  const words = parts.map(({ key, count }) => t(`reports.weatherCount.${key}`, { count })).join(', ');
  return (
    <svg width={`${across}pt`} height="8pt" viewBox={`0 0 ${across} 8`} role="img" aria-label={words}>
      <Segments parts={parts} height={8} />
    </svg>
  );
}

interface Part {
  key: Weather | 'none';
  count: number;
  x: number;
  width: number;
}

function Segments({ parts, height: tall }: { parts: readonly Part[]; height: number }) {
  return parts.map(({ key, x, width: wide }, i) => {
    const gap = i === parts.length - 1 ? 0 : 1.2;
    return (
      <rect
        key={key}
        x={x + 0.3}
        y="0.3"
        width={Math.max(0.4, wide - gap - 0.6)}
        height={tall - 0.6}
        {...fills[key]}
        strokeWidth="0.6"
      />
    );
  });
}

function partsOf(counts: Counts, across: number): Part[] {
  const total = order.reduce((sum, key) => sum + counts[key], 0);
  let x = 0;
  return order
    .filter((key) => counts[key] > 0)
    .map((key) => {
      const part = { key, count: counts[key], x, width: (counts[key] / total) * across };
      x += part.width;
      return part;
    });
}

/** Each label under the beginning of its part, moved right, then back left, until none covers another. */
export function placeLabels(starts: readonly number[], widths: readonly number[], across = width): number[] {
  const gap = 10;
  const places = [...starts];
  for (let i = 1; i < places.length; i += 1) {
    places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + (widths[i - 1] ?? 0) + gap);
  }
  let limit = across;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, limit - (widths[i] ?? 0));
    limit = (places[i] ?? 0) - gap;
  }
  return places;
}

import { weathers, type Trend, type Weather } from '../../core/model/common';
import { trendShapes, weatherShapes, weatherTone, type Shape } from '../../core/look/weather';
import { useWriter, type Writer } from './writer';

/** Width of a column of weathers with their trends, in millimetres: its longest word, two icons and the padding. */
export function weatherColumnWidth({ t }: Writer): number {
  return 11 + 1.3 * Math.max(...weathers.map((weather) => t(`fields.weatherValue.${weather}`).length));
}

/** Météo: icon, word and colour, so that it reads without colour; the trend beside it when there is one. */
export function WeatherMark({ weather, trend = null }: { weather: Weather | null; trend?: Trend | null }) {
  const { t, unknown } = useWriter();
  return (
    <span className="mark">
      {weather === null ? (
        <span className="unknown">{unknown}</span>
      ) : (
        <>
          <WeatherIcon weather={weather} />
          <span className={weatherTone[weather]}>{t(`fields.weatherValue.${weather}`)}</span>
        </>
      )}
      {trend && <TrendMark trend={trend} />}
    </span>
  );
}

/** The drawing alone: the word stands beside it. */
export function WeatherIcon({ weather }: { weather: Weather }) {
  return <Icon shapes={weatherShapes[weather]} className={weatherTone[weather]} />;
}

const trendTone: Record<Trend, string> = { up: 'green', flat: 'none', down: 'red' };

/** Tendance ↗ → ↘; its word is there for those who listen. */
export function TrendMark({ trend }: { trend: Trend }) {
  const { t } = useWriter();
  return (
    <Icon
      shapes={trendShapes[trend]}
      className={`trend ${trendTone[trend]}`}
      label={t(`fields.trendValue.${trend}`)}
    />
  );
}

function Icon({ shapes, className, label }: { shapes: readonly Shape[]; className: string; label?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {shapes.map(({ d, filled }) => (
        <path key={d} d={d} {...(filled ? { fill: 'currentColor' } : {})} />
      ))}
    </svg>
  );
}

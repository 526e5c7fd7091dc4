import { useTranslation } from 'react-i18next';
import { trendShapes, weatherShapes, weatherTone, type Shape } from '../../core/look/weather';
import type { Trend, Weather } from '../../core/model/common';

/** A weather: icon, colour and word. `short` leaves the word to screen readers, where a header says it. */
export function WeatherMark({ weather, short = false }: { weather: Weather | null; short?: boolean }) {
  const { t } = useTranslation();
  if (weather === null) return <span className="mark muted">{t('shell.noWeather')}</span>;
  return (
    <Mark
      shapes={weatherShapes[weather]}
      tone={weatherTone[weather]}
      word={t(`fields.weatherValue.${weather}`)}
      short={short}
    />
  );
}

/** A trend: arrow and word. */
export function TrendMark({ trend, short = false }: { trend: Trend | null; short?: boolean }) {
  const { t } = useTranslation();
  if (trend === null) return null;
  return (
    <Mark shapes={trendShapes[trend]} tone="none" word={t(`fields.trendValue.${trend}`)} short={short} />
  );
}

function Mark({
  shapes,
  tone,
  word,
  short,
}: {
  shapes: readonly Shape[];
  tone: string;
  word: string;
  short: boolean;
}) {
  return (
    <span className="mark" data-tone={tone}>
      <svg
        viewBox="0 0 24 24"
        width="16"
        height="16"
        fill="none"
        {...(short ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
      >
        {shapes.map(({ d, filled }) => (
          <path
            key={d}
            d={d}
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            {...(filled ? { fill: 'currentColor' } : {})}
          />
        ))}
      </svg>
      {!short && word}
    </span>
  );
}

import type { Trend, Weather } from '../model/common';

/** One stroke or shape of an icon: SVG path data on a 24 × 24 grid, filled or only outlined. */
export interface Shape {
  d: string;
  filled: boolean;
}

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/**
 * The four weathers, drawn so that they tell each other by shape alone: on a screen, in greyscale, at 9 points.
 * Outlines are 2 units wide with round ends.
 */
export const weatherShapes: Record<Weather, readonly Shape[]> = {
  sun: [
    { d: disc(12, 12, 4.5), filled: true },
    {
      d: 'M12 1.8v2.4M12 19.8v2.4M1.8 12h2.4M19.8 12h2.4M4.8 4.8l1.7 1.7M17.5 17.5l1.7 1.7M4.8 19.2l1.7-1.7M17.5 6.5l1.7-1.7',
      filled: false,
    },
  ],
  bright: [
    { d: 'M4.7 12.4A4.4 4.4 0 1 1 12.5 8.6', filled: false },
    { d: 'M8.6 1.4v1.4M1.4 9h1.4M3.5 3.9l1 1M13.7 3.9l-1 1', filled: false },
    { d: 'M9.6 21.4a3.7 3.7 0 0 1-.4-7.38A5 5 0 0 1 18.6 13a4.2 4.2 0 0 1-.4 8.4z', filled: false },
  ],
  cloud: [
    { d: 'M6.8 19.6a4.9 4.9 0 0 1-.5-9.77A6.3 6.3 0 0 1 18.3 8.9a5.4 5.4 0 0 1-.7 10.7z', filled: true },
  ],
  storm: [
    { d: 'M6.4 12.2a4 4 0 0 1-.5-7.98A5.6 5.6 0 0 1 16.9 3.2a4.5 4.5 0 0 1 .7 9z', filled: true },
    { d: 'M14.2 14.4l-5.6 4.4h5.2l-3.4 4.2', filled: false },
  ],
};

/** Arrows of the three trends, outlines only. */
export const trendShapes: Record<Trend, readonly Shape[]> = {
  up: [{ d: 'M5 19L18.5 5.5M8.5 5h10.5v10.5', filled: false }],
  flat: [{ d: 'M3 12h17M13 5l7 7-7 7', filled: false }],
  down: [{ d: 'M5 5l13.5 13.5M19 8.5V19H8.5', filled: false }],
};

/** Status colour of each weather, by name of core/look/tokens. */
export const weatherTone = {
  sun: 'green',
  bright: 'green',
  cloud: 'amber',
  storm: 'red',
} as const satisfies Record<Weather, string>;

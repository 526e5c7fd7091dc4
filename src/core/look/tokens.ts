/**
 * The one visual language of screen, PDF and PPTX. Screens read it as CSS variables, pages as print CSS.
 * Colours are `#rrggbb`; every text colour reaches 4.5:1 on the surfaces it is used on.
 */
export const light = {
  text: '#1b1f24',
  textMuted: '#596170',
  surface: '#ffffff',
  surfaceSunken: '#f6f7f9',
  surfaceRaised: '#ffffff',
  line: '#e2e5ea',
  lineStrong: '#8a92a0',
  accent: '#1f4e79',
  accentText: '#ffffff',
  accentTint: '#e8eff6',
  selection: '#dce9f7',
  green: '#1b7f4b',
  greenTint: '#e8f6ee',
  amber: '#9a5c00',
  amberTint: '#fdf0dc',
  red: '#b3261e',
  redTint: '#fbe6e4',
  none: '#636b78',
  noneTint: '#eef0f3',
} as const;

export type ColorName = keyof typeof light;

export const dark: Record<ColorName, string> = {
  text: '#e7eaee',
  textMuted: '#a3abb8',
  surface: '#16191d',
  surfaceSunken: '#101215',
  surfaceRaised: '#1e2227',
  line: '#2c3138',
  lineStrong: '#6d7684',
  accent: '#8bb8e8',
  accentText: '#0f1a26',
  accentTint: '#1d2a38',
  selection: '#23384f',
  green: '#58c48a',
  greenTint: '#16301f',
  amber: '#e0a54a',
  amberTint: '#33260f',
  red: '#f08a80',
  redTint: '#3a1a18',
  none: '#a3abb8',
  noneTint: '#262a30',
};

/** Status colours of charts and fills on paper, as the design names them (texts use the corrected ones). */
export const status = { green: '#1b7f4b', amber: '#b76e00', red: '#b3261e', none: '#6b7280' } as const;

/** Screen: CSS pixels. */
export const screen = {
  fontSize: 13,
  lineHeight: 20,
  fontSizeSmall: 12,
  title1: 28,
  title2: 20,
  title3: 16,
  row: 28,
  rowCompact: 24,
  unit: 4,
  radius: 6,
} as const;

/** Paper: points, and millimetres for the margin. */
export const print = {
  body: 9.5,
  small: 8,
  title: 18,
  cover: 32,
  marginMm: 12,
} as const;

export const fonts = {
  interface: "'Inter', system-ui, sans-serif",
  title: "'Source Serif 4', Georgia, serif",
} as const;

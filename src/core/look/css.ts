import { dark, fonts, light, screen, type ColorName } from './tokens';

/** `textMuted` → `--color-text-muted`. */
export const colorVariable = (name: string) =>
  `--color-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The tokens as CSS variables for the screen: `styles/tokens.css` is this text, and a test keeps it so. */
export function screenCss(): string {
  return [
    `/* Written from core/look/tokens.ts: run the tests with -u after a change there. */`,
    block(':root', [
      ...colors(light),
      ['--font-interface', fonts.interface],
      ['--font-title', fonts.title],
      ['--font-size', `${screen.fontSize}px`],
      ['--font-size-small', `${screen.fontSizeSmall}px`],
      ['--font-size-title-1', `${screen.title1}px`],
      ['--font-size-title-2', `${screen.title2}px`],
      ['--font-size-title-3', `${screen.title3}px`],
      ['--line-height', `${screen.lineHeight}px`],
      ['--row-height', `${screen.row}px`],
      ['--row-height-compact', `${screen.rowCompact}px`],
      ['--unit', `${screen.unit}px`],
      ['--radius', `${screen.radius}px`],
      ['color-scheme', 'light'],
    ]),
    block(":root[data-theme='dark']", [...colors(dark), ['color-scheme', 'dark']]),
    '',
  ].join('\n');
}

const colors = (palette: Record<ColorName, string>): [string, string][] => [
  ...Object.entries(palette).map(([name, value]): [string, string] => [colorVariable(name), value]),
  ['--color-error', palette.red],
  ['--color-error-tint', palette.redTint],
];

const block = (selector: string, lines: readonly [string, string][]) =>
  `${selector} {\n${lines.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;

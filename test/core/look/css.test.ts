import { expect, test } from 'vitest';
import { contrast } from '../../../src/core/look/contrast';
import { screenCss } from '../../../src/core/look/css';
import { dark, light, type ColorName } from '../../../src/core/look/tokens';

test('the style sheet that screens load is the tokens, word for word', async () => {
  await expect(screenCss()).toMatchFileSnapshot('../../../src/renderer/styles/tokens.css');
});

/** WCAG 2.2, 1.4.3: a text of normal size reaches 4.5:1 on what is behind it. */
const pairs: readonly [ColorName, ColorName][] = [
  ['text', 'surface'],
  ['text', 'surfaceSunken'],
  ['text', 'selection'],
  ['textMuted', 'surface'],
  ['textMuted', 'surfaceSunken'],
  ['accent', 'surface'],
  ['accent', 'accentTint'],
  ['accentText', 'accent'],
  ['green', 'greenTint'],
  ['amber', 'amberTint'],
  ['red', 'redTint'],
  ['none', 'noneTint'],
];

test.each([
  ['light', light],
  ['dark', dark],
])('every text of the %s theme can be read on its surface', (_, palette) => {
  for (const [text, surface] of pairs) {
    expect(contrast(palette[text], palette[surface]), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
  }
});

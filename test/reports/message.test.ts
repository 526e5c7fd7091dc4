import { describe, expect, it } from 'vitest';
import { hatch } from '../../src/reports/chart/hatch';
import { placeLabels } from '../../src/reports/chart/WeatherBar';
import { excerpt, share } from '../../src/reports/message';
import { fileName } from '../../src/reports/name';
import { fontFaces } from '../../src/reports/page/fonts';
import { cssString, palette } from '../../src/reports/page/style';
import { contrast } from '../../src/core/look/contrast';

describe('sentences about some of many', () => {
  it.each([
    [0, 'kNone'],
    [3, 'k'],
    [24, 'kAll'],
  ])('%i of 24', (count, key) => {
    expect(share('k', count, 24)).toEqual({ key, params: { count, total: 24 } });
  });
});

describe('the beginning of a long text', () => {
  it('is the text itself when it is short', () => {
    expect(excerpt('  deux\n lignes ', 20)).toEqual({ text: 'deux lignes', cut: false });
  });
  it('ends between words and says that it goes on', () => {
    expect(excerpt('La reprise des contacts, historiques', 25)).toEqual({
      text: 'La reprise des contacts…',
      cut: true,
    });
  });
  it('cuts an endless word, but no character in two', () => {
    const { text } = excerpt('a' + '😀'.repeat(20), 11);
    expect(text.endsWith('…')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
    expect(text.length).toBeLessThanOrEqual(11);
  });
});

describe('the name of a printed pack', () => {
  it('is dated and carries the portfolio', () => {
    expect(fileName('2026-11-21', 'COPIL', 'Transformation numérique 2030')).toBe(
      '2026-11-21_COPIL_Transformation numérique 2030.pdf',
    );
  });
  it('holds nothing that a file system refuses', () => {
    expect(fileName('2026-11-21', 'COPIL', '../SI & "RH" : lot 1/2 <v2>|?*\u202e')).toBe(
      '2026-11-21_COPIL_SI & -RH- - lot 1-2 -v2.pdf',
    );
    expect(fileName('2026-11-21', 'COPIL', ' ... ')).toBe('2026-11-21_COPIL.pdf');
  });
  it('stays short enough for any file system', () => {
    expect(new TextEncoder().encode(fileName('2026-11-21', 'COPIL', '漢'.repeat(120))).length).toBeLessThan(
      256,
    );
  });
});

describe('texts of the user in the style sheet', () => {
  it('cannot end the string nor the style element', () => {
    expect(cssString('a"\\</style><b>')).toBe('"a\\22 \\5c \\3c /style\\3e \\3c b\\3e "');
  });
});

describe('the client’s colours', () => {
  it.each(['#ffffff', '#ffee00', '#1f4e79', '#000000'])('%s becomes readable on white', (color) => {
    const { accent, accentText, accent2 } = palette({ color1: color, color2: color });
    expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accentText, accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent2, '#ffffff')).toBeGreaterThanOrEqual(3);
  });
});

describe('fonts', () => {
  it('carries the Latin subset alone for a French text', () => {
    expect(fontFaces('Éclaircie, cœur, 1\u202f234 €').css.match(/@font-face/g)).toHaveLength(3);
  });
  it('adds the subsets that names need', () => {
    expect(fontFaces('Łódź').css.match(/@font-face/g)).toHaveLength(6);
    expect(fontFaces('Łódź Ελλάδα Москва').css.match(/@font-face/g)).toHaveLength(12);
  });
  it('is inside the page: nothing is fetched', () => {
    const sources = [...fontFaces('a').css.matchAll(/url\(([^)]{0,40})/g)].map((match) => match[1]);
    expect(sources).toHaveLength(3);
    for (const source of sources) expect(source).toMatch(/^data:font\/woff2;base64,/);
  });
});

describe('drawing', () => {
  it('hatches inside its rectangle', () => {
    const numbers = [...hatch(10, 5, 42, 12).matchAll(/[ML](\S+?) ([^ML]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(numbers.length).toBeGreaterThan(20);
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(52);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(17);
    }
  });
  it('never lets a label cover another nor leave the page', () => {
    const widths = [60, 60, 90, 60, 90];
    const places = placeLabels([0, 1, 2, 700, 772], widths, 773);
    places.forEach((place, i) => {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place + (widths[i] ?? 0)).toBeLessThanOrEqual(places[i + 1] ?? 773);
    });
  });
});

import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import inter400Cyrillic from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import inter400Extended from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import inter400Greek from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline';
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import inter600Cyrillic from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline';
import inter600Extended from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import inter600Greek from '@fontsource/inter/files/inter-greek-600-normal.woff2?inline';
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline';
import serif600Cyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?inline';
import serif600Extended from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?inline';
import serif600Greek from '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff2?inline';

/** Ranges of characters that each subset of a font covers, as its publisher cuts them. */
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  extended:
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
} as const;

type Subset = keyof typeof ranges;

/** Whether a text needs a subset at all: most packs need none but the first. */
const needs: Record<Exclude<Subset, 'latin'>, RegExp> = {
  extended: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113]/,
  greek: /[\u0370-\u03ff]/,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
};

const faces: { family: string; weight: number; files: Record<Subset, string> }[] = [
  {
    family: 'Inter',
    weight: 400,
    files: { latin: inter400, extended: inter400Extended, greek: inter400Greek, cyrillic: inter400Cyrillic },
  },
  {
    family: 'Inter',
    weight: 600,
    files: { latin: inter600, extended: inter600Extended, greek: inter600Greek, cyrillic: inter600Cyrillic },
  },
  {
    family: 'Source Serif 4',
    weight: 600,
    files: { latin: serif600, extended: serif600Extended, greek: serif600Greek, cyrillic: serif600Cyrillic },
  },
];

/** One character of each subset. */
const samples: Record<Subset, string> = {
  latin: 'a',
  extended: '\u0142',
  greek: '\u03a9',
  cyrillic: '\u042f',
};

export interface FontFaces {
  /** `@font-face` rules, fonts included. */
  css: string;
  /**
   * Families, weights and characters that make a browser load every face. The text of the margins of a page is laid
   * out only when printed: a face that it alone needs would still be loading, and the text would be left blank.
   */
  samples: { family: string; weight: number; text: string }[];
}

/** The fonts that a text needs: a page prints the same on every machine. */
export function fontFaces(text: string): FontFaces {
  const subsets = (Object.keys(ranges) as Subset[]).filter(
    (subset) => subset === 'latin' || needs[subset].test(text),
  );
  const rule = (family: string, weight: number, subset: Subset, file: string) =>
    `@font-face{font-family:'${family}';font-weight:${weight};src:url(${file}) format('woff2');` +
    `unicode-range:${ranges[subset]}}`;
  return {
    css: faces
      .flatMap(({ family, weight, files }) =>
        subsets.map((subset) => rule(family, weight, subset, files[subset])),
      )
      .join('\n'),
    samples: faces.map(({ family, weight }) => ({
      family,
      weight,
      text: subsets.map((subset) => samples[subset]).join(''),
    })),
  };
}

/**
 * How wide a text is in Inter, in millimetres, a little more rather than less: enough to share a page between
 * columns without a browser. `size` in points; digits count as tabular.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return (ems * size * (bold ? 1.05 : 1) * 25.4) / 72;
}

/** Advances of Inter by kind of letter, in ems, rounded up. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[\u202f\u2009]/u, 0.32],
  [/[ijlI.,:;'’|!\u0020\u00a0]/u, 0.3],
  [/[ftr()[\]{}/\\"]/u, 0.4],
  [/[\d+\u2212=]/u, 0.67],
  [/[mwMW%@…\u{1f000}-\u{1ffff}\u3000-\u9fff]/u, 1],
  [/\p{Lu}/u, 0.74],
];

/** Long tables measure the same few letters a million times. */
const known = new Map<string, number>();

function advance(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const ems = kinds.find(([kind]) => kind.test(character))?.[1] ?? 0.62;
  known.set(character, ems);
  return ems;
}

/** Width of the widest of the words that a line may not break. */
export function wordWidth(text: string, size: number, bold = false): number {
  return Math.max(0, ...text.split(/[^\S\u00a0\u202f]+/u).map((word) => textWidth(word, size, bold)));
}

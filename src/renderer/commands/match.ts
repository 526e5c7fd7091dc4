/** Every typed word begins a word of the label, accents and case aside. */
export function holds(label: string, typed: string): boolean {
  const words = fold(label).split(/[^\p{L}\p{N}]+/u);
  return fold(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** An excerpt in pieces: what matched stands between U+0002 and U+0003. */
export function marked(excerpt: string): { text: string; match: boolean }[] {
  return excerpt
    .split('\u0002')
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, match: false }];
      const [match = '', rest = ''] = part.split('\u0003');
      return [
        { text: match, match: true },
        { text: rest, match: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

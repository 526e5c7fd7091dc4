/** Lower case, no accents, ligatures spelled out, every run of other signs a single space. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What two spellings of one name share: case, accents, punctuation and spaces do not count, save between two
 * figures (`Lot 1 2` is not `Lot 12`). A name made of signs alone stands for itself.
 */
export function nameKey(text: string): string {
  return plainText(text).replace(/(?<!\p{N}) | (?!\p{N})/gu, '') || text.trim().toLowerCase();
}

/** Words that join others and name nothing. */
const joining = new Set(
  'a au aux d de des du en et l la le les par pour sur vers un une ou of the for to in on at and or by an'.split(
    ' ',
  ),
);

/**
 * Words of a header that carry sense, without plural: `Date de début du projet` → `date`, `debut`, `projet`.
 * Units are left out: `Budget (k€)` → `budget`.
 */
export function headerWords(header: string): string[] {
  const spoken = header
    .replace(/\br\.?a\.?f\.?\b/gi, 'raf')
    .replace(/%/g, ' ')
    .replace(/k\s?€|m\s?€|€/gi, ' ');
  return plainText(spoken)
    .split(' ')
    .filter((word) => word !== '' && !joining.has(word) && !unitWords.has(word))
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word));
}

const unitWords = new Set('keur meur kilo euro euros eur k€ m€ ke me ttc ht'.split(' '));

/** A text on one line, trimmed. */
export const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ');

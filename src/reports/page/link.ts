/** A piece of a text of the user: words, or an address that a click opens. */
export type Piece = { text: string } | { text: string; href: string };

/** Longest address that stands whole in a cell. */
const longestShown = 34;

/**
 * Splits a text at the web addresses in it. A long address shows its host alone; the link keeps the whole of it.
 */
export function pieces(text: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"«»;]+|mailto:[^\s<>"«»;]+)/gi)
    .filter((piece) => piece !== '')
    .map((piece) => (/^(https?:\/\/|mailto:)/i.test(piece) ? linked(piece) : { text: piece }));
}

function linked(address: string): Piece {
  const bare = address.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  if (bare.length <= longestShown) return { text: bare, href: address };
  const host = /^[^/?#]*/.exec(bare)?.[0] ?? bare;
  return { text: host === bare ? bare : `${host}/…`, href: address };
}

/** A text as it shows, its addresses shortened. */
export const shownText = (text: string): string =>
  pieces(text)
    .map((piece) => piece.text)
    .join('');

/**
 * Widens the narrow no-break spaces of a markup. Inter draws U+202F so thin that `3 051,8 M€` reads as one word, and
 * a browser takes the space of the font itself whatever other face is offered: each is wrapped, its style adds the
 * rest. The text stays the same, attributes are left alone, and drawings get the element of theirs.
 */
export function visibleSpaces(markup: string): string {
  let drawings = 0;
  return markup
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (piece.startsWith('<svg')) drawings += 1;
      else if (piece === '</svg>') drawings -= 1;
      if (piece.startsWith('<')) return piece;
      const element = drawings > 0 ? 'tspan' : 'span';
      return piece.replaceAll('\u202f', `<${element} class="fine">\u202f</${element}>`);
    })
    .join('');
}

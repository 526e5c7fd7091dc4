/**
 * Number of pages of a PDF as Chromium writes it: its page tree is not compressed, and the root of the tree
 * counts them all.
 * @throws Error when the bytes hold no page tree
 */
export function pageCount(pdf: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(pdf);
  const counts = [...text.matchAll(/<<([^<>]*\/Type\s*\/Pages[^<>]*)>>/g)].map((match) =>
    Number(/\/Count\s+(\d+)/.exec(match[1] ?? '')?.[1] ?? 0),
  );
  const pages = Math.max(0, ...counts);
  if (pages === 0) throw new Error('no page tree in the printed document');
  return pages;
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState } from 'react';

/**
 * Rows of a long table in a page that scrolls as a whole: only those near the screen are drawn, between two
 * spacers. Each row is a `tbody` with `data-index` and `measure` as its ref, for its height is its own; `attach` is the
 * ref of the table.
 * @param estimate height of a row before it is drawn, CSS pixels
 */
export function useRows(
  scroller: HTMLElement,
  count: number,
  estimate: number,
  keyOf: (index: number) => string | number,
) {
  const [table, setTable] = useState<HTMLTableElement | null>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const content = scroller.firstElementChild;
    if (!table || !content) return undefined;
    // Whatever grows or shrinks above the table moves it.
    const place = () => {
      const head = table.tHead?.offsetHeight ?? 0;
      const top = table.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setMargin(Math.round(top + scroller.scrollTop + head));
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(content);
    return () => observer.disconnect();
  }, [table, scroller]);
  // oxlint-disable-next-line react/incompatible-library -- read in this hook alone, at each render
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: useCallback(() => scroller, [scroller]),
    estimateSize: () => estimate,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  return {
    attach: setTable,
    measure: virtualizer.measureElement,
    items,
    /** Heights of what is not drawn. */
    before: first ? first.start - margin : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - margin) : 0,
  };
}

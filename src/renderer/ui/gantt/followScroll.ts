/** Not yet in the language's typings. */
type ScrollTimelineClass = new (options: { source: Element; axis: 'y' }) => AnimationTimeline;

/**
 * Keeps a drawing at the height of what scrolls beside it. A scroll timeline moves it with the scroller itself,
 * in the same frame, even where the browser scrolls ahead of the page's scripts; older browsers follow its events.
 */
export function followScroll(source: HTMLElement, drawing: SVGElement) {
  const Timeline = (window as { ScrollTimeline?: ScrollTimelineClass }).ScrollTimeline;
  let range = -1;
  let animation: Animation | null = null;
  const follow = () => {
    drawing.style.transform = `translateY(${-source.scrollTop}px)`;
  };
  if (!Timeline) {
    source.addEventListener('scroll', follow, { passive: true });
    follow();
  }
  return {
    /** To be called when the height of the scroller or of what it holds may have changed. */
    measure() {
      if (!Timeline) return follow();
      const next = source.scrollHeight - source.clientHeight;
      if (next === range) return;
      range = next;
      animation?.cancel();
      animation = drawing.animate(
        [{ transform: 'translateY(0)' }, { transform: `translateY(${-range}px)` }],
        { fill: 'both', timeline: new Timeline({ source, axis: 'y' }) },
      );
    },
    stop() {
      source.removeEventListener('scroll', follow);
      animation?.cancel();
    },
  };
}

import { TimeAxis, type AxisView } from './axis';
import { followScroll } from './followScroll';
import { paintHandles } from './handles';
import { listenToKeys } from './keyboard';
import type { GanttRow } from '../../../core/gantt/rows';
import { createModel } from './model';
import { createGroundPainter } from './paintGround';
import { paintHeader } from './paintHeader';
import { createLinkPainter } from './paintLinks';
import { createRowPainter } from './paintRows';
import { listenToPointer } from './pointer';
import type { Stage } from './stage';
import { createRuler } from './svg';
import { createTooltip } from './tooltip';
import type { GanttHandle, GanttProps, GanttSpan } from './types';
import type { Words } from './words';
import { dayWidths, narrowestDay, widestDay, zoomFor } from './zooms';

export interface Chart {
  show(props: GanttProps, words: Words): void;
  handle: GanttHandle;
  destroy(): void;
}

const dayMinutes = 1440;
/** Rows and pixels drawn beyond the window, so that a short scroll draws nothing. */
const extraRows = 12;
/** Milliseconds between an answer and the rows it changed. */
const patience = 400;
/** What the ground and the header depend on. */
const framed = ['place', 'nonWorking', 'today', 'statusDate'] as const;

const extraWidth = 600;

/**
 * The chart in an element, for as long as it lives. It draws the rows in sight and a few more; properties, scrolls
 * and gestures only draw again what they change.
 */
export function createChart(element: HTMLElement, first: GanttProps, firstWords: Words, uid: string): Chart {
  let words = firstWords;
  /** Minutes that a hand pulled the axis beyond the range. */
  let extension = { before: 0, after: 0 };
  const model = createModel(first);
  const viewOf = (props: GanttProps, dayWidth: number): AxisView => ({
    zoom: props.zoom,
    dayWidth,
    range: extended(props.range ?? aroundToday(props.today)),
    headerHeight: props.place.headerHeight,
    language: words.locale,
    width: element.clientWidth,
  });
  const extended = ({ start, finish }: GanttSpan): GanttSpan => ({
    start: start - extension.before,
    finish: finish + extension.after,
  });
  const axis = new TimeAxis(element, viewOf(first, dayWidths[first.zoom].normal));
  const { $container, $svg } = axis;
  const font = getComputedStyle(element);
  const textWidth = createRuler(`${font.fontSize} ${font.fontFamily}`);
  const tooltip = createTooltip(element);
  const ground = createGroundPainter(axis, model);
  const links = createLinkPainter(axis, model);
  const rows = createRowPainter(axis, model, uid, textWidth, () => words);
  let scroller = first.place.scroller.current;
  let following = scroller && followScroll(scroller, $svg);
  let drawn = { first: 0, last: -1, from: 0, to: -1 };
  let active: string | null = null;
  let settled: { row: GanttRow | null; timer: ReturnType<typeof setTimeout> | undefined } | null = null;

  const scrollTop = () => scroller?.scrollTop ?? 0;
  const bodyHeight = () => $container.clientHeight - model.props().place.headerHeight;
  const linesInSight = () => {
    const { height } = model.bands();
    const top = Math.floor(scrollTop() / height);
    return { first: top, last: Math.ceil((scrollTop() + bodyHeight()) / height) };
  };

  /** Draws rows, links and, when the window left what is drawn, the columns. */
  const paintRows = () => {
    const sight = linesInSight();
    const last = Math.min(model.lineCount() - 1, sight.last + extraRows);
    drawn = { ...drawn, first: Math.max(0, sight.first - extraRows), last };
    ground.paintRows(drawn.first, drawn.last);
    links.paint(drawn.first, drawn.last);
    rows.paint(drawn.first, drawn.last);
    pointAtActive();
    paintHandlesNow();
  };
  const paintColumns = () => {
    const left = $container.scrollLeft;
    drawn = { ...drawn, from: left - extraWidth, to: left + $container.clientWidth + extraWidth };
    ground.paintColumns(drawn.from, drawn.to);
    paintHeader(axis, model, { from: drawn.from, to: drawn.to, height: bodyHeight() }, textWidth, words);
  };
  const paintAll = () => {
    const { height } = model.bands();
    $svg.setAttribute('height', String(model.lineCount() * height));
    $svg.style.setProperty('--gantt-row', `${height}px`);
    following?.measure();
    paintColumns();
    paintRows();
  };
  /** The drawing was emptied or measures otherwise: nothing of it can be kept. */
  const restart = () => {
    ground.reset();
    links.reset();
    rows.reset();
    paintAll();
  };

  const pointAtActive = () => {
    const id = activeId();
    const element = id === null ? null : document.getElementById(rows.elementId(id));
    if (element) $container.setAttribute('aria-activedescendant', element.id);
    else $container.removeAttribute('aria-activedescendant');
    $container.classList.toggle('has-active', element !== null);
    $container.querySelector('.is-active')?.classList.remove('is-active');
    element?.classList.add('is-active');
  };
  const activeId = (): string | null => {
    const { selection } = model.props();
    if (active === null || !selection.has(active)) active = selection.values().next().value ?? null;
    return active;
  };

  /** Another scale: the instant under `anchor` pixels from the left of the window stays there. */
  const rescale = (view: AxisView, anchor: number) => {
    const instant = axis.at($container.scrollLeft + anchor);
    axis.show(view);
    $container.scrollLeft = axis.x(instant) - anchor;
    restart();
  };
  const zoomTo = (dayWidth: number, anchor: number) => {
    const next = Math.min(widestDay, Math.max(narrowestDay, dayWidth));
    const zoom = zoomFor(next);
    if (next === axis.view.dayWidth) return;
    rescale({ ...axis.view, zoom, dayWidth: next }, anchor);
    if (zoom !== model.props().zoom) model.props().onZoom(zoom);
  };

  /** Pixels from the left of the window that another scale leaves there: the chosen bar when it is in sight. */
  const heldStill = () => {
    const line = model.lineOf(activeId() ?? '');
    const box = model.shapeAt(line, (instant) => axis.x(instant))?.box;
    const at = box ? box.left - $container.scrollLeft : -1;
    return at >= 0 && at < $container.clientWidth ? at : $container.clientWidth / 2;
  };

  const lengthen = (side: 'before' | 'after') => {
    const { dayWidth, zoom } = axis.view;
    extension[side] += ($container.clientWidth / dayWidth) * dayMinutes;
    rescale({ ...viewOf(model.props(), dayWidth), zoom }, 0);
  };
  const rowOf = (id: string | undefined) => (id === undefined ? null : model.rowAt(model.lineOf(id)));

  const stage: Stage = {
    axis,
    model,
    words: () => words,
    hold(held) {
      clearTimeout(settled?.timer);
      settled = null;
      model.held = held;
      paintRows();
    },
    settle(answer) {
      const mine = { row: rowOf(model.held?.id), timer: undefined };
      settled = mine;
      const letGo = () => {
        if (settled === mine) stage.hold(null);
      };
      // The answer often comes before the rows that it changed.
      Promise.resolve(answer).then(() => {
        if (settled === mine) settled.timer = setTimeout(letGo, patience);
      }, letGo);
    },
    paintHandles: () => paintHandlesNow(),
    release() {
      const grown = extension.before > 0 || extension.after > 0;
      extension = { before: 0, after: 0 };
      if (grown) rescale({ ...viewOf(model.props(), axis.view.dayWidth), zoom: axis.view.zoom }, 0);
      else paintHandlesNow();
    },
    at({ clientX, clientY }) {
      const box = $container.getBoundingClientRect();
      return {
        x: clientX - box.left + $container.scrollLeft,
        y: clientY - box.top - axis.view.headerHeight + scrollTop(),
      };
    },
    linkAt: (at) => links.at(at),
    pick(link) {
      if (link === model.picked) return;
      model.picked = link;
      links.paint(drawn.first, drawn.last);
    },
    reveal(line, horizontally) {
      const { height } = model.bands();
      if (scroller) {
        const room = scroller.clientHeight - axis.view.headerHeight - model.props().place.footerHeight;
        if (line * height < scroller.scrollTop) scroller.scrollTop = line * height;
        else if ((line + 1) * height > scroller.scrollTop + room)
          scroller.scrollTop = (line + 1) * height - room;
      }
      const box = horizontally ? model.shapeAt(line, (instant) => axis.x(instant))?.box : undefined;
      if (!box) return;
      const { scrollLeft, clientWidth } = $container;
      if (box.left < scrollLeft || box.right > scrollLeft + clientWidth)
        $container.scrollLeft = box.left - clientWidth / 4;
    },
    scrollBy(x, y, grow = false) {
      const before = $container.scrollLeft;
      if (x !== 0) $container.scrollLeft += x;
      if (grow && x !== 0 && $container.scrollLeft === before) lengthen(x > 0 ? 'after' : 'before');
      if (y !== 0 && scroller) scroller.scrollTop += y;
    },
    zoomBy: (factor, anchor) => zoomTo(axis.view.dayWidth * factor, anchor),
  };
  const pointer = listenToPointer(stage, tooltip);
  const paintHandlesNow = () =>
    paintHandles(axis, model, pointer.hovered(), !model.props().readOnly, pointer.rubber());
  listenToKeys(stage, () => model.lineOf(activeId() ?? ''), pointer.cancel);

  const onScroll = () => {
    const sight = linesInSight();
    const missing = sight.first < drawn.first || Math.min(sight.last, model.lineCount() - 1) > drawn.last;
    if (missing) paintRows();
  };
  const onScrollAcross = () => {
    // A focus or a find in the page must not move the lines away from the grid's.
    if ($container.scrollTop !== 0) $container.scrollTop = 0;
    const left = $container.scrollLeft;
    if (left < drawn.from + extraWidth / 3 || left + $container.clientWidth > drawn.to - extraWidth / 3)
      paintColumns();
  };
  scroller?.addEventListener('scroll', onScroll, { passive: true });
  $container.addEventListener('scroll', onScrollAcross, { passive: true });
  const resized = new ResizeObserver(() => {
    if (element.clientWidth > axis.view.width) rescale({ ...axis.view, width: element.clientWidth }, 0);
    else paintAll();
  });
  resized.observe(element);

  setAccessibleName(first);
  restart();
  $container.scrollLeft = openingScroll(axis, model.props(), $container.clientWidth);
  paintColumns();

  function setAccessibleName(props: GanttProps) {
    $container.setAttribute('role', 'listbox');
    $container.setAttribute('aria-label', props.label);
    $container.tabIndex = 0;
  }

  return {
    show(props, nextWords) {
      const before = model.props();
      const language = nextWords.locale !== words.locale;
      words = nextWords;
      model.show(props);
      if (settled && model.held && rowOf(model.held.id) !== settled.row) {
        clearTimeout(settled.timer);
        settled = null;
        model.held = null;
      }
      setAccessibleName(props);
      if (props.place.scroller.current !== scroller) {
        scroller?.removeEventListener('scroll', onScroll);
        following?.stop();
        scroller = props.place.scroller.current;
        following = scroller && followScroll(scroller, $svg);
        scroller?.addEventListener('scroll', onScroll, { passive: true });
      }
      const view = viewOf(props, axis.view.dayWidth);
      if (props.zoom !== before.zoom && props.zoom !== axis.view.zoom) {
        rescale({ ...view, dayWidth: dayWidths[props.zoom].normal }, heldStill());
      } else if (
        language ||
        view.headerHeight !== axis.view.headerHeight ||
        !sameSpan(view.range, axis.view.range)
      ) {
        rescale({ ...view, zoom: axis.view.zoom }, 0);
      } else if (props.place.rowHeight !== before.place.rowHeight) restart();
      else if (framed.every((key) => props[key] === before[key])) paintRows();
      else paintAll();
      if (props.preview !== before.preview) pointer.refresh();
    },
    handle: {
      fit() {
        const { start, finish } = axis.view.range;
        const days = Math.max(1, (finish - start) / dayMinutes);
        zoomTo(($container.clientWidth - 96) / days, 0);
        $container.scrollLeft = axis.x(start) - 32;
      },
      scrollTo(instant) {
        $container.scrollLeft = axis.x(instant) - $container.clientWidth / 4;
      },
      focus: () => $container.focus({ preventScroll: true }),
    },
    destroy() {
      clearTimeout(settled?.timer);
      pointer.cancel();
      resized.disconnect();
      scroller?.removeEventListener('scroll', onScroll);
      following?.stop();
      tooltip.remove();
      $container.remove();
    },
  };
}

/** The start of the project; today in the first third when it is under way and too long for the window. */
function openingScroll(axis: TimeAxis, { today, range }: GanttProps, width: number): number {
  if (range === null) return 0;
  const start = axis.x(range.start) - 48;
  const running = today !== null && today > range.start && today < range.finish;
  const fits = axis.x(range.finish) - start < width;
  return running && !fits ? Math.max(start, axis.x(today) - width / 3) : start;
}

function aroundToday(today: number | null): GanttSpan {
  const start = today ?? 0;
  return { start, finish: start + 30 * dayMinutes };
}

const sameSpan = (a: GanttSpan, b: GanttSpan) => a.start === b.start && a.finish === b.finish;

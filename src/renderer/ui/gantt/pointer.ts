import type { GanttLink } from '../../../core/gantt/rows';
import { canPull, startGesture, type Gesture } from './hand';
import { hitAt, type Hit, type Part } from './hit';
import type { Stage } from './stage';
import type { createTooltip } from './tooltip';
import { adherenceLines, barName, percent, spanText } from './words';

/** Pixels before a press becomes a gesture, and from an edge where the chart scrolls by itself. */
const threshold = 3;
const edge = 36;
const fastest = 16;
const cursors: Record<Part, string> = {
  start: 'crosshair',
  finish: 'crosshair',
  edge: 'ew-resize',
  progress: 'ew-resize',
  body: 'grab',
  row: '',
};

/** Mouse, pen and touch on the bars: hover, selection, gestures, and the wheel. */
export function listenToPointer(stage: Stage, tooltip: ReturnType<typeof createTooltip>) {
  const { $container } = stage.axis;
  let hovered: Hit | null = null;
  let overLink: GanttLink | null = null;
  let pressed: { hit: Hit; x: number; y: number } | null = null;
  let gesture: Gesture | null = null;
  let last: PointerEvent | null = null;
  let scrolling = 0;

  const editable = () => !stage.model.props().readOnly;
  const find = (event: { clientX: number; clientY: number }) =>
    inBody(event) ? hitAt(stage.axis, stage.model, stage.at(event), editable()) : null;
  const inBody = ({ clientY }: { clientY: number }) =>
    clientY - $container.getBoundingClientRect().top > stage.axis.view.headerHeight;

  /** A bar and its handles are over the links. */
  const linkUnder = (event: { clientX: number; clientY: number }, hit: Hit | null) =>
    (hit && hit.part !== 'row') || !inBody(event) ? null : stage.linkAt(stage.at(event));

  const hover = (next: Hit | null, link: GanttLink | null) => {
    const changed = next?.line !== hovered?.line || next?.part !== hovered?.part || link !== overLink;
    hovered = next;
    overLink = link;
    if (!changed) return;
    $container.style.cursor = link
      ? 'pointer'
      : next && canPull(stage.model.props(), next)
        ? cursors[next.part]
        : '';
    stage.paintHandles();
    const lines = link ? linkLines(link) : next && next.part !== 'row' ? describe(next) : null;
    if (lines && last) tooltip.showSoon(lines, { x: last.clientX, y: last.clientY });
    else tooltip.hide();
  };

  const linkLines = ({ from, to, type, text }: GanttLink): string[] => {
    const { model, words } = stage;
    const { readOnly, onUnlink } = model.props();
    const { t } = words();
    const name = (id: string) => model.rowAt(model.lineOf(id))?.name ?? '';
    const ends = t('gantt.linkTo', { from: name(from), to: name(to), type: text ?? t(`gantt.link.${type}`) });
    return readOnly || !onUnlink ? [ends] : [ends, t('gantt.linkHelp')];
  };

  const describe = ({ row }: Hit): string[] => {
    if (row.start === null || row.finish === null) return [barName(row, stage.words())];
    const span = { start: row.start, finish: row.finish };
    const text = spanText(row.id, span, stage.model.props(), false, stage.words());
    const done =
      row.kind === 'milestone' ? [] : [stage.words().t('gantt.progress', { percent: percent(row.progress) })];
    return [row.name, text, ...done, ...adherenceLines(row, stage.words())];
  };

  const step = (event: PointerEvent) => {
    gesture?.move(stage.at(event));
    if (gesture) tooltip.show(gesture.words(), { x: event.clientX, y: event.clientY });
    stage.paintHandles();
  };

  /** Near an edge the chart moves under the pointer, faster the nearer. */
  const scrollAtEdges = () => {
    scrolling = 0;
    if (!gesture || !last) return;
    const box = $container.getBoundingClientRect();
    const pace = (at: number, from: number, to: number) =>
      at < from + edge ? at - from - edge : at > to - edge ? at - to + edge : 0;
    const x = limited(pace(last.clientX, box.left, box.right) / 3);
    const top = box.top + stage.axis.view.headerHeight;
    const y = gesture.rubber() ? limited(pace(last.clientY, top, box.bottom) / 3) : 0;
    if (x === 0 && y === 0) return;
    stage.scrollBy(x, y, true);
    step(last);
    scrolling = requestAnimationFrame(scrollAtEdges);
  };

  const finish = (apply: boolean) => {
    const done = gesture;
    gesture = null;
    pressed = null;
    cancelAnimationFrame(scrolling);
    scrolling = 0;
    $container.style.cursor = '';
    tooltip.hide();
    if (apply) done?.drop();
    else done?.cancel();
    stage.release();
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const hit = find(event);
    const link = linkUnder(event, hit);
    stage.pick(link);
    if (link) tooltip.hide();
    if (link || !hit) return;
    stage.model.props().onSelect(hit.row.id);
    if (!editable() || hit.part === 'row') return;
    pressed = { hit, x: event.clientX, y: event.clientY };
    $container.setPointerCapture(event.pointerId);
    tooltip.hide();
  };
  const onPointerMove = (event: PointerEvent) => {
    last = event;
    if (gesture) {
      step(event);
      if (scrolling === 0) scrolling = requestAnimationFrame(scrollAtEdges);
      return;
    }
    if (!pressed) {
      const hit = find(event);
      return hover(hit, linkUnder(event, hit));
    }
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < threshold) return;
    gesture = startGesture(stage, pressed.hit, stage.at({ clientX: pressed.x, clientY: pressed.y }));
    if (!gesture) {
      pressed = null;
      return;
    }
    if (gesture.hit.part === 'body') $container.style.cursor = 'grabbing';
    step(event);
  };
  const onPointerUp = () => {
    if (gesture) finish(true);
    pressed = null;
  };
  const onDoubleClick = (event: MouseEvent) => {
    const hit = find(event);
    const link = linkUnder(event, hit);
    if (link) stage.model.props().onOpenLink?.(link.from, link.to);
    else if (hit) stage.model.props().onOpen?.(hit.row.id);
  };
  const onLeave = () => {
    if (!gesture) hover(null, null);
  };
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey) {
      event.preventDefault();
      const anchor = event.clientX - $container.getBoundingClientRect().left;
      stage.zoomBy(Math.exp(-pixels(event.deltaY, event) * 0.003), anchor);
      return;
    }
    // The lines scroll with the grid, the time with the chart.
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    const down = event.shiftKey ? 0 : event.deltaY;
    event.preventDefault();
    stage.scrollBy(pixels(sideways, event), pixels(down, event));
    hover(null, null);
  };

  $container.addEventListener('pointerdown', onPointerDown);
  $container.addEventListener('pointermove', onPointerMove);
  $container.addEventListener('pointerup', onPointerUp);
  $container.addEventListener('pointercancel', () => finish(false));
  $container.addEventListener('pointerleave', onLeave);
  $container.addEventListener('dblclick', onDoubleClick);
  $container.addEventListener('wheel', onWheel, { passive: false });

  return {
    hovered: () => gesture?.hit.line ?? hovered?.line ?? null,
    rubber: () => gesture?.rubber() ?? null,
    /** The plan answered a preview: the tooltip says what it made of it. */
    refresh() {
      if (gesture && last) tooltip.show(gesture.words(), { x: last.clientX, y: last.clientY });
    },
    /** Gives up the gesture under way; false when there is none. */
    cancel() {
      if (!gesture) return false;
      finish(false);
      return true;
    },
  };
}

/** Pixels a frame, however far out the pointer is: one must be able to stop at a day. */
const limited = (pace: number) => Math.max(-fastest, Math.min(fastest, pace));

/** Wheels speak of pixels, lines or pages. */
function pixels(delta: number, { deltaMode }: WheelEvent): number {
  return (
    delta * (deltaMode === WheelEvent.DOM_DELTA_LINE ? 28 : deltaMode === WheelEvent.DOM_DELTA_PAGE ? 600 : 1)
  );
}

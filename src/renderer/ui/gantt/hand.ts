import { moveSpan, resizeSpan } from '../../../core/gantt/snap';
import { relationTypes, type RelationType } from '../../../core/model/plan';
import { linkEndAt, type Hit } from './hit';
import type { Rubber } from './handles';
import type { Stage } from './stage';
import type { GanttChange, GanttProps, GanttSpan } from './types';
import { percent, spanText } from './words';

interface Place {
  x: number;
  y: number;
}

/** One gesture on a bar, from the press to the drop. Places are in the drawing's pixels. */
export interface Gesture {
  readonly hit: Hit;
  move(at: Place): void;
  /** Applies it; nothing happens when it comes back to where it began. */
  drop(): void;
  cancel(): void;
  rubber(): Rubber | null;
  /** What the tooltip says. */
  words(): string[];
}

const dayMinutes = 1440;
/** Per cents one can aim at on a bar of a few pixels. */
const progressStep = 5;

/** Whether something can be done by pulling there. */
export function canPull(props: GanttProps, { row, part }: Hit): boolean {
  if (props.readOnly || row.start === null || row.finish === null) return false;
  switch (part) {
    case 'body':
      return row.kind !== 'summary' && props.onMove !== undefined;
    case 'edge':
      return props.onResize !== undefined;
    case 'progress':
      return props.onProgress !== undefined;
    case 'start':
    case 'finish':
      return props.onLink !== undefined;
    case 'row':
      return false;
  }
}

export function startGesture(stage: Stage, hit: Hit, from: Place): Gesture | null {
  const { start, finish } = hit.row;
  if (!canPull(stage.model.props(), hit) || start === null || finish === null) return null;
  const span = { start, finish };
  // An instant, because the pixels move when the axis grows under the hand.
  const origin = { instant: stage.axis.at(from.x), y: from.y };
  switch (hit.part) {
    case 'body':
      return pull(stage, hit, origin, span, moved);
    case 'edge':
      return pull(stage, hit, origin, span, resized);
    case 'progress':
      return fill(stage, hit);
    case 'start':
    case 'finish':
      return link(stage, hit, origin, hit.part);
    case 'row':
      return null;
  }
}

type SpanChange = GanttChange & { kind: 'move' | 'resize' };
type Pull = (span: GanttSpan, by: number, props: GanttProps) => SpanChange;

const moved: Pull = (span, by, { nonWorking }) => ({ kind: 'move', ...moveSpan(span, by, nonWorking) });
const resized: Pull = (span, by, { nonWorking }) => ({
  kind: 'resize',
  finish: resizeSpan(span, by, nonWorking).finish,
});
const placeOf = (change: SpanChange, span: GanttSpan): GanttSpan => ({
  start: change.kind === 'move' ? change.start : span.start,
  finish: change.finish,
});
const same = (a: GanttSpan, b: GanttSpan) => a.start === b.start && a.finish === b.finish;

/** Moving a bar, or its end, by days; by hours where they can be seen. */
function pull(stage: Stage, hit: Hit, from: { instant: number }, span: GanttSpan, change: Pull): Gesture {
  const { id } = hit.row;
  const hours = stage.axis.view.zoom === 'day';
  const snap = hours ? 60 : dayMinutes;
  let asked: SpanChange | null = null;
  const shown = () => stage.model.props().preview?.get(id) ?? (asked ? placeOf(asked, span) : span);
  const cancel = () => {
    stage.hold(null);
    if (asked) stage.model.props().onPreview?.(id, null);
  };
  return {
    hit,
    cancel,
    move(at) {
      const by = Math.round((stage.axis.at(at.x) - from.instant) / snap) * snap;
      const next = by === 0 ? unmoved(span, change) : change(span, by, stage.model.props());
      const place = placeOf(next, span);
      if (same(asked ? placeOf(asked, span) : span, place)) return;
      asked = next;
      stage.hold({ id, span: place, progress: null });
      stage.model.props().onPreview?.(id, next);
    },
    drop() {
      const props = stage.model.props();
      if (!asked || same(placeOf(asked, span), span)) return cancel();
      const { start, finish } = placeOf(asked, span);
      return stage.settle(
        asked.kind === 'move' ? props.onMove?.(id, start, finish) : props.onResize?.(id, finish),
      );
    },
    rubber: () => null,
    words: () => [hit.row.name, spanText(id, shown(), stage.model.props(), hours, stage.words())],
  };
}

/** Back where it was, even on a day on which nobody works. */
const unmoved = (span: GanttSpan, change: Pull): SpanChange =>
  change === moved ? { kind: 'move', ...span } : { kind: 'resize', finish: span.finish };

/** Saying how much is done, by pulling the limit of the darker fill. */
function fill(stage: Stage, hit: Hit): Gesture {
  const { id } = hit.row;
  let progress = hit.row.progress;
  const cancel = () => {
    stage.hold(null);
    if (progress !== hit.row.progress) stage.model.props().onPreview?.(id, null);
  };
  return {
    hit,
    cancel,
    move(at) {
      const shape = stage.model.shapeAt(hit.line, (instant) => stage.axis.x(instant));
      if (!shape) return;
      const total = shape.bodies.reduce((sum, body) => sum + body.width, 0);
      const done = shape.bodies.reduce(
        (sum, body) => sum + Math.min(body.width, Math.max(0, at.x - body.x)),
        0,
      );
      const next = Math.round(((done / total) * 100) / progressStep) * progressStep;
      if (next === progress) return;
      progress = next;
      stage.hold({ id, span: null, progress });
      stage.model.props().onPreview?.(id, { kind: 'progress', progress });
    },
    drop() {
      if (progress === hit.row.progress) return cancel();
      return stage.settle(stage.model.props().onProgress?.(id, progress));
    },
    rubber: () => null,
    words: () => [hit.row.name, stage.words().t('gantt.progress', { percent: percent(progress) })],
  };
}

/** A link, its type read from the ends: from a finish to a start is FS. */
function link(
  stage: Stage,
  hit: Hit,
  from: { instant: number; y: number },
  end: 'start' | 'finish',
): Gesture {
  let to: Place | null = null;
  let target: { id: string; name: string; type: RelationType } | null = null;
  return {
    hit,
    move(at) {
      to = at;
      const found = linkEndAt(stage.axis, stage.model, at);
      const type = relationTypes.find((one) => one === letter(end) + letter(found?.end ?? 'start'));
      target =
        found && type && found.row.id !== hit.row.id
          ? { id: found.row.id, name: found.row.name, type }
          : null;
    },
    drop() {
      if (target) stage.settle(stage.model.props().onLink?.(hit.row.id, target.id, target.type));
    },
    cancel() {
      target = null;
    },
    rubber: () => to && { from: { x: stage.axis.x(from.instant), y: from.y }, to, caught: target !== null },
    words() {
      const { t } = stage.words();
      return target
        ? [t('gantt.linkTo', { from: hit.row.name, to: target.name, type: t(`gantt.link.${target.type}`) })]
        : [t('gantt.linkFrom', { from: hit.row.name })];
    },
  };
}

const letter = (end: 'start' | 'finish') => (end === 'start' ? 'S' : 'F');

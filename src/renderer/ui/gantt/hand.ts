import { moveSpan, resizeSpan } from '../../../core/gantt/snap';
import { relationTypes, type RelationType } from '../../../core/model/plan';
import { linkEndAt, type Hit } from './hit';
import type { Rubber } from './handles';
import type { Stage } from './stage';
import type { GanttChange, GanttSpan } from './types';
import { percent, spanText } from './words';

/** One gesture on a bar, from the press to the drop. Places are in the drawing's pixels. */
export interface Gesture {
  move(at: { x: number; y: number }): void;
  /** Applies it; nothing happens when it comes back to where it began. */
  drop(): void;
  cancel(): void;
  readonly hit: Hit;
  rubber(): Rubber | null;
  /** What the tooltip says. */
  words(): string[];
}

const dayMinutes = 1440;
/** Per cents one can aim at on a bar of a few pixels. */
const progressStep = 5;

export function startGesture(stage: Stage, hit: Hit, from: { x: number; y: number }): Gesture | null {
  const { row } = hit;
  const props = stage.model.props();
  const { start, finish } = row;
  if (start === null || finish === null) return null;
  const span = { start, finish };
  switch (hit.part) {
    case 'body':
      return row.kind !== 'summary' && props.onMove ? pull(stage, hit, from, span, moved) : null;
    case 'edge':
      return props.onResize ? pull(stage, hit, from, span, resized) : null;
    case 'progress':
      return props.onProgress ? fill(stage, hit) : null;
    case 'start':
    case 'finish':
      return props.onLink ? link(stage, hit, from, hit.part) : null;
    case 'row':
      return null;
  }
}

type Pull = (span: GanttSpan, by: number, stage: Stage) => GanttChange & { kind: 'move' | 'resize' };

const moved: Pull = (span, by, stage) => ({
  kind: 'move',
  ...moveSpan(span, by, stage.model.props().nonWorking),
});
const resized: Pull = (span, by, stage) => ({
  kind: 'resize',
  finish: resizeSpan(span, by, stage.model.props().nonWorking).finish,
});

/** Moving a bar, or its end, by days; by hours where they can be seen. */
function pull(
  stage: Stage,
  hit: Hit,
  from: { x: number; y: number },
  span: GanttSpan,
  change: Pull,
): Gesture {
  const { id } = hit.row;
  const hours = stage.axis.view.zoom === 'day';
  const snap = hours ? 60 : dayMinutes;
  let asked: ReturnType<Pull> | null = null;
  const shown = () => stage.model.props().preview?.get(id) ?? stage.model.held?.span ?? span;
  return {
    hit,
    move(at) {
      const by = Math.round(((at.x - from.x) / stage.axis.view.dayWidth) * (dayMinutes / snap)) * snap;
      const next = change(span, by, stage);
      const place = { start: next.kind === 'move' ? next.start : span.start, finish: next.finish };
      const before = asked ? spanOf(asked, span) : span;
      if (before.start === place.start && before.finish === place.finish) return;
      asked = next;
      stage.hold({ id, span: place, progress: null });
      stage.model.props().onPreview?.(id, next);
    },
    drop() {
      const props = stage.model.props();
      const place = asked && spanOf(asked, span);
      if (!asked || !place || (place.start === span.start && place.finish === span.finish))
        return this.cancel();
      stage.settle(
        asked.kind === 'move'
          ? props.onMove?.(id, place.start, place.finish)
          : props.onResize?.(id, place.finish),
      );
    },
    cancel() {
      stage.hold(null);
      if (asked) stage.model.props().onPreview?.(id, null);
    },
    rubber: () => null,
    words: () => [hit.row.name, spanText(id, shown(), stage.model.props(), hours, stage.words())],
  };
}

const spanOf = (change: GanttChange & { kind: 'move' | 'resize' }, span: GanttSpan): GanttSpan => ({
  start: change.kind === 'move' ? change.start : span.start,
  finish: change.finish,
});

/** Saying how much is done, by pulling the limit of the darker fill. */
function fill(stage: Stage, hit: Hit): Gesture {
  const { id } = hit.row;
  let progress = hit.row.progress;
  return {
    hit,
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
      if (progress === hit.row.progress) return this.cancel();
      stage.settle(stage.model.props().onProgress?.(id, progress));
    },
    cancel() {
      stage.hold(null);
      if (progress !== hit.row.progress) stage.model.props().onPreview?.(id, null);
    },
    rubber: () => null,
    words: () => [hit.row.name, stage.words().t('gantt.progress', { percent: percent(progress) })],
  };
}

/** A link, its type read from the ends: from a finish to a start is FS. */
function link(stage: Stage, hit: Hit, from: { x: number; y: number }, end: 'start' | 'finish'): Gesture {
  let to = from;
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
      stage.paintHandles();
    },
    drop() {
      stage.hold(null);
      if (target) stage.settle(stage.model.props().onLink?.(hit.row.id, target.id, target.type));
    },
    cancel: () => stage.hold(null),
    rubber: () => ({ from, to, caught: target !== null }),
    words() {
      const { t } = stage.words();
      return target
        ? [t('gantt.linkTo', { from: hit.row.name, to: target.name, type: t(`gantt.link.${target.type}`) })]
        : [t('gantt.linkFrom', { from: hit.row.name })];
    },
  };
}

const letter = (end: 'start' | 'finish') => (end === 'start' ? 'S' : 'F');

import { moveSpan, resizeSpan, workingStep } from '../../../core/gantt/snap';
import type { GanttLink } from '../../../core/gantt/rows';
import type { Stage } from './stage';

/** The chart under the keyboard: arrows choose a row, Alt moves its bar, Alt+Shift changes its length. */
export function listenToKeys(stage: Stage, active: () => number, cancel: () => boolean): void {
  const { $container } = stage.axis;

  const choose = (line: number, step: 1 | -1) => {
    for (let at = line; at >= 0 && at < stage.model.lineCount(); at += step) {
      const row = stage.model.rowAt(at);
      if (!row) continue;
      stage.model.props().onSelect(row.id);
      stage.reveal(at, false);
      return;
    }
  };

  const change = (direction: 1 | -1, resize: boolean) => {
    const props = stage.model.props();
    const line = active();
    const row = stage.model.rowAt(line);
    if (!row || row.start === null || row.finish === null || props.readOnly) return;
    const span = { start: row.start, finish: row.finish };
    if (resize) {
      if (row.kind !== 'task' || !props.onResize) return;
      const by = workingStep(span.finish - 1, direction, props.nonWorking);
      const { finish } = resizeSpan(span, by, props.nonWorking);
      if (finish === span.finish) return;
      stage.hold({ id: row.id, span: { start: span.start, finish }, progress: null });
      stage.settle(props.onResize(row.id, finish));
    } else {
      if (row.kind === 'summary' || !props.onMove) return;
      const moved = moveSpan(span, workingStep(span.start, direction, props.nonWorking), props.nonWorking);
      stage.hold({ id: row.id, span: moved, progress: null });
      stage.settle(props.onMove(row.id, moved.start, moved.finish));
    }
    stage.reveal(line, true);
  };

  /** Keys on the link chosen; false when the key says nothing to it. */
  const linkKeys = (key: string, { from, to }: GanttLink): boolean => {
    const { onUnlink, onOpenLink, readOnly } = stage.model.props();
    if (key === 'Escape') stage.pick(null);
    else if (key === 'Enter' && onOpenLink) onOpenLink(from, to);
    else if ((key === 'Delete' || key === 'Backspace') && onUnlink && !readOnly) onUnlink(from, to);
    else return false;
    return true;
  };

  $container.addEventListener('keydown', (event) => {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const page = Math.max(1, Math.floor($container.clientHeight / stage.model.bands().height) - 2);
    const line = active();
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'Escape' && cancel()) return handled();
    if (ctrlKey || metaKey) return;
    const { picked } = stage.model;
    if (picked && !altKey && linkKeys(key, picked)) return handled();
    if (altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      handled();
      return change(key === 'ArrowLeft' ? -1 : 1, shiftKey);
    }
    if (altKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => choose(line + 1, 1),
      ArrowUp: () => choose(line < 0 ? stage.model.lineCount() - 1 : line - 1, -1),
      PageDown: () => choose(Math.min(stage.model.lineCount() - 1, line + page), -1),
      PageUp: () => choose(Math.max(0, line - page), 1),
      Home: () => choose(0, 1),
      End: () => choose(stage.model.lineCount() - 1, -1),
      ArrowLeft: () => stage.scrollBy(-80, 0),
      ArrowRight: () => stage.scrollBy(80, 0),
      Enter: () => {
        const row = stage.model.rowAt(line);
        if (row) stage.model.props().onOpen?.(row.id);
      },
      '+': () => stage.zoomBy(1.4, $container.clientWidth / 2),
      '-': () => stage.zoomBy(1 / 1.4, $container.clientWidth / 2),
    };
    const run = moves[key];
    if (!run) return;
    handled();
    run();
  });
}

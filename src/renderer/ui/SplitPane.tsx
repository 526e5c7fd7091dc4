import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import './splitPane.css';

const smallest = 0.1;
const largest = 0.9;
const keyStep = 0.02;

/**
 * Two panes and a separator one drags, moves with the arrows, and puts back with a double click. Fills its
 * parent's width. Without `end` the first pane has all the room and keeps its place in the tree.
 */
export function SplitPane({
  start,
  end,
  label,
  share,
  initial = 0.5,
  onShare,
}: {
  start: ReactNode;
  end: ReactNode;
  /** Accessible name of the separator. */
  label: string;
  /** Part of the width for the first pane, 0–1. */
  share: number;
  /** Where a double click puts the separator back. */
  initial?: number;
  /** Called when the separator comes to rest. */
  onShare(share: number): void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = clamp(dragged ?? share);
  const split = end !== null && end !== undefined;

  const shareAt = (event: PointerEvent) => {
    const box = root.current?.getBoundingClientRect();
    return box && box.width > 0 ? clamp((event.clientX - box.left) / box.width) : shown;
  };
  const settle = () => {
    if (dragged === null) return;
    setDragged(null);
    if (dragged !== share) onShare(dragged);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = {
      ArrowLeft: shown - keyStep,
      ArrowRight: shown + keyStep,
      Home: smallest,
      End: largest,
    }[event.key];
    if (moved === undefined) return;
    event.preventDefault();
    onShare(clamp(moved));
  };

  return (
    <div ref={root} className={dragged === null ? 'split' : 'split is-dragged'}>
      <div className="split-pane" style={split ? { flex: `0 0 ${shown * 100}%` } : { flex: '1 1 100%' }}>
        {start}
      </div>
      {split ? (
        <>
          {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a separator with a value is a control (ARIA 1.2); <hr> has no value. */}
          <div
            role="separator"
            aria-orientation="vertical"
            aria-label={label}
            aria-valuenow={Math.round(shown * 100)}
            aria-valuemin={smallest * 100}
            aria-valuemax={largest * 100}
            tabIndex={0}
            className="split-bar"
            onKeyDown={onKeyDown}
            onDoubleClick={() => onShare(initial)}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(shown);
            }}
            onPointerMove={(event) => {
              if (dragged !== null) setDragged(shareAt(event));
            }}
            onPointerUp={settle}
            onPointerCancel={() => setDragged(null)}
          />
          {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
          <div className="split-pane is-end">{end}</div>
        </>
      ) : null}
    </div>
  );
}

const clamp = (share: number) => Math.min(largest, Math.max(smallest, share));

import { doneBracket, type BarShape } from '../../core/gantt/bars';
import { pathOf } from '../../core/gantt/links';
import type { GanttRow } from '../../core/gantt/rows';

interface Props {
  shape: BarShape;
  row: Pick<GanttRow, 'critical' | 'active' | 'kind'>;
}

/** What was planned, thin, beneath the bar; dots lead from it to a bar that stands apart from it. */
export function Baseline({ shape }: { shape: BarShape }) {
  if (!shape.baseline) return null;
  const slip = slipOf(shape, shape.baseline);
  return (
    <>
      {slip && (
        <path
          d={`M${slip.from} ${slip.y}H${slip.to}`}
          fill="none"
          stroke="var(--line-strong)"
          strokeWidth="0.8"
          strokeDasharray="1.2 1.8"
        />
      )}
      <path d={pathOf(shape.baseline, true)} fill="var(--line-strong)" />
    </>
  );
}

/** From where it was planned to where it is now, when nothing of the two stands at the same dates. */
function slipOf({ kind, box }: BarShape, baseline: NonNullable<BarShape['baseline']>) {
  const ends = baseline.map((point) => point.x);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const heights = baseline.map((point) => point.y);
  const y = (Math.min(...heights) + Math.max(...heights)) / 2;
  const middle = (box.left + box.right) / 2;
  const [left, right] = kind === 'milestone' ? [middle, middle] : [box.left, box.right];
  if (last < Math.min(left, box.left)) return { from: last, to: left, y };
  if (first > Math.max(right, box.right)) return { from: right, to: first, y };
  return null;
}

/** A task's bar, a summary's bracket or a milestone's diamond, with all that says something of it. */
export function Bar({ shape, row }: Props) {
  const { critical, active } = row;
  return (
    <>
      {shape.kind === 'task' && <Task shape={shape} critical={critical} active={active} />}
      {shape.kind === 'summary' && <Summary shape={shape} active={active} />}
      {shape.kind === 'milestone' && shape.outline && (
        <path
          d={pathOf(shape.outline, true)}
          fill={active ? (critical ? 'var(--red)' : 'var(--text)') : 'none'}
          stroke={critical ? 'var(--red)' : 'var(--text)'}
          strokeWidth={critical ? 1.2 : 0.6}
          strokeDasharray={active ? undefined : '2 1.5'}
        />
      )}
      {shape.mark && (
        <path
          d={pathOf(shape.mark, true)}
          fill={shape.kind === 'milestone' ? 'var(--surface)' : 'var(--red)'}
          stroke={shape.kind === 'milestone' ? 'none' : 'var(--surface)'}
          strokeWidth="0.7"
        />
      )}
      {shape.caps.length > 0 && (
        <path
          d={shape.caps.map((cap) => pathOf(cap)).join('')}
          fill="none"
          stroke="var(--text)"
          strokeWidth="1.2"
        />
      )}
    </>
  );
}

/** The date by which it must be done. */
export function Deadline({ shape }: { shape: BarShape }) {
  if (!shape.deadline) return null;
  return (
    <path
      d={pathOf(shape.deadline, true)}
      fill="var(--surface)"
      stroke="var(--text)"
      strokeWidth="0.8"
      strokeLinejoin="round"
    />
  );
}

function Task({ shape, critical, active }: { shape: BarShape; critical: boolean; active: boolean }) {
  const stroke = critical ? 'var(--red)' : active ? 'var(--accent)' : 'var(--line-strong)';
  const inset = critical ? 0.75 : 0.35;
  return (
    <>
      {shape.joins.length > 0 && (
        <path
          d={shape.joins.map(({ from, to }) => pathOf([from, to])).join('')}
          stroke={stroke}
          strokeWidth="0.9"
          strokeDasharray="1.5 1.5"
        />
      )}
      {shape.bodies.map(({ x, y, width, height }, i) => (
        <rect
          key={i}
          x={x + inset}
          y={y + inset}
          width={Math.max(0.5, width - 2 * inset)}
          height={height - 2 * inset}
          fill={active ? 'var(--accent-tint)' : 'var(--surface)'}
          stroke={stroke}
          strokeWidth={2 * inset}
          strokeDasharray={active ? undefined : '2.5 1.5'}
        />
      ))}
      {shape.done.map(({ x, y, width, height }, i) => (
        <rect
          key={i}
          x={x + 2 * inset}
          y={y + 2 * inset}
          width={Math.max(0, width - 4 * inset)}
          height={height - 4 * inset}
          fill={active ? 'var(--accent)' : 'var(--line-strong)'}
        />
      ))}
    </>
  );
}

/** What is done is dark and what is left is grey, as in a task's bar. */
function Summary({ shape, active }: { shape: BarShape; active: boolean }) {
  if (!shape.outline) return null;
  const done = doneBracket(shape);
  return (
    <>
      <path
        d={pathOf(shape.outline, true)}
        fill={active ? 'var(--summary-left)' : 'var(--line-strong)'}
        stroke="none"
      />
      {done && <path d={pathOf(done, true)} fill="var(--text)" />}
    </>
  );
}

/** A point at the edge of the page for a bar that goes on beyond it. */
export function Continuation({ shape, row, left, right }: Props & { left: number; right: number }) {
  const { top, bottom } = shape.box;
  const summary = shape.kind === 'summary';
  const low = summary ? top + (bottom - top) * 0.45 : bottom;
  const tip = (x: number, out: number) =>
    pathOf(
      [
        { x, y: top },
        { x: x + out, y: (top + low) / 2 },
        { x, y: low },
      ],
      true,
    );
  const ends = [
    shape.box.left < left - 0.01 ? tip(left, -7) : '',
    shape.box.right > right + 0.01 ? tip(right, 7) : '',
  ];
  const color = summary ? 'var(--summary-left)' : row.critical ? 'var(--red)' : 'var(--accent)';
  return <path d={ends.join('')} fill={color} />;
}

import { plainDate } from '../../core/calendar/days';
import { placeLabel, type BarShape, type LabelPlace, type Rect } from '../../core/gantt/bars';
import { print } from '../../core/look/tokens';
import { useWriter, type Writer } from '../page/writer';
import { widthOf } from './lines';
import { lastDayOf } from '../../core/gantt/snap';
import type { ReportRow } from './rows';

interface Props {
  shape: BarShape;
  row: ReportRow;
  /** Ends of the time drawn, and of the page. */
  bounds: { left: number; right: number; width: number };
  /** Whether a line passes through a place: the text is then set apart from it. */
  crossed: (place: Rect) => boolean;
}

/** Beside a bar a link may leave it first. */
const gaps = { inside: 4, beside: 10 };
/** Height of letters from the top of an accent to the foot of a g. */
const letters = 13;
/** Longest list of names beside a bar, in letters. */
const longest = 60;

/** Who works on a task, or the date of a milestone: in the bar or beside it, on the page where the bar ends. */
export function Label({ shape, row, bounds, crossed }: Props) {
  const writer = useWriter();
  const { left, right, width } = bounds;
  const crossesLeft = shape.box.left < left;
  const end = shape.kind === 'milestone' ? (shape.box.left + shape.box.right) / 2 : shape.box.right;
  const start = shape.kind === 'milestone' ? end : shape.box.left;
  if (end > right + 2 || end < left || (shape.kind === 'milestone' && start < left)) return null;
  const visible = crossesLeft ? clipped(shape, left) : shape;
  const roomy = shape.box.bottom - shape.box.top >= letters;
  // To the left of a bar its baseline may stick out, and would strike the text through.
  const dates = (shape.baseline ?? []).map((point) => point.x);
  const planned = Math.min(shape.box.left, ...dates);
  const plannedAfter = Math.max(shape.box.right, ...dates) > shape.box.right;
  const slipped = (where: LabelPlace['where']) =>
    where === 'left' ? planned < shape.box.left : where === 'right' && plannedAfter;
  for (const text of labelTexts(row, writer)) {
    const size = widthOf(text, print.small);
    const free = { left: crossesLeft || planned < shape.box.left ? Infinity : 0, right: width };
    const inside = roomy
      ? placeLabel(visible, size, gaps.inside, { left: Infinity, right: -Infinity })
      : null;
    const place =
      inside ??
      beside(visible, size, free) ??
      (shape.kind === 'milestone' ? beside(visible, size, { ...free, left: 0 }) : null);
    if (!place) continue;
    const middle = (shape.box.top + shape.box.bottom) / 2;
    const under = { x: place.x - 3, y: middle - 6.5, width: size + 6, height: 12.5 };
    const outside = place.where === 'left' || place.where === 'right';
    return (
      <>
        {outside && (crossed(under) || slipped(place.where)) && <rect {...under} fill="var(--surface)" />}
        <text
          x={place.where === 'left' ? place.x + place.width : place.x}
          y={middle + 3.8}
          textAnchor={place.where === 'left' ? 'end' : undefined}
          className={place.where === 'done' ? 'light' : row.active ? undefined : 'muted'}
        >
          {text}
        </text>
      </>
    );
  }
  return null;
}

function beside(shape: BarShape, size: number, free: { left: number; right: number }): LabelPlace | null {
  const place = placeLabel({ ...shape, bodies: [] }, size, gaps.beside, free);
  return place && place.width >= size ? place : null;
}

/** From the fullest to the shortest. */
function labelTexts({ kind, start, finish, resources }: ReportRow, { t, date }: Writer): string[] {
  if (kind === 'milestone') {
    return finish === null ? [] : [date(plainDate(lastDayOf({ start: start ?? finish, finish })))];
  }
  const [first] = resources;
  if (kind === 'summary' || first === undefined) return [];
  const all = resources.join(', ');
  const short = resources.length > 1 ? [t('ganttReport.more', { first, count: resources.length - 1 })] : [];
  return [all, ...short].filter((text) => text.length <= longest);
}

/** What of a bar stands on the page. */
function clipped(shape: BarShape, left: number): BarShape {
  const cut = <T extends { x: number; width: number }>(part: T): T => {
    const x = Math.max(part.x, left);
    return { ...part, x, width: Math.max(0, part.x + part.width - x) };
  };
  return {
    ...shape,
    box: { ...shape.box, left: Math.max(shape.box.left, left) },
    bodies: shape.bodies.map(cut),
    done: shape.done.map(cut).filter(({ width }) => width > 0),
  };
}

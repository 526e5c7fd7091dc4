import { singleCell, type CellRange, type Selection } from '../../../core/grid/selection';

/**
 * What happens on a cell between a keystroke and the next data: the value not yet confirmed, the typed text
 * that was refused and why, the flash.
 */
export type CellMark = {
  /** The value edited; `saved` once the application confirmed it, while its data is on the way. */
  pending?: { value: unknown; saved?: boolean };
  /** Refused text, kept until corrected or Escape. */
  draft?: string;
  error?: string;
  /** Changes at each edit so that the animation starts again. */
  flash?: number;
};

export type Editing = {
  row: number;
  column: number;
  rowId: string;
  columnId: string;
  /** First content of the editor: '' when a character is about to be typed over the cell. */
  text: string;
  /** Typed over (arrows commit and move) or opened with F2 or a double click (arrows move the caret). */
  over: boolean;
  /** Opened with Alt+Down: the calendar is shown at once. */
  pick: boolean;
};

export type LiveState = {
  selection: Selection;
  editing: Editing | null;
  /** Cells that the fill handle is about to fill. */
  fill: CellRange | null;
  /** The block last copied, outlined until the next edit. */
  copied: CellRange | null;
  marks: ReadonlyMap<string, ReadonlyMap<string, CellMark>>;
  /** Said once to a screen reader and shown in the status strip. */
  message: string;
};

/**
 * State that changes at every key. It lives outside React so that a key renders the lines it touches and
 * nothing else: rows subscribe to their own marks and their own part of the selection.
 */
export type GridStore = {
  get(): LiveState;
  set(patch: Partial<LiveState>): void;
  /** Replaces the mark of some cells at once; null removes it. */
  mark(entries: Iterable<{ rowId: string; columnId: string; mark: CellMark | null }>): void;
  markAt(rowId: string, columnId: string): CellMark | undefined;
  subscribe(listener: () => void): () => void;
};

export function createGridStore(): GridStore {
  let state: LiveState = {
    selection: singleCell(0, 0),
    editing: null,
    fill: null,
    copied: null,
    marks: new Map(),
    message: '',
  };
  const listeners = new Set<() => void>();
  const set = (patch: Partial<LiveState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    mark(entries) {
      const marks = new Map(state.marks);
      const fresh = new Map<string, Map<string, CellMark>>();
      for (const { rowId, columnId, mark } of entries) {
        let row = fresh.get(rowId);
        if (!row) {
          row = new Map(marks.get(rowId));
          fresh.set(rowId, row);
          marks.set(rowId, row);
        }
        if (mark) row.set(columnId, mark);
        else row.delete(columnId);
      }
      for (const [rowId, row] of fresh) if (row.size === 0) marks.delete(rowId);
      if (fresh.size > 0) set({ marks });
    },
    markAt: (rowId, columnId) => state.marks.get(rowId)?.get(columnId),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

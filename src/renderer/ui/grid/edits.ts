import { isEditable, parseCell, type Translate } from './parseCell';
import type { CellMark, GridStore } from './store';
import type { CellEdit, EditOrigin, GridColumn, GridProps } from './types';

/** An edit asked for on one cell: text to be parsed, or a raw value copied from the same column. */
export type CellRequest<Row> = {
  row: Row;
  rowId: string;
  column: GridColumn<Row>;
  wanted: { text: string } | { value: unknown };
};

export type ApplyResult = { applied: number; refused: number; readOnly: number };

/** How long a confirmed value waits for the data that carries it, and how long a flash lasts, in ms. */
const settleDelay = 1500;
const flashDelay = 240;

let flashes = 0;

/**
 * Parses a block, shows the good cells at once, keeps the bad ones in error with their text, and sends the
 * good ones in ONE call. A rejected call takes the values back and leaves the reason in their cells.
 */
export function applyEdits<Row>(
  store: GridStore,
  requests: readonly CellRequest<Row>[],
  origin: EditOrigin,
  onEdit: GridProps<Row>['onEdit'],
  t: Translate,
): ApplyResult {
  const edits: CellEdit[] = [];
  const marks: { rowId: string; columnId: string; mark: CellMark | null }[] = [];
  const result: ApplyResult = { applied: 0, refused: 0, readOnly: 0 };
  flashes += 1;
  for (const { row, rowId, column, wanted } of requests) {
    const columnId = column.id;
    if (!onEdit || !isEditable(column, row)) {
      result.readOnly += 1;
      continue;
    }
    const parsed =
      'text' in wanted ? parseCell(column, wanted.text, row, t) : { ok: true as const, value: wanted.value };
    if (!parsed.ok) {
      const draft = 'text' in wanted ? wanted.text : undefined;
      marks.push({ rowId, columnId, mark: { draft, error: parsed.message } });
      result.refused += 1;
      continue;
    }
    const current = store.markAt(rowId, columnId)?.pending;
    if (sameValue(parsed.value, current ? current.value : column.value(row))) {
      marks.push({ rowId, columnId, mark: current ? { pending: current } : null });
      continue;
    }
    edits.push({ rowId, columnId, value: parsed.value });
    marks.push({ rowId, columnId, mark: { pending: { value: parsed.value }, flash: flashes } });
    result.applied += 1;
  }
  store.mark(marks);
  if (edits.length > 0 && onEdit) send(store, requests, edits, onEdit(edits, origin), t);
  return result;
}

/**
 * After new data: a pending value goes once its row says the same, or once it was saved and its row changed.
 * A refetch that is older than a later edit does not take that edit off the screen.
 */
export function settleMarks<Row>(
  store: GridStore,
  columns: readonly GridColumn<Row>[],
  previous: ReadonlyMap<string, Row>,
  current: ReadonlyMap<string, Row>,
): void {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const gone: { rowId: string; columnId: string; mark: CellMark | null }[] = [];
  for (const [rowId, marks] of store.get().marks) {
    const row = current.get(rowId);
    if (row !== undefined && row === previous.get(rowId)) continue;
    for (const [columnId, mark] of marks) {
      if (row === undefined) gone.push({ rowId, columnId, mark: null });
      // Typing was refused, then the value came from elsewhere (undo, another screen): the refusal is past.
      else if (mark.error !== undefined && previous.has(rowId)) {
        const column = byId.get(columnId);
        const was = previous.get(rowId);
        if (column && was && !sameValue(column.value(row), column.value(was)))
          gone.push({ rowId, columnId, mark: null });
      } else if (mark.pending) {
        const arrived = sameValue(byId.get(columnId)?.value(row), mark.pending.value);
        if (arrived || mark.pending.saved) gone.push({ rowId, columnId, mark: without(mark, 'pending') });
      }
    }
  }
  if (gone.length > 0) store.mark(gone);
}

function send<Row>(
  store: GridStore,
  requests: readonly CellRequest<Row>[],
  edits: readonly CellEdit[],
  saved: Promise<void>,
  t: Translate,
): void {
  /** Only marks still carrying this very edit are touched: a later one may have replaced them. */
  const update = (change: (mark: CellMark, edit: CellEdit) => CellMark | null) =>
    store.mark(
      edits.flatMap((edit) => {
        const mark = store.markAt(edit.rowId, edit.columnId);
        const ours = mark && (!mark.pending || Object.is(mark.pending.value, edit.value));
        return ours ? [{ rowId: edit.rowId, columnId: edit.columnId, mark: change(mark, edit) }] : [];
      }),
    );
  setTimeout(() => update((mark) => without(mark, 'flash')), flashDelay);
  saved.then(
    () => {
      update((mark) => (mark.pending ? { ...mark, pending: { ...mark.pending, saved: true } } : mark));
      setTimeout(() => update((mark) => without(mark, 'pending')), settleDelay);
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      const texts = new Map(
        requests.map((request) => [`${request.rowId}\n${request.column.id}`, draftOf(request)]),
      );
      const message = t('grid.error.save', { reason });
      update((_mark, edit) => ({ draft: texts.get(`${edit.rowId}\n${edit.columnId}`), error: message }));
      store.set({ message });
    },
  );
}

function draftOf<Row>({ wanted, column, row }: CellRequest<Row>): string {
  return 'text' in wanted ? wanted.text : column.text(wanted.value, row);
}

function without(mark: CellMark, field: 'flash' | 'pending'): CellMark | null {
  const { [field]: _dropped, ...kept } = mark;
  return Object.values(kept).some((value) => value !== undefined) ? kept : null;
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => item === b[i]);
  return Object.is(a ?? null, b ?? null) || ((a ?? '') === '' && (b ?? '') === '');
}

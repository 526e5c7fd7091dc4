import { decodeTsv, encodeHtmlTable, encodeTsv } from '../../../core/grid/clipboard';
import { fillSeries } from '../../../core/grid/fill';
import { planPaste } from '../../../core/grid/paste';
import { rangeOf, type CellRange } from '../../../core/grid/selection';
import type { GridController } from './controller';
import type { CellRequest } from './edits';
import { editTextOf, isEditable, parseCell } from './parseCell';
import type { AppendedRow, GridColumn } from './types';

/** The last block copied here, with unrounded texts: pasting it back in a grid loses no decimal. */
let lastCopy: { tsv: string; exact: string[][] } | null = null;

/** Copies the selection under the headers of its columns; needs the user's own key press or click. */
export function copyWithHeaders<Row>(controller: GridController<Row>): void {
  // A copy asked for by script starts from the document, not from the grid: it is caught there.
  const write = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    copySelection(controller, event.clipboardData, true);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', write, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write, { capture: true });
  controller.focus();
}

/** Puts the selection on the clipboard, as tab-separated text and as an HTML table. */
export function copySelection<Row>(
  controller: GridController<Row>,
  clipboard: DataTransfer,
  withHeaders = false,
): void {
  const range = rangeOf(controller.store.get().selection);
  const shown: string[][] = [];
  const exact: string[][] = [];
  for (let r = range.top; r <= range.bottom; r += 1) {
    const item = controller.itemAt(r);
    if (item?.kind !== 'row') continue;
    const texts: string[] = [];
    const edits: string[] = [];
    for (let c = range.left; c <= range.right; c += 1) {
      const column = controller.columnAt(c)?.column;
      if (!column) continue;
      const value = controller.valueAt(r, c);
      texts.push(column.text(value, item.row));
      edits.push(editTextOf(column, value, item.row));
    }
    shown.push(texts);
    exact.push(edits);
  }
  const headers = controller
    .frame()
    .view.columns.slice(range.left, range.right + 1)
    .map(({ column }) => (column.unit ? `${column.header} (${column.unit})` : column.header));
  const copied = withHeaders ? [headers, ...shown] : shown;
  const tsv = encodeTsv(copied);
  lastCopy = withHeaders ? null : { tsv, exact };
  clipboard.setData('text/plain', tsv);
  clipboard.setData('text/html', encodeHtmlTable(copied));
  const count = shown.length * (shown[0]?.length ?? 0);
  controller.store.set({ copied: range, message: controller.frame().t('grid.copied', { count }) });
}

/** Pastes a block at the selection: one edit for the whole block, a message for what could not land. */
export function pasteText<Row>(controller: GridController<Row>, text: string): void {
  const { view, props, t } = controller.frame();
  const block = lastCopy?.tsv === text ? lastCopy.exact : decodeTsv(text);
  const dataRows = view.items.flatMap((item, index) => (item.kind === 'row' ? [index] : []));
  const selected = rangeOf(controller.store.get().selection);
  // Group lines take no value: the block flows over the data lines alone.
  const first = dataRows.findIndex((index) => index >= selected.top);
  if (first < 0) return;
  const last = dataRows.findLastIndex((index) => index <= selected.bottom);
  const range = { ...selected, top: first, bottom: Math.max(first, last) };
  const plan = planPaste(block, range, { rowCount: dataRows.length, columnCount: view.columns.length });
  const requests = plan.cells.flatMap(({ row, column, text }): CellRequest<Row>[] => {
    const item = controller.itemAt(dataRows[row] ?? -1);
    const target = controller.columnAt(column)?.column;
    return item?.kind === 'row' && target
      ? [{ row: item.row, rowId: item.id, column: target, wanted: { text } }]
      : [];
  });
  const result = controller.apply(requests, 'paste');
  const below = props.onAppendRows && !props.readOnly ? [] : plan.below;
  const lost = plan.below.length > 0 && below.length === 0 ? appendRows(controller, plan.below) : 0;
  if (plan.target) {
    const { top, bottom, left, right } = plan.target;
    const anchor = { row: dataRows[top] ?? 0, column: left };
    const focus = { row: dataRows[bottom] ?? 0, column: right };
    controller.select({ anchor, focus, active: anchor, shape: 'cells' }, false);
  }
  controller.say(
    [
      result.refused > 0 && t('grid.pasteRefused', { count: result.refused }),
      lost > 0 && t('grid.pasteLost', { count: lost }),
      result.readOnly > 0 && t('grid.pasteReadOnly', { count: result.readOnly }),
      below.length > 0 && t('grid.pasteBelow', { count: below.length }),
      plan.columnsCut > 0 && t('grid.pasteBeyond', { count: plan.columnsCut }),
    ]
      .filter((part) => part !== false)
      .join(' '),
  );
}

export function clearSelection<Row>(controller: GridController<Row>, origin: 'clear' | 'cut'): void {
  const range = rangeOf(controller.store.get().selection);
  controller.apply(
    controller.requestsIn(range, () => ({ text: '' })),
    origin,
  );
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection over the rest; over itself, its neighbour. */
export function fillSelection<Row>(controller: GridController<Row>, axis: 'down' | 'right'): void {
  const range = rangeOf(controller.store.get().selection);
  const source = { ...range };
  const target = { ...range };
  if (axis === 'down') {
    if (range.top === range.bottom) source.top = range.top - 1;
    else target.top = range.top + 1;
    source.bottom = source.top;
  } else {
    if (range.left === range.right) source.left = range.left - 1;
    else target.left = range.left + 1;
    source.right = source.left;
  }
  if (source.top >= 0 && source.left >= 0) fillBlock(controller, source, target, axis, false);
}

/** The fill handle: `target` beside `source` takes its values in series. */
export function fillBlock<Row>(
  controller: GridController<Row>,
  source: CellRange,
  target: CellRange,
  axis: 'down' | 'up' | 'right' | 'left',
  series = true,
): void {
  const vertical = axis === 'down' || axis === 'up';
  const backwards = axis === 'up' || axis === 'left';
  const lines = vertical ? span(target.left, target.right) : span(target.top, target.bottom);
  const along = dataCells(
    controller,
    vertical,
    vertical ? [target.top, target.bottom] : [target.left, target.right],
  );
  const from = dataCells(
    controller,
    vertical,
    vertical ? [source.top, source.bottom] : [source.left, source.right],
  );
  const ordered = backwards ? along.toReversed() : along;
  const requests = lines.flatMap((line): CellRequest<Row>[] => {
    const at = (index: number) => (vertical ? { r: index, c: line } : { r: line, c: index });
    const values = from.map((index) => controller.valueAt(at(index).r, at(index).c));
    const sourceColumn = controller.columnAt(at(from[0] ?? 0).c)?.column;
    if (!sourceColumn) return [];
    const filled = series
      ? fillSeries(values, sourceColumn.kind, ordered.length, backwards)
      : ordered.map((_, i) => values[i % values.length]);
    return ordered.flatMap((index, i): CellRequest<Row>[] => {
      const { r, c } = at(index);
      const item = controller.itemAt(r);
      const column = controller.columnAt(c)?.column;
      if (item?.kind !== 'row' || !column) return [];
      const value = filled[i];
      const wanted =
        column === sourceColumn ? { value } : { text: editTextOf(sourceColumn, value, item.row) };
      return [{ row: item.row, rowId: item.id, column, wanted }];
    });
  });
  controller.apply(requests, 'fill');
}

function dataCells<Row>(
  controller: GridController<Row>,
  rows: boolean,
  [from, to]: [number, number],
): number[] {
  const all = span(from, to);
  return rows ? all.filter((index) => controller.itemAt(index)?.kind === 'row') : all;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Hands the rows to create to the application; returns how many texts could not be read. */
function appendRows<Row>(
  controller: GridController<Row>,
  lines: readonly { column: number; text: string }[][],
): number {
  const { props, t } = controller.frame();
  const model = props.rows.at(-1);
  if (!props.onAppendRows || model === undefined) return 0;
  let lost = 0;
  const rows = lines.map((cells): AppendedRow => {
    const row: AppendedRow = {};
    for (const { column, text } of cells) {
      const target: GridColumn<Row> | undefined = controller.columnAt(column)?.column;
      if (!target || !isEditable(target, model)) continue;
      const parsed = parseCell(target, text, model, t);
      if (parsed.ok) row[target.id] = parsed.value;
      else lost += 1;
    }
    return row;
  });
  props.onAppendRows(rows).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    controller.say(t('grid.error.save', { reason }));
  });
  return lost;
}

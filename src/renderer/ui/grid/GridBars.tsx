import { Columns3, Rows3, Rows4, Search, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { rangeOf } from '../../../core/grid/selection';
import { setFilter, toggle, type GridState } from '../../../core/grid/state';
import { statistics } from '../../../core/grid/totals';
import { isNumericKind } from '../../../core/grid/values';
import type { GridController } from './controller';
import type { GridColumn } from './types';

type ToolbarProps<Row> = {
  columns: readonly GridColumn<Row>[];
  state: GridState;
  onState(next: GridState): void;
  onChoose(): void;
  start: ReactNode;
  end: ReactNode;
};

/** Search, what is filtered and grouped, columns, density. */
export function GridToolbar<Row>({ columns, state, onState, onChoose, start, end }: ToolbarProps<Row>) {
  const { t } = useTranslation();
  const compact = state.density === 'compact';
  const named = (id: string) => columns.find((column) => column.id === id)?.header;
  const DensityIcon = compact ? Rows4 : Rows3;
  return (
    <div className="grid-toolbar">
      {start}
      <label className="grid-search">
        <Search size={14} aria-hidden />
        <input
          type="search"
          value={state.search}
          placeholder={t('grid.searchPlaceholder')}
          aria-label={t('grid.search')}
          onChange={(event) => onState({ ...state, search: event.target.value })}
        />
      </label>
      <div className="grid-chips">
        {state.groupBy.map((id) => (
          <Chip
            key={`group-${id}`}
            label={`${t('grid.groupedBy')} ${named(id) ?? id}`}
            remove={t('grid.ungroup')}
            onRemove={() => onState({ ...state, groupBy: toggle(state.groupBy, id), collapsed: [] })}
          />
        ))}
        {state.filters.map(({ columnId }) => (
          <Chip
            key={columnId}
            label={named(columnId) ?? columnId}
            remove={t('grid.filterOff')}
            onRemove={() => onState(setFilter(state, { columnId }))}
          />
        ))}
      </div>
      <span className="grid-spacer" />
      {end}
      <Button className="grid-tool" aria-label={t('grid.columns')} onPress={onChoose}>
        <Columns3 size={15} aria-hidden />
        <span>{t('grid.columns')}</span>
      </Button>
      <Button
        className="grid-tool"
        aria-label={`${t('grid.density')} : ${t(compact ? 'grid.densityCompact' : 'grid.densityNormal')}`}
        onPress={() => onState({ ...state, density: compact ? 'normal' : 'compact' })}
      >
        <DensityIcon size={15} aria-hidden />
      </Button>
    </div>
  );
}

function Chip({ label, remove, onRemove }: { label: string; remove: string; onRemove(): void }) {
  return (
    <span className="grid-chip">
      {label}
      <Button className="grid-chip-remove" aria-label={`${remove} : ${label}`} onPress={onRemove}>
        <X size={12} aria-hidden />
      </Button>
    </span>
  );
}

/** Under the grid: how many rows, the last message, and the figures of the selection as in Excel. */
export function GridStatus<Row>({
  controller,
  shown,
  all,
  status,
}: {
  controller: GridController<Row>;
  shown: number;
  all: number;
  /** Instead of the count. */
  status: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const { store } = controller;
  const message = useSyncExternalStore(store.subscribe, () => store.get().message);
  const figures = useSelectionFigures(controller, i18n.language);
  const format = new Intl.NumberFormat(i18n.language);
  return (
    <div className="grid-status">
      <span>
        {status ??
          (shown === all
            ? t('grid.rows', { count: shown, shown: format.format(shown) })
            : t('grid.rowsFiltered', { shown: format.format(shown), all: format.format(all) }))}
      </span>
      <output className="grid-message" aria-live="polite">
        {message}
      </output>
      <span className="grid-spacer" />
      {figures ? (
        <span className="grid-figures">
          <span>{t('grid.statusCount', { value: format.format(figures.count) })}</span>
          {figures.sum === null ? null : (
            <>
              <span>{t('grid.statusAverage', { value: figures.average })}</span>
              <span>{t('grid.statusSum', { value: figures.sum })}</span>
            </>
          )}
        </span>
      ) : null}
    </div>
  );
}

type Figures = { count: number; sum: string | null; average: string | null };

/** Computed once the selection rests, so that dragging over ten thousand cells stays light. */
function useSelectionFigures<Row>(controller: GridController<Row>, language: string): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  const { store } = controller;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = store.get().selection;
    let marks = store.get().marks;
    const stop = store.subscribe(() => {
      const state = store.get();
      if (state.selection === seen && state.marks === marks) return;
      seen = state.selection;
      marks = state.marks;
      clearTimeout(timer);
      timer = setTimeout(() => setFigures(figuresOf(controller, language)), 60);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [controller, store, language]);
  return figures;
}

function figuresOf<Row>(controller: GridController<Row>, language: string): Figures | null {
  const range = rangeOf(controller.store.get().selection);
  if (range.top === range.bottom && range.left === range.right) return null;
  const values: unknown[] = [];
  const numeric = new Set<GridColumn<Row>>();
  let sample: Row | undefined;
  for (let r = range.top; r <= range.bottom; r += 1) {
    const item = controller.itemAt(r);
    if (item?.kind !== 'row') continue;
    sample ??= item.row;
    for (let c = range.left; c <= range.right; c += 1) {
      const column = controller.columnAt(c)?.column;
      const value = controller.valueAt(r, c);
      if (column && isNumericKind(column.kind) && typeof value === 'number') numeric.add(column);
      values.push(value);
    }
  }
  const { count, numbers, sum } = statistics(values);
  const [only] = numeric;
  const units = new Set([...numeric].map((column) => `${column.kind}/${column.unit ?? ''}`));
  // Cents of one column and days of another make no sum.
  if (numbers === 0 || !only || units.size > 1 || sample === undefined)
    return { count, sum: null, average: null };
  const row = sample;
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const write = (value: number) =>
    only.totalText?.(value) ?? (only.kind === 'number' ? plain.format(value) : only.text(value, row));
  return { count, sum: write(sum), average: write(sum / numbers) };
}

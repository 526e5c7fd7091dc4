import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { Button, Dialog, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { distinctValues, type ColumnFilter, type DistinctValue } from '../../../core/grid/filter';
import { parseDate, parseNumber } from '../../../core/grid/parse';
import { setFilter } from '../../../core/grid/state';
import { foldText, isNumericKind } from '../../../core/grid/values';
import type { GridController } from './controller';
import { editTextOf } from './parseCell';
import type { GridColumn } from './types';
import type { PlacedColumn } from './view';

type PanelProps<Row> = {
  controller: GridController<Row>;
  placed: PlacedColumn<Row>;
  anchor: Element;
  onClose(): void;
};

/** The filter of one column: its values with counts, a text to contain, bounds, empty or not. */
export function FilterPanel<Row>({ controller, placed, anchor, onClose }: PanelProps<Row>) {
  const { t } = useTranslation();
  const { column } = placed;
  const { props } = controller.frame();
  const saved = props.state.filters.find((filter) => filter.columnId === column.id);
  const entries = useMemo(() => distinctValues(props.rows, column), [props.rows, column]);
  const [chosen, setChosen] = useState(() => new Set(saved?.values ?? entries.map((entry) => entry.key)));
  const [search, setSearch] = useState('');
  const [contains, setContains] = useState(saved?.contains ?? '');
  const [from, setFrom] = useState(() => boundText(column, props.rows, saved?.from));
  const [to, setTo] = useState(() => boundText(column, props.rows, saved?.to));
  const [presence, setPresence] = useState(saved?.presence);
  const ranged = isNumericKind(column.kind) || column.kind === 'date';
  const [lower, upper] = [boundOf(column, props.rows, from), boundOf(column, props.rows, to)];
  const wrong = {
    from: from.trim() !== '' && lower === undefined,
    to: to.trim() !== '' && upper === undefined,
  };

  const close = () => {
    onClose();
    controller.focus();
  };
  const apply = () => {
    if (wrong.from || wrong.to) return;
    const all = entries.every((entry) => chosen.has(entry.key));
    const filter: ColumnFilter = { columnId: column.id };
    // Entries hidden by the search are not wanted when one searches then applies, as in Excel.
    const wanted =
      search.trim() === ''
        ? chosen
        : new Set(
            found(entries, search)
              .map((entry) => entry.key)
              .filter((key) => chosen.has(key)),
          );
    if (!all || search.trim() !== '') filter.values = [...wanted];
    if (contains.trim() !== '') filter.contains = contains.trim();
    if (lower !== undefined) filter.from = lower;
    if (upper !== undefined) filter.to = upper;
    if (presence) filter.presence = presence;
    props.onState(setFilter(props.state, filter));
    close();
  };

  return (
    <Popover
      isOpen
      triggerRef={{ current: anchor }}
      placement="bottom start"
      offset={2}
      className="grid-popover"
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Dialog className="grid-dialog grid-filter">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <Heading slot="title" className="grid-dialog-title">
            {t('grid.filterTitle', { column: column.header })}
          </Heading>
          {ranged ? (
            <div className="grid-filter-range">
              <label>
                <span>{t('grid.filterFrom')}</span>
                <input
                  value={from}
                  aria-invalid={wrong.from || undefined}
                  onChange={(event) => setFrom(event.target.value)}
                />
              </label>
              <label>
                <span>{t('grid.filterTo')}</span>
                <input
                  value={to}
                  aria-invalid={wrong.to || undefined}
                  onChange={(event) => setTo(event.target.value)}
                />
              </label>
              {wrong.from || wrong.to ? (
                <p className="grid-filter-error" role="alert">
                  {t(column.kind === 'date' ? 'grid.error.date' : 'grid.error.number', {
                    text: wrong.from ? from : to,
                  })}
                </p>
              ) : null}
            </div>
          ) : (
            <label className="grid-field">
              <span>{t('grid.filterContains')}</span>
              <input value={contains} onChange={(event) => setContains(event.target.value)} />
            </label>
          )}
          <fieldset className="grid-segments">
            <legend>{t('grid.filterPresence')}</legend>
            {([undefined, 'filled', 'empty'] as const).map((choice) => (
              <label key={choice ?? 'any'}>
                <input
                  type="radio"
                  name="presence"
                  checked={presence === choice}
                  onChange={() => setPresence(choice)}
                />
                <span>
                  {t(
                    choice === undefined
                      ? 'grid.presenceAny'
                      : choice === 'empty'
                        ? 'grid.presenceEmpty'
                        : 'grid.presenceFilled',
                  )}
                </span>
              </label>
            ))}
          </fieldset>
          <ValueList
            entries={entries}
            search={search}
            onSearch={setSearch}
            chosen={chosen}
            onChosen={setChosen}
          />
          <footer className="grid-dialog-footer">
            <Button
              className="grid-button"
              onPress={() => {
                props.onState(setFilter(props.state, { columnId: column.id }));
                close();
              }}
            >
              {t('grid.filterOff')}
            </Button>
            <Button type="submit" className="grid-button is-main">
              {t('grid.apply')}
            </Button>
          </footer>
        </form>
      </Dialog>
    </Popover>
  );
}

type ValueListProps = {
  entries: readonly DistinctValue[];
  search: string;
  onSearch(text: string): void;
  chosen: ReadonlySet<string>;
  onChosen(chosen: Set<string>): void;
};

/** The values of the column with how many rows hold each; long lists are virtualised. */
function ValueList({ entries, search, onSearch, chosen, onChosen }: ValueListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => found(entries, search), [entries, search]);
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used; the virtualizer draws by itself.
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 26,
    overscan: 6,
  });
  const all = shown.every((entry) => chosen.has(entry.key));
  const set = (keys: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    onChosen(next);
  };
  return (
    <div className="grid-values">
      <input
        type="search"
        value={search}
        placeholder={t('grid.filterSearch')}
        aria-label={t('grid.filterSearch')}
        onChange={(event) => onSearch(event.target.value)}
      />
      <label className="grid-value is-all">
        <input
          type="checkbox"
          checked={all}
          onChange={() =>
            set(
              shown.map((entry) => entry.key),
              !all,
            )
          }
        />
        <span>{t('grid.filterAll')}</span>
        <span className="grid-value-count">{shown.length}</span>
      </label>
      <div ref={scroller} className="grid-values-list">
        <div style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((line) => {
            const entry = shown[line.index];
            return entry ? (
              <label key={entry.key} className="grid-value" style={{ top: line.start }}>
                <input
                  type="checkbox"
                  checked={chosen.has(entry.key)}
                  onChange={(event) => set([entry.key], event.target.checked)}
                />
                <span>{entry.key === '' ? t('grid.filterEmptyValue') : entry.label}</span>
                <span className="grid-value-count">{entry.count}</span>
              </label>
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

function found(entries: readonly DistinctValue[], search: string): readonly DistinctValue[] {
  const word = foldText(search.trim());
  return word === '' ? entries : entries.filter((entry) => foldText(entry.label).includes(word));
}

/** A typed bound in the raw unit of the column: its own parser knows cents from euros. */
function boundOf<Row>(
  column: GridColumn<Row>,
  rows: readonly Row[],
  text: string,
): number | string | undefined {
  if (text.trim() === '') return undefined;
  const row = rows[0];
  if (column.parse && row !== undefined) {
    const parsed = column.parse(text, row);
    const value = parsed.ok ? parsed.value : undefined;
    return typeof value === 'number' || typeof value === 'string' ? value : undefined;
  }
  const value = column.kind === 'date' ? parseDate(text, new Date().getFullYear()) : parseNumber(text);
  return value ?? undefined;
}

function boundText<Row>(
  column: GridColumn<Row>,
  rows: readonly Row[],
  bound: number | string | undefined,
): string {
  const row = rows[0];
  return bound === undefined || row === undefined ? '' : editTextOf(column, bound, row);
}

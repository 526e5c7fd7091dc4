/* oxlint-disable jsx-a11y/prefer-tag-over-role -- lines and columns are placed by pixel and drawn in part: no <table> can be. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useImperativeHandle } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPane } from '../SplitPane';
import { ColumnChooser } from './ColumnChooser';
import { ColumnMenu } from './ColumnMenu';
import { createController, type GridFrame } from './controller';
import { FilterPanel } from './FilterPanel';
import './grid.css';
import './gridDialogs.css';
import { GridStatus, GridToolbar } from './GridBars';
import { GridEditor } from './GridEditor';
import { GridHeader, GridTotals, hasBands } from './GridHeader';
import { GridOverlay } from './GridOverlay';
import { GridGroupRow, GridRow } from './GridRow';
import { useActiveDescendant, useSelectionReport } from './gridEffects';
import { createHandle } from './handle';
import { createHandlers, type GridPopup } from './handlers';
import type { Translate } from './parseCell';
import type { GridPlace, GridProps } from './types';
import { useGridTable } from './useGridTable';
import { bandHeight, headerHeight as lineHeight, rowHeights } from './view';

/**
 * A grid that behaves like Excel over any rows. It owns no data: `columns` say how to read, write and parse
 * a row, `onEdit` receives blocks of values, and the arrangement (`state`) belongs to the application, which
 * saves it as a view. Rows and columns are virtualised; a key renders only the lines it touches.
 *
 * Fills its parent, which must have a height.
 */
export function Grid<Row extends object>(props: GridProps<Row>) {
  const { columns, rows, rowId, state, onState, label, readOnly, emptyState } = props;
  const { t, i18n } = useTranslation();
  const translate = useCallback<Translate>((key, values) => t(key, values ?? {}), [t]);
  const gridId = useId();
  const view = useGridTable(columns, rows, rowId, state, props.ownSearch);
  const [popup, setPopup] = useState<GridPopup | null>(null);
  const [choosing, setChoosing] = useState(false);
  const guide = useRef<HTMLDivElement>(null);

  const rowHeight = rowHeights[state.density];
  const bands = hasBands(view.columns);
  const headerHeight = lineHeight + (bands ? bandHeight : 0);
  const headerLines = bands ? 2 : 1;
  const totals = columns.some((column) => column.total && column.total !== 'none') && view.leaves.length > 0;
  const footerHeight = totals ? rowHeight : 0;

  const frame: GridFrame<Row> = { props, view, t: translate, headerHeight, footerHeight };
  const [controller] = useState(() => createController(frame));
  useLayoutEffect(() => controller.show(frame));
  const handlers = useMemo(() => createHandlers(controller, gridId, guide, setPopup), [controller, gridId]);
  useActiveDescendant(controller, gridId);
  useSelectionReport(controller);
  useImperativeHandle(props.handle, () => createHandle(controller), [controller]);

  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used; the virtualizer draws by itself.
  const rowVirtualizer = useVirtualizer({
    count: view.items.length,
    getScrollElement: () => controller.scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: 0,
    initialRect: { width: 1200, height: 700 },
  });
  const center = useMemo(() => view.columns.slice(view.pinnedCount), [view]);
  const columnVirtualizer = useVirtualizer({
    horizontal: true,
    count: center.length,
    getScrollElement: () => controller.scroller.current,
    estimateSize: (index) => center[index]?.width ?? 0,
    paddingStart: view.pinnedWidth,
    overscan: 2,
    initialRect: { width: 1200, height: 700 },
  });
  useLayoutEffect(() => rowVirtualizer.measure(), [rowVirtualizer, rowHeight]);
  useLayoutEffect(() => columnVirtualizer.measure(), [columnVirtualizer, center]);

  const sight = columnVirtualizer.getVirtualItems();
  const firstColumn = sight[0]?.index ?? 0;
  const lastColumn = sight.at(-1)?.index ?? -1;
  const frozenColumns = useMemo(() => view.columns.slice(0, view.pinnedCount), [view]);
  const centerColumns = useMemo(
    () => center.slice(firstColumn, lastColumn + 1),
    [center, firstColumn, lastColumn],
  );
  const shownColumns = useMemo(() => [...frozenColumns, ...centerColumns], [frozenColumns, centerColumns]);
  useEffect(() => setPopup(null), [i18n.language]);

  const lineIds = useMemo(
    () => view.items.map((item) => (item.kind === 'row' ? item.id : null)),
    [view.items],
  );
  const place = useMemo<GridPlace>(
    () => ({ lines: lineIds, rowHeight, headerHeight, footerHeight, scroller: controller.scroller }),
    [lineIds, rowHeight, headerHeight, footerHeight, controller],
  );

  const openLabel = props.onOpenRow ? t('grid.openRow') : undefined;
  const popupColumn = popup ? view.columns.find((placed) => placed.id === popup.columnId) : undefined;
  const rowCount = headerLines + view.items.length + (totals ? 1 : 0);

  const bodyBox = { width: view.width, height: view.items.length * rowHeight };
  const lines = rowVirtualizer.getVirtualItems().map((item) => item.index);
  const line = (index: number, half: 'frozen' | 'center', columns: typeof frozenColumns) => {
    const item = view.items[index];
    if (!item) return null;
    const place = { controller, gridId, index, headerLines, top: index * rowHeight, half, columns };
    return item.kind === 'row' ? (
      <GridRow
        key={item.id}
        {...place}
        row={item.row}
        rowId={item.id}
        number={props.rowNumber?.(item.row) ?? String(index + 1)}
        openLabel={openLabel}
      />
    ) : (
      <GridGroupRow
        key={item.id}
        {...place}
        item={item}
        label={item.label || t('grid.filterEmptyValue')}
        count={t('grid.groupCount', { count: item.rows.length })}
      />
    );
  };

  return (
    <div className={`grid-root is-${state.density}`}>
      <GridToolbar
        columns={columns}
        state={state}
        onState={onState}
        onChoose={() => setChoosing(true)}
        start={props.toolbarStart}
        end={props.toolbarEnd}
      />
      <SplitPane
        label={props.beside?.label ?? ''}
        share={props.beside?.share ?? 1}
        onShare={(share) => props.beside?.onShare(share)}
        end={props.beside?.content(place)}
        start={
          <div className={props.beside ? 'grid-frame has-beside' : 'grid-frame'}>
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the keys are on role=grid inside. */}
            <div
              ref={controller.scroller}
              className="grid-scroller"
              onPointerDown={handlers.onPointerDown}
              onClick={handlers.onClick}
              onDoubleClick={handlers.onDoubleClick}
              onContextMenu={handlers.onContextMenu}
            >
              <div className="grid-canvas" style={{ width: view.width, minHeight: '100%' }}>
                {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role is grid or treegrid. */}
                <div
                  ref={controller.grid}
                  id={gridId}
                  role={view.grouped ? 'treegrid' : 'grid'}
                  tabIndex={0}
                  className="grid"
                  aria-label={label}
                  aria-describedby={`${gridId}-help`}
                  aria-rowcount={rowCount}
                  aria-colcount={view.columns.length + 1}
                  aria-multiselectable
                  aria-readonly={readOnly || !props.onEdit || undefined}
                  onKeyDown={handlers.onKeyDown}
                  onCopy={handlers.onCopy}
                  onCut={handlers.onCut}
                  onPaste={handlers.onPaste}
                >
                  <GridHeader
                    controller={controller}
                    gridId={gridId}
                    view={view}
                    columns={shownColumns}
                    sort={state.sort}
                    filters={state.filters}
                  />
                  <div
                    role="rowgroup"
                    className="grid-body"
                    style={{ height: view.items.length * rowHeight }}
                  >
                    <div role="presentation" className="grid-frozen" style={{ width: view.pinnedWidth }}>
                      {lines.map((index) => line(index, 'frozen', frozenColumns))}
                    </div>
                  </div>
                  {totals ? <GridTotals view={view} columns={shownColumns} rowIndex={rowCount} /> : null}
                </div>
                {/* Outside role=grid in the tree of elements, inside it through the rows' aria-owns. */}
                <div className="grid-center" style={{ ...bodyBox, top: headerHeight }}>
                  {lines.map((index) => line(index, 'center', centerColumns))}
                </div>
                <div className="grid-layers" style={{ ...bodyBox, top: headerHeight }}>
                  <GridOverlay
                    controller={controller}
                    view={view}
                    rowHeight={rowHeight}
                    canFill={readOnly !== true && props.onEdit !== undefined}
                    editor={<GridEditor controller={controller} />}
                  />
                </div>
              </div>
            </div>
            <div ref={guide} className="grid-guide" hidden />
            {view.items.length === 0 ? (
              <div className="grid-empty">
                {rows.length === 0 ? (
                  (emptyState ?? <p>{t('grid.empty')}</p>)
                ) : (
                  <>
                    <p>{t('grid.noMatch')}</p>
                    <button
                      type="button"
                      className="grid-button"
                      onClick={() => onState({ ...state, filters: [], search: '' })}
                    >
                      {t('grid.clearFilters')}
                    </button>
                  </>
                )}
              </div>
            ) : null}
          </div>
        }
      />
      <p id={`${gridId}-help`} className="grid-hidden">
        {t('grid.instructions')}
      </p>
      <GridStatus
        controller={controller}
        shown={view.leaves.length}
        all={rows.length}
        status={props.status}
      />
      {popup?.type === 'menu' && popupColumn ? (
        <ColumnMenu
          controller={controller}
          gridId={gridId}
          placed={popupColumn}
          anchor={popup.anchor}
          withCell={popup.withCell}
          // An action may have opened the filter already: only the menu itself is closed.
          onClose={() => {
            setPopup((current) => (current?.type === 'menu' ? null : current));
            controller.focus();
          }}
          onFilter={() => setPopup({ ...popup, type: 'filter' })}
          onChoose={() => setChoosing(true)}
        />
      ) : null}
      {popup?.type === 'filter' && popupColumn ? (
        <FilterPanel
          controller={controller}
          placed={popupColumn}
          anchor={popup.anchor}
          onClose={() => setPopup(null)}
        />
      ) : null}
      {choosing ? (
        <ColumnChooser columns={columns} state={state} onState={onState} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

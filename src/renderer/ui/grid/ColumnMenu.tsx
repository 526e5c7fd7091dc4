import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cycleSort, setFilter, setSort, toggle, type GridState } from '../../../core/grid/state';
import { clearSelection, copyWithHeaders, fillSelection } from './clipboard';
import type { GridController } from './controller';
import { fitColumn, resizeColumn, shiftColumn } from './headerDrag';
import type { PlacedColumn } from './view';

type MenuProps<Row> = {
  controller: GridController<Row>;
  gridId: string;
  placed: PlacedColumn<Row>;
  /** Where the menu opens: a header or a cell. */
  anchor: Element;
  /** Opened on a cell: the actions on the selection come first. */
  withCell: boolean;
  onClose(): void;
  onFilter(): void;
  onChoose(): void;
};

/** Everything one can do to a column, from its header, a right click or Shift+F10. */
export function ColumnMenu<Row>(props: MenuProps<Row>) {
  const { controller, gridId, placed, anchor, withCell, onClose, onFilter, onChoose } = props;
  const { t } = useTranslation();
  const { state, onState, readOnly, onEdit, onOpenRow, rowActions = [] } = controller.frame().props;
  const { id, column } = placed;
  const sorted = state.sort.find((entry) => entry.columnId === id);
  const grouped = state.groupBy.includes(id);
  const pinned = state.pinned.includes(id);
  const canEdit = onEdit !== undefined && readOnly !== true;

  const actions: Record<string, () => void> = {
    open: () => openActive(controller),
    copy: () => document.execCommand('copy'),
    copyHeaders: () => copyWithHeaders(controller),
    cut: () => document.execCommand('cut'),
    clear: () => clearSelection(controller, 'clear'),
    fillDown: () => fillSelection(controller, 'down'),
    fillRight: () => fillSelection(controller, 'right'),
    sortAscending: () => onState(setSort(state, id, false, false)),
    sortDescending: () => onState(setSort(state, id, true, false)),
    sortAdd: () => onState(cycleSort(state, id, true)),
    sortNone: () => onState({ ...state, sort: state.sort.filter((entry) => entry.columnId !== id) }),
    filter: onFilter,
    filterOff: () => onState(setFilter(state, { columnId: id })),
    group: () => onState({ ...state, groupBy: toggle(state.groupBy, id), collapsed: [] }),
    pin: () => onState({ ...state, pinned: toggle(state.pinned, id) }),
    hide: () => onState({ ...state, hidden: [...state.hidden, id] }),
    fit: () => fitColumn(controller, placed, gridId),
    wider: () => resizeColumn(controller, id, placed.width + 24),
    narrower: () => resizeColumn(controller, id, placed.width - 24),
    moveLeft: () => shiftColumn(controller, placed, -1),
    moveRight: () => shiftColumn(controller, placed, 1),
    choose: onChoose,
    ...Object.fromEntries(rowActions.map((action) => [`row-${action.id}`, action.run])),
  };
  const item = (action: string, label: string, shortcut?: string) => (
    <MenuItem id={action} key={action} className="grid-menu-item" textValue={label}>
      <span>{label}</span>
      {shortcut ? <kbd>{shortcut}</kbd> : null}
    </MenuItem>
  );

  return (
    <Popover
      isOpen
      triggerRef={{ current: anchor }}
      placement="bottom start"
      offset={2}
      className="grid-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        aria-label={t('grid.columnMenu', { column: column.header })}
        className="grid-menu"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the keyboard.
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => {
          onClose();
          // The focus is back on the grid first: copying takes the focused element, dialogs return to it.
          controller.focus();
          actions[String(key)]?.();
        }}
      >
        {withCell ? (
          <MenuSection>
            <Header className="grid-menu-title">{t('grid.cellMenu')}</Header>
            {onOpenRow ? item('open', t('grid.openRow'), 'Ctrl+↵') : null}
            {item('copy', t('grid.copy'), 'Ctrl+C')}
            {item('copyHeaders', t('grid.copyHeaders'), t('grid.keyCopyHeaders'))}
            {canEdit ? item('cut', t('grid.cut'), 'Ctrl+X') : null}
            {canEdit ? item('clear', t('grid.clear'), t('grid.keyDelete')) : null}
            {canEdit ? item('fillDown', t('grid.fillDown'), 'Ctrl+D') : null}
            {canEdit ? item('fillRight', t('grid.fillRight'), 'Ctrl+R') : null}
          </MenuSection>
        ) : null}
        {withCell ? <Separator className="grid-menu-line" /> : null}
        {withCell && rowActions.length > 0 ? (
          <MenuSection aria-label={t('grid.rowNumber')}>
            {rowActions.map((action) => item(`row-${action.id}`, action.label, action.shortcut))}
          </MenuSection>
        ) : null}
        {withCell && rowActions.length > 0 ? <Separator className="grid-menu-line" /> : null}
        <MenuSection>
          <Header className="grid-menu-title">{column.header}</Header>
          {item('sortAscending', t('grid.sortAscending'))}
          {item('sortDescending', t('grid.sortDescending'))}
          {state.sort.length > 0 && !sorted ? item('sortAdd', t('grid.sortAdd')) : null}
          {sorted ? item('sortNone', t('grid.sortNone')) : null}
          {item('filter', t('grid.filter'), t('grid.keyFilter'))}
          {state.filters.some((filter) => filter.columnId === id)
            ? item('filterOff', t('grid.filterOff'))
            : null}
          {item('group', t(grouped ? 'grid.ungroup' : 'grid.groupBy'))}
        </MenuSection>
        <Separator className="grid-menu-line" />
        <MenuSection aria-label={t('grid.columns')}>
          {item('pin', t(pinned ? 'grid.unpin' : 'grid.pin'))}
          {item('hide', t('grid.hide'))}
          {item('fit', t('grid.fit'))}
          {item('wider', t('grid.wider'))}
          {item('narrower', t('grid.narrower'))}
          {item('moveLeft', t('grid.moveLeft'))}
          {item('moveRight', t('grid.moveRight'))}
          {item('choose', t('grid.chooseColumns'))}
        </MenuSection>
      </Menu>
    </Popover>
  );
}

export function openActive<Row>(controller: GridController<Row>): void {
  const item = controller.itemAt(controller.store.get().selection.active.row);
  if (item?.kind === 'row') controller.frame().props.onOpenRow?.(item.id);
}

/** Opens or closes a group line. */
export function toggleGroup(state: GridState, groupId: string): GridState {
  return { ...state, collapsed: toggle(state.collapsed, groupId) };
}

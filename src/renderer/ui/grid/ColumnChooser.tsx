import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { moveBefore, orderedIds, toggle, type GridState } from '../../../core/grid/state';
import { foldText } from '../../../core/grid/values';
import type { GridColumn } from './types';

type ChooserProps<Row> = {
  columns: readonly GridColumn<Row>[];
  state: GridState;
  onState(next: GridState): void;
  onClose(): void;
};

/** Which columns are shown and in what order; each change applies at once behind the dialog. */
export function ColumnChooser<Row>({ columns, state, onState, onClose }: ChooserProps<Row>) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const declared = columns.map((column) => column.id);
  const order = orderedIds(declared, state.order);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const hidden = new Set(state.hidden);
  const word = foldText(search.trim());
  const shown = order.filter((id) => {
    const column = byId.get(id);
    return column && foldText(`${column.header} ${column.group ?? ''}`).includes(word);
  });
  const move = (id: string, by: -1 | 1) => {
    const at = order.indexOf(id);
    const before = by < 0 ? order[at - 1] : order[at + 2];
    if (by < 0 && at === 0) return;
    onState({ ...state, order: moveBefore(order, id, before ?? null) });
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="grid-modal-overlay"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="grid-modal">
        <Dialog className="grid-dialog grid-chooser">
          <Heading slot="title" className="grid-dialog-title">
            {t('grid.chooserTitle')}
          </Heading>
          <input
            type="search"
            value={search}
            placeholder={t('grid.chooserSearch')}
            aria-label={t('grid.chooserSearch')}
            onChange={(event) => setSearch(event.target.value)}
          />
          <ul className="grid-chooser-list">
            {shown.map((id) => {
              const column = byId.get(id);
              if (!column) return null;
              return (
                <li key={id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={!hidden.has(id)}
                      onChange={() => onState({ ...state, hidden: toggle(state.hidden, id) })}
                    />
                    <span>{column.header}</span>
                    {column.group ? <small>{column.group}</small> : null}
                  </label>
                  <Button
                    className="grid-icon-button"
                    aria-label={t('grid.chooserUp', { column: column.header })}
                    onPress={() => move(id, -1)}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </Button>
                  <Button
                    className="grid-icon-button"
                    aria-label={t('grid.chooserDown', { column: column.header })}
                    onPress={() => move(id, 1)}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </Button>
                </li>
              );
            })}
          </ul>
          <footer className="grid-dialog-footer">
            <span className="grid-muted">
              {t('grid.chooserCount', {
                shown: declared.filter((id) => !hidden.has(id)).length,
                all: declared.length,
              })}
            </span>
            <Button className="grid-button" onPress={() => onState({ ...state, hidden: [] })}>
              {t('grid.chooserShowAll')}
            </Button>
            <Button className="grid-button is-main" onPress={onClose}>
              {t('grid.close')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

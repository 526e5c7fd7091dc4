import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem, ListName } from '../../../contract/portfolio';
import { useCommand, useMessage } from '../../hooks';
import type { Column, Entry } from './columns';
import { AddEntry } from './AddEntry';
import { DeleteEntry } from './DeleteEntry';
import { EntryRow } from './EntryRow';
import { useReorder } from './useReorder';

export interface EntryListProps<T extends Entry> {
  list: ListName;
  items: readonly T[];
  columns: readonly Column<T>[];
  /** A changed entry, as the contract saves it. */
  entry(item: T): ListItem;
  /** A new one, of which the name alone is known. */
  create(name: string): ListItem;
  readOnly: boolean;
  /** Values cannot move to another entry: deleting clears them. */
  noReplacement?: boolean;
}

/** An ordered list of the portfolio: add, change in place, move by keyboard or drag, delete with replacement. */
export function EntryList<T extends Entry>(props: EntryListProps<T>) {
  const { list, items, columns, entry, create, readOnly, noReplacement = false } = props;
  const { t } = useTranslation();
  const write = useMessage();
  const { run: saveItem } = useCommand('portfolio.saveItem', { ownRefusals: true });
  const [deleting, setDeleting] = useState<T | null>(null);
  const reorder = useReorder(list, items);

  const save = async (changed: ListItem): Promise<string | null> => {
    const reply = await saveItem({ entry: changed });
    return reply.ok ? null : write(reply.error);
  };
  return (
    <div className="entries">
      {items.length > 0 && (
        <div className="entries-head" aria-hidden>
          {columns.map((column) => (
            <span key={column.key} data-grow={column.grow}>
              {column.label}
            </span>
          ))}
        </div>
      )}
      <ul>
        {reorder.items.map((item, index) => (
          <EntryRow
            key={item.id}
            item={item}
            columns={columns}
            readOnly={readOnly}
            drag={reorder.row(index)}
            onSave={(changed) => save(entry(changed))}
            onDelete={() => setDeleting(item)}
          />
        ))}
      </ul>
      {items.length === 0 && <p className="muted entries-empty">{t('settings.emptyList')}</p>}
      {!readOnly && <AddEntry label={t(`settings.add.${list}`)} onAdd={(name) => save(create(name))} />}
      <output className="visually-hidden">{reorder.said}</output>
      {deleting && (
        <DeleteEntry
          list={list}
          item={deleting}
          others={noReplacement ? [] : items.filter((item) => item.id !== deleting.id)}
          onClose={() => setDeleting(null)}
        />
      )}
    </div>
  );
}

import { GripVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button';
import { LiveField } from '../../ui/LiveField';
import { Select } from '../../ui/Select';
import type { Column } from './columns';
import type { Entry } from './columns';
import type { RowDrag } from './useReorder';

/** One entry, its properties changed where they stand. */
export function EntryRow<T extends Entry>(props: {
  item: T;
  columns: readonly Column<T>[];
  readOnly: boolean;
  drag: RowDrag;
  onSave(item: T): Promise<string | null>;
  onDelete(): void;
}) {
  const { item, columns, readOnly, drag, onSave, onDelete } = props;
  const { t } = useTranslation();
  return (
    <li className="entry" data-drop={drag.drop} {...drag.target}>
      <button
        type="button"
        className="entry-grip"
        aria-label={t('settings.move', { name: item.name })}
        title={t('settings.moveHint')}
        disabled={readOnly}
        {...drag.handle}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      {columns.map((column) => (
        <div key={column.key} className="entry-cell" data-grow={column.grow}>
          {column.applies(item) && <Cell item={item} column={column} readOnly={readOnly} onSave={onSave} />}
        </div>
      ))}
      <IconButton
        label={t('settings.delete', { name: item.name })}
        icon={Trash2}
        isDisabled={readOnly}
        onPress={onDelete}
      />
    </li>
  );
}

function Cell<T extends Entry>(props: {
  item: T;
  column: Column<T>;
  readOnly: boolean;
  onSave(item: T): Promise<string | null>;
}) {
  const { item, column, readOnly, onSave } = props;
  const { t } = useTranslation();
  const [error, setError] = useState<string | null>(null);
  const label = t('settings.cell', { column: column.label, name: item.name });
  const save = async (typed: string) => {
    const written = column.write(item, typed);
    return 'error' in written ? t(written.error) : onSave(written.item);
  };
  if (column.kind === 'choice') {
    return (
      <Select
        aria-label={label}
        options={column.options}
        value={column.read(item)}
        error={error}
        isDisabled={readOnly}
        onChange={(id) => void save(id).then(setError)}
      />
    );
  }
  return (
    <LiveField
      aria-label={label}
      value={column.read(item)}
      maxLength={column.maxLength}
      lines={column.kind === 'lines' ? 3 : 1}
      isDisabled={readOnly}
      description={column.note?.(item)}
      onSave={save}
    />
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName } from '../../../contract/portfolio';
import type { Message } from '../../../core/errors';
import { useCommand, useMessage, useShowRefusal } from '../../hooks';
import { ConfirmDialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import type { Entry } from './columns';

const leaveEmpty = '-';

/** Deletes an entry at once; where projects use it, first asks what takes its place. */
export function DeleteEntry(props: {
  list: ListName;
  item: Entry;
  others: readonly Entry[];
  onClose(): void;
}) {
  const { list, item, others, onClose } = props;
  const { t } = useTranslation();
  const write = useMessage();
  const showRefusal = useShowRefusal();
  const { run } = useCommand('portfolio.deleteItem', { ownRefusals: true });
  const [inUse, setInUse] = useState<Message | null>(null);
  const [replacement, setReplacement] = useState(leaveEmpty);

  useEffect(() => {
    let gone = false;
    void run({ list, id: item.id }).then((reply) => {
      if (gone) return;
      if (!reply.ok && reply.error.key === 'errors.portfolio.inUse') return setInUse(reply.error);
      if (!reply.ok) showRefusal(reply.error);
      onClose();
    });
    return () => {
      gone = true;
    };
    // Once for the entry that was asked for: `onClose` is a new function at each rendering of the list.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [list, item.id]);

  if (!inUse) return null;
  const confirm = async () => {
    const replaceBy = replacement === leaveEmpty ? null : replacement;
    const reply = await run({ list, id: item.id, replaceBy });
    if (!reply.ok) showRefusal(reply.error);
  };
  return (
    <ConfirmDialog
      title={t('settings.deleteTitle', { name: item.name })}
      confirm={t(replacement === leaveEmpty ? 'settings.deleteClear' : 'settings.deleteReplace')}
      danger
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <p className="delete-text">{write(inUse)}</p>
      {others.length > 0 && (
        <Select
          label={t('settings.replaceBy')}
          value={replacement}
          options={[
            { id: leaveEmpty, label: t('settings.leaveEmpty') },
            ...others.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={setReplacement}
        />
      )}
    </ConfirmDialog>
  );
}

import { ListPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lists } from '../../../core/model/portfolio';
import { Button, IconButton } from '../../ui/Button';
import { toCreate, useCreateChoices, type UnknownChoices } from './unknown';
import { fieldLabel } from '../../ui/fieldWords';

/** Under the toolbar, while cells wait for a choice that no list has: creates it and completes them. */
export function UnknownBar({ unknown, lists }: { unknown: UnknownChoices; lists: Lists }) {
  const { t } = useTranslation();
  const create = useCreateChoices(lists);
  const [busy, setBusy] = useState(false);
  const groups = toCreate(unknown.list);
  const [first] = groups[0] ?? [];
  if (!first) return null;
  const named = groups
    .slice(0, 3)
    .map(([one]) =>
      one ? t('projects.unknown.one', { field: fieldLabel(one.field, t), text: one.text }) : '',
    )
    .join(t('projects.unknown.and'));
  return (
    <div className="register-bar">
      <ListPlus size={16} aria-hidden />
      <output>
        {t('projects.unknown.text', { count: groups.length, named })}
        {groups.length > 3 && t('projects.unknown.more', { count: groups.length - 3 })}
      </output>
      <Button
        isDisabled={busy}
        onPress={() => {
          setBusy(true);
          void create(unknown.list).then((done) => {
            setBusy(false);
            if (done) unknown.dismiss();
          });
        }}
      >
        {groups.length === 1
          ? t('projects.unknown.createOne', { field: fieldLabel(first.field, t), text: first.text })
          : t('projects.unknown.create', { count: groups.length })}
      </Button>
      <IconButton label={t('projects.unknown.dismiss')} icon={X} onPress={unknown.dismiss} />
    </div>
  );
}

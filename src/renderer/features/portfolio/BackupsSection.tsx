import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { formatDateTime } from '../../../core/format/dates';
import { formatSize } from '../../../core/format/numbers';
import type { Output } from '../../../contract/index';
import { useAppearance } from '../../appearance';
import { useAction, useQueryOf } from '../../hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';

type Backup = Output<'file.backups'>[number];

/** Copies of the file kept on this machine: made by themselves, or now; any of them can take the file's place. */
export function BackupsSection({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const { toasts } = useServices();
  const client = useQueryClient();
  const backups = useQueryOf('file.backups', {}).data ?? [];
  const backUp = useAction('file.backUp');
  const restore = useAction('file.restore');
  const [chosen, setChosen] = useState<Backup | null>(null);

  const make = async () => {
    const reply = await backUp.run({});
    if (!reply.ok) return;
    await client.invalidateQueries({ queryKey: ['file.backups'] });
    toasts.show({ kind: 'done', message: { key: 'settings.backup.made', params: {} } });
  };
  const putBack = async ({ id, at }: Backup) => {
    const reply = await restore.run({ id });
    if (!reply.ok) return;
    const params = { date: formatDateTime(at, locale) };
    toasts.show({ kind: 'done', message: { key: 'settings.backup.restored', params } });
  };
  return (
    <div className="backups">
      <Button icon={Archive} isDisabled={backUp.pending} onPress={() => void make()}>
        {t('settings.backup.now')}
      </Button>
      {backups.length === 0 ? (
        <EmptyState title={t('settings.backup.none')} />
      ) : (
        <table className="backup-table">
          <thead>
            <tr>
              <th scope="col">{t('settings.backup.date')}</th>
              <th scope="col" className="number">
                {t('settings.backup.size')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('settings.backup.restore')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={backup.id}>
                <td>{formatDateTime(backup.at, locale)}</td>
                <td className="number">{formatSize(backup.size, locale)}</td>
                <td>
                  <Button
                    kind="quiet"
                    isDisabled={readOnly}
                    aria-label={t('settings.backup.restoreOf', { date: formatDateTime(backup.at, locale) })}
                    onPress={() => setChosen(backup)}
                  >
                    {t('settings.backup.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen && (
        <ConfirmDialog
          title={t('settings.backup.confirmTitle', { date: formatDateTime(chosen.at, locale) })}
          confirm={t('settings.backup.confirm')}
          isOpen
          onClose={() => setChosen(null)}
          onConfirm={() => putBack(chosen)}
        >
          <p>{t('settings.backup.confirmText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

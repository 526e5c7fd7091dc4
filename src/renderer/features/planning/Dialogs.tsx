import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/Dialog';
import { BaselineDialog } from './dialogs/BaselineDialog';
import { HealthDialog } from './dialogs/HealthDialog';
import { PrintDialog } from './dialogs/PrintDialog';
import { RecalculateDialog } from './dialogs/RecalculateDialog';
import { ReportDialog } from './dialogs/ReportDialog';
import { SettingsDialog } from './dialogs/SettingsDialog';
import type { DialogProps } from './dialogs/props';

export type DialogName = 'baseline' | 'recalculate' | 'report' | 'settings' | 'health' | 'print' | 'remove';

/** The dialog that is open; each starts afresh when it opens. */
export function Dialogs({ open, ...props }: DialogProps & { open: DialogName | null }) {
  const { t } = useTranslation();
  const { deeds, onClose } = props;
  switch (open) {
    case 'baseline':
      return <BaselineDialog {...props} />;
    case 'recalculate':
      return <RecalculateDialog {...props} />;
    case 'report':
      return <ReportDialog {...props} />;
    case 'settings':
      return <SettingsDialog {...props} />;
    case 'health':
      return <HealthDialog {...props} />;
    case 'print':
      return <PrintDialog {...props} />;
    case 'remove':
      return (
        <ConfirmDialog
          title={t('planning.remove.title')}
          confirm={t('planning.remove.confirm')}
          danger
          isOpen
          onClose={onClose}
          onConfirm={deeds.remove}
        >
          <p>{t('planning.remove.text', { count: props.view.plan.tasks.length })}</p>
        </ConfirmDialog>
      );
    case null:
      return null;
  }
}

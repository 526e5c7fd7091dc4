import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import { useMessage } from '../../../hooks';
import type { DialogProps } from './props';
import { HealthPanel } from '../HealthPanel';

/** Santé du planning: how far its network can be trusted, with the tasks to look at. */
export function HealthDialog({ view, computed, onGo, onClose }: DialogProps) {
  const { t } = useTranslation();
  const message = useMessage();
  return (
    <Dialog title={t('planHealth.title')} isOpen onClose={onClose} size="large">
      {computed.schedule ? (
        <HealthPanel
          plan={view.plan}
          schedule={computed.schedule}
          successors={view.successors}
          onGo={(uid) => {
            onClose();
            onGo(uid);
          }}
        />
      ) : (
        <p>{message(computed.problem)}</p>
      )}
    </Dialog>
  );
}

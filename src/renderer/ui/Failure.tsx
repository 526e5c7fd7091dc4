import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../contract/index';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

/** What a screen needed could not be read: why, and a way to ask again. */
export function Failure({ refusal, onAgain }: { refusal: Refusal; onAgain(): void }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('shell.error.read')} text={t(refusal.key, refusal.params)}>
      <Button kind="primary" onPress={onAgain}>
        {t('shell.error.again')}
      </Button>
    </EmptyState>
  );
}

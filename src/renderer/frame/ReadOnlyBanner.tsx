import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../contract/file';
import { formatDateTime } from '../../core/format/dates';
import { useAppearance } from '../appearance';
import { Banner } from '../ui/Banner';

/** Why nothing can be written, and who has the file. */
export function ReadOnlyBanner({ readOnly }: { readOnly: NonNullable<OpenedFile['readOnly']> }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  return (
    <Banner kind="amber" icon={Lock}>
      {readOnly.reason === 'inUse'
        ? t('shell.readOnlyInUse', {
            by: readOnly.by,
            host: readOnly.host,
            since: formatDateTime(readOnly.since, locale),
          })
        : t('shell.readOnlyMedia')}
    </Banner>
  );
}

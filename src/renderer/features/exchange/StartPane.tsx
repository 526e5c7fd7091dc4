import { FileUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../core/format/dates';
import { useAppearance } from '../../appearance';
import { useCommand, useQueryOf } from '../../hooks';
import { Button, IconButton } from '../../ui/Button';
import { Page } from '../../ui/Page';

/** No file in hand: how to bring one, what is read, and the mappings remembered for this client. */
export function StartPane({ onChoose, readOnly }: { onChoose(): void; readOnly: boolean }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const mappings = useQueryOf('exchange.mappings', {}).data;
  const remove = useCommand('exchange.deleteMapping');
  return (
    <Page title={t('wizard.title')} subtitle={t('wizard.subtitle')}>
      <div className="exchange-start">
        <section className="exchange-target">
          <FileUp size={28} aria-hidden />
          <p className="exchange-target-title">{t('wizard.start.drop')}</p>
          <p className="muted">{t('wizard.start.several')}</p>
          <Button kind="primary" icon={FileUp} onPress={onChoose}>
            {t('wizard.start.choose')}
          </Button>
        </section>
        <section className="exchange-formats">
          <h2>{t('wizard.start.formats')}</h2>
          <dl>
            {(
              [
                'wizard.start.csv',
                'wizard.start.xlsx',
                'planImport.start.xml',
                'wizard.start.limits',
                'wizard.start.promise',
              ] as const
            ).map((entry) => (
              <div key={entry}>
                <dt>{t(entry)}</dt>
                <dd className="muted">{t(`${entry}Text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <section className="exchange-mappings">
        <h2>{t('wizard.start.mappings')}</h2>
        {mappings && mappings.length === 0 && <p className="muted">{t('wizard.start.noMapping')}</p>}
        {mappings && mappings.length > 0 && (
          <table className="exchange-table">
            <thead>
              <tr>
                <th scope="col">{t('wizard.start.mappingName')}</th>
                <th scope="col" className="number">
                  {t('wizard.start.mappingColumns')}
                </th>
                <th scope="col">{t('wizard.start.mappingUsed')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('wizard.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {mappings.map(({ id, name, mapping, usedAt }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td className="number">{mapping.columns.length}</td>
                  <td>{formatDateTime(usedAt, locale)}</td>
                  <td className="number">
                    <IconButton
                      icon={Trash2}
                      label={t('wizard.start.forget', { name })}
                      isDisabled={readOnly || remove.pending}
                      onPress={() => void remove.run({ id })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </Page>
  );
}

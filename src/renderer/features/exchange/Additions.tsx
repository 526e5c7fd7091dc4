import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/exchange/model';
import { Button } from '../../ui/Button';
import { additionGroups } from './planText';

const shownNames = 8;

/** Labels and fields that the portfolio would gain. */
export function Additions({ additions }: { additions: ImportReport['additions'] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (additions.length === 0) return null;
  const groups = additionGroups(additions);
  const long = groups.some(({ names }) => names.length > shownNames);
  return (
    <section className="exchange-additions">
      <h3>{t('wizard.additions.title')}</h3>
      <dl>
        {groups.map(({ id, list, of, names }) => (
          <div key={id}>
            <dt>{t(`wizard.additions.${list}`, { count: names.length, of })}</dt>
            <dd>
              {(all ? names : names.slice(0, shownNames)).join(' · ')}
              {!all &&
                names.length > shownNames &&
                ` · ${t('wizard.additions.more', { count: names.length - shownNames })}`}
            </dd>
          </div>
        ))}
      </dl>
      {long && (
        <Button kind="quiet" onPress={() => setAll(!all)}>
          {t(all ? 'wizard.fewer' : 'wizard.additions.all')}
        </Button>
      )}
    </section>
  );
}

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/planning';
import type { Schedule } from '../../../core/schedule/schedule';
import { Button } from '../../ui/Button';
import { differencesOf } from './differences';

/** Says quietly that the dates shown are not those the calculation would give. */
export function DifferenceBanner(props: { view: PlanView; schedule: Schedule; onShow(): void }) {
  const { view, schedule, onShow } = props;
  const { t } = useTranslation();
  const [seen, setSeen] = useState(0);
  const count = useMemo(() => differencesOf(view.plan, schedule).length, [view.plan, schedule]);
  if (count === 0 || count === seen) return null;
  return (
    <p className="plan-differences">
      <span>
        {view.source === ''
          ? t('planning.differences.own', { count })
          : t('planning.differences.source', { count, source: view.source })}
      </span>
      <Button kind="quiet" onPress={onShow}>
        {t('planning.differences.show')}
      </Button>
      <Button kind="quiet" onPress={() => setSeen(count)}>
        {t('planning.differences.hide')}
      </Button>
    </p>
  );
}

import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { localToday } from '../../today';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { DateInput } from '../../ui/DateInput';
import { useDeeds } from './useDeeds';

/** A project without a plan: the two ways to have one. */
export function NoPlan({ projectId, readOnly }: { projectId: string; readOnly: boolean }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [start, setStart] = useState<string | null>(localToday());
  const deeds = useDeeds(projectId, nothing);
  if (readOnly) return <EmptyState title={t('planning.none.title')} text={t('planning.none.readOnly')} />;
  return (
    <EmptyState title={t('planning.none.title')} text={t('planning.none.text')}>
      <form
        className="plan-create"
        onSubmit={(event) => {
          event.preventDefault();
          if (start !== null) void deeds.create(start);
        }}
      >
        <DateInput label={t('planning.none.start')} value={start} onChange={setStart} />
        <Button kind="primary" icon={Plus} type="submit" isDisabled={start === null}>
          {t('planning.none.create')}
        </Button>
        <Button icon={FileUp} onPress={() => navigate('/exchange')}>
          {t('planning.none.import')}
        </Button>
      </form>
    </EmptyState>
  );
}

const nothing = () => {};

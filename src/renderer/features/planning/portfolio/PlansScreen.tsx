import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { RefusedError } from '../../../api';
import { useQueryOf } from '../../../hooks';
import { EmptyState } from '../../../ui/EmptyState';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Failure';
import { Spinner } from '../../../ui/Progress';
import { Tabs } from '../../../ui/Tabs';
import { AdherencesTab } from './AdherencesTab';
import { MilestonesTab } from './MilestonesTab';
import { PlansTab } from './PlansTab';
import './portfolio.css';

const tabs = ['plans', 'milestones', 'adherences'] as const;
type TabId = (typeof tabs)[number];

/** Planning of the whole portfolio: its plans, their milestones, what projects wait for from each other. */
export function PlansScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { tab } = useParams<{ tab?: string }>();
  const selected = tabs.find((id) => id === tab) ?? 'plans';
  const projects = useQueryOf('projects.list', {});
  const plans = useQueryOf('planning.list', {});
  const failed = projects.error ?? plans.error;
  if (failed) return <Refused error={failed} onAgain={() => void plans.refetch()} />;
  if (!projects.data || !plans.data) return <Spinner label={t('milestones.opening')} />;
  if (projects.data.length === 0) {
    return (
      <EmptyState title={t('milestones.noProject')} text={t('milestones.noProjectText')}>
        <Button kind="primary" onPress={() => navigate('/portfolio')}>
          {t('milestones.toPortfolio')}
        </Button>
      </EmptyState>
    );
  }
  const none = plans.data.length === 0;
  const content: Record<TabId, React.ReactNode> = {
    plans: <PlansTab projects={projects.data} plans={plans.data} />,
    milestones: none ? <NoPlan /> : <MilestonesTab />,
    adherences: none ? <NoPlan /> : <AdherencesTab />,
  };
  return (
    <div className="plans">
      <h1 className="visually-hidden">{t('milestones.screen')}</h1>
      <Tabs
        label={t('milestones.screen')}
        selected={selected}
        onSelect={(id) => navigate(id === 'plans' ? '/planning' : `/planning/${id}`)}
        tabs={tabs.map((id) => ({ id, label: t(`milestones.tab.${id}`), content: content[id] }))}
      />
    </div>
  );
}

/** No project has a plan yet: where to begin. */
function NoPlan() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <EmptyState title={t('milestones.noPlan')} text={t('milestones.noPlanText')}>
      <Button kind="primary" onPress={() => navigate('/exchange')}>
        {t('milestones.import')}
      </Button>
      <Button onPress={() => navigate('/planning')}>{t('milestones.toPlans')}</Button>
    </EmptyState>
  );
}

function Refused({ error, onAgain }: { error: RefusedError; onAgain(): void }) {
  return <Failure refusal={error.refusal} onAgain={onAgain} />;
}

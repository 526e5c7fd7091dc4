import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useMessage, useQueryOf } from '../../hooks';
import { useStore } from '../../store';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Progress';
import { Tabs } from '../../ui/Tabs';
import { HistoryPanel } from './HistoryPanel';
import { neighbours, walk } from './order';
import './projects.css';
import { fileKey } from './RegisterScreen';
import { Sheet } from './Sheet';
import { SheetHead } from './SheetHead';
import { useFieldWords } from './words';

/** One project: its fiche, every field in place, and its history. */
export function ProjectScreen() {
  const { t } = useTranslation();
  const { id = '' } = useParams<{ id: string }>();
  const [, navigate] = useLocation();
  const write = useMessage();
  const file = useQueryOf('file.current', {}).data;
  const lists = useQueryOf('portfolio.lists', {});
  const portfolio = useQueryOf('portfolio.get', {});
  // The whole register, which is in the cache already: neighbours need it, and one edit refreshes both screens.
  const projects = useQueryOf('projects.list', {});
  const words = useFieldWords(lists.data, portfolio.data);
  const shown = useStore(walk);

  const failed = projects.error ?? lists.error ?? portfolio.error;
  if (failed) return <Banner kind="red">{write(failed.refusal)}</Banner>;
  if (!file || !projects.data || !words || !portfolio.data) return <Spinner label={t('projects.opening')} />;
  const project = projects.data.find((one) => one.id === id);
  if (!project) {
    return (
      <EmptyState title={t('projects.missing.title')} text={t('projects.missing.text')}>
        <Button kind="primary" onPress={() => navigate('/portfolio')}>
          {t('projects.command.back')}
        </Button>
      </EmptyState>
    );
  }
  const around = neighbours(
    id,
    shown.file === fileKey(file) ? shown.ids : [],
    projects.data.filter((one) => !one.archived || one.id === id).map((one) => one.id),
  );
  const readOnly = file.readOnly !== null;
  const sheet = { project, words, readOnly };
  return (
    // A fiche of its own for each project: nothing half-written passes from one to the next.
    <div className="sheet" key={id}>
      <SheetHead {...sheet} around={around} />
      <Tabs
        label={t('projects.tabsLabel')}
        tabs={[
          {
            id: 'sheet',
            label: t('projects.tabs.sheet'),
            content: <Sheet {...sheet} currency={portfolio.data.currency} />,
          },
          {
            id: 'history',
            label: t('projects.tabs.history'),
            content: <HistoryPanel projectId={id} words={words} />,
          },
        ]}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useMessage, useQueryOf } from '../../hooks';
import { sectionsOf, type Section } from '../../routes';
import { useStore } from '../../store';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Progress';
import { neighbours, walk } from './order';
import './projects.css';
import { fileKey } from './RegisterScreen';
import { SheetHead } from './SheetHead';
import { useFieldWords } from './words';

/** One project: where it stands in the register, who it is, and a tab for each view of it. */
export function ProjectScreen({ section, children }: { section: Section; children: ReactNode }) {
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
  return (
    <div className="sheet" data-fills={section.fills || undefined}>
      {/* A head of its own for each project: nothing half-written passes from one to the next. */}
      <SheetHead
        key={id}
        project={project}
        words={words}
        readOnly={readOnly}
        around={around}
        shortcuts={!section.fills}
      />
      <nav className="tab-list" aria-label={t('projects.tabsLabel')}>
        {sectionsOf('project').map((one) => (
          <Link
            key={one.path}
            href={one.path.replace(':id', id)}
            className="tab"
            aria-current={one.section.titleKey === section.titleKey ? 'page' : undefined}
          >
            {t(one.section.titleKey)}
          </Link>
        ))}
      </nav>
      <div className="sheet-section-body">{children}</div>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProjectRecord } from '../../../core/model/project';
import { Button } from '../../ui/Button';

const shownAtFirst = 5;

/** One finding and the projects it holds for, the worst first; each leads to its fiche. */
export function AttentionList(props: {
  title: string;
  /** Said when no project is concerned: good news is news. */
  none: string;
  entries: readonly { project: ProjectRecord; evidence: ReactNode }[];
}) {
  const { title, none, entries } = props;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, shownAtFirst);
  if (entries.length === 0) return <p className="attention-none">{none}</p>;
  return (
    <section className="attention">
      <h2>{title}</h2>
      <ul>
        {shown.map(({ project, evidence }) => (
          <li key={project.id}>
            <Link href={`/projects/${project.id}`} className="attention-entry">
              {project.code && <span className="muted attention-code">{project.code}</span>}
              <span className="attention-name">{project.name}</span>
              <span className="attention-evidence">{evidence}</span>
            </Link>
          </li>
        ))}
      </ul>
      {entries.length > shownAtFirst && (
        <Button kind="quiet" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? t('home.less') : t('home.more', { count: entries.length })}
        </Button>
      )}
    </section>
  );
}

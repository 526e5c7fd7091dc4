import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button';

const shownAtFirst = 5;

export interface AttentionEntry {
  id: string;
  /** Where it is looked at. */
  href: string;
  code: string;
  name: string;
  evidence: ReactNode;
}

/** One finding and what it holds for, the worst first; each leads to its place. */
export function AttentionList(props: {
  title: string;
  /** Said when no project is concerned: good news is news. */
  none: string;
  entries: readonly AttentionEntry[];
  /** Says that all of them can be shown; projects by default. */
  more?: string;
}) {
  const { title, none, entries, more } = props;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, shownAtFirst);
  if (entries.length === 0) return <p className="attention-none">{none}</p>;
  return (
    <section className="attention">
      <h2>{title}</h2>
      <ul>
        {shown.map(({ id, href, code, name, evidence }) => (
          <li key={id}>
            <Link href={href} className="attention-entry">
              {code && <span className="muted attention-code">{code}</span>}
              <span className="attention-name">{name}</span>
              <span className="attention-evidence">{evidence}</span>
            </Link>
          </li>
        ))}
      </ul>
      {entries.length > shownAtFirst && (
        <Button kind="quiet" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? t('home.less') : (more ?? t('home.more', { count: entries.length }))}
        </Button>
      )}
    </section>
  );
}

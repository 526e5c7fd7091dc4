import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import { useQueryOf } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { ComboBox, type Option } from '../../ui/Select';
import type { PlanDraft } from './planState';
import type { Action } from './state';

const create = '<create>';
const choose = '<choose>';

/** Which project the plan is of: proposed, and the person's to say. */
export function PlanProject({ draft, dispatch }: { draft: PlanDraft; dispatch(action: Action): void }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const projects = useQueryOf('projects.list', {}).data;
  const { source, projectId, chosen } = draft;
  const { candidates, plan } = source;
  const options = useMemo((): Option[] => {
    const likely = new Set(candidates.map((candidate) => candidate.projectId));
    return [
      ...(projectId === undefined ? [{ id: choose, label: t('planImport.project.choose') }] : []),
      { id: create, label: t('planImport.project.create', { name: plan.name }) },
      ...candidates.map((candidate) => ({
        id: candidate.projectId,
        label: candidate.name,
        detail: t(`planImport.project.by.${candidate.by}`, {
          score: formatPercent(Math.round(candidate.score * 100), locale),
        }),
      })),
      ...(projects ?? [])
        .filter(({ id }) => !likely.has(id))
        .map(({ id, name, code }) => ({ id, label: name, ...(code ? { detail: code } : {}) })),
    ];
  }, [projects, candidates, projectId, plan.name, t, locale]);
  const [first] = candidates;
  const why = chosen
    ? 'chosen'
    : projectId === undefined
      ? 'close'
      : projectId === null
        ? 'new'
        : (first?.by ?? 'new');
  return (
    <section id="exchange-project" className="exchange-section">
      <header className="exchange-section-head">
        <h2 tabIndex={-1}>{t('planImport.section.project')}</h2>
      </header>
      {projectId === undefined && <Banner kind="amber">{t('planImport.project.close')}</Banner>}
      <div className="exchange-plan-project">
        <ComboBox
          label={t('planImport.project.label')}
          options={options}
          value={projectId === undefined ? choose : (projectId ?? create)}
          onChange={(id) =>
            dispatch({ type: 'project', projectId: id === create ? null : id === choose ? undefined : id })
          }
          empty={t('planImport.project.none')}
          {...(projectId === undefined ? {} : { description: t(`planImport.project.${why}`) })}
        />
      </div>
    </section>
  );
}

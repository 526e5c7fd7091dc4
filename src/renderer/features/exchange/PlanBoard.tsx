import { RotateCw } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { useCommand, useMessage } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Progress';
import { FileBar } from './FileBar';
import { PlanFacts } from './PlanFacts';
import { PlanItems } from './PlanItems';
import { PlanProject } from './PlanProject';
import { decisionsOf, shownItems, takeOf, toWrite, type PlanDraft } from './planState';
import { showSection } from './showSection';
import { usePlanReport } from './usePlanReport';
import { useWizard } from './wizard';

const sections = ['read', 'project', 'compare'] as const;

/** A plan that was read: what it holds, which project it is of, how it differs from what is there. */
export function PlanBoard(props: {
  draft: PlanDraft;
  readOnly: boolean;
  scroller: HTMLElement | null;
  scrollerRef(element: HTMLElement | null): void;
}) {
  const { draft, readOnly, scroller, scrollerRef } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const write = useMessage();
  const { wizard, state } = useWizard();
  const { source, projectId, takes } = draft;
  const { report, error, stale } = usePlanReport(source.source, projectId);
  const command = useCommand('exchange.applyPlan');
  const items = useMemo(() => (report ? shownItems(report) : []), [report]);
  const { tasks, others } = useMemo(() => toWrite(items, takes), [items, takes]);
  const kept = useMemo(
    () => items.filter((item) => item.outcome === 'conflict' && takeOf(item, takes) === 'here').length,
    [items, takes],
  );
  const waiting = projectId === undefined;
  const count = waiting ? source.plan.tasks : tasks > 0 ? tasks : others;
  const ready =
    report !== undefined &&
    projectId !== undefined &&
    !stale &&
    !readOnly &&
    !error &&
    !command.pending &&
    count > 0;
  const apply = useCallback(() => {
    if (projectId === undefined) return;
    const input = { source: source.source, projectId, decisions: decisionsOf(items, takes) };
    void command.run(input).then((reply) => {
      if (reply.ok) wizard.dispatch({ type: 'planApplied', done: reply.value });
    });
  }, [command, source.source, projectId, items, takes, wizard]);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'exchange.applyPlan',
          place: 'file',
          label: 'planImport.command',
          shortcuts: ['Mod+Enter'],
          inText: true,
          disabled: !ready,
          run: apply,
        },
      ],
      [ready, apply],
    ),
  );
  const reason = readOnly
    ? t('wizard.reason.readOnly')
    : projectId === undefined
      ? t('planImport.reason.project')
      : stale
        ? t('wizard.reason.comparing')
        : kept > 0
          ? t('planImport.reason.kept', { count: kept })
          : '';
  const shown = formatNumber(count, locale);
  return (
    <>
      <FileBar name={source.name} at={state.at} count={state.files.length}>
        <nav className="exchange-steps" aria-label={t('planImport.sections')}>
          {sections.map((section, index) => (
            <button key={section} type="button" onClick={() => showSection(section)}>
              <span aria-hidden>{index + 1}</span>
              {t(`planImport.section.${section}`)}
            </button>
          ))}
        </nav>
        <output className="exchange-reason" data-warn={projectId === undefined || undefined}>
          {reason}
        </output>
        <Button kind="quiet" onPress={wizard.next}>
          {t(state.at < state.files.length - 1 ? 'wizard.skip' : 'wizard.leave')}
        </Button>
        <Button kind="primary" isDisabled={!ready} onPress={apply}>
          {command.pending
            ? t('wizard.applying')
            : waiting || tasks > 0
              ? t('planImport.apply', { count, shown })
              : others > 0
                ? t('planImport.applyOthers', { count, shown })
                : t('wizard.applyNothing')}
        </Button>
      </FileBar>
      {/* What scrolls must be reached by keyboard. */}
      <section
        className="exchange-body"
        ref={scrollerRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={source.name}
      >
        <div className="exchange-content">
          <PlanFacts source={source} />
          <PlanProject draft={draft} dispatch={wizard.dispatch} />
          <section id="exchange-compare" className="exchange-section" aria-busy={stale}>
            <header className="exchange-section-head">
              <h2 tabIndex={-1}>{t('planImport.section.compare')}</h2>
              <span className="muted">{t('exchange.rule.oneStep')}</span>
            </header>
            {error && (
              <div className="exchange-plan-error">
                <Banner kind="red">{write(error.refusal)}</Banner>
                {error.refusal.key === 'exchange.error.noSource' && (
                  <Button icon={RotateCw} onPress={() => wizard.read({})}>
                    {t('wizard.refused.again')}
                  </Button>
                )}
              </div>
            )}
            {projectId === undefined && <p className="muted">{t('planImport.waiting')}</p>}
            {projectId !== undefined && !error && !report && <Spinner label={t('wizard.reason.comparing')} />}
            {report && !error && scroller && (
              <PlanItems
                report={report}
                items={items}
                takes={takes}
                scroller={scroller}
                dispatch={wizard.dispatch}
              />
            )}
          </section>
        </div>
      </section>
    </>
  );
}

import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../core/format/numbers';
import type { Lists } from '../../../core/model/portfolio';
import { useAppearance } from '../../appearance';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { useCommand, useMessage } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { mappingProblems } from './drafts';
import { FileBar } from './FileBar';
import { MappingSection } from './MappingSection';
import { PlanSection } from './PlanSection';
import { ReadingProgress } from './ReadingPane';
import { showSection } from './showSection';
import { SourceSection } from './SourceSection';
import { decisionsFor, mappingOf, mustConfirm, toWrite, type Draft } from './state';
import { usePlan } from './usePlan';
import { useWizard } from './wizard';

const steps = ['source', 'mapping', 'plan'] as const;
const shownHeaders = 3;

/** A file that was read: how it was understood, where its columns go, what the import would do. */
export function Draftboard(props: {
  draft: Draft;
  lists: Lists;
  readOnly: boolean;
  /** Once it is there: `scrollerRef` was called. */
  scroller: HTMLElement | null;
  scrollerRef(element: HTMLElement | null): void;
  onChoose(): void;
}) {
  const { draft, lists, readOnly, scroller, scrollerRef } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const write = useMessage();
  const { wizard, state } = useWizard();
  const mapping = useMemo(() => mappingOf(draft, lists), [draft, lists]);
  const problems = useMemo(
    () => mappingProblems(draft.columns, lists, mapping),
    [draft.columns, lists, mapping],
  );
  const plan = usePlan(draft.source.source, mapping, problems.length === 0);
  const { report, stale } = plan;
  const decisions = useMemo(() => (report ? decisionsFor(draft, report) : []), [draft, report]);
  const unconfirmed = useMemo(
    () =>
      draft.source.columns.flatMap(({ header }, index) => (mustConfirm(draft, index, lists) ? [header] : [])),
    [draft, lists],
  );
  const command = useCommand('exchange.apply');
  const count = report ? toWrite(report, decisions) : 0;
  const ready =
    report !== undefined &&
    !stale &&
    !readOnly &&
    !state.reading &&
    !plan.error &&
    !command.pending &&
    problems.length === 0 &&
    unconfirmed.length === 0 &&
    count > 0;
  const apply = useCallback(() => {
    const input = { source: draft.source.source, mapping, decisions, remember: draft.remember };
    void command.run(input).then((reply) => {
      if (reply.ok) wizard.dispatch({ type: 'applied', report: reply.value });
    });
  }, [command, draft.source.source, draft.remember, mapping, decisions, wizard]);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'exchange.apply',
          place: 'file',
          label: 'wizard.command.apply',
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
    : problems.length > 0
      ? t('wizard.reason.problems', { count: problems.length })
      : unconfirmed.length > 0
        ? t('wizard.reason.confirm', { headers: unconfirmed.slice(0, shownHeaders).join(', ') })
        : stale
          ? t('wizard.reason.comparing')
          : report && report.conflicts > decisions.length
            ? t('wizard.reason.undecided', { count: report.conflicts - decisions.length })
            : '';
  return (
    <>
      <FileBar name={draft.source.name} at={state.at} count={state.files.length}>
        <nav className="exchange-steps" aria-label={t('wizard.steps')}>
          {steps.map((step, index) => (
            <button key={step} type="button" onClick={() => showSection(step)}>
              <span aria-hidden>{index + 1}</span>
              {t(`wizard.step.${step}`)}
            </button>
          ))}
        </nav>
        <output className="exchange-reason" data-warn={problems.length + unconfirmed.length > 0 || undefined}>
          {reason}
        </output>
        <Button kind="quiet" onPress={wizard.next}>
          {t(state.at < state.files.length - 1 ? 'wizard.skip' : 'wizard.leave')}
        </Button>
        <Button kind="primary" isDisabled={!ready} onPress={apply}>
          {command.pending
            ? t('wizard.applying')
            : count > 0
              ? t('wizard.apply', { count, shown: formatNumber(count, locale) })
              : t('wizard.applyNothing')}
        </Button>
      </FileBar>
      {state.refusal && (
        <Banner kind="red">
          {write(state.refusal)} {t('wizard.refused.before')}
        </Banner>
      )}
      {/* What scrolls must be reached by keyboard. */}
      <section
        className="exchange-body"
        ref={scrollerRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={draft.source.name}
      >
        <div className="exchange-content">
          {state.reading && <ReadingProgress reading={state.reading} onCancel={wizard.cancel} />}
          <SourceSection
            source={draft.source}
            options={state.options}
            refused={state.refusal !== null}
            onRead={wizard.read}
          />
          {scroller && (
            <>
              <MappingSection
                draft={draft}
                lists={lists}
                problems={problems}
                report={report}
                scroller={scroller}
                dispatch={wizard.dispatch}
              />
              <PlanSection
                plan={plan}
                blocked={problems.length > 0}
                draft={draft}
                lists={lists}
                decisions={decisions}
                scroller={scroller}
                dispatch={wizard.dispatch}
                onReread={() => wizard.read(state.options)}
              />
            </>
          )}
        </div>
      </section>
    </>
  );
}

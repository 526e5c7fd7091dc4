import { Check, Copy, RotateCw } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Decision, ImportReport } from '../../../core/exchange/model';
import { formatNumber } from '../../../core/format/numbers';
import type { Lists } from '../../../core/model/portfolio';
import { useAppearance } from '../../appearance';
import { useMessage } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useTextContext } from '../../ui/fieldWords';
import { Spinner } from '../../ui/Progress';
import { Additions } from './Additions';
import { copyTable } from './copyTable';
import { otherWarnings } from './findings';
import { outcomeLook, outcomes, shownCount, type OutcomeName } from './outcomes';
import { PlanRow } from './PlanRow';
import { planText, refusedTable } from './planText';
import { Spacer } from './Spacer';
import { mappingOf, type Action, type Draft } from './state';
import type { usePlan } from './usePlan';
import { useRows } from './useRows';
import { Warnings } from './Warnings';

const rowHeight = 31;

/** What the import would do, row by row, and what it needs to be told. */
export function PlanSection(props: {
  plan: ReturnType<typeof usePlan>;
  /** The mapping cannot be followed. */
  blocked: boolean;
  draft: Draft;
  lists: Lists;
  decisions: readonly Decision[];
  scroller: HTMLElement;
  dispatch(action: Action): void;
  onReread(): void;
}) {
  const { plan, blocked, draft, lists, decisions, scroller, dispatch, onReread } = props;
  const { t } = useTranslation();
  const write = useMessage();
  const { report, error, stale } = plan;
  return (
    <section id="exchange-plan" className="exchange-section" aria-busy={stale}>
      <header className="exchange-section-head">
        <h2 tabIndex={-1}>{t('wizard.step.plan')}</h2>
        <span className="muted">{t('exchange.rule.emptyCell')}</span>
      </header>
      {blocked && <p className="muted">{t('wizard.plan.blocked')}</p>}
      {error && (
        <div className="exchange-plan-error">
          <Banner kind="red">{write(error.refusal)}</Banner>
          {error.refusal.key === 'exchange.error.noSource' && (
            <Button icon={RotateCw} onPress={onReread}>
              {t('wizard.refused.again')}
            </Button>
          )}
        </div>
      )}
      {!blocked && !error && !report && <Spinner label={t('wizard.reason.comparing')} />}
      {!blocked && !error && report && (
        <Comparison
          report={report}
          stale={stale}
          draft={draft}
          lists={lists}
          decisions={decisions}
          scroller={scroller}
          dispatch={dispatch}
        />
      )}
    </section>
  );
}

function Comparison(props: {
  report: ImportReport;
  stale: boolean;
  draft: Draft;
  lists: Lists;
  decisions: readonly Decision[];
  scroller: HTMLElement;
  dispatch(action: Action): void;
}) {
  const { report, stale, draft, lists, decisions, scroller, dispatch } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const context = useTextContext(lists);
  const [filter, setFilter] = useState<OutcomeName | null>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const text = useMemo(
    () => context && planText(lists, mappingOf(draft, lists), context, t),
    [context, lists, draft, t],
  );
  // A filter that no row answers any more would show an empty table.
  const shown = filter !== null && shownCount(report, filter) > 0 ? filter : null;
  const rows = useMemo(
    () => (shown === null ? report.rows : report.rows.filter(({ outcome }) => outcome === shown)),
    [report, shown],
  );
  const { attach, measure, items, before, after } = useRows(
    scroller,
    rows.length,
    rowHeight,
    (index) => rows[index]?.line ?? index,
  );
  const byLine = useMemo(() => new Map(decisions.map((decision) => [decision.line, decision])), [decisions]);
  const elsewhere = useMemo(
    () => otherWarnings(report, new Set(draft.source.columns.map(({ header }) => header))),
    [report, draft.source.columns],
  );
  if (!text) return null;
  const toggle = (line: number) =>
    setOpen((lines) => {
      const next = new Set(lines);
      if (!next.delete(line)) next.add(line);
      return next;
    });
  return (
    <div className="exchange-comparison" data-stale={stale || undefined}>
      <fieldset className="exchange-counters">
        <legend className="visually-hidden">{t('wizard.plan.filter')}</legend>
        {outcomes.map((outcome) => {
          const { icon: Icon, tone, count } = outcomeLook[outcome];
          const value = shownCount(report, outcome);
          return (
            <ToggleButton
              key={outcome}
              className="exchange-counter"
              data-tone={tone}
              isSelected={shown === outcome}
              isDisabled={value === 0}
              onChange={(selected) => setFilter(selected ? outcome : null)}
            >
              <span className="exchange-counter-value">{formatNumber(value, locale)}</span>
              <span className="outcome" data-tone={value > 0 ? tone : 'none'}>
                <Icon size={14} aria-hidden />
                {t(`wizard.counter.${count}`, { count: value })}
              </span>
            </ToggleButton>
          );
        })}
      </fieldset>
      <Additions additions={report.additions} />
      <Warnings problems={elsewhere} />
      <div className="exchange-plan-tools">
        <span className="muted">
          {shown === null
            ? t('wizard.plan.rows', { count: rows.length, shown: formatNumber(rows.length, locale) })
            : t(`exchange.count.${outcomeLook[shown].count}`, { count: rows.length })}
          {report.blankRows > 0 && ` · ${t('exchange.count.blankRows', { count: report.blankRows })}`}
        </span>
        {report.conflicts > 0 && <DecideAll report={report} dispatch={dispatch} />}
        {report.refused > 0 && <CopyRefused report={report} />}
      </div>
      <table className="exchange-table exchange-plan" ref={attach} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('wizard.plan.line')}
            </th>
            <th scope="col">{t('wizard.plan.outcome')}</th>
            <th scope="col">{t('wizard.plan.name')}</th>
            <th scope="col">{t('wizard.plan.what')}</th>
          </tr>
        </thead>
        <Spacer height={before} />
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <tbody key={item.key} data-index={item.index} ref={measure}>
                <PlanRow
                  row={row}
                  text={text}
                  isOpen={open.has(row.line)}
                  onToggle={() => toggle(row.line)}
                  decision={byLine.get(row.line)}
                  onDecide={(decision) =>
                    dispatch(
                      decision
                        ? { type: 'decide', decisions: [decision] }
                        : { type: 'undecide', lines: [row.line] },
                    )
                  }
                />
              </tbody>
            )
          );
        })}
        <Spacer height={after} />
      </table>
    </div>
  );
}

/** One answer for every line to decide. */
function DecideAll({ report, dispatch }: { report: ImportReport; dispatch(action: Action): void }) {
  const { t } = useTranslation();
  const conflicts = report.rows.filter(({ outcome }) => outcome === 'conflict');
  const decide = (make: (row: ImportReport['rows'][number]) => Decision) =>
    dispatch({ type: 'decide', decisions: conflicts.map(make) });
  const closest = (row: ImportReport['rows'][number]): Decision => {
    const [candidate] = row.candidates;
    return candidate
      ? { line: row.line, do: 'update', projectId: candidate.projectId }
      : { line: row.line, do: 'skip' };
  };
  return (
    <div className="exchange-decide-all">
      <span>{t('wizard.decide.all', { count: conflicts.length })}</span>
      <Button kind="quiet" onPress={() => decide(closest)}>
        {t('wizard.decide.allUpdate')}
      </Button>
      <Button kind="quiet" onPress={() => decide(({ line }) => ({ line, do: 'create' }))}>
        {t('wizard.decide.allCreate')}
      </Button>
      <Button kind="quiet" onPress={() => decide(({ line }) => ({ line, do: 'skip' }))}>
        {t('wizard.decide.allSkip')}
      </Button>
    </div>
  );
}

const saidFor = 3000;

function CopyRefused({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const write = useMessage();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button icon={copied ? Check : Copy} onPress={() => setCopied(copyTable(refusedTable(report, t, write)))}>
      {t(copied ? 'wizard.plan.copied' : 'wizard.plan.copy', { count: report.refused })}
    </Button>
  );
}

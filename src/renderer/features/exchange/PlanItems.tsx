import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PlanItem, PlanOutcome, PlanReport } from '../../../core/exchange/planModel';
import { formatNumber } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import { Button } from '../../ui/Button';
import { PlanItemRow } from './PlanItemRow';
import { planLook, planOutcomes } from './planLook';
import { keyOf, takeOf, type PlanDraft } from './planState';
import { planWords } from './planWords';
import { Spacer } from './Spacer';
import type { Action } from './state';
import { useRows } from './useRows';

const rowHeight = 31;

/** Every task of the file and of here: what becomes of it, what differs, and which version is taken. */
export function PlanItems(props: {
  report: PlanReport;
  items: readonly PlanItem[];
  takes: PlanDraft['takes'];
  scroller: HTMLElement;
  dispatch(action: Action): void;
}) {
  const { report, items, takes, scroller, dispatch } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const [filter, setFilter] = useState<PlanOutcome | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const words = useMemo(() => planWords(t, locale, report.minutesPerDay), [t, locale, report.minutesPerDay]);
  const byOutcome = useMemo(() => Map.groupBy(items, ({ outcome }) => outcome), [items]);
  const countOf = (outcome: PlanOutcome) => byOutcome.get(outcome)?.length ?? 0;
  // A filter that no task answers any more would show an empty table.
  const shown = filter !== null && countOf(filter) > 0 ? filter : null;
  const rows = shown === null ? items : (byOutcome.get(shown) ?? []);
  const {
    attach,
    measure,
    items: drawn,
    before,
    after,
  } = useRows(scroller, rows.length, rowHeight, (index) => {
    const row = rows[index];
    return row ? keyOf(row) : index;
  });
  const conflicts = byOutcome.get('conflict') ?? [];
  const isNew = countOf('created') === items.length;
  const toggle = (key: string) =>
    setOpen((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const takeAll = (take: 'file' | 'here') => dispatch({ type: 'take', keys: conflicts.map(keyOf), take });
  return (
    <div className="exchange-comparison">
      <fieldset className="exchange-counters">
        <legend className="visually-hidden">{t('planImport.table.filter')}</legend>
        {planOutcomes.map((outcome) => {
          const { icon: Icon, tone } = planLook[outcome];
          const count = countOf(outcome);
          return (
            <ToggleButton
              key={outcome}
              className="exchange-counter"
              data-tone={tone}
              isSelected={shown === outcome}
              isDisabled={count === 0}
              onChange={(selected) => setFilter(selected ? outcome : null)}
            >
              <span className="exchange-counter-value">{formatNumber(count, locale)}</span>
              <span className="outcome" data-tone={count > 0 ? tone : 'none'}>
                <Icon size={14} aria-hidden />
                {t(`planImport.counter.${outcome}`, { count })}
              </span>
            </ToggleButton>
          );
        })}
      </fieldset>
      {(['guid', 'name'] as const)
        .filter((how) => report.matched[how] > 0)
        .map((how) => (
          <p key={how} className="muted exchange-plan-matched">
            {t(`planImport.matched.${how}`, { count: report.matched[how] })}
          </p>
        ))}
      <div className="exchange-plan-tools">
        <span className="muted">
          {countOf('unchanged') === items.length
            ? t('planImport.same')
            : t('planImport.table.rows', { count: rows.length, shown: formatNumber(rows.length, locale) })}
        </span>
        {conflicts.length > 0 && (
          <div className="exchange-decide-all">
            <span>{t('planImport.take.all', { count: conflicts.length })}</span>
            <Button kind="quiet" onPress={() => takeAll('here')}>
              {t('planImport.take.allHere')}
            </Button>
            <Button kind="quiet" onPress={() => takeAll('file')}>
              {t('planImport.take.allFile')}
            </Button>
          </div>
        )}
      </div>
      <table className="exchange-table exchange-plan-items" ref={attach} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{t('planImport.table.outcome')}</th>
            <th scope="col">{t('planImport.table.task')}</th>
            <th scope="col">{t(isNew ? 'planImport.table.dates' : 'planImport.table.what')}</th>
            {!isNew && <th scope="col">{t('planImport.table.choice')}</th>}
          </tr>
        </thead>
        <Spacer height={before} />
        {drawn.map((place) => {
          const item = rows[place.index];
          if (!item) return null;
          const key = keyOf(item);
          return (
            <tbody key={place.key} data-index={place.index} ref={measure}>
              <PlanItemRow
                item={item}
                words={words}
                take={takeOf(item, takes)}
                canChoose={!isNew}
                isOpen={open.has(key)}
                onToggle={() => toggle(key)}
                onTake={(take) => dispatch({ type: 'take', keys: [key], take })}
              />
            </tbody>
          );
        })}
        <Spacer height={after} />
      </table>
    </div>
  );
}

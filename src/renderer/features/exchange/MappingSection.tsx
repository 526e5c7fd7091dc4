import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport, Problem } from '../../../core/exchange/model';
import type { Lists } from '../../../core/model/portfolio';
import { Banner } from '../../ui/Banner';
import { Choices } from '../../ui/Choices';
import { TextField } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { Confirmation, MappingRow } from './MappingRow';
import type { MappingProblem } from './drafts';
import { fieldGroups } from './fieldGroups';
import { Spacer } from './Spacer';
import { mustConfirm, type Action, type Draft } from './state';
import { refusedTexts, warningsByColumn } from './findings';
import { useRows } from './useRows';

const shownRows = ['all', 'used', 'ignored'] as const;
const rowHeight = 62;
const noWarning: readonly Problem[] = [];

/** Where each column of the file goes, and how its cells are read. */
export function MappingSection(props: {
  draft: Draft;
  lists: Lists;
  problems: readonly MappingProblem[];
  report: ImportReport | undefined;
  scroller: HTMLElement;
  dispatch(action: Action): void;
}) {
  const { draft, lists, problems, report, scroller, dispatch } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState<(typeof shownRows)[number]>('all');
  const groups = useMemo(() => fieldGroups(lists, t), [lists, t]);
  const refused = useMemo(() => refusedTexts(report), [report]);
  const warnings = useMemo(() => warningsByColumn(report), [report]);
  const faulty = useMemo(() => new Set(problems.flatMap(({ columns }) => columns)), [problems]);
  const used = (index: number) => draft.columns[index]?.targets.some(({ field }) => field !== '') ?? false;
  const indexes = draft.columns
    .map((_, index) => index)
    .filter((index) => shown === 'all' || used(index) === (shown === 'used'));
  const count = draft.columns.filter((_, index) => used(index)).length;
  const { attach, measure, items, before, after } = useRows(
    scroller,
    indexes.length,
    rowHeight,
    (position) => indexes[position] ?? position,
  );
  const keyed = draft.columns.some(({ targets }) => targets.some(({ field }) => field === 'key'));
  return (
    <section id="exchange-mapping" className="exchange-section">
      <header className="exchange-section-head">
        <h2 tabIndex={-1}>{t('wizard.step.mapping')}</h2>
        <span className="muted">{t('wizard.mapping.used', { count, total: draft.columns.length })}</span>
        <Choices
          look="segments"
          label={t('wizard.mapping.show')}
          value={shown}
          onChange={(id) => setShown(id)}
          options={shownRows.map((id) => ({ id, label: t(`wizard.mapping.shown.${id}`) }))}
        />
      </header>
      <div className="exchange-settings">
        <TextField
          label={t('wizard.mapping.name')}
          value={draft.name}
          maxLength={120}
          onChange={(name) => dispatch({ type: 'set', change: { name } })}
        />
        <Switch
          isSelected={draft.remember}
          onChange={(remember) => dispatch({ type: 'set', change: { remember } })}
        >
          {t('wizard.mapping.remember')}
        </Switch>
        <Switch
          isSelected={draft.createLabels}
          onChange={(createLabels) => dispatch({ type: 'set', change: { createLabels } })}
        >
          {t('wizard.mapping.createLabels')}
        </Switch>
        <Select
          label={t('wizard.mapping.matchBy')}
          value={keyed ? draft.matchBy : 'name'}
          isDisabled={!keyed}
          onChange={(matchBy) => dispatch({ type: 'set', change: { matchBy } })}
          options={(['keyThenName', 'key', 'name'] as const).map((id) => ({
            id,
            label: t(`wizard.matchBy.${id}`),
          }))}
          description={keyed ? undefined : t('wizard.mapping.noKey')}
        />
      </div>
      {problems.map((problem) => (
        <Banner key={`${problem.kind} ${problem.columns.join()}`} kind="red">
          {t(`wizard.problem.${problem.kind}`, { columns: problem.columns.join(' · ') })}
        </Banner>
      ))}
      <table className="exchange-table exchange-columns" ref={attach} aria-rowcount={indexes.length + 1}>
        <thead>
          <tr>
            <th scope="col">{t('wizard.mapping.column')}</th>
            <th scope="col">{t('wizard.mapping.samples')}</th>
            <th scope="col">{t('wizard.mapping.target')}</th>
            <th scope="col">{t('wizard.mapping.reading')}</th>
          </tr>
        </thead>
        <Spacer height={before} />
        {items.map((item) => {
          const index = indexes[item.index] ?? 0;
          const column = draft.columns[index];
          const found = draft.source.columns[index];
          if (!column || !found) return null;
          return (
            <tbody
              key={item.key}
              data-index={item.index}
              ref={measure}
              data-fault={faulty.has(found.header) || undefined}
            >
              <MappingRow
                index={index}
                column={column}
                found={found}
                rows={draft.source.rows}
                warnings={warnings.get(found.header) ?? noWarning}
                groups={groups}
                lists={lists}
                createLabels={draft.createLabels}
                refused={refused.get(found.header)}
                dispatch={dispatch}
              />
              {mustConfirm(draft, index, lists) && (
                <Confirmation
                  found={found}
                  onConfirm={() => dispatch({ type: 'confirm', header: found.header })}
                />
              )}
            </tbody>
          );
        })}
        <Spacer height={after} />
      </table>
    </section>
  );
}

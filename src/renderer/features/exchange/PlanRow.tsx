import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Decision, PlannedRow } from '../../../core/exchange/model';
import { useAppearance } from '../../appearance';
import { formatPercent } from '../../../core/format/numbers';
import { useMessage } from '../../hooks';
import { Select, type Option } from '../../ui/Select';
import { outcomeLook } from './outcomes';
import type { PlanText } from './planText';

/** Changes of an update that are told on its line; the others, and those of a creation, are one press away. */
const shownChanges = 2;
const shownLength = 32;

/** One row of the file: what becomes of it, why, and for a conflict what the person decides. */
export function PlanRow(props: {
  row: PlannedRow;
  text: PlanText;
  isOpen: boolean;
  onToggle(): void;
  decision: Decision | undefined;
  onDecide(decision: Decision | null): void;
}) {
  const { row, text, isOpen, onToggle, decision, onDecide } = props;
  const { t } = useTranslation();
  const write = useMessage();
  const { icon: Icon, tone } = outcomeLook[row.outcome];
  const expandable = row.changes.length > 0;
  return (
    <>
      <tr data-outcome={row.outcome}>
        <td className="number muted">{row.line}</td>
        <td>
          <span className="outcome" data-tone={tone}>
            <Icon size={14} aria-hidden />
            {t(`exchange.outcome.${row.outcome}`)}
          </span>
        </td>
        <th scope="row">{row.name || <span className="muted">{t('wizard.plan.noName')}</span>}</th>
        <td>
          {row.problems.map((problem, index) => (
            <p key={index} className="exchange-why">
              {problem.column !== undefined && <strong>{problem.column}</strong>}
              {write(problem)}
            </p>
          ))}
          {row.outcome === 'conflict' && <Conflict row={row} decision={decision} onDecide={onDecide} />}
          {expandable && (
            <AriaButton className="exchange-more" aria-expanded={isOpen} onPress={onToggle}>
              <ChevronRight size={14} aria-hidden />
              <span className="visually-hidden">{t('wizard.plan.changesOf', { name: row.name })}</span>
              <Summary row={row} text={text} />
            </AriaButton>
          )}
        </td>
      </tr>
      {isOpen && expandable && (
        <tr className="exchange-detail">
          <td colSpan={4}>
            <Changes row={row} text={text} />
          </td>
        </tr>
      )}
    </>
  );
}

function Summary({ row, text }: { row: PlannedRow; text: PlanText }) {
  const { t } = useTranslation();
  if (row.outcome !== 'updated') return t('wizard.plan.fields', { count: row.changes.length });
  const more = row.changes.length - shownChanges;
  return (
    <span className="exchange-summary">
      {row.changes.slice(0, shownChanges).map(({ field, before, after }) => (
        <span key={field} className="exchange-change">
          <span className="muted">{text.field(field)}</span>{' '}
          <Before>{short(text.value(field, before))}</Before> →{' '}
          {short(text.value(field, after)) || t('wizard.plan.nothing')}
        </span>
      ))}
      {more > 0 && <span className="muted">{t('wizard.plan.more', { count: more })}</span>}
    </span>
  );
}

/** Both ends of a change must be seen on its line. */
const short = (text: string) => (text.length > shownLength ? `${text.slice(0, shownLength)}…` : text);

function Before({ children }: { children: string }) {
  const { t } = useTranslation();
  return children === '' ? <span className="muted">{t('wizard.plan.nothing')}</span> : <s>{children}</s>;
}

/** Field by field, before and after. */
function Changes({ row, text }: { row: PlannedRow; text: PlanText }) {
  const { t } = useTranslation();
  const isNew = row.outcome === 'created';
  return (
    <table className="exchange-changes">
      <thead>
        <tr>
          <th scope="col">{t('wizard.plan.field')}</th>
          {!isNew && <th scope="col">{t('wizard.plan.before')}</th>}
          <th scope="col">{t(isNew ? 'wizard.plan.value' : 'wizard.plan.after')}</th>
        </tr>
      </thead>
      <tbody>
        {row.changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{text.field(field)}</th>
            {!isNew && (
              <td>
                <Before>{text.value(field, before)}</Before>
              </td>
            )}
            <td>{text.value(field, after) || <span className="muted">{t('wizard.plan.nothing')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const undecided = 'undecided';
const updatePrefix = 'update ';

function Conflict({
  row,
  decision,
  onDecide,
}: Pick<Parameters<typeof PlanRow>[0], 'row' | 'decision' | 'onDecide'>) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const options: Option[] = [
    { id: undecided, label: t('wizard.decide.undecided') },
    ...row.candidates.map(({ projectId, name, score }) => ({
      id: updatePrefix + projectId,
      label: t('wizard.decide.update', { name }),
      detail: t('wizard.decide.score', { score: formatPercent(Math.round(score * 100), locale) }),
    })),
    { id: 'create', label: t('wizard.decide.create', { name: row.name }) },
    { id: 'skip', label: t('wizard.decide.skip') },
  ];
  return (
    <Select
      aria-label={t('wizard.decide.label', { line: row.line, name: row.name })}
      className="exchange-decision"
      options={options}
      value={
        !decision ? undecided : decision.do === 'update' ? updatePrefix + decision.projectId : decision.do
      }
      onChange={(id) => onDecide(decisionOf(id, row.line))}
    />
  );
}

function decisionOf(id: string, line: number): Decision | null {
  if (id === undecided) return null;
  if (id === 'create' || id === 'skip') return { line, do: id };
  return { line, do: 'update', projectId: id.slice(updatePrefix.length) };
}

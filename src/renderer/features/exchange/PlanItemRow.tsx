import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../../../core/exchange/planModel';
import { Select } from '../../ui/Select';
import { planLook } from './planLook';
import type { PlanWords } from './planWords';

/** Differences told on the line of a task; all of them are one press away. */
const shownChanges = 2;
const shownLength = 32;

/** One task, or another record of the plan. */
export function PlanItemRow(props: {
  item: PlanItem;
  words: PlanWords;
  take: 'file' | 'here';
  canChoose: boolean;
  isOpen: boolean;
  onToggle(): void;
  onTake(take: 'file' | 'here'): void;
}) {
  const { item, words, take, canChoose, isOpen, onToggle, onTake } = props;
  const { t } = useTranslation();
  const { icon: Icon, tone } = planLook[item.outcome];
  const name = words.item(item);
  return (
    <>
      <tr data-outcome={item.outcome}>
        <td>
          <span className="outcome" data-tone={tone}>
            <Icon size={14} aria-hidden />
            {t(`planImport.outcome.${item.outcome}`)}
          </span>
        </td>
        <th scope="row">
          {name}
          {item.summary !== '' && <span className="exchange-plan-summary">{item.summary}</span>}
        </th>
        <td>
          {item.conflict !== null && (
            <p className="exchange-why">{t(`planImport.conflict.${item.conflict}`)}</p>
          )}
          {item.changes.length === 0 && item.outcome !== 'unchanged' && (
            <span className="muted number">{words.dates(item)}</span>
          )}
          {item.changes.length > 0 && (
            <AriaButton className="exchange-more" aria-expanded={isOpen} onPress={onToggle}>
              <ChevronRight size={14} aria-hidden />
              <span className="visually-hidden">{t('planImport.table.changesOf', { name })}</span>
              <Summary item={item} words={words} />
            </AriaButton>
          )}
        </td>
        {canChoose && (
          <td>
            {item.outcome !== 'unchanged' && (
              <Select
                aria-label={t('planImport.take.label', { name })}
                className="exchange-take"
                options={(['file', 'here'] as const).map((id) => ({ id, label: t(takeWord(item, id)) }))}
                value={take}
                onChange={onTake}
              />
            )}
          </td>
        )}
      </tr>
      {isOpen && item.changes.length > 0 && (
        <tr className="exchange-detail">
          <td colSpan={4}>
            <Changes item={item} words={words} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What each choice does to a task that is on one side only. */
function takeWord({ outcome, conflict }: PlanItem, take: 'file' | 'here'): string {
  const comes = outcome === 'created' || conflict === 'deleted';
  const goes = outcome === 'removed' || conflict === 'added' || conflict === 'gone';
  if (comes) return `planImport.take.${take}Add`;
  return goes && take === 'file' ? 'planImport.take.fileRemove' : `planImport.take.${take}`;
}

function Summary({ item, words }: Pick<Parameters<typeof PlanItemRow>[0], 'item' | 'words'>) {
  const { t } = useTranslation();
  const more = item.changes.length - shownChanges;
  return (
    <span className="exchange-summary">
      {item.changes.slice(0, shownChanges).map((change) => {
        const { here, file } = words.change(change);
        return (
          <span key={change.field} className="exchange-change">
            <span className="muted">{words.field(change.field)}</span>{' '}
            {here === file ? (
              file
            ) : (
              <>
                <Here>{short(here)}</Here> → {short(file) || t('planImport.value.nothing')}
              </>
            )}
          </span>
        );
      })}
      {more > 0 && <span className="muted">{t('wizard.plan.more', { count: more })}</span>}
    </span>
  );
}

/** Both ends of a difference must be seen on its line. */
const short = (text: string) => (text.length > shownLength ? `${text.slice(0, shownLength)}…` : text);

function Here({ children }: { children: string }) {
  const { t } = useTranslation();
  return children === '' ? <span className="muted">{t('planImport.value.nothing')}</span> : <s>{children}</s>;
}

/** Field by field, here and in the file. */
function Changes({ item, words }: Pick<Parameters<typeof PlanItemRow>[0], 'item' | 'words'>) {
  const { t } = useTranslation();
  const nothing = <span className="muted">{t('planImport.value.nothing')}</span>;
  return (
    <table className="exchange-changes">
      <thead>
        <tr>
          <th scope="col">{t('wizard.plan.field')}</th>
          <th scope="col">{t('planImport.table.here')}</th>
          <th scope="col">{t('planImport.table.file')}</th>
        </tr>
      </thead>
      <tbody>
        {item.changes.map((change) => {
          const { here, file } = words.change(change);
          return (
            <tr key={change.field}>
              <th scope="row">{words.field(change.field)}</th>
              <td>{here || nothing}</td>
              <td>{file || nothing}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

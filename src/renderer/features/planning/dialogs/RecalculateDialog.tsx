import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessage } from '../../../hooks';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { DateDifference } from '../../../../core/schedule/differences';
import { differencesOf, reasonText } from '../differences';
import type { DialogProps } from './props';
import { dateText, signedDaysText } from '../words';

/** Lines drawn: a table of thousands of differences is read by its first ones, and all are counted. */
const mostLines = 400;

/** Recalculer: what would move, by how many days and why; nothing moves before it is accepted. */
export function RecalculateDialog({ view, words, deeds, computed, readOnly, onClose }: DialogProps) {
  const { plan } = view;
  const { t } = useTranslation();
  const message = useMessage();
  const differences = useMemo(
    () => (computed.schedule ? differencesOf(plan, computed.schedule) : []),
    [plan, computed],
  );
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = differences.filter(({ uid }) => !left.has(uid));
  const toggle = (uid: number) => {
    const next = new Set(left);
    if (!next.delete(uid)) next.add(uid);
    setLeft(next);
  };
  const accept = async () => {
    const uids = left.size === 0 ? null : chosen.map(({ uid }) => uid);
    if (await deeds.recalculate(uids)) onClose();
  };
  if (computed.problem) {
    return (
      <Dialog title={t('planning.recalculate.title')} isOpen onClose={onClose}>
        <p>{message(computed.problem)}</p>
      </Dialog>
    );
  }
  if (differences.length === 0) {
    return (
      <Dialog
        title={t('planning.recalculate.title')}
        isOpen
        onClose={onClose}
        size="small"
        footer={<Button onPress={onClose}>{t('shell.close')}</Button>}
      >
        <p>{t('planning.recalculate.none')}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('planning.recalculate.found', { count: differences.length })}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{t('planning.recalculate.keep')}</Button>
          <Button kind="primary" isDisabled={readOnly || chosen.length === 0} onPress={() => void accept()}>
            {left.size === 0
              ? t('planning.recalculate.all')
              : t('planning.recalculate.some', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className="muted">{t('planning.recalculate.text')}</p>
      <div className="plan-diff-frame">
        <table className="plan-diff">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t('planning.recalculate.chooseAll')}
                  checked={left.size === 0}
                  onChange={() => setLeft(new Set(left.size === 0 ? differences.map(({ uid }) => uid) : []))}
                />
              </th>
              <th scope="col">{t('planning.recalculate.task')}</th>
              <th scope="col">{t('planning.recalculate.field')}</th>
              <th scope="col">{t('planning.recalculate.inForce')}</th>
              <th scope="col">{t('planning.recalculate.computed')}</th>
              <th scope="col" className="number">
                {t('planning.recalculate.days')}
              </th>
              <th scope="col">{t('planning.recalculate.reason')}</th>
            </tr>
          </thead>
          {differences.slice(0, mostLines).map((difference) => (
            <Lines
              key={difference.uid}
              difference={difference}
              chosen={!left.has(difference.uid)}
              onToggle={toggle}
              reason={reasonText(plan, difference.uid, difference.reason, words)}
              words={words}
            />
          ))}
        </table>
      </div>
      {differences.length > mostLines && (
        <p className="muted">{t('planning.recalculate.more', { count: differences.length - mostLines })}</p>
      )}
    </Dialog>
  );
}

function Lines(props: {
  difference: DateDifference;
  chosen: boolean;
  onToggle(uid: number): void;
  reason: string;
  words: DialogProps['words'];
}) {
  const { difference, chosen, onToggle, reason, words } = props;
  const { uid, name } = difference;
  const { t } = words;
  const fields = (['start', 'finish'] as const).filter(
    (field) => difference[field].from !== difference[field].to,
  );
  return (
    <tbody>
      {fields.map((field, i) => {
        const { from, to } = difference[field];
        const days = field === 'start' ? difference.startDays : difference.finishDays;
        return (
          <tr key={field} data-left={!chosen || undefined}>
            {i === 0 && (
              <>
                <td rowSpan={fields.length}>
                  <input
                    type="checkbox"
                    checked={chosen}
                    aria-label={t('planning.recalculate.choose', { name })}
                    onChange={() => onToggle(uid)}
                  />
                </td>
                <th scope="row" rowSpan={fields.length}>
                  {name}
                </th>
              </>
            )}
            <td>{t(`planning.column.${field}`)}</td>
            <td className="figure">{dateText(from, words, field === 'finish')}</td>
            <td className="figure">{dateText(to, words, field === 'finish')}</td>
            <td className="number">
              {from === null
                ? ''
                : days === 0
                  ? t('planning.recalculate.sameDay')
                  : signedDaysText(days, words)}
            </td>
            {i === 0 && <td rowSpan={fields.length}>{reason}</td>}
          </tr>
        );
      })}
    </tbody>
  );
}

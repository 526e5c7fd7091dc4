import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Select } from '../../../ui/Select';
import type { DialogProps } from './props';
import { dateTimeText } from '../words';

/** Références: what was set and when; set, clear, and choose the one to compare with. */
export function BaselineDialog(props: DialogProps) {
  const { view, words, deeds, readOnly, selected, project, setProject, onClose } = props;
  const { plan } = view;
  const { t } = useTranslation();
  const set = new Map(plan.baselines.map((baseline) => [baseline.number, baseline]));
  const free = Array.from({ length: 11 }, (_, number) => number).find((number) => !set.has(number)) ?? 0;
  const [number, setNumber] = useState(String(free));
  const known = set.get(Number(number));
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'all' | 'selected'>('all');
  const nameOf = (one: number) => set.get(one)?.name || t('planning.baseline.numbered', { number: one });
  const options = Array.from({ length: 11 }, (_, one) => {
    const baseline = set.get(one);
    return {
      id: String(one),
      label: nameOf(one),
      detail: baseline
        ? t('planning.baseline.setAt', {
            date: dateTimeText(baseline.at, words) || t('planning.baseline.unknownDate'),
          })
        : t('planning.baseline.free'),
    };
  });
  const save = async () => {
    const wanted = name.trim() || known?.name || t('planning.baseline.numbered', { number });
    const uids = scope === 'all' ? null : [...selected];
    if (!(await deeds.setBaseline(Number(number), wanted, uids))) return;
    setProject({ baseline: Number(number) });
    onClose();
  };
  return (
    <Dialog
      title={t('planning.baseline.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('shell.close')}</Button>
          {!readOnly && (
            <Button kind="primary" onPress={() => void save()}>
              {t(known ? 'planning.baseline.replace' : 'planning.baseline.set')}
            </Button>
          )}
        </>
      }
    >
      <div className="plan-form">
        <Select
          label={t('planning.baseline.compare')}
          options={[
            { id: 'none', label: t('planning.baseline.noCompare') },
            ...plan.baselines.map((baseline) => ({
              id: String(baseline.number),
              label: nameOf(baseline.number),
              detail: dateTimeText(baseline.at, words),
            })),
          ]}
          value={project.baseline === null ? 'none' : String(project.baseline)}
          onChange={(id) => setProject({ baseline: id === 'none' ? null : Number(id) })}
        />
        {!readOnly && (
          <fieldset className="plan-fieldset">
            <legend>{t('planning.baseline.setTitle')}</legend>
            <Select
              label={t('planning.baseline.which')}
              options={options}
              value={number}
              onChange={setNumber}
            />
            <TextField
              label={t('planning.baseline.name')}
              value={name}
              onChange={setName}
              maxLength={100}
              placeholder={known?.name ?? t('planning.baseline.numbered', { number })}
            />
            {selected.length > 0 && (
              <Choices<'all' | 'selected'>
                label={t('planning.baseline.scope')}
                options={[
                  { id: 'all', label: t('planning.baseline.all') },
                  { id: 'selected', label: t('planning.baseline.selected', { count: selected.length }) },
                ]}
                value={scope}
                onChange={setScope}
              />
            )}
            {known && (
              <p className="muted">{t('planning.baseline.replaces', { name: nameOf(known.number) })}</p>
            )}
          </fieldset>
        )}
        {!readOnly && plan.baselines.length > 0 && (
          <fieldset className="plan-fieldset">
            <legend>{t('planning.baseline.clearTitle')}</legend>
            <ul className="plan-list">
              {plan.baselines.map((baseline) => (
                <li key={baseline.number}>
                  <span>
                    {nameOf(baseline.number)}{' '}
                    <span className="muted">{dateTimeText(baseline.at, words)}</span>
                  </span>
                  <Button kind="quiet" onPress={() => void deeds.clearBaseline(baseline.number)}>
                    {t('planning.baseline.clear')}
                  </Button>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}

import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, TaskKey } from '../../../../contract/planning';
import { foldText } from '../../../../core/grid/values';
import { useQueryOf } from '../../../hooks';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';

const mostFound = 8;

/** Looks for a task by its name or its number, in this plan first, then in every other one. */
export function AddRelation(props: {
  label: string;
  view: PlanView;
  projectId: string;
  /** The task itself, which is not proposed. */
  uid: number;
  isOpen: boolean;
  onOpen(open: boolean): void;
  onChoose(task: TaskKey): void;
}) {
  const { label, view, projectId, uid, isOpen, onOpen, onChoose } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useQueryOf(
    'planning.findTasks',
    { text: wanted, limit: 40 },
    { enabled: isOpen && wanted !== '', keepPrevious: true },
  ).data;
  const here = useMemo(() => tasksNamed(view, wanted, uid), [view, wanted, uid]);
  const elsewhere = (wanted === '' ? [] : (found ?? [])).filter((one) => one.projectId !== projectId);
  if (!isOpen) {
    return (
      <Button kind="quiet" icon={Plus} onPress={() => onOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="plan-add">
      <TextField
        label={label}
        value={text}
        onChange={setText}
        placeholder={t('planning.panel.addHint')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type there
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onOpen(false);
          else event.continuePropagation();
        }}
      />
      <ul className="plan-found">
        {here.map((task) => (
          <li key={task.uid}>
            <button type="button" onClick={() => onChoose({ projectId, uid: task.uid })}>
              <span>{task.name || t('planning.unnamed')}</span>
            </button>
          </li>
        ))}
        {elsewhere.slice(0, mostFound).map((task) => (
          <li key={`${task.projectId}-${task.uid}`}>
            <button type="button" onClick={() => onChoose({ projectId: task.projectId, uid: task.uid })}>
              <span>{task.name || t('planning.unnamed')}</span>
              <span className="muted">{task.project}</span>
            </button>
          </li>
        ))}
        {wanted !== '' && here.length + elsewhere.length === 0 && (
          <li className="muted">{t('planning.panel.noTask', { text: wanted })}</li>
        )}
      </ul>
    </div>
  );
}

function tasksNamed({ plan }: PlanView, wanted: string, uid: number) {
  if (wanted === '') return [];
  const words = foldText(wanted).split(' ').filter(Boolean);
  return plan.tasks
    .filter((task) => task.uid !== uid && words.every((word) => foldText(task.name).includes(word)))
    .slice(0, mostFound);
}

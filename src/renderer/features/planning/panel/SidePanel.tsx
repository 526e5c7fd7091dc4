import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/Button';
import type { PlanRow } from '../rows';
import { Baselines } from './Baselines';
import type { PanelProps } from './props';
import { Relations } from './Relations';
import { TaskFields } from './TaskFields';
import { Why } from './Why';

/** Everything of the task one is on: its fields, what it waits for, who waits for it, and why its date. */
export function SidePanel({
  row,
  onClose,
  ...props
}: Omit<PanelProps, 'row'> & { row: PlanRow | null; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <aside className="plan-panel" aria-label={t('planning.panel.title')}>
      <header>
        <h2>{row?.task ? row.task.name || t('planning.unnamed') : t('planning.panel.title')}</h2>
        <IconButton label={t('planning.panel.close')} icon={X} onPress={onClose} />
      </header>
      {row?.task ? (
        // Drafts belong to a task: another one starts afresh.
        <div className="plan-panel-body" key={row.id}>
          <TaskFields row={row} {...props} />
          <Why row={row} {...props} />
          <Relations row={row} {...props} />
          <Baselines row={row} {...props} />
        </div>
      ) : (
        <p className="muted plan-panel-empty">{t('planning.panel.none')}</p>
      )}
    </aside>
  );
}

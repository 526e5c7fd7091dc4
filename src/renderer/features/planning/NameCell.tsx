import type { TFunction } from 'i18next';
import { ChevronDown, ChevronRight, Diamond } from 'lucide-react';
import type { PlanRow } from './rows';

/** A task's name at its level, with the way to close what is under it. */
export function NameCell({
  name,
  row,
  onToggle,
  t,
}: {
  name: string;
  row: PlanRow;
  onToggle(row: PlanRow): void;
  t: TFunction;
}) {
  const { task, level, summary, collapsed } = row;
  if (!task) return <span className="plan-name is-new">{name || t('planning.newTask')}</span>;
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  return (
    <span
      className="plan-name"
      data-summary={summary || undefined}
      data-inactive={!task.active || undefined}
      style={{ paddingLeft: level * 16 }}
    >
      {summary ? (
        <button
          type="button"
          tabIndex={-1}
          className="plan-chevron"
          aria-expanded={!collapsed}
          aria-label={t(collapsed ? 'planning.open' : 'planning.close', { name: task.name })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row);
          }}
        >
          <Chevron size={14} aria-hidden />
        </button>
      ) : (
        <span className="plan-chevron">
          {task.milestone && <Diamond size={9} aria-hidden className="plan-diamond" />}
        </span>
      )}
      <span className="grid-text">{name}</span>
    </span>
  );
}

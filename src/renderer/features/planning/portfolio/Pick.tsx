import { Check, ChevronDown } from 'lucide-react';
import { Button } from '../../../ui/Button';
import { Menu } from '../../../ui/Menu';

/** A filter of the bar above a grid: one choice among a few, its label standing for what is chosen. */
export function Pick<Id extends string>(props: {
  label: string;
  options: readonly { id: Id; label: string }[];
  value: Id;
  onChange(id: Id): void;
}) {
  const { label, options, value, onChange } = props;
  const chosen = options.find(({ id }) => id === value) ?? options[0];
  return (
    <Menu
      label={label}
      entries={options.map((option) => ({
        id: option.id,
        label: option.label,
        ...(option.id === value ? { icon: Check } : {}),
        run: () => onChange(option.id),
      }))}
      trigger={
        <Button kind="quiet" className="plans-pick" aria-label={`${label}, ${chosen?.label ?? ''}`}>
          <span>{chosen?.label}</span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    />
  );
}

import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** A few choices side by side; pressing the chosen one again empties the field. */
export function Pick<Id extends string>(props: {
  label: string;
  /** `name` says in words what the content shows, where it does not say it itself. */
  options: readonly { id: Id; content: ReactNode; name?: string }[];
  value: Id | null;
  onChange(value: Id | null): void;
  isDisabled: boolean;
}) {
  const { label, options, value, onChange, isDisabled } = props;
  return (
    <ToggleButtonGroup
      className="pick"
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onChange(options.find((option) => option.id === key)?.id ?? null);
      }}
    >
      {options.map(({ id, content, name }) => (
        <ToggleButton
          key={id}
          id={id}
          className="pick-option"
          {...(name === undefined ? {} : { 'aria-label': name })}
        >
          {content}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

export function Switch(props: {
  children: ReactNode;
  isSelected: boolean;
  onChange(selected: boolean): void;
  isDisabled?: boolean;
}) {
  const { children, isSelected, onChange, isDisabled = false } = props;
  return (
    <AriaSwitch className="switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
      {children}
    </AriaSwitch>
  );
}

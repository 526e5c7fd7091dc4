import type { ComponentType, ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** One `primary` a screen: what most people came to do. `quiet` has no border until pointed at. */
  kind?: 'primary' | 'normal' | 'quiet' | 'danger';
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  className?: string;
  children: ReactNode;
}

export function Button({ kind = 'normal', icon: Icon, className = '', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button ${className}`} data-kind={kind}>
      {Icon && <Icon size={14} aria-hidden />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  label: string;
  /** Shown after the label in the tooltip: a shortcut. */
  hint?: string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  className?: string;
}

/** A button that is only an icon: its label is said, and shown when pointed at or focused. */
export function IconButton({ label, hint, icon: Icon, className = '', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={`icon-button ${className}`}>
        <Icon size={16} aria-hidden />
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
        {hint && <kbd>{hint}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}

import type { ComponentType, ReactNode } from 'react';

export type Tone = 'green' | 'amber' | 'red' | 'none' | 'accent';

/** A word with a tint; the word says it, the colour only helps. */
export function Badge({
  tone = 'none',
  icon: Icon,
  children,
}: {
  tone?: Tone;
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {Icon && <Icon size={12} aria-hidden />}
      {children}
    </span>
  );
}

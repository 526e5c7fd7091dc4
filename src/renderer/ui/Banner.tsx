import { Info, TriangleAlert } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';

/** A lasting fact about the screen, above it. */
export function Banner({
  kind = 'none',
  icon,
  children,
}: {
  kind?: 'none' | 'amber' | 'red';
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  children: ReactNode;
}) {
  const Icon = icon ?? (kind === 'none' ? Info : TriangleAlert);
  return (
    <div className="banner" data-kind={kind} role={kind === 'red' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

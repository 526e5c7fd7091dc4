import { createContext, use, type ReactNode } from 'react';
import type { Bridge } from '../contract/index';
import type { CommandRegistry } from './commands/commands';
import type { Inbox } from './inbox';
import type { Toasts } from './toasts';

/** What lives as long as the window: made once in main.tsx, handed down, never imported. */
export interface Services {
  bridge: Bridge;
  toasts: Toasts;
  commands: CommandRegistry;
  inbox: Inbox;
}

const Context = createContext<Services | null>(null);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <Context value={services}>{children}</Context>;
}

export function useServices(): Services {
  const services = use(Context);
  if (!services) throw new Error('useServices outside of ServicesProvider');
  return services;
}

export const useBridge = (): Bridge => useServices().bridge;

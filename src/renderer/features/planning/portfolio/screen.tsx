import { CalendarRange } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/planning/:tab?',
    href: '/planning',
    titleKey: 'milestones.screen',
    icon: CalendarRange,
    rail: 30,
    needsFile: true,
    component: lazy(() => import('./PlansScreen').then((m) => ({ default: m.PlansScreen }))),
  },
];

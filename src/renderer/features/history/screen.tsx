import { History } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/history',
    titleKey: 'history.title',
    icon: History,
    rail: 80,
    needsFile: true,
    component: lazy(() =>
      import('./HistoryScreen').then(({ HistoryScreen }) => ({ default: HistoryScreen })),
    ),
  },
];

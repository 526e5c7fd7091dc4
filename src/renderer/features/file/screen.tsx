import { House } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/',
    titleKey: 'home.title',
    icon: House,
    rail: 10,
    needsFile: false,
    component: lazy(() => import('./HomeScreen').then(({ HomeScreen }) => ({ default: HomeScreen }))),
  },
];

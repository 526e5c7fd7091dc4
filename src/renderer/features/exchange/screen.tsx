import { ArrowLeftRight } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/exchange',
    titleKey: 'wizard.title',
    icon: ArrowLeftRight,
    rail: 70,
    needsFile: true,
    component: lazy(() => import('./ExchangeScreen').then((module) => ({ default: module.ExchangeScreen }))),
  },
];

import { Settings } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/settings/:section?',
    href: '/settings',
    titleKey: 'settings.title',
    icon: Settings,
    rail: 90,
    needsFile: false,
    component: lazy(() =>
      import('./SettingsScreen').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
    ),
  },
];

import { FileText } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/reports',
    titleKey: 'preview.title',
    icon: FileText,
    rail: 60,
    needsFile: true,
    component: lazy(() => import('./ReportsScreen').then((module) => ({ default: module.ReportsScreen }))),
  },
];

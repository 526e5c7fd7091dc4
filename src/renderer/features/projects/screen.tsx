import { FileText, Table2 } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/portfolio',
    titleKey: 'projects.title',
    icon: Table2,
    rail: 20,
    covers: '/projects/*',
    needsFile: true,
    component: lazy(() => import('./RegisterScreen').then((m) => ({ default: m.RegisterScreen }))),
  },
  {
    path: '/projects/:id',
    titleKey: 'projects.sheet',
    icon: FileText,
    needsFile: true,
    component: lazy(() => import('./ProjectScreen').then((m) => ({ default: m.ProjectScreen }))),
  },
];

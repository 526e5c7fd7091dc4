import { FileText, History, Table2 } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition, SectionFrame } from '../../routes';

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
    section: { of: 'project', titleKey: 'projects.tabs.sheet', position: 10 },
    component: lazy(() => import('./SheetScreen').then((m) => ({ default: m.SheetScreen }))),
  },
  {
    path: '/projects/:id/history',
    titleKey: 'projects.sheet',
    icon: History,
    needsFile: true,
    section: { of: 'project', titleKey: 'projects.tabs.history', position: 90 },
    component: lazy(() => import('./HistoryPanel').then((m) => ({ default: m.HistoryPanel }))),
  },
];

export const frames: { project: SectionFrame } = {
  project: lazy(() => import('./ProjectScreen').then((m) => ({ default: m.ProjectScreen }))),
};

import { GanttChart } from 'lucide-react';
import { lazy } from 'react';
import type { ScreenDefinition } from '../../routes';

export const screens: ScreenDefinition[] = [
  {
    path: '/projects/:id/planning',
    titleKey: 'planning.title',
    icon: GanttChart,
    needsFile: true,
    section: { of: 'project', titleKey: 'planning.title', position: 20, fills: true },
    component: lazy(() => import('./PlanningScreen').then((m) => ({ default: m.PlanningScreen }))),
  },
];

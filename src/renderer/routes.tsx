import type { ComponentType } from 'react';

/**
 * Where a feature plugs in. A feature has one file `features/<feature>/screen.tsx` that exports
 *
 *     export const screens: ScreenDefinition[] = [
 *       { path: '/portfolio', titleKey: 'projects.title', icon: LayoutGrid, rail: 20, needsFile: true,
 *         component: lazy(() => import('./RegisterScreen').then((m) => ({ default: m.RegisterScreen }))) },
 *     ];
 *
 * and nothing else is edited: the rail, the routes, the palette and the window's title read this list.
 * `path` is a wouter pattern under `#`; the component reads its parameters with wouter's `useParams`.
 * Rail positions: 10 home, 20 register, 60 reports, 70 exchange, 80 history, 90 settings.
 */
export interface ScreenDefinition {
  path: string;
  /** Where the rail leads, when the path has parameters. */
  href?: string;
  titleKey: string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Position in the rail, from the top; left out = no entry there (a fiche, reached from its list). */
  rail?: number;
  /** Pattern of other addresses that belong under this rail entry: a fiche under its register. */
  covers?: string;
  /** Not in the rail while no file is open; the home screen stands in its place. */
  needsFile: boolean;
  /** `lazy(() => import(…))`: a screen's code is loaded when it is first shown. */
  component: ComponentType;
}

const modules = import.meta.glob<{ screens: ScreenDefinition[] }>('./features/*/screen.tsx', { eager: true });

/** Every screen that exists, in the rail's order. */
export const screens: readonly ScreenDefinition[] = Object.values(modules)
  .flatMap((module) => module.screens)
  .sort((a, b) => (a.rail ?? Infinity) - (b.rail ?? Infinity));

export const hrefOf = (screen: ScreenDefinition) => screen.href ?? screen.path;

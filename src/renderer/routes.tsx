import type { ComponentType, ReactNode } from 'react';

/**
 * Where a feature plugs in. A feature has one file `features/<feature>/screen.tsx` (a part of it may have its own)
 * that exports
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
  /** One view of a thing among several: the thing's frame stands around it, with a tab for each of its views. */
  section?: Section;
  /** Not in the rail while no file is open; the home screen stands in its place. */
  needsFile: boolean;
  /** `lazy(() => import(…))`: a screen's code is loaded when it is first shown. */
  component: ComponentType;
}

export interface Section {
  of: SectionOwner;
  /** Name of the tab. */
  titleKey: string;
  /** From the left. */
  position: number;
  /** Takes the whole height of the window and scrolls by itself. */
  fills?: boolean;
}

/** Things that have several views. */
export type SectionOwner = 'project';

/** What stands around every view of a thing: who it is, and the tabs. */
export type SectionFrame = ComponentType<{ section: Section; children: ReactNode }>;

interface ScreenModule {
  screens: ScreenDefinition[];
  /** The frame of a thing, from the feature that the thing belongs to. */
  frames?: Partial<Record<SectionOwner, SectionFrame>>;
}

const modules = import.meta.glob<ScreenModule>('./features/**/screen.tsx', { eager: true });

/** Every screen that exists, in the rail's order. */
export const screens: readonly ScreenDefinition[] = Object.values(modules)
  .flatMap((module) => module.screens)
  .sort((a, b) => (a.rail ?? Infinity) - (b.rail ?? Infinity));

export const hrefOf = (screen: ScreenDefinition) => screen.href ?? screen.path;

/** The views of a thing, left to right. */
export const sectionsOf = (owner: SectionOwner): (ScreenDefinition & { section: Section })[] =>
  screens
    .flatMap((screen) => (screen.section?.of === owner ? [{ ...screen, section: screen.section }] : []))
    .sort((a, b) => a.section.position - b.section.position);

/** What stands around the views of each thing. */
export const sectionFrames: Partial<Record<SectionOwner, SectionFrame>> = Object.assign(
  {},
  ...Object.values(modules).map((module) => module.frames),
);

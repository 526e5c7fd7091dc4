import {
  ArrowDown,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUp,
  Calculator,
  CalendarCheck,
  CalendarClock,
  ChevronsDownUp,
  ChevronsUpDown,
  Crosshair,
  Diamond,
  FileDown,
  Flag,
  HeartPulse,
  Link2,
  Link2Off,
  Maximize,
  PanelRight,
  Plus,
  Printer,
  Search,
  Settings2,
  Trash2,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../../appearance';
import type { Command, Place } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { shortcutText } from '../../commands/shortcut';
import type { GridRowAction } from '../../ui/grid/types';

/** Every deed of the planning: who does it is given by the screen. */
export type PlanDeed =
  | 'insert'
  | 'delete'
  | 'indent'
  | 'outdent'
  | 'moveUp'
  | 'moveDown'
  | 'link'
  | 'unlink'
  | 'milestone'
  | 'find'
  | 'expand'
  | 'collapse'
  | 'expandAll'
  | 'collapseAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'today'
  | 'scrollToTask'
  | 'panel'
  | 'baseline'
  | 'recalculate'
  | 'report'
  | 'settings'
  | 'health'
  | 'export'
  | 'print'
  | 'remove';

interface Definition {
  icon: LucideIcon;
  place: Place;
  shortcuts?: string[];
  /** Changes the file. */
  writes?: true;
  /** Needs tasks selected; two of them for a link. */
  needs?: 1 | 2;
  /** Also in the menu of a line. */
  onRows?: true;
}

/** Shortcuts are Microsoft Project's where it has one. */
const definitions: Record<PlanDeed, Definition> = {
  insert: { icon: Plus, place: 'edit', shortcuts: ['Insert'], writes: true, onRows: true },
  indent: {
    icon: ArrowRightToLine,
    place: 'edit',
    shortcuts: ['Alt+Shift+ArrowRight'],
    writes: true,
    needs: 1,
    onRows: true,
  },
  outdent: {
    icon: ArrowLeftToLine,
    place: 'edit',
    shortcuts: ['Alt+Shift+ArrowLeft'],
    writes: true,
    needs: 1,
    onRows: true,
  },
  moveUp: {
    icon: ArrowUp,
    place: 'edit',
    shortcuts: ['Alt+Shift+ArrowUp'],
    writes: true,
    needs: 1,
    onRows: true,
  },
  moveDown: {
    icon: ArrowDown,
    place: 'edit',
    shortcuts: ['Alt+Shift+ArrowDown'],
    writes: true,
    needs: 1,
    onRows: true,
  },
  link: { icon: Link2, place: 'edit', shortcuts: ['Mod+F2'], writes: true, needs: 2, onRows: true },
  unlink: {
    icon: Link2Off,
    place: 'edit',
    shortcuts: ['Mod+Shift+F2'],
    writes: true,
    needs: 1,
    onRows: true,
  },
  milestone: {
    icon: Diamond,
    place: 'edit',
    shortcuts: ['Mod+Shift+M'],
    writes: true,
    needs: 1,
    onRows: true,
  },
  delete: { icon: Trash2, place: 'edit', shortcuts: ['Mod+Delete'], writes: true, needs: 1, onRows: true },
  find: { icon: Search, place: 'view', shortcuts: ['Mod+F'] },
  expand: { icon: ChevronsUpDown, place: 'view', shortcuts: ['Alt+Shift++'], needs: 1 },
  collapse: { icon: ChevronsDownUp, place: 'view', shortcuts: ['Alt+Shift+-'], needs: 1 },
  expandAll: { icon: ChevronsUpDown, place: 'view' },
  collapseAll: { icon: ChevronsDownUp, place: 'view' },
  zoomIn: { icon: ZoomIn, place: 'view', shortcuts: ['Mod+/'] },
  zoomOut: { icon: ZoomOut, place: 'view', shortcuts: ['Mod+*'] },
  fit: { icon: Maximize, place: 'view', shortcuts: ['Alt+Shift+End'] },
  today: { icon: CalendarClock, place: 'view', shortcuts: ['Alt+Shift+Home'] },
  scrollToTask: { icon: Crosshair, place: 'view', shortcuts: ['Mod+Shift+F5'], needs: 1, onRows: true },
  panel: { icon: PanelRight, place: 'view', shortcuts: ['Shift+F2'] },
  baseline: { icon: Flag, place: 'project' },
  recalculate: { icon: Calculator, place: 'project', shortcuts: ['F9'] },
  report: { icon: CalendarCheck, place: 'project', writes: true },
  settings: { icon: Settings2, place: 'project' },
  health: { icon: HeartPulse, place: 'project' },
  export: { icon: FileDown, place: 'project' },
  print: { icon: Printer, place: 'project', shortcuts: ['Mod+P'] },
  remove: { icon: Trash2, place: 'project', writes: true },
};
const deedIds = Object.keys(definitions) as PlanDeed[];
const deedOf = (command: string) => command.slice('planning.'.length) as PlanDeed;

/** Offers the deeds to the palette, the keyboard, the bars and the menu of a line. */
export function usePlanCommands(
  deeds: Record<PlanDeed, () => void>,
  { readOnly, selected }: { readOnly: boolean; selected: number },
): { commands: Command[]; rowActions: GridRowAction[] } {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const commands = useMemo(
    () =>
      deedIds.map((id): Command => {
        const { icon, place, shortcuts, writes, needs } = definitions[id];
        return {
          id: `planning.${id}`,
          label: `planning.command.${id}`,
          params: { count: Math.max(1, selected) },
          place,
          icon,
          disabled: (writes === true && readOnly) || (needs !== undefined && selected < needs),
          run: deeds[id],
          ...(shortcuts ? { shortcuts } : {}),
        };
      }),
    [deeds, readOnly, selected],
  );
  // The selection is told a frame late: keys pressed faster than that are served, and find it when they run.
  useCommands(
    useMemo(
      () =>
        commands.map((command) => ({
          ...command,
          disabled: readOnly && definitions[deedOf(command.id)].writes === true,
        })),
      [commands, readOnly],
    ),
  );
  const rowActions = useMemo(
    () =>
      commands
        .filter(({ id, disabled }) => !disabled && definitions[deedOf(id)].onRows)
        .map(({ id, label = id, params = {}, shortcuts, run }) => ({
          id,
          label: t(label, params),
          run,
          ...(shortcuts?.[0] ? { shortcut: shortcutText(shortcuts[0], locale) } : {}),
        })),
    [commands, t, locale],
  );
  return { commands, rowActions };
}

import {
  Archive,
  ArchiveRestore,
  ArrowUpRight,
  ClipboardCopy,
  Copy,
  Plus,
  Search,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectRecord } from '../../../core/model/project';
import { useAppearance } from '../../appearance';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { shortcutText } from '../../commands/shortcut';
import type { MenuEntry } from '../../ui/Menu';
import type { GridHandle } from '../../ui/grid/types';
import { useStore, type Store } from '../../store';
import type { ProjectDeeds } from './useProjectDeeds';

interface Sources {
  grid: RefObject<GridHandle | null>;
  /** Ids of the rows that the selection touches. */
  selected: Store<readonly string[]>;
  projects: readonly ProjectRecord[];
  readOnly: boolean;
  deeds: ProjectDeeds;
  onCreate(): void;
  onOpen(id: string): void;
  /** Shows the copies once they are there. */
  onCopied(ids: readonly string[]): void;
}

interface Deed {
  id: string;
  icon: LucideIcon;
  shortcut?: string;
  count: number;
  danger?: boolean;
  /** Also with the cell menu of the grid. */
  onRows?: boolean;
  disabled: boolean;
  run(): void;
}

/** The commands of the register: for the palette and the shortcuts, the menu of the bar, and the menu of the cells. */
export function useRegisterCommands(sources: Sources): {
  menu: MenuEntry[];
  rows: { id: string; label: string; shortcut?: string; run(): void }[];
} {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const deeds = useDeeds(sources);
  useCommands(
    useMemo(
      () =>
        deeds.map(({ id, icon, shortcut, count, disabled, run }): Command => ({
          id: `projects.${id}`,
          label: `projects.command.${id}`,
          params: { count },
          place: id === 'search' ? 'view' : 'project',
          icon,
          disabled,
          run,
          ...(shortcut ? { shortcuts: [shortcut] } : {}),
        })),
      [deeds],
    ),
  );
  return useMemo(() => {
    const entries = deeds.map(({ id, icon, shortcut, count, danger, disabled, run, onRows }) => ({
      id,
      icon,
      label: t(`projects.command.${id}`, { count }),
      isDisabled: disabled,
      separated: id === 'copyHeaders' || danger === true,
      run,
      onRows,
      ...(danger ? { danger } : {}),
      ...(shortcut ? { shortcut: shortcutText(shortcut, locale) } : {}),
    }));
    return {
      menu: entries.filter(({ id }) => id !== 'create' && id !== 'search'),
      rows: entries.filter(({ onRows, isDisabled }) => onRows && !isDisabled),
    };
  }, [deeds, t, locale]);
}

function useDeeds(sources: Sources): Deed[] {
  const { grid, selected, projects, readOnly, deeds, onCreate, onOpen, onCopied } = sources;
  const ids = useStore(selected);
  return useMemo(() => {
    const wanted = new Set(ids);
    const rows = projects.filter((project) => wanted.has(project.id));
    const none = rows.length === 0;
    const archived = !none && rows.every((project) => project.archived);
    // Asked when it runs: a sort may have put other rows under the selection.
    const now = () => grid.current?.selection().rowIds ?? ids;
    const all = { count: rows.length, disabled: readOnly || none, onRows: true };
    return [
      { id: 'create', icon: Plus, shortcut: 'Mod+Insert', count: 1, disabled: readOnly, run: onCreate },
      {
        id: 'open',
        icon: ArrowUpRight,
        shortcut: 'Mod+Enter',
        count: 1,
        disabled: none,
        run: () => {
          const [first] = now();
          if (first !== undefined) onOpen(first);
        },
      },
      {
        ...all,
        id: 'duplicate',
        icon: Copy,
        shortcut: 'Mod+Shift+D',
        run: () => void deeds.duplicate(now()).then((copies) => copies && onCopied(copies)),
      },
      {
        ...all,
        id: archived ? 'unarchive' : 'archive',
        icon: archived ? ArchiveRestore : Archive,
        shortcut: 'Mod+Shift+E',
        run: () => void deeds.setArchived(now(), !archived),
      },
      {
        id: 'copyHeaders',
        icon: ClipboardCopy,
        shortcut: 'Mod+Shift+C',
        count: 1,
        disabled: none,
        run: () => grid.current?.copyWithHeaders(),
      },
      {
        ...all,
        id: 'delete',
        icon: Trash2,
        shortcut: 'Mod+Delete',
        danger: true,
        run: () => void deeds.remove(now()),
      },
      {
        id: 'search',
        icon: Search,
        shortcut: 'Mod+F',
        count: 1,
        disabled: false,
        run: () => grid.current?.focusSearch(),
      },
    ];
  }, [ids, grid, projects, readOnly, deeds, onCreate, onOpen, onCopied]);
}

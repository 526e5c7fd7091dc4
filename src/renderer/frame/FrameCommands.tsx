import { CircleHelp, FilePlus2, FolderOpen, PanelLeft, Redo2, Search, SunMoon, Undo2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { OpenedFile } from '../../contract/file';
import { appearance, setAppearance } from '../appearance';
import type { Command } from '../commands/commands';
import { useCommands } from '../commands/registry';
import { helpOpen, paletteOpen } from '../commands/open';
import { useAction, useMessage, useQueryOf, useRedo, useUndo } from '../hooks';
import { hrefOf, screens } from '../routes';
import { useServices } from '../services';
import { useOpenPortfolio } from './useOpenPortfolio';

/** The commands that are there whatever the screen; the host's menu runs the same ones. */
export function FrameCommands({ file }: { file: OpenedFile | null }) {
  useFileCommands(file !== null);
  useEditCommands(file !== null && file.readOnly === null);
  useGoCommands(file !== null);
  useViewCommands();
  useMenuOfHost();
  return null;
}

function useFileCommands(fileOpen: boolean): void {
  const { open, create } = useOpenPortfolio();
  const close = useAction('file.close').run;
  const [, navigate] = useLocation();
  useCommands(
    useMemo(
      (): Command[] => [
        { id: 'file.open', place: 'file', shortcuts: ['Mod+O'], inText: true, icon: FolderOpen, run: open },
        {
          id: 'file.create',
          place: 'file',
          shortcuts: ['Mod+Shift+N'],
          inText: true,
          icon: FilePlus2,
          run: () => void create({ sample: false }),
        },
        { id: 'file.sample', place: 'file', run: () => void create({ sample: true }) },
        {
          id: 'file.close',
          place: 'file',
          disabled: !fileOpen,
          run: () => {
            void close({});
            navigate('/');
          },
        },
      ],
      [open, create, close, navigate, fileOpen],
    ),
  );
}

function useEditCommands(writable: boolean): void {
  const write = useMessage();
  const undo = useUndo();
  const redo = useRedo();
  const state = useQueryOf('history.state', {}, { enabled: writable }).data;
  useCommands(
    useMemo((): Command[] => {
      const one = (id: 'undo' | 'redo'): Pick<Command, 'disabled' | 'label' | 'params'> => {
        const step = writable ? state?.[id] : null;
        if (!step) return { disabled: true };
        return { label: `shell.${id}Step`, params: { step: write(step.label) } };
      };
      return [
        { id: 'edit.undo', place: 'edit', shortcuts: ['Mod+Z'], icon: Undo2, run: undo, ...one('undo') },
        {
          id: 'edit.redo',
          place: 'edit',
          shortcuts: ['Mod+Y', 'Mod+Shift+Z'],
          icon: Redo2,
          run: redo,
          ...one('redo'),
        },
      ];
    }, [write, undo, redo, state, writable]),
  );
}

function useGoCommands(fileOpen: boolean): void {
  const [, navigate] = useLocation();
  useCommands(
    useMemo(
      () =>
        screens
          .filter((screen) => screen.rail !== undefined)
          .map((screen, index): Command => ({
            id: `go.${hrefOf(screen).slice(1) || 'home'}`,
            place: 'go',
            label: screen.titleKey,
            shortcuts: [`Alt+${index + 1}`],
            inText: true,
            icon: screen.icon,
            disabled: screen.needsFile && !fileOpen,
            run: () => navigate(hrefOf(screen)),
          })),
      [navigate, fileOpen],
    ),
  );
}

function useViewCommands(): void {
  useCommands(viewCommands);
}

const viewCommands: readonly Command[] = [
  {
    id: 'view.palette',
    place: 'view',
    shortcuts: ['Mod+K'],
    inText: true,
    icon: Search,
    run: () => paletteOpen.set(true),
  },
  {
    id: 'view.rail',
    place: 'view',
    icon: PanelLeft,
    shortcuts: ['Mod+B'],
    run: () => setAppearance({ rail: appearance.get().rail === 'open' ? 'closed' : 'open' }),
  },
  {
    id: 'view.theme',
    place: 'view',
    icon: SunMoon,
    run: () =>
      setAppearance({ theme: document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'view.density',
    place: 'view',
    run: () => setAppearance({ density: appearance.get().density === 'normal' ? 'compact' : 'normal' }),
  },
  {
    id: 'help.shortcuts',
    place: 'help',
    shortcuts: ['F1', '?'],
    icon: CircleHelp,
    run: () => helpOpen.set(true),
  },
];

/** Runs what the host's menu asks for. */
function useMenuOfHost(): void {
  const { bridge, commands } = useServices();
  useEffect(
    () => bridge.subscribe((notice) => void (notice.type === 'run' && commands.run(notice.command))),
    [bridge, commands],
  );
}

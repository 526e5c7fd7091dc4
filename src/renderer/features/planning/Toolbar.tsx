import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Calculator,
  CalendarClock,
  ChevronDown,
  Ellipsis,
  Flag,
  Link2,
  Link2Off,
  ListFilter,
  Maximize,
  PanelRight,
  Plus,
  Printer,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanResource } from '../../../core/model/plan';
import { ganttZooms } from '../../../core/gantt/rows';
import { useAppearance } from '../../appearance';
import type { Command } from '../../commands/commands';
import { shortcutText } from '../../commands/shortcut';
import { Button, IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { planFilters } from './filters';
import type { Arrangement } from './useArrangement';

/** Deeds that have a button of their own, left to right, by group. */
const buttons = [
  [{ id: 'planning.insert', icon: Plus }],
  [
    { id: 'planning.outdent', icon: ArrowLeftToLine },
    { id: 'planning.indent', icon: ArrowRightToLine },
  ],
  [
    { id: 'planning.link', icon: Link2 },
    { id: 'planning.unlink', icon: Link2Off },
  ],
];
const chartButtons = [
  { id: 'planning.zoomIn', icon: ZoomIn },
  { id: 'planning.zoomOut', icon: ZoomOut },
  { id: 'planning.fit', icon: Maximize },
  { id: 'planning.today', icon: CalendarClock },
];
const planButtons = [
  { id: 'planning.baseline', icon: Flag },
  { id: 'planning.recalculate', icon: Calculator },
  { id: 'planning.print', icon: Printer },
  { id: 'planning.panel', icon: PanelRight },
];

/** Deeds of the bar above the table; the rest is in its last menu. */
export function PlanTools({
  commands,
  arrangement,
}: {
  commands: readonly Command[];
  arrangement: Arrangement;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className="plan-tools">
        {buttons.map((group) => (
          <CommandButtons key={group[0]?.id} buttons={group} commands={commands} />
        ))}
      </div>
      <Menu
        label={t('planning.zoom.label')}
        entries={ganttZooms.map((zoom) => ({
          id: zoom,
          label: t(`planning.zoom.${zoom}`),
          run: () => arrangement.setZoom(zoom),
        }))}
        trigger={
          <Button kind="quiet" className="plan-tool">
            {t(`planning.zoom.${arrangement.layout.zoom}`)}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      <div className="plan-tools">
        <CommandButtons buttons={chartButtons} commands={commands} />
      </div>
    </>
  );
}

/** At the right: which tasks are shown, the plan's own deeds, everything else. */
export function PlanMenus(props: {
  commands: readonly Command[];
  arrangement: Arrangement;
  resources: readonly PlanResource[];
}) {
  const { commands, arrangement, resources } = props;
  const { layout, project, set, setProject } = arrangement;
  const { t } = useTranslation();
  const shown = layout.filter !== 'all';
  const people = resources.filter(({ kind }) => kind === 'work');
  const mine = people.find(({ uid }) => uid === project.mine);
  return (
    <>
      <Menu
        label={t('planning.filter.label')}
        entries={[
          ...planFilters
            .filter((filter) => filter !== 'mine')
            .map((filter) => ({
              id: filter,
              label: t(`planning.filter.${filter}`),
              run: () => set({ filter }),
            })),
          ...people.map((resource, i) => ({
            id: `mine-${resource.uid}`,
            label: t('planning.filter.of', { name: resource.name }),
            separated: i === 0,
            run: () => {
              setProject({ mine: resource.uid });
              set({ filter: 'mine' });
            },
          })),
        ]}
        trigger={
          <Button kind="quiet" icon={ListFilter} className="plan-tool" data-on={shown || undefined}>
            {layout.filter === 'mine' && mine
              ? t('planning.filter.of', { name: mine.name })
              : t(`planning.filter.${layout.filter}`)}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      <div className="plan-tools">
        <CommandButtons buttons={planButtons} commands={commands} />
        <Menu
          label={t('planning.actions')}
          trigger={<IconButton label={t('planning.actions')} icon={Ellipsis} />}
          entries={useEntries(commands)}
        />
      </div>
    </>
  );
}

/** Commands of the last menu, with a line above those named. */
const menuOrder = [
  'planning.milestone',
  'planning.moveUp',
  'planning.moveDown',
  'planning.delete',
  'planning.expandAll',
  'planning.collapseAll',
  'planning.scrollToTask',
  'planning.health',
  'planning.settings',
  'planning.report',
  'planning.export',
  'planning.remove',
];
const separated = ['planning.expandAll', 'planning.health', 'planning.export', 'planning.remove'];

function useEntries(commands: readonly Command[]): MenuEntry[] {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  return menuOrder.flatMap((id) => {
    const command = commands.find((one) => one.id === id);
    if (!command) return [];
    return [
      {
        id,
        label: t(command.label ?? id, command.params ?? {}),
        isDisabled: command.disabled ?? false,
        separated: separated.includes(id),
        run: command.run,
        ...(command.icon ? { icon: command.icon } : {}),
        ...(command.shortcuts?.[0] ? { shortcut: shortcutText(command.shortcuts[0], locale) } : {}),
        ...(id === 'planning.remove' || id === 'planning.delete' ? { danger: true } : {}),
      },
    ];
  });
}

function CommandButtons(props: {
  buttons: readonly { id: string; icon: typeof Plus }[];
  commands: readonly Command[];
}) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  return props.buttons.map(({ id, icon }) => {
    const command = props.commands.find((one) => one.id === id);
    if (!command) return null;
    const shortcut = command.shortcuts?.[0];
    return (
      <IconButton
        key={id}
        label={t(command.label ?? id, command.params ?? {})}
        {...(shortcut ? { hint: shortcutText(shortcut, locale) } : {})}
        icon={icon}
        isDisabled={command.disabled ?? false}
        onPress={command.run}
      />
    );
  });
}

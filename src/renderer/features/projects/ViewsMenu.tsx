import { BookmarkCheck, BookmarkPlus, ChevronDown, Pencil, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lists, SavedView } from '../../../core/model/portfolio';
import { projectFields } from '../../../core/register/fields';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { useCommand, useQueryOf } from '../../hooks';
import { Button } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { defaultLayout, readLayout, sameView, viewOf } from './layout';
import { NameDialog } from './NameDialog';
import type { Arrangement } from './useLayout';

const screen = 'portfolio';
const noView: readonly SavedView[] = [];

/** Named arrangements of the register, kept in the file: apply, save, rename, delete. */
export function ViewsMenu(props: { arrangement: Arrangement; lists: Lists; readOnly: boolean }) {
  const { arrangement, lists, readOnly } = props;
  const { layout, viewId, apply, named } = arrangement;
  const { t } = useTranslation();
  const views = useQueryOf('portfolio.views', { screen }).data ?? noView;
  const { run: save } = useCommand('portfolio.saveView');
  const { run: remove } = useCommand('portfolio.deleteView');
  const [asking, setAsking] = useState<'save' | 'rename' | null>(null);
  const current = views.find((view) => view.id === viewId) ?? null;
  const base = (current && readLayout(current.layout)) ?? defaultLayout(projectFields(lists));
  const changed = !sameView(layout, base);
  const name = current?.name ?? t('projects.view.own');

  const keep = async (view: Pick<SavedView, 'name'> & { id?: string }) => {
    const reply = await save({ view: { ...view, screen, layout: { ...viewOf(layout) } } });
    if (reply.ok) named(reply.value);
    return reply.ok;
  };
  const askName = useCallback(() => setAsking('save'), []);
  useViewCommands(views, apply, readOnly, askName);

  const entries: MenuEntry[] = [
    {
      id: 'own',
      label: t('projects.view.own'),
      icon: current ? undefined : BookmarkCheck,
      run: () => apply(null),
    },
    ...views.map((view) => ({
      id: view.id,
      label: view.name,
      icon: view === current ? BookmarkCheck : undefined,
      run: () => apply(view),
    })),
    ...(readOnly ? [] : edits()),
  ].map(({ icon, ...entry }) => (icon ? { ...entry, icon } : entry));

  function edits(): (Omit<MenuEntry, 'icon'> & { icon: MenuEntry['icon'] | undefined })[] {
    return [
      {
        id: 'save',
        label: t('projects.view.save'),
        icon: BookmarkPlus,
        separated: true,
        run: () => setAsking('save'),
      },
      ...(current
        ? [
            {
              id: 'update',
              label: t('projects.view.update', { name }),
              icon: Save,
              isDisabled: !changed,
              run: () => void keep({ id: current.id, name: current.name }),
            },
            {
              id: 'reset',
              label: t('projects.view.reset'),
              icon: RotateCcw,
              isDisabled: !changed,
              run: () => apply(current),
            },
            {
              id: 'rename',
              label: t('projects.view.rename'),
              icon: Pencil,
              separated: true,
              run: () => setAsking('rename'),
            },
            {
              id: 'delete',
              label: t('projects.view.delete', { name }),
              icon: Trash2,
              danger: true,
              run: () => void remove({ id: current.id }).then((reply) => reply.ok && named(null)),
            },
          ]
        : []),
    ];
  }

  return (
    <>
      <Menu
        label={t('projects.view.menu')}
        entries={entries}
        trigger={
          <Button kind="quiet" className="register-tool">
            <span className="muted">{t('projects.view.label')}</span>
            {name}
            {changed && <span className="register-changed">{t('projects.view.changed')}</span>}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      <NameDialog
        key={asking}
        title={t(asking === 'rename' ? 'projects.view.renameTitle' : 'projects.view.saveTitle')}
        label={t('projects.view.name')}
        help={t('projects.view.help')}
        confirm={t(asking === 'rename' ? 'projects.view.renameDo' : 'projects.view.saveDo')}
        initial={asking === 'rename' ? name : ''}
        taken={views.filter((view) => asking !== 'rename' || view !== current).map((view) => view.name)}
        takenText={t('projects.view.taken')}
        isOpen={asking !== null}
        onClose={() => setAsking(null)}
        onName={(text) => {
          if (asking !== 'rename' || !current) return keep({ name: text });
          // A new name keeps what was saved: renaming is not updating.
          return save({ view: { ...current, name: text } }).then((reply) => reply.ok);
        }}
      />
    </>
  );
}

/** Every view by its name in the palette, and the two deeds that need no view. */
function useViewCommands(
  views: readonly SavedView[],
  apply: Arrangement['apply'],
  readOnly: boolean,
  onSave: () => void,
): void {
  useCommands(
    useMemo(
      (): Command[] => [
        { id: 'projects.view.own', label: 'projects.view.applyOwn', place: 'view', run: () => apply(null) },
        ...views.map((view): Command => ({
          id: `projects.view.${view.id}`,
          label: 'projects.view.apply',
          params: { name: view.name },
          place: 'view',
          run: () => apply(view),
        })),
        {
          id: 'projects.view.save',
          label: 'projects.view.save',
          place: 'view',
          disabled: readOnly,
          run: onSave,
        },
      ],
      [views, apply, readOnly, onSave],
    ),
  );
}

import { ChevronDown, Ellipsis, Group as GroupIcon, Plus, Rows2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Lists } from '../../../core/model/portfolio';
import type { ProjectRecord } from '../../../core/model/project';
import { toggle } from '../../../core/grid/state';
import { Button, IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import type { ProjectColumn } from './columns';
import { scopes } from './layout';
import type { Arrangement } from './useLayout';
import { ViewsMenu } from './ViewsMenu';

/** Title, how many projects, and what can be done with them. */
export function RegisterHead(props: {
  projects: readonly ProjectRecord[];
  menu: readonly MenuEntry[];
  readOnly: boolean;
  onCreate(): void;
}) {
  const { projects, menu, readOnly, onCreate } = props;
  const { t } = useTranslation();
  const archived = projects.filter((project) => project.archived).length;
  return (
    <header className="register-head">
      <h1>{t('projects.title')}</h1>
      <p className="muted">
        {t('projects.count', { count: projects.length - archived })}
        {archived > 0 && t('projects.countArchived', { count: archived })}
        {readOnly && t('projects.readOnly')}
      </p>
      <div className="register-actions">
        <Menu
          label={t('projects.actions')}
          entries={menu}
          trigger={<IconButton label={t('projects.actions')} icon={Ellipsis} />}
        />
        <Button kind="primary" icon={Plus} isDisabled={readOnly} onPress={onCreate}>
          {t('projects.command.create')}
        </Button>
      </div>
    </header>
  );
}

/** Fields one groups a portfolio by, most often first; any other from its column's menu. */
const groupable = ['departmentId', 'programmeId', 'phaseId', 'priorityId', 'manager', 'weather.global'];

/** Before the search of the grid: the view, which projects, and the grouping. */
export function RegisterTools(props: {
  arrangement: Arrangement;
  columns: readonly ProjectColumn[];
  lists: Lists;
  readOnly: boolean;
}) {
  const { arrangement, columns, lists, readOnly } = props;
  const { layout, state, setState, setScope } = arrangement;
  const { t } = useTranslation();
  const entries = groupable.flatMap((id): MenuEntry[] => {
    const column = columns.find((one) => one.id === id);
    if (!column) return [];
    const grouped = state.groupBy.includes(id);
    return [
      {
        id,
        label: column.header,
        ...(grouped ? { icon: GroupIcon } : {}),
        run: () => setState({ ...state, groupBy: toggle(state.groupBy, id), collapsed: [] }),
      },
    ];
  });
  return (
    <>
      <ViewsMenu arrangement={arrangement} lists={lists} readOnly={readOnly} />
      <Menu
        label={t('projects.scopeLabel')}
        entries={scopes.map((scope) => ({
          id: scope,
          label: t(`projects.scope.${scope}`),
          run: () => setScope(scope),
        }))}
        trigger={
          <Button kind="quiet" className="register-tool">
            {t(`projects.scope.${layout.scope}`)}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      <Menu
        label={t('projects.group')}
        entries={[
          ...entries,
          ...(state.groupBy.length > 0
            ? [
                {
                  id: 'none',
                  label: t('projects.groupNone'),
                  separated: true,
                  run: () => setState({ ...state, groupBy: [], collapsed: [] }),
                },
              ]
            : []),
        ]}
        trigger={
          <Button kind="quiet" icon={Rows2} className="register-tool">
            {t('projects.group')}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
    </>
  );
}

import {
  Archive,
  ArchiveRestore,
  ChevronDown,
  ChevronUp,
  Copy,
  Ellipsis,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ProjectRecord } from '../../../core/model/project';
import { ownFields } from '../../../core/register/fields';
import { useAppearance } from '../../appearance';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { shortcutText } from '../../commands/shortcut';
import { Badge } from '../../ui/Badge';
import { IconButton } from '../../ui/Button';
import { TrendMark, WeatherMark } from '../../ui/Marks';
import { Menu } from '../../ui/Menu';
import { useWriteCells } from './edits';
import type { neighbours } from './order';
import { walk } from './order';
import { TextEditor } from './TextEditor';
import { useProjectDeeds } from './useProjectDeeds';
import type { FieldWords } from './words';

const nameField = ownFields.find((field) => field.key === 'name');

/** Where one is in the register, the project's name and weather, and what can be done with it. */
export function SheetHead(props: {
  project: ProjectRecord;
  words: FieldWords;
  readOnly: boolean;
  around: ReturnType<typeof neighbours>;
  /** False where the view has rows of its own: its keys then delete a row, never the project. */
  shortcuts: boolean;
}) {
  const { project, words, readOnly, around, shortcuts } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const write = useWriteCells();
  const commands = useSheetCommands(project, readOnly, around, shortcuts);
  const global = project.weather.global;
  const button = (id: 'previous' | 'next', icon: LucideIcon) => {
    const command = commands.find((one) => one.id === `projects.${id}`);
    const shortcut = command?.shortcuts?.[0];
    return (
      <IconButton
        label={t(`projects.command.${id}`)}
        {...(shortcut ? { hint: shortcutText(shortcut, locale) } : {})}
        icon={icon}
        isDisabled={command?.disabled ?? false}
        onPress={() => command?.run()}
      />
    );
  };
  return (
    <header>
      <div className="sheet-path">
        <Link href="/portfolio">{t('projects.title')}</Link>
        <span aria-hidden>›</span>
        <span>{project.code || project.name}</span>
        <span className="sheet-path-end">{around.position > 0 && t('projects.position', around)}</span>
        {button('previous', ChevronUp)}
        {button('next', ChevronDown)}
        <Menu
          label={t('projects.sheetActions')}
          trigger={<IconButton label={t('projects.sheetActions')} icon={Ellipsis} />}
          entries={commands
            .filter((command) => command.icon && !['projects.previous', 'projects.next'].includes(command.id))
            .map((command) => ({
              id: command.id,
              label: t(command.label ?? command.id, command.params ?? {}),
              isDisabled: command.disabled ?? false,
              run: command.run,
              ...(command.icon ? { icon: command.icon } : {}),
              ...(command.id === 'projects.delete' ? { danger: true, separated: true } : {}),
              ...(command.shortcuts?.[0] ? { shortcut: shortcutText(command.shortcuts[0], locale) } : {}),
            }))}
        />
      </div>
      <div className="sheet-title">
        {nameField && (
          <h1 className="sheet-field">
            <TextEditor
              field={nameField}
              value={project.name}
              words={words}
              readOnly={readOnly}
              save={(value) => write([{ projectId: project.id, field: 'name', value }])}
            />
          </h1>
        )}
        <div className="sheet-marks">
          {project.archived && <Badge>{t('projects.archivedMark')}</Badge>}
          <WeatherMark weather={global?.weather ?? null} />
          <TrendMark trend={global?.trend ?? null} />
        </div>
      </div>
    </header>
  );
}

function useSheetCommands(
  project: ProjectRecord,
  readOnly: boolean,
  { previous, next }: ReturnType<typeof neighbours>,
  shortcuts: boolean,
): Command[] {
  const [here, navigate] = useLocation();
  const deeds = useProjectDeeds();
  const { id, archived } = project;
  const commands = useMemo((): Command[] => {
    const leaveFor = (other: string | null) => {
      // What is being written is saved before the fiche goes.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (other === null) return navigate('/portfolio');
      walk.set({ ...walk.get(), left: other });
      // The same view of the other project.
      navigate(`/projects/${other}${here.slice(`/projects/${id}`.length)}`);
    };
    const one = { count: 1 };
    return [
      {
        id: 'projects.previous',
        label: 'projects.command.previous',
        place: 'go',
        shortcuts: ['Alt+ArrowLeft'],
        inText: true,
        icon: ChevronUp,
        disabled: previous === null,
        run: () => leaveFor(previous),
      },
      {
        id: 'projects.next',
        label: 'projects.command.next',
        place: 'go',
        shortcuts: ['Alt+ArrowRight'],
        inText: true,
        icon: ChevronDown,
        disabled: next === null,
        run: () => leaveFor(next),
      },
      {
        id: 'projects.back',
        label: 'projects.command.back',
        place: 'go',
        shortcuts: ['Alt+ArrowUp'],
        inText: true,
        icon: Undo2,
        run: () => leaveFor(null),
      },
      {
        id: 'projects.duplicate',
        label: 'projects.command.duplicate',
        params: one,
        place: 'project',
        shortcuts: shortcuts ? ['Mod+Shift+D'] : [],
        icon: Copy,
        disabled: readOnly,
        run: () => void deeds.duplicate([id]).then((copies) => copies?.[0] && leaveFor(copies[0])),
      },
      {
        id: 'projects.archive',
        label: archived ? 'projects.command.unarchive' : 'projects.command.archive',
        params: one,
        place: 'project',
        shortcuts: shortcuts ? ['Mod+Shift+E'] : [],
        icon: archived ? ArchiveRestore : Archive,
        disabled: readOnly,
        run: () => void deeds.setArchived([id], !archived),
      },
      {
        id: 'projects.delete',
        label: 'projects.command.delete',
        params: one,
        place: 'project',
        shortcuts: shortcuts ? ['Mod+Delete'] : [],
        icon: Trash2,
        disabled: readOnly,
        run: () => void deeds.remove([id]).then((done) => done && leaveFor(next ?? previous)),
      },
    ];
  }, [id, archived, readOnly, previous, next, deeds, here, navigate, shortcuts]);
  useCommands(commands);
  return commands;
}

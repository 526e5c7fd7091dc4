import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Cell } from '../../../contract/projects';
import type { ProjectRecord } from '../../../core/model/project';
import { projectFields } from '../../../core/register/fields';
import type { FieldValue } from '../../../core/register/values';
import { useMessage } from '../../hooks';
import { useServices } from '../../services';
import { createStore } from '../../store';
import { Grid } from '../../ui/grid/Grid';
import type { AppendedRow, CellEdit, GridHandle, GridSelection } from '../../ui/grid/types';
import { projectColumns } from './columns';
import { useWriteCells } from './edits';
import { walk } from './order';
import { RegisterHead, RegisterTools } from './RegisterBars';
import { UnknownBar } from './UnknownBar';
import { useUnknownChoices } from './unknown';
import { useLayout } from './useLayout';
import { useProjectDeeds } from './useProjectDeeds';
import { useRegisterCommands } from './useRegisterCommands';
import type { FieldWords } from './words';

interface RegisterProps {
  /** Names the open file on this machine. */
  file: string;
  readOnly: boolean;
  projects: readonly ProjectRecord[];
  words: FieldWords;
}

/** The grid of the projects and what drives it. */
export function Register({ file, readOnly, projects, words }: RegisterProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const grid = useRef<GridHandle>(null);
  const [selected] = useState(() => createStore<readonly string[]>([]));
  const deeds = useProjectDeeds();
  const fields = useMemo(() => projectFields(words.lists), [words.lists]);
  const unknown = useUnknownChoices();
  const columns = useMemo(() => projectColumns(fields, words, unknown.note), [fields, words, unknown.note]);
  const arrangement = useLayout(file, fields);
  const { scope } = arrangement.layout;
  const rows = useMemo(
    () => projects.filter((project) => scope === 'all' || project.archived === (scope === 'archived')),
    [projects, scope],
  );
  const goTo = useGoTo(grid, rows, arrangement.setState, arrangement.state);
  const edit = useEdits(unknown.settled);

  const onOpen = useCallback(
    (id: string) => {
      walk.set({ file, ids: grid.current?.rowIds() ?? [], left: id });
      navigate(`/projects/${id}`);
    },
    [file, navigate],
  );
  const onCreate = useCallback(
    () => void deeds.create([{ name: t('projects.newName') }]).then((ids) => ids?.[0] && goTo(ids[0], true)),
    [deeds, t, goTo],
  );
  const onCopied = useCallback((ids: readonly string[]) => ids[0] && goTo(ids[0], false), [goTo]);
  const { menu, rows: rowActions } = useRegisterCommands({
    grid,
    selected,
    projects,
    readOnly,
    deeds,
    onCreate,
    onOpen,
    onCopied,
  });
  const onAppendRows = useCallback(
    async (added: AppendedRow[]) => {
      const values = added.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
      ) as Record<string, FieldValue>[];
      await deeds.create(values);
    },
    [deeds],
  );
  const onSelection = useCallback(
    ({ rowIds }: GridSelection) => {
      const old = selected.get();
      if (old.length !== rowIds.length || old.some((id, i) => id !== rowIds[i])) selected.set(rowIds);
    },
    [selected],
  );

  // Back from a fiche: where one was.
  useEffect(() => {
    const { file: left, left: id } = walk.get();
    if (left === file && id !== null) grid.current?.goTo(id, 'name');
  }, [file]);

  return (
    <div className="register">
      <RegisterHead projects={projects} menu={menu} readOnly={readOnly} onCreate={onCreate} />
      <UnknownBar unknown={unknown} lists={words.lists} />
      <div className="register-grid">
        <Grid
          label={t('projects.title')}
          columns={columns}
          rows={rows}
          rowId={rowId}
          state={arrangement.state}
          onState={arrangement.setState}
          onEdit={edit}
          onAppendRows={onAppendRows}
          onOpenRow={onOpen}
          onSelection={onSelection}
          rowActions={rowActions}
          readOnly={readOnly}
          handle={grid}
          toolbarStart={
            <RegisterTools
              arrangement={arrangement}
              columns={columns}
              lists={words.lists}
              readOnly={readOnly}
            />
          }
          emptyState={<p>{t(`projects.scopeEmpty.${scope}`)}</p>}
        />
      </div>
    </div>
  );
}

const rowId = (project: ProjectRecord) => project.id;

/** Writes a block of the grid; a refusal becomes the reason in its cells. */
function useEdits(settled: (cells: readonly Cell[]) => void): (edits: CellEdit[]) => Promise<void> {
  const writeCells = useWriteCells();
  const message = useMessage();
  return useCallback(
    async (edits) => {
      const cells = edits.map(({ rowId: projectId, columnId, value }): Cell => ({
        projectId,
        field: columnId,
        value: value as FieldValue,
      }));
      const refusal = await writeCells(cells);
      if (refusal) throw new Error(message(refusal));
      settled(cells);
    },
    [writeCells, message, settled],
  );
}

/**
 * Brings a project just made in sight, once the grid has it. When the filters hide it, says so and offers to
 * clear them: what one has just created must not seem lost.
 */
function useGoTo(
  grid: React.RefObject<GridHandle | null>,
  rows: readonly ProjectRecord[],
  setState: ReturnType<typeof useLayout>['setState'],
  state: ReturnType<typeof useLayout>['state'],
): (id: string, edit: boolean) => void {
  const { toasts } = useServices();
  const [awaited, setAwaited] = useState<{ id: string; edit: boolean } | null>(null);
  useEffect(() => {
    if (!awaited || !rows.some((project) => project.id === awaited.id)) return undefined;
    // After this render has settled: opening the editor renders at once.
    const timer = setTimeout(() => {
      setAwaited(null);
      if (grid.current?.goTo(awaited.id, 'name', awaited.edit)) return;
      toasts.show({
        kind: 'done',
        message: { key: 'projects.hidden', params: {} },
        action: {
          label: { key: 'grid.clearFilters', params: {} },
          run: () => {
            setState({ ...state, filters: [], search: '', collapsed: [] });
            setAwaited({ id: awaited.id, edit: false });
          },
        },
      });
    }, 0);
    return () => clearTimeout(timer);
  }, [grid, rows, awaited, toasts, setState, state]);
  return useCallback((id, edit) => setAwaited({ id, edit }), []);
}

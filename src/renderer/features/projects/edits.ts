import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Cell } from '../../../contract/projects';
import type { Refusal } from '../../../contract/index';
import type { ProjectRecord } from '../../../core/model/project';
import { readField, withField } from '../../../core/register/values';
import { useCommand } from '../../hooks';

const projectList = ['projects.list', {}];

/**
 * Writes cells as one undo step. What is computed from them follows at once: the cached projects are changed
 * before the file answers, and given back as they were if it refuses.
 * @returns the refusal, or null when it is written
 */
export function useWriteCells(): (cells: Cell[]) => Promise<Refusal | null> {
  const client = useQueryClient();
  const { run } = useCommand('projects.setCells', { quiet: true, ownRefusals: true });
  return useCallback(
    async (cells: Cell[]) => {
      // A reading under way is older than this edit: it must not take it off the screen.
      await client.cancelQueries({ queryKey: projectList });
      const before = valuesAt(client, cells);
      show(client, cells);
      const reply = await run({ cells });
      if (reply.ok) return null;
      show(client, before);
      void client.invalidateQueries({ queryKey: projectList });
      return reply.error;
    },
    [client, run],
  );
}

function valuesAt(client: QueryClient, cells: readonly Cell[]): Cell[] {
  const projects = new Map(
    client.getQueryData<ProjectRecord[]>(projectList)?.map((project) => [project.id, project]),
  );
  return cells.flatMap((cell) => {
    const project = projects.get(cell.projectId);
    return project ? [{ ...cell, value: readField(project, { key: cell.field }, { objectives: [] }) }] : [];
  });
}

function show(client: QueryClient, cells: readonly Cell[]): void {
  client.setQueryData<ProjectRecord[]>(projectList, (projects) => projects && withCells(projects, cells));
}

/** The projects with some cells changed; the others keep their identity. */
export function withCells(projects: ProjectRecord[], cells: readonly Cell[]): ProjectRecord[] {
  const byProject = new Map<string, Cell[]>();
  for (const cell of cells) byProject.set(cell.projectId, [...(byProject.get(cell.projectId) ?? []), cell]);
  return projects.map((project) =>
    (byProject.get(project.id) ?? []).reduce(
      (changed, { field, value }) => withField(changed, field, value),
      project,
    ),
  );
}

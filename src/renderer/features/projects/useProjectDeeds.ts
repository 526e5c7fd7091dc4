import { useMemo } from 'react';
import { useCommand } from '../../hooks';

/** What can be done to whole projects, from the register and from a fiche; each is one undo step, offered back. */
export interface ProjectDeeds {
  /** Makes projects from field values; their ids, or null when refused. */
  create(values: Record<string, string | number | boolean | string[] | null>[]): Promise<string[] | null>;
  duplicate(ids: readonly string[]): Promise<string[] | null>;
  setArchived(ids: readonly string[], archived: boolean): Promise<boolean>;
  remove(ids: readonly string[]): Promise<boolean>;
}

export function useProjectDeeds(): ProjectDeeds {
  const { run: create } = useCommand('projects.create', { quiet: true });
  const { run: duplicate } = useCommand('projects.duplicate');
  const { run: setArchived } = useCommand('projects.setArchived');
  const { run: remove } = useCommand('projects.delete');
  return useMemo(
    () => ({
      create: async (projects) => {
        const reply = await create({ projects });
        return reply.ok ? reply.value : null;
      },
      duplicate: async (ids) => {
        const reply = await duplicate({ ids: [...ids] });
        return reply.ok ? reply.value : null;
      },
      setArchived: async (ids, archived) => (await setArchived({ ids: [...ids], archived })).ok,
      remove: async (ids) => (await remove({ ids: [...ids] })).ok,
    }),
    [create, duplicate, setArchived, remove],
  );
}

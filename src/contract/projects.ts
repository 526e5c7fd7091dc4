import { z } from 'zod';
import { Id } from '../core/model/common';
import { ProjectRecord } from '../core/model/project';
import { command, Nothing, query } from './define';

/** A field's value in the file's own units: cents, whole percents, `YYYY-MM-DD`, ids of lists; null = empty. */
export const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** Values by field key (`name`, `weather.cost`, `custom.<id>`…): see core/register/fields. */
export const Values = z.record(z.string(), Value);

export const Cell = z.strictObject({ projectId: Id, field: z.string(), value: Value });
export type Cell = z.infer<typeof Cell>;

export const SearchHit = z.object({
  projectId: Id,
  code: z.string(),
  name: z.string(),
  /** Text around the match; the match between U+0002 and U+0003. */
  excerpt: z.string(),
});

export const projects = {
  'projects.list': query({}, z.array(ProjectRecord)),
  'projects.get': query({ id: Id }, ProjectRecord),
  /** Creates projects from field values; each needs a name. Returns their ids in order. */
  'projects.create': command({ projects: z.array(Values).min(1).max(20_000) }, z.array(Id)),
  /** Writes cells: typing, paste, fill, clear. All or none. */
  'projects.setCells': command({ cells: z.array(Cell).min(1).max(500_000) }, Nothing),
  'projects.duplicate': command({ ids: z.array(Id).min(1) }, z.array(Id)),
  'projects.setArchived': command({ ids: z.array(Id).min(1), archived: z.boolean() }, Nothing),
  'projects.delete': command({ ids: z.array(Id).min(1) }, Nothing),
  /** Full-text search, accents and case ignored, by beginnings of words; best first. */
  'projects.search': query({ text: z.string().max(200), limit: z.int().min(1).max(200) }, z.array(SearchHit)),
};

import sql from 'sql-template-tag';
import { z } from 'zod';
import { SavedMapping, type Mapping } from '../core/exchange/model';
import { emptyImportBook, PlanEntity, planEntities, type ImportBook } from '../core/exchange/planModel';
import type { Id } from '../core/model/common';
import type { ReadDb, WriteDb } from './db';

const MappingRow = SavedMapping.extend({
  mapping: z.string().transform((text) => SavedMapping.shape.mapping.parse(JSON.parse(text))),
});

/** Mappings remembered in this file, last used first. */
export const readMappings = (db: ReadDb): SavedMapping[] =>
  db.all(
    sql`SELECT id, name, signature, mapping, usedAt FROM savedMapping ORDER BY usedAt DESC, id DESC`,
    MappingRow,
  );

/** The mapping last used for a source with these headers. */
export const mappingBySignature = (db: ReadDb, signature: string): SavedMapping | undefined =>
  db.get(
    sql`SELECT id, name, signature, mapping, usedAt FROM savedMapping WHERE signature = ${signature}
        ORDER BY usedAt DESC, id DESC LIMIT 1`,
    MappingRow,
  );

/**
 * Remembers a mapping under the headers it reads; one signature keeps one mapping of each name.
 * @param id key of the row, when it is a new one
 * @param usedAt local time `YYYY-MM-DDTHH:MM:SS`
 */
export function saveMapping(db: WriteDb, id: Id, signature: string, mapping: Mapping, usedAt: string): void {
  const row = { name: mapping.name, signature, mapping: JSON.stringify(mapping), usedAt };
  if (db.update('savedMapping', { signature, name: mapping.name }, row) === 0) {
    db.insert('savedMapping', { id, ...row });
  }
}

export const deleteMapping = (db: WriteDb, id: Id): number => db.remove('savedMapping', { id });

const KeyRow = z.object({ key: z.string(), entityId: z.string() });

/** Projects by the key that a source knows them by. */
export const projectKeys = (db: ReadDb, source: string): Map<string, Id> =>
  new Map(
    db
      .all(sql`SELECT key, entityId FROM externalKey WHERE source = ${source} AND entity = 'project'`, KeyRow)
      .map(({ key, entityId }) => [key, entityId]),
  );

/** Says under which key a source knows a project. */
export function saveProjectKey(db: WriteDb, source: string, key: string, projectId: Id): void {
  const row = { source, key, entity: 'project' };
  if (db.update('externalKey', row, { entityId: projectId }) === 0) {
    db.insert('externalKey', { ...row, entityId: projectId });
  }
}

const ImportRow = z.object({ entity: PlanEntity, uid: z.int(), sourceUid: z.int(), hash: z.string() });

/** What the last import of a project's plan read of each of its records. */
export function readImportBook(db: ReadDb, projectId: Id): ImportBook {
  const book = emptyImportBook();
  for (const { entity, uid, ...read } of db.all(
    sql`SELECT entity, uid, sourceUid, hash FROM planImport WHERE projectId = ${projectId}`,
    ImportRow,
  )) {
    book[entity].set(uid, read);
  }
  return book;
}

/** Writes what differs between what two imports read. */
export function writeImportBook(db: WriteDb, projectId: Id, before: ImportBook, after: ImportBook): void {
  for (const entity of planEntities) {
    for (const uid of before[entity].keys()) {
      if (!after[entity].has(uid)) db.remove('planImport', { projectId, entity, uid });
    }
    for (const [uid, read] of after[entity]) {
      const known = before[entity].get(uid);
      if (!known) db.insert('planImport', { projectId, entity, uid, ...read });
      else if (known.hash !== read.hash || known.sourceUid !== read.sourceUid) {
        db.update('planImport', { projectId, entity, uid }, { ...read });
      }
    }
  }
}

const PlanCount = z.object({ plans: z.int(), tasks: z.int() });

/** How many projects have a plan, and their tasks; the project's own summary task (0) is not one. */
export const countPlans = (db: ReadDb): z.output<typeof PlanCount> =>
  db.get(
    sql`SELECT (SELECT count(*) FROM plan) AS plans, (SELECT count(*) FROM planTask WHERE uid <> 0) AS tasks`,
    PlanCount,
  ) ?? { plans: 0, tasks: 0 };

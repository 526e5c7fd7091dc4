import sql, { empty, type Sql } from 'sql-template-tag';
import { z } from 'zod';
import { axes, Axis, type Id } from '../core/model/common';
import { AxisWeather, CustomValue, Project, type ProjectRecord } from '../core/model/project';
import type { FieldValue } from '../core/register/values';
import type { ReadDb, SqlValue, WriteDb } from './db';
import { deletePlan } from './planWrite';

const ProjectRow = Project.extend({
  tags: z.string().transform((text) => Project.shape.tags.parse(JSON.parse(text))),
  archived: z.int().transform((flag) => flag === 1),
});
const WeatherRow = AxisWeather.extend({ projectId: z.string(), axis: Axis });
const CustomRow = z.object({
  projectId: z.string(),
  fieldId: z.string(),
  value: z.string().transform((text) => CustomValue.parse(JSON.parse(text))),
});
const ContributionRow = z.object({ projectId: z.string(), objectiveId: z.string(), contribution: z.int() });

/** Every project with what hangs on it, oldest first (the order in which they were created). */
export const readProjects = (db: ReadDb): ProjectRecord[] => read(db, null);

export const readProject = (db: ReadDb, id: Id): ProjectRecord | undefined => read(db, id)[0];

export const projectName = (db: ReadDb, id: Id): string | undefined =>
  db.get(sql`SELECT name FROM project WHERE id = ${id}`, Project.pick({ name: true }))?.name;

function read(db: ReadDb, id: Id | null): ProjectRecord[] {
  const only = (column: Sql) => (id === null ? empty : sql`WHERE ${column} = ${id}`);
  const projects = new Map<string, ProjectRecord>();
  for (const row of db.all(
    sql`SELECT id, code, name, description, departmentId, programmeId, phaseId, priorityId, methodId, sponsor,
          manager, owner, contractor, startDate, endDate, baselineEndDate, budgetInitial, budgetRevised,
          budgetCommitted, budgetActual, budgetRemaining, remainingDate, progress, tags, link, archived
        FROM project ${only(sql`id`)} ORDER BY id`,
    ProjectRow,
  )) {
    projects.set(row.id, { ...row, weather: {}, custom: {}, contributions: {} });
  }
  for (const { projectId, axis, ...declared } of db.all(
    sql`SELECT projectId, axis, weather, trend, comment FROM projectWeather ${only(sql`projectId`)}`,
    WeatherRow,
  )) {
    const project = projects.get(projectId);
    if (project) project.weather[axis] = declared;
  }
  for (const { projectId, fieldId, value } of db.all(
    sql`SELECT projectId, fieldId, value FROM projectCustom ${only(sql`projectId`)}`,
    CustomRow,
  )) {
    const project = projects.get(projectId);
    if (project) project.custom[fieldId] = value;
  }
  for (const { projectId, objectiveId, contribution } of db.all(
    sql`SELECT projectId, objectiveId, contribution FROM projectObjective ${only(sql`projectId`)}`,
    ContributionRow,
  )) {
    const project = projects.get(projectId);
    if (project) project.contributions[objectiveId] = contribution;
  }
  return [...projects.values()];
}

type Values = Readonly<Record<string, FieldValue>>;

/** A new project with what is known of it, already checked: one statement a row, where writing fields takes two. */
export function insertProject(db: WriteDb, id: Id, name: string, values: Values = {}): void {
  const { own, weather, custom, contributions } = sortValues(values);
  db.insert('project', {
    id,
    code: '',
    description: '',
    sponsor: '',
    manager: '',
    owner: '',
    contractor: '',
    tags: '[]',
    link: '',
    archived: 0,
    ...own,
    name,
  });
  const declared = new Map<Axis, Record<string, SqlValue>>();
  for (const { axis, part, value } of weather) {
    if (value !== null && value !== '')
      declared.set(axis, { ...declared.get(axis), [part]: value as string });
  }
  for (const [axis, row] of declared) {
    db.insert('projectWeather', { projectId: id, axis, weather: null, trend: null, comment: '', ...row });
  }
  for (const [fieldId, value] of custom) {
    if (value === null || value === '') continue;
    db.insert('projectCustom', { projectId: id, fieldId, value: JSON.stringify(value) });
  }
  for (const [objectiveId, value] of contributions) {
    if (value) db.insert('projectObjective', { projectId: id, objectiveId, contribution: value as number });
  }
}

const texts = new Set(['code', 'name', 'description', 'sponsor', 'manager', 'owner', 'contractor', 'link']);

/**
 * Writes fields of an existing project, already checked against their definitions. Columns of its own go in
 * one statement; what hangs on it is written beside.
 */
export function writeFields(db: WriteDb, id: Id, values: Values): void {
  const { own, weather, custom, contributions } = sortValues(values);
  if (Object.keys(own).length > 0) db.update('project', { id }, own);
  for (const { axis, part, value } of weather) writeWeather(db, id, axis, part, value);
  for (const [fieldId, value] of custom) writeCustom(db, id, fieldId, value);
  for (const [objectiveId, value] of contributions) writeContribution(db, id, objectiveId, value);
}

type Part = 'weather' | 'trend' | 'comment';

/** Parts values by the table they go to; those of the project's own columns as SQLite stores them. */
function sortValues(values: Values) {
  const own: Record<string, SqlValue> = {};
  const weather: { axis: Axis; part: Part; value: FieldValue }[] = [];
  const custom: [Id, FieldValue][] = [];
  const contributions: [Id, FieldValue][] = [];
  for (const [key, value] of Object.entries(values)) {
    const [part, rest = ''] = key.split('.');
    if (part === 'custom') custom.push([rest, value]);
    else if (part === 'objective') contributions.push([rest, value]);
    else if (axes.includes(rest as Axis)) weather.push({ axis: rest as Axis, part: part as Part, value });
    else if (key === 'tags') own[key] = JSON.stringify(value ?? []);
    else if (texts.has(key)) own[key] = typeof value === 'string' ? value : '';
    else own[key] = value as SqlValue;
  }
  return { own, weather, custom, contributions };
}

function writeCustom(db: WriteDb, projectId: Id, fieldId: Id, value: FieldValue): void {
  const key = { projectId, fieldId };
  if (value === null || value === '') db.remove('projectCustom', key);
  else if (db.update('projectCustom', key, { value: JSON.stringify(value) }) === 0) {
    db.insert('projectCustom', { ...key, value: JSON.stringify(value) });
  }
}

function writeContribution(db: WriteDb, projectId: Id, objectiveId: Id, value: FieldValue): void {
  const key = { projectId, objectiveId };
  if (!value) db.remove('projectObjective', key);
  else if (db.update('projectObjective', key, { contribution: value as number }) === 0) {
    db.insert('projectObjective', { ...key, contribution: value as number });
  }
}

function writeWeather(db: WriteDb, projectId: Id, axis: Axis, part: Part, value: FieldValue): void {
  const key = { projectId, axis };
  const row = { [part]: part === 'comment' ? ((value as string | null) ?? '') : (value as string | null) };
  if (db.update('projectWeather', key, row) === 0) {
    db.insert('projectWeather', { ...key, weather: null, trend: null, comment: '', ...row });
  }
  // An axis on which nothing is declared any more leaves no row behind.
  db.run(
    sql`DELETE FROM projectWeather WHERE projectId = ${projectId} AND axis = ${axis}
        AND weather IS NULL AND trend IS NULL AND comment = ''`,
  );
}

/** Removes a project and what hangs on it; returns false when there is no such project. */
export function deleteProject(db: WriteDb, id: Id): boolean {
  deletePlan(db, id);
  db.run(sql`DELETE FROM projectWeather WHERE projectId = ${id}`);
  db.run(sql`DELETE FROM projectCustom WHERE projectId = ${id}`);
  db.run(sql`DELETE FROM projectObjective WHERE projectId = ${id}`);
  db.run(sql`DELETE FROM externalKey WHERE entity = 'project' AND entityId = ${id}`);
  return db.remove('project', { id }) === 1;
}

export const setArchived = (db: WriteDb, id: Id, archived: boolean): boolean =>
  db.update('project', { id }, { archived: archived ? 1 : 0 }) === 1;

const Hit = z.object({ projectId: z.string(), code: z.string(), name: z.string(), excerpt: z.string() });

/** Projects that hold every word of `text` as the beginning of one of theirs, best first. */
export function searchProjects(db: ReadDb, text: string, limit: number): z.output<typeof Hit>[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  return db.all(
    sql`SELECT project.id AS projectId, project.code, project.name,
          snippet(search, -1, char(2), char(3), '…', 12) AS excerpt
        FROM search JOIN searchEntry ON searchEntry.id = search.rowid AND searchEntry.entity = 'project'
        JOIN project ON project.id = searchEntry.entityId
        WHERE search MATCH ${match} ORDER BY bm25(search, 8, 10, 1), project.id LIMIT ${limit}`,
    Hit,
  );
}

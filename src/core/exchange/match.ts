import { AppError } from '../errors';
import type { Id } from '../model/common';
import type { ProjectRecord } from '../model/project';
import type { Decision, Mapping, PlannedRow, Problem } from './model';
import type { ReadRow } from './row';
import { closeNames } from './similar';
import { nameKey } from './text';

type Candidates = PlannedRow['candidates'];

/** What a row is: a project, none yet, or a question. */
export type Match =
  | { kind: 'none' }
  | { kind: 'project'; projectId: Id }
  | { kind: 'conflict'; candidates: Candidates; problem: Problem };

const shownCandidates = 5;

/**
 * Finds the project of each row, by line: the key first where there is one, then the name, then what a person
 * decided. Projects that a row is surely about are not proposed to another.
 * @throws AppError `exchange.error.decision` on a decision about a row that asks nothing, or a project that is gone
 */
export function matchRows(
  rows: readonly ReadRow[],
  projects: readonly Pick<ProjectRecord, 'id' | 'name'>[],
  externalKeys: ReadonlyMap<string, Id>,
  matchBy: Mapping['matchBy'],
  decisions: readonly Decision[],
): Map<number, Match> {
  const matches = new Map<number, Match>();
  const byId = new Map(projects.map((project) => [project.id, project]));
  const byName = new Map<string, { id: Id }[]>();
  for (const project of projects) {
    const name = nameKey(project.name);
    byName.set(name, [...(byName.get(name) ?? []), project]);
  }
  const keyed = new Set(externalKeys.values());
  const claimed = new Map<Id, number>();
  const firstLine = { key: new Map<string, number>(), name: new Map<string, number>() };
  const readable = rows.filter((row) => row.refusals.length === 0);
  const open: ReadRow[] = [];

  const conflict = (row: ReadRow, candidates: Candidates, key: string, params: Problem['params']) =>
    matches.set(row.line, { kind: 'conflict', candidates, problem: { key, params, text: row.name } });
  const certain = (ids: readonly Id[]): Candidates =>
    ids.flatMap((id) => {
      const project = byId.get(id);
      return project ? [{ projectId: id, name: project.name, score: 1 }] : [];
    });
  const claim = (row: ReadRow, id: Id) => {
    const other = claimed.get(id);
    if (other !== undefined)
      return conflict(row, certain([id]), 'exchange.problem.sameProject', { line: other });
    claimed.set(id, row.line);
    return matches.set(row.line, { kind: 'project', projectId: id });
  };

  for (const row of readable) {
    const name = row.name === '' ? null : nameKey(row.name);
    const twiceByKey = matchBy !== 'name' && row.key !== null ? firstLine.key.get(row.key) : undefined;
    const known = matchBy !== 'name' && row.key !== null ? externalKeys.get(row.key) : undefined;
    const twiceByName = name === null || known !== undefined ? undefined : firstLine.name.get(name);
    const twice = twiceByKey ?? twiceByName;
    if (row.key !== null && twiceByKey === undefined) firstLine.key.set(row.key, row.line);
    if (name !== null && !firstLine.name.has(name)) firstLine.name.set(name, row.line);
    if (twice !== undefined) {
      const first = matches.get(twice);
      const candidates = certain(first?.kind === 'project' ? [first.projectId] : []);
      conflict(row, candidates, 'exchange.problem.twice', { line: twice });
    } else if (known !== undefined && byId.has(known)) claim(row, known);
    else {
      const named = (name === null ? undefined : byName.get(name)) ?? [];
      const [only] = named;
      if (named.length > 1) {
        conflict(row, certain(named.map(({ id }) => id)), 'exchange.problem.severalProjects', {
          count: named.length,
        });
      } else if (!only) open.push(row);
      else if (matchBy === 'key' || (row.key !== null && matchBy !== 'name' && keyed.has(only.id))) {
        // The same name under another key: the source says that these are two.
        conflict(row, certain([only.id]), 'exchange.problem.otherKey', { key: row.key ?? '' });
      } else claim(row, only.id);
    }
  }

  const find = closeNames(projects, ({ name }) => name);
  for (const row of open) {
    const close = row.name === '' ? [] : find(row.name, shownCandidates, ({ id }) => claimed.has(id));
    const candidates = close.map(({ item, score }) => ({
      projectId: item.id,
      name: item.name,
      score: Math.round(score * 100) / 100,
    }));
    const [best] = candidates;
    if (best) conflict(row, candidates, 'exchange.problem.closeName', { name: best.name });
    else matches.set(row.line, { kind: 'none' });
  }

  decide(decisions, readable, matches, byId, claim);
  return matches;
}

function decide(
  decisions: readonly Decision[],
  rows: readonly ReadRow[],
  matches: Map<number, Match>,
  byId: ReadonlyMap<Id, unknown>,
  claim: (row: ReadRow, id: Id) => unknown,
): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const decision of decisions) {
    const row = byLine.get(decision.line);
    if (!row || matches.get(decision.line)?.kind !== 'conflict') {
      throw new AppError('exchange.error.decision', { line: decision.line }, 'decisions');
    }
    if (decision.do === 'create') matches.set(row.line, { kind: 'none' });
    if (decision.do === 'update') {
      if (!byId.has(decision.projectId)) {
        throw new AppError('exchange.error.decision', { line: decision.line }, 'decisions');
      }
      claim(row, decision.projectId);
    }
  }
}

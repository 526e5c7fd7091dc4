import type { Message } from '../../core/errors';
import type { Kept, PlanRelation } from '../../core/model/plan';
import { sameKept, toElement, toKept } from './own';
import type { Element } from './element';
import { linkElement } from './taskElements';
import { fieldsOf, isElapsed, linkTypes } from './values';

/** Links that the plan does not hold, given back as they came. */
export const foreignLinks = '#PredecessorLink';
/** How the links that it holds were written, where that is not the usual way: in another unit, say. */
export const writtenLinks = '#WrittenLink';

interface Linked {
  record: Element;
  uid: number;
  name: string;
  /** Of all tasks, by their number. */
  names: ReadonlyMap<number, string>;
  /** Added to. */
  warnings: Message[];
}

/** Relations of a task; those to tasks that are not there, to itself, or told twice are kept aside and told. */
export function readRelations({ record, uid, name, names, warnings }: Linked): {
  predecessors: PlanRelation[];
  kept: Kept[];
} {
  const predecessors: PlanRelation[] = [];
  const linked = new Set<number>();
  const foreign: Kept[] = [];
  const written: Kept[] = [];
  for (const element of record.children) {
    if (element.name !== 'PredecessorLink') continue;
    const relation = readRelation(element);
    const problem = problemOf(element, relation, { uid, names, linked });
    if (!relation || problem) {
      const predecessor = names.get(relation?.predecessorUid ?? -1) ?? '';
      const params = { name, uid: relation?.predecessorUid ?? '', predecessor };
      warnings.push({ key: `schedule.mspdi.${problem ?? 'missingPredecessor'}`, params });
      foreign.push(toKept(element));
      continue;
    }
    predecessors.push(relation);
    linked.add(relation.predecessorUid);
    const link = toKept(element);
    if (!sameKept([link], [linkElement(relation)])) written.push(link);
  }
  const kept: Kept[] = [];
  if (foreign.length > 0) kept.push([foreignLinks, foreign]);
  if (written.length > 0) kept.push([writtenLinks, written]);
  return { predecessors, kept };
}

function problemOf(
  element: Element,
  relation: PlanRelation | null,
  { uid, names, linked }: Pick<Linked, 'uid' | 'names'> & { linked: ReadonlySet<number> },
): string | null {
  if (!relation || !names.has(relation.predecessorUid)) {
    return fieldsOf(element).flag('CrossProject') === true ? 'crossProjectLink' : 'missingPredecessor';
  }
  if (relation.predecessorUid === uid) return 'ownPredecessor';
  return linked.has(relation.predecessorUid) ? 'sameLink' : null;
}

function readRelation(element: Element): PlanRelation | null {
  const link = fieldsOf(element);
  const predecessorUid = link.number('PredecessorUID');
  if (predecessorUid === null || !Number.isSafeInteger(predecessorUid)) return null;
  const lag = Math.round(link.number('LinkLag') ?? 0);
  const format = link.number('LagFormat') ?? 7;
  const elapsed = isElapsed(format);
  // Percent: plain or elapsed, 32 more when estimated.
  const relative = format === 19 || format === 20 || format === 51 || format === 52;
  return {
    predecessorUid,
    type: linkTypes[link.number('Type') ?? 1] ?? 'FS',
    lag: relative
      ? { unit: elapsed ? 'elapsedPercent' : 'percent', percent: lag }
      : { unit: elapsed ? 'elapsed' : 'working', minutes: lag / 10 },
  };
}

/** The links of a task as they are written: each as the source wrote it, as long as that still says the same. */
export function linkElements(predecessors: readonly PlanRelation[], kept: readonly Kept[]): Kept[] {
  const listed = (wanted: string) =>
    kept.flatMap(([name, value]) => (name === wanted && typeof value !== 'string' ? value : []));
  const written = new Map(
    listed(writtenLinks).map((link) => {
      const relation = readRelation(toElement(link));
      return [relation?.predecessorUid, { link, relation }];
    }),
  );
  const links = predecessors.map((relation): Kept => {
    const raw = written.get(relation.predecessorUid);
    return raw?.relation && isSame(raw.relation, relation) ? raw.link : linkElement(relation);
  });
  return [...links, ...listed(foreignLinks)];
}

const isSame = (one: PlanRelation, other: PlanRelation): boolean => {
  const amount = ({ lag }: PlanRelation) => ('minutes' in lag ? lag.minutes : lag.percent);
  return (
    one.predecessorUid === other.predecessorUid &&
    one.type === other.type &&
    one.lag.unit === other.lag.unit &&
    amount(one) === amount(other)
  );
};

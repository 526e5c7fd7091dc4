import type { Lag, Plan, PlanTask, RelationType } from '../../../core/model/plan';
import { formatLag } from '../../../core/planning/predecessors';
import { explainDate, type ExplainStep } from '../../../core/schedule/explain';
import type { Schedule } from '../../../core/schedule/schedule';
import { constraintText, dateText, relationText, type PlanWords } from './words';

/** One link of the chain that sets a date: a task, and what is said of it after its name. */
export interface WhyStep {
  uid: number;
  name: string;
  /** « commence le 12/03/2026 car “Spécifications” finit le 11/03/2026 (lien FD). » */
  text: string;
  /** The project that holds the date, when it is another one. */
  projectId: string | null;
}

/** What sets a task's dates, from link to link, up to what depends on nothing else. */
export function whyChain(plan: Plan, schedule: Schedule, uid: number, words: PlanWords): WhyStep[] {
  const steps = explainDate(plan, schedule, uid);
  const results = new Map(schedule.tasks.map((task) => [task.uid, task]));
  const tasks = new Map(plan.tasks.map((task) => [task.uid, task]));
  return steps.map((step) => ({
    uid: step.uid,
    name: step.name,
    text: sentences({ plan, step, results, tasks }, words).join(' '),
    projectId: step.driver.kind === 'outside' ? step.driver.projectId : null,
  }));
}

/** Minutes: nights and weekends are nobody's surprise, a holiday or a closure is. */
const weekend = 3 * 1440;

interface Facts {
  plan: Plan;
  step: ExplainStep;
  results: ReadonlyMap<number, { start: number; finish: number }>;
  tasks: ReadonlyMap<number, PlanTask>;
}

function sentences({ plan, step, results, tasks }: Facts, words: PlanWords): string[] {
  const { t } = words;
  const { driver, start, finish, through, constraint, heldBy, pause } = step;
  const begins = t('planning.why.starts', { date: dateText(start, words) });
  const long = pause !== null && pause.to - pause.from > weekend;
  const paused = long ? [t('planning.why.pause', { date: dateText(pause.from, words) })] : [];
  const nameOf = (uid: number) => tasks.get(uid)?.name ?? '';
  switch (driver.kind) {
    case 'relation':
    case 'outside': {
      const { relation } = driver;
      const fromStart = relation.type === 'SS' || relation.type === 'SF';
      const ofFinish = relation.type === 'FF' || relation.type === 'SF';
      const other = driver.kind === 'outside' ? driver.relation : results.get(driver.uid);
      const edge = (fromStart ? other?.start : other?.finish) ?? null;
      const kind = driver.kind === 'outside' ? 'outside' : 'because';
      const said = t(`planning.why.${kind}.${fromStart ? 'start' : 'finish'}`, {
        subject: ofFinish ? t('planning.why.finishes', { date: dateText(finish, words, true) }) : begins,
        name: driver.kind === 'outside' ? driver.relation.name : nameOf(driver.uid),
        project: driver.kind === 'outside' ? driver.relation.project : '',
        date: dateText(edge, words, !fromStart),
        link: linkText(relation, plan, words),
      });
      return [said, ...(through ? [t('planning.why.above', { name: through.name })] : []), ...paused];
    }
    case 'constraint': {
      const told = {
        subject: begins,
        constraint: constraintText(constraint?.type ?? 'ASAP', words),
        date: dateText(constraint?.date ?? null, words),
        name: through?.name ?? '',
      };
      return [t(`planning.why.${through ? 'constraintAbove' : 'constraint'}`, told), ...paused];
    }
    case 'summary':
      return [t('planning.why.summary', { subject: begins, name: nameOf(driver.uid) })];
    case 'actual':
      return [t('planning.why.actual', { date: dateText(tasks.get(step.uid)?.actualStart ?? start, words) })];
    case 'late':
      return [
        heldBy === null
          ? t('planning.why.late', { subject: begins })
          : t('planning.why.lateBefore', { subject: begins, name: nameOf(heldBy) }),
      ];
    default:
      return [t(`planning.why.${driver.kind}`, { subject: begins }), ...paused];
  }
}

/** `FD`, `FD +2j`. */
function linkText({ type, lag }: { type: RelationType; lag: Lag }, plan: Plan, words: PlanWords): string {
  const by = formatLag(lag, plan, words.locale);
  return by === '' ? relationText(type, words) : `${relationText(type, words)} ${by}`;
}

import type { Plan } from '../../../core/model/plan';
import type { Driver } from '../../../core/schedule/drivers';
import type { Schedule } from '../../../core/schedule/schedule';
import { constraintText, dateText, relationText, type PlanWords } from './words';
import { formatLag } from '../../../core/planning/predecessors';

/** One link of the chain that sets a date: a task, and what is said of it after its name. */
export interface WhyStep {
  uid: number;
  name: string;
  /** « commence le 12/03/2026 car “Spécifications” finit le 11/03/2026 (lien FD). » */
  text: string;
  /** The project that holds the date, when it is another one. */
  projectId: string | null;
}

/** Links told before the sentence would tire; the head of a longer chain is what one looks for. */
const longest = 60;

/** What sets a task's dates, from link to link, up to what depends on nothing else. */
export function whyChain(plan: Plan, schedule: Schedule, uid: number, words: PlanWords): WhyStep[] {
  const results = new Map(schedule.tasks.map((task) => [task.uid, task]));
  const tasks = new Map(plan.tasks.map((task) => [task.uid, task]));
  const steps: WhyStep[] = [];
  const seen = new Set<number>();
  let at: number | null = uid;
  while (at !== null && !seen.has(at) && steps.length < longest) {
    seen.add(at);
    const task = tasks.get(at);
    const result = results.get(at);
    if (!task || !result) break;
    const { driver } = result;
    steps.push({
      uid: at,
      name: task.name,
      text: sentence(
        { plan, driver, task, start: result.start, finish: result.finish, results, tasks },
        words,
      ),
      projectId: driver.kind === 'outside' ? driver.projectId : null,
    });
    at = driver.kind === 'relation' || driver.kind === 'summary' ? driver.uid : null;
  }
  return steps;
}

/** The reason of one task's dates, in short: « lien FD depuis “Spécifications” ». */
export function reasonText(plan: Plan, driver: Driver, uid: number, words: PlanWords): string {
  const { t } = words;
  const nameOf = (other: number) => plan.tasks.find((task) => task.uid === other)?.name ?? '';
  switch (driver.kind) {
    case 'relation':
      return t('planning.reason.relation', {
        link: linkText(driver.relation, plan, words),
        name: nameOf(driver.uid),
      });
    case 'outside':
      return t('planning.reason.outside', {
        link: linkText(driver.relation, plan, words),
        name: driver.relation.name,
        project: driver.relation.project,
      });
    case 'constraint': {
      const carrier = plan.tasks.find((task) => task.uid === driver.by);
      const constraint = constraintText(carrier?.constraint ?? 'ASAP', words);
      const date = dateText(carrier?.constraintDate ?? null, words);
      return driver.by === uid
        ? t('planning.reason.constraint', { constraint, date })
        : t('planning.reason.constraintAbove', { constraint, date, name: carrier?.name ?? '' });
    }
    case 'summary':
      return t('planning.reason.summary', { name: nameOf(driver.uid) });
    default:
      return t(`planning.reason.${driver.kind}`);
  }
}

interface Facts {
  plan: Plan;
  driver: Driver;
  task: Plan['tasks'][number];
  start: number;
  finish: number;
  results: ReadonlyMap<number, { start: number; finish: number }>;
  tasks: ReadonlyMap<number, Plan['tasks'][number]>;
}

function sentence({ plan, driver, task, start, finish, results, tasks }: Facts, words: PlanWords): string {
  const { t } = words;
  const begins = t('planning.why.starts', { date: dateText(start, words) });
  switch (driver.kind) {
    case 'relation': {
      const { type } = driver.relation;
      const other = results.get(driver.uid);
      const ofFinish = type === 'FF' || type === 'SF';
      const fromStart = type === 'SS' || type === 'SF';
      const subject = ofFinish ? t('planning.why.finishes', { date: dateText(finish, words, true) }) : begins;
      const edge = fromStart ? (other?.start ?? null) : (other?.finish ?? null);
      const said = t(fromStart ? 'planning.why.because.start' : 'planning.why.because.finish', {
        subject,
        name: tasks.get(driver.uid)?.name ?? '',
        date: dateText(edge, words, !fromStart),
        link: linkText(driver.relation, plan, words),
      });
      if (driver.by === task.uid) return said;
      return `${said} ${t('planning.why.above', { name: tasks.get(driver.by)?.name ?? '' })}`;
    }
    case 'outside': {
      const { type, name, project } = driver.relation;
      const ofFinish = type === 'FF' || type === 'SF';
      const fromStart = type === 'SS' || type === 'SF';
      return t(fromStart ? 'planning.why.outside.start' : 'planning.why.outside.finish', {
        subject: ofFinish ? t('planning.why.finishes', { date: dateText(finish, words, true) }) : begins,
        name,
        project,
        date: dateText(fromStart ? driver.relation.start : driver.relation.finish, words, !fromStart),
        link: linkText(driver.relation, plan, words),
      });
    }
    case 'constraint': {
      const carrier = tasks.get(driver.by);
      const constraint = constraintText(carrier?.constraint ?? 'ASAP', words);
      const date = dateText(carrier?.constraintDate ?? null, words);
      return driver.by === task.uid
        ? t('planning.why.constraint', { subject: begins, constraint, date })
        : t('planning.why.constraintAbove', { subject: begins, constraint, date, name: carrier?.name ?? '' });
    }
    case 'summary':
      return t('planning.why.summary', { subject: begins, name: tasks.get(driver.uid)?.name ?? '' });
    case 'actual':
      return t('planning.why.actual', { date: dateText(task.actualStart ?? start, words) });
    default:
      return t(`planning.why.${driver.kind}`, { subject: begins });
  }
}

/** `FD`, `FD +2 j`. */
function linkText(
  { type, lag }: Pick<Plan['tasks'][number]['predecessors'][number], 'type' | 'lag'>,
  plan: Plan,
  words: PlanWords,
): string {
  const by = formatLag(lag, plan, words.locale);
  return by === '' ? relationText(type, words) : `${relationText(type, words)} ${by}`;
}

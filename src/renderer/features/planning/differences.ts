import type { Plan } from '../../../core/model/plan';
import { differences, type DateDifference, type DifferenceReason } from '../../../core/schedule/differences';
import type { Schedule } from '../../../core/schedule/schedule';
import { constraintText, dateText, type PlanWords } from './words';

/** Tasks whose dates in force are not those of the calculation; summary tasks follow from theirs, and are left out. */
export const differencesOf = (plan: Plan, schedule: Schedule): DateDifference[] =>
  differences(plan, schedule).filter(({ reason }) => reason.kind !== 'summary');

/** Why the calculation puts a task elsewhere: « suit « Développement », qui bouge ». */
export function reasonText(plan: Plan, uid: number, reason: DifferenceReason, words: PlanWords): string {
  const { t } = words;
  const task = (wanted: number) => plan.tasks.find((one) => one.uid === wanted);
  switch (reason.kind) {
    case 'follows':
    case 'relation':
    case 'summary':
      return t(`planning.reason.${reason.kind}`, { name: task(reason.uid)?.name ?? '' });
    case 'outside': {
      const link = task(uid)?.outside.find(({ predecessorUid }) => predecessorUid === reason.uid);
      return t('planning.reason.outside', { name: link?.name ?? '', project: link?.project ?? '' });
    }
    case 'constraint':
      return t(`planning.reason.${reason.by === uid ? 'constraint' : 'constraintAbove'}`, {
        constraint: constraintText(reason.type, words),
        date: dateText(reason.date, words),
        name: task(reason.by)?.name ?? '',
      });
    default:
      return t(`planning.reason.${reason.kind}`);
  }
}

import { CircleHelp, CircleMinus, CirclePlus, Equal, PencilLine } from 'lucide-react';
import type { ComponentType } from 'react';
import type { PlanOutcome } from '../../../core/exchange/planModel';
import type { Tone } from '../../ui/Badge';

export const planOutcomes = [
  'created',
  'updated',
  'removed',
  'conflict',
  'unchanged',
] as const satisfies PlanOutcome[];

/** Icon and colour of what becomes of each task; the word is `planImport.outcome.*`. */
export const planLook: Record<
  PlanOutcome,
  { icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>; tone: Tone }
> = {
  created: { icon: CirclePlus, tone: 'green' },
  updated: { icon: PencilLine, tone: 'accent' },
  removed: { icon: CircleMinus, tone: 'red' },
  conflict: { icon: CircleHelp, tone: 'amber' },
  unchanged: { icon: Equal, tone: 'none' },
};

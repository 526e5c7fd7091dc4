import { CircleHelp, CirclePlus, CircleX, Equal, PencilLine } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ImportReport, PlannedRow } from '../../../core/exchange/model';
import type { Tone } from '../../ui/Badge';

export type OutcomeName = PlannedRow['outcome'];

export const outcomes = [
  'created',
  'updated',
  'unchanged',
  'conflict',
  'refused',
] as const satisfies OutcomeName[];

/** Icon and colour of each outcome; the word is `exchange.outcome.*`, the counted one `exchange.count.*`. */
export const outcomeLook: Record<
  OutcomeName,
  {
    icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
    tone: Tone;
    count: 'created' | 'updated' | 'unchanged' | 'conflicts' | 'refused';
  }
> = {
  created: { icon: CirclePlus, tone: 'green', count: 'created' },
  updated: { icon: PencilLine, tone: 'accent', count: 'updated' },
  unchanged: { icon: Equal, tone: 'none', count: 'unchanged' },
  conflict: { icon: CircleHelp, tone: 'amber', count: 'conflicts' },
  refused: { icon: CircleX, tone: 'red', count: 'refused' },
};

export const shownCount = (report: ImportReport, outcome: OutcomeName): number =>
  report[outcomeLook[outcome].count];

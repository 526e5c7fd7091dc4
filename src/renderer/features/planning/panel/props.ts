import type { PlanView } from '../../../../contract/planning';
import type { Attempt } from '../../../../core/planning/reschedule';
import type { PlanRow } from '../rows';
import type { PlanDeeds } from '../useDeeds';
import type { PlanWords } from '../words';

/** What every part of the panel shows: the task one is on, in its plan. */
export interface PanelProps {
  row: PlanRow;
  view: PlanView;
  projectId: string;
  computed: Attempt;
  words: PlanWords;
  deeds: PlanDeeds;
  readOnly: boolean;
  onGo(uid: number): void;
}

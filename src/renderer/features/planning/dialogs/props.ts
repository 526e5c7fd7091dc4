import type { PlanView } from '../../../../contract/planning';
import type { Attempt } from '../../../../core/planning/reschedule';
import type { ProjectLayout } from '../layout';
import type { PlanDeeds } from '../useDeeds';
import type { PlanWords } from '../words';

/** What every dialog of the planning may need. */
export interface DialogProps {
  view: PlanView;
  projectId: string;
  words: PlanWords;
  deeds: PlanDeeds;
  computed: Attempt;
  readOnly: boolean;
  selected: readonly number[];
  project: ProjectLayout;
  setProject(changes: Partial<ProjectLayout>): void;
  onGo(uid: number): void;
  onClose(): void;
}

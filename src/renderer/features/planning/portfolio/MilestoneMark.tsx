import { CircleAlert, CircleCheck, CircleDashed, Flag, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MilestoneStatus } from '../../../../core/planning/milestones';
import { Badge } from '../../../ui/Badge';

const marks = {
  late: { tone: 'red', icon: TriangleAlert },
  risk: { tone: 'amber', icon: CircleAlert },
  held: { tone: 'green', icon: CircleCheck },
  reached: { tone: 'none', icon: Flag },
  unplaced: { tone: 'none', icon: CircleDashed },
} as const;

/** A milestone's status: icon, word and colour. */
export function MilestoneMark({ status }: { status: MilestoneStatus }) {
  const { t } = useTranslation();
  return <Badge {...marks[status]}>{t(`milestones.status.${status}`)}</Badge>;
}

import type { HealthCheck } from './healthModel';
import { counted, type Facts, type Link } from './healthFacts';

/**
 * Points 1 to 4: relations. Formulas: PAM 200.1 §4.1 tasks missing logic ÷ incomplete tasks ≤ 5 %; §4.2 relations with
 * a lead ÷ relations = 0; §4.3 relations with a lag ÷ relations ≤ 5 %; §4.4 finish-to-start relations ÷ relations
 * ≥ 90 %. A relation with another project, or of a summary above, is logic too.
 */
export function logicChecks({ open, links, typesInto, typesOutOf }: Facts): HealthCheck[] {
  const missing = open.filter((task) => typesInto(task).length === 0 || typesOutOf(task).length === 0);
  const leads = links.filter((link) => amount(link) < 0);
  const lags = links.filter((link) => amount(link) > 0);
  const others = links.filter(({ type }) => type !== 'FS');
  const tasks = (found: readonly Link[]) => found.map(({ task }) => task);
  return [
    counted({
      id: 'logic',
      point: 1,
      count: missing.length,
      of: open.length,
      threshold: { unit: 'percent', most: 5 },
      tasks: missing,
    }),
    counted({
      id: 'leads',
      point: 2,
      count: leads.length,
      of: links.length,
      threshold: { unit: 'count', most: 0 },
      tasks: tasks(leads),
    }),
    counted({
      id: 'lags',
      point: 3,
      count: lags.length,
      of: links.length,
      threshold: { unit: 'percent', most: 5 },
      tasks: tasks(lags),
    }),
    counted({
      id: 'relationTypes',
      point: 4,
      count: links.length - others.length,
      of: links.length,
      threshold: { unit: 'percent', least: 90 },
      tasks: tasks(others),
    }),
  ];
}

const amount = ({ lag }: Link): number => ('minutes' in lag ? lag.minutes : lag.percent);
